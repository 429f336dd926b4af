import EnforcementCore
import EnforcementOffice
import Hummingbird

/// 案件: every case of the court, filtered; the filter is the address, so it can be sent.
struct CasesPage {
    let frame: Frame
    let line: Line
    let court: CourtFile
    let today: Day
    let query: Pairs
    let cases: Page<CardRow>
    let offset: Int
    let limit: Int

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <h1>\(language[.cases])<small>\(language(.caseCount, cases.total))</small></h1>
            \(filters)
            \(cases.rows.isEmpty ? HTML.empty(language[.casesEmpty]) : table)
            \(pager)
            """)
    }

    private var pager: HTML {
        .pager("/cases", query, offset: offset, limit: limit, total: cases.total, language)
    }

    private var filters: HTML {
        let desks = line.desks.map { (code: $0.code, label: language[$0.card.title]) }
        let teams = court.teams.values.sorted { $0.id < $1.id }
            .map { (code: $0.id, label: $0.name) }
        let classes = CaseClass.allCases.map { (code: $0.rawValue, label: language[$0.label]) }
        let states = CaseState.allCases.map { (code: $0.rawValue, label: language[$0.label]) }
        let orders = CaseQuery.Order.allCases.map { (code: $0.rawValue, label: language[$0.label]) }
        return """
            <form class="filters" action="/cases">
            <p><label for="q">\(language[.searchLabel])</label>\
            <input id="q" name="q" type="search" value="\(query["q"] ?? "")" maxlength="80"></p>
            \(select("state", .stateWord, states)) \(select("desk", .desk, desks))
            \(select("team", .team, teams)) \(select("class", .classWord, classes))
            \(select("order", .orderBy, orders, blank: false))
            <p class="check"><input type="checkbox" id="overdue" name="overdue" value="1"\
            \(" checked", if: query["overdue"] != nil)>\
            <label for="overdue">\(language[.onlyOverdue])</label></p>
            <p><button>\(language[.filter])</button></p>
            </form>
            """
    }

    private func select(
        _ name: String, _ label: Phrase, _ options: [(code: String, label: String)],
        blank: Bool = true
    ) -> HTML {
        """
        <p><label for="\(name)">\(language[label])</label><select id="\(name)" name="\(name)">\
        \(HTML.options(options, chosen: query[name], blank: blank ? language[.any] : nil))\
        </select></p>
        """
    }

    private var table: HTML {
        var rows: HTML = ""
        for card in cases.rows { rows += row(card) }
        var table = Table(
            .cases,
            [
                .text(.caseNumber), .text(.parties), .text(.desk), .text(.teamAndHandler),
                .number(.claimed), .number(.collected), .text(.nextDue),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ card: CardRow) -> HTML {
        let desk = line.desk(card.desk).map { language[$0.card.title] } ?? "—"
        let team = card.team.flatMap { court.teams[$0]?.name } ?? "—"
        let handler = card.handler.flatMap { court.people[PersonID($0)]?.name } ?? ""
        return """
            <tr data-row><td class="nowrap"><a href="/cases/\(card.file.number)" data-open>\
            \(card.name(language))</a><br>\
            <span class="quiet">\(language[card.state.label])</span></td>
            <td class="case-cell">\(card.title)<br><span class="quiet">\(card.cause)</span></td>
            <td\(HTML.label(.desk, language))>\(desk)</td>
            <td\(HTML.label(.team, language))>\(team) <span class="quiet">\(handler)</span></td>
            <td class="number"\(HTML.label(.claimed, language))>\(HTML.money(card.claimed))</td>
            <td class="number"\(HTML.label(.collected, language))>\(HTML.money(card.received))</td>
            <td>\(due(card))</td></tr>
            """
    }

    private func due(_ card: CardRow) -> HTML {
        guard let state = card.state(on: today), let day = card.due else { return "" }
        let rule = card.dueLimit.flatMap { line.limits[$0] }
        return """
            \(HTML.clock(state, daysLeft: today.days(until: day), language))<br>\
            <span class="quiet">\(rule.map { language[$0.title] } ?? "")</span>
            """
    }
}

extension CaseState {
    var label: Words {
        switch self {
        case .submitted: Words("待立案", "Not filed yet")
        case .refused: Words("不予受理", "Refused")
        case .open: Words("在办", "Open")
        case .closed: Words("已结案", "Closed")
        case .archived: Words("已归档", "Archived")
        }
    }
}

extension CaseQuery.Order {
    var label: Words {
        switch self {
        case .due: Words("按最近期限", "By next last day")
        case .newest: Words("按最近办理", "By latest act")
        case .amount: Words("按标的额", "By amount")
        }
    }
}

extension CaseQuery {
    /// Reads the conditions of a list from its address. What is not one of ours is told (422).
    init(_ query: Pairs, court: CourtID, today: Day) throws {
        self.init(court: court)
        state = try Self.choice(query, "state", CaseState.init(rawValue:))
        order = try Self.choice(query, "order", Order.init(rawValue:)) ?? .due
        desk = query["desk"]
        team = query["team"]
        handler = query["handler"]
        caseClass = query["class"]
        text = query["q"].map { String($0.prefix(80)) }
        overdueOn = query["overdue"] == nil ? nil : today
    }

    private static func choice<Value>(
        _ query: Pairs, _ name: String, _ read: (String) -> Value?
    ) throws -> Value? {
        guard let text = query[name] else { return nil }
        guard let value = read(text) else {
            throw Problem(
                .unprocessableContent, "query.choice", "\(name)不是可选的值",
                "\(name) is not one of the choices", field: name)
        }
        return value
    }
}
