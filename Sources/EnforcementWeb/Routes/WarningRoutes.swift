import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Warnings raised on clocks, and their answers.
enum WarningRoutes {
    static let pageMax = 40

    static func list(_ call: Call) async throws -> Response {
        let house = call.house
        var query = WarningQuery(court: house.court)
        query.limit = pageMax
        query.offset = try call.window(pageMax, most: pageMax).offset
        query.level = call.query["level"].flatMap { Int($0) }
        query.file = call.query["file"].flatMap { Int($0) }
        query.onlyOpen = call.query["all"] == nil
        let page = WarningsPage(
            frame: call.frame(call.language[.warnings], .warnings, topic: "warnings"),
            line: house.line, court: try call.person().court, today: house.today,
            warnings: try await house.lists.warnings(query), query: call.query,
            offset: query.offset, limit: pageMax)
        return .page(page.html(house))
    }
}
