import EnforcementCore
import EnforcementOffice
import Hummingbird

/// What waits for one person.
enum InboxRoutes {
    static let pageMax = 50

    static func show(_ call: Call) async throws -> Response {
        let house = call.house
        let visitor = try call.person()
        let group = call.query["group"].flatMap(InboxPage.Group.init(rawValue:)) ?? .all
        let offset = try call.window(pageMax, most: pageMax).offset
        let kind = try call.choice("kind") { house.line.limits[$0] == nil ? nil : $0 }
        var whole = query(of: visitor, house)
        whole.limitID = kind
        var part = whole
        part.limit = pageMax
        part.offset = offset
        switch group {
        case .all: break
        case .overdue: part.through = house.today.adding(days: -1)
        case .today: (part.from, part.through) = (house.today, house.today)
        case .soon:
            (part.from, part.through) = (
                house.today.adding(days: 1), house.today.adding(days: 3)
            )
        case .later: part.from = house.today.adding(days: 4)
        }
        let page = InboxPage(
            frame: call.frame(call.language[.inbox], .inbox, topic: "inbox"), line: house.line,
            today: house.today, counts: try await house.lists.inboxCounts(whole), group: group,
            nodes: try await house.lists.deadlines(part), kind: kind,
            query: call.query.setting("lang", to: nil), offset: offset,
            limit: pageMax)
        return .page(page.html(house))
    }

    /// The nodes a person must see to: those that name them, and those of their roles that name
    /// nobody. A role held case by case gets only nodes that name the person.
    static func query(of visitor: Visitor, _ house: House) -> DeadlineQuery {
        var query = DeadlineQuery(court: house.court, today: house.today)
        query.assignee = visitor.id.text
        query.owners = visitor.person.roles.filter { !$0.isAssignedByCase }.map(\.rawValue).sorted()
        return query
    }
}
