import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The line and its desks.
enum BoardRoutes {
    /// Entries looked at for the strip of what just happened.
    static let latestMax = 300

    static func show(_ call: Call) async throws -> Response {
        let house = call.house
        let board = try await house.lists.board(court: house.court, on: house.today)
        let latest = try await house.lists.latest(court: house.court, limit: latestMax)
        let page = BoardPage(
            frame: call.frame(call.language[.board], .board, topic: "board"), line: house.line,
            board: board, latest: latest, today: house.today)
        return .page(page.html(house))
    }

    /// One desk: its duty, its limits with their law, the nodes that wait there.
    static func desk(_ call: Call) async throws -> Response {
        let house = call.house
        guard let desk = house.line.desk(try call.value("desk")) else { throw Problem.notFound }
        var query = DeadlineQuery(court: house.court, today: house.today)
        query.desk = desk.code
        query.limit = 50
        let page = DeskPage(
            frame: call.frame(call.language[desk.card.title], .board, topic: "board"),
            desk: desk, line: house.line, court: try call.person().court,
            nodes: try await house.lists.deadlines(query), today: house.today)
        return .page(page.html(house))
    }
}

extension Call {
    /// The frame of a page at this address.
    func frame(_ title: String, _ place: Place?, topic: String? = nil) -> Frame {
        let query = query.setting("lang", to: nil).encoded
        return Frame(
            title: title, place: place, language: language, visitor: visitor,
            address: path + (query.isEmpty ? "" : "?" + query), topic: topic)
    }
}
