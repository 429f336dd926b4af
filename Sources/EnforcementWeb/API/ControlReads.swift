import EnforcementCore
import EnforcementOffice
import Hummingbird

/// What programs may read of the robot's work.
enum ControlReads {
    static func centre(_ call: Call) async throws -> Response {
        let house = call.house
        let centre = try await house.controls.controlCentre(court: house.court, on: house.today)
        return .json(DataView.centre(centre))
    }

    static func orders(_ call: Call) async throws -> Response {
        var query = try OrderQuery(call)
        (query.limit, query.offset) = try call.window(50, most: 200)
        return .json(DataView.page(try await call.house.controls.orders(query), DataView.order))
    }

    static func cases(_ call: Call) async throws -> Response {
        var query = try AgentCaseQuery(call)
        (query.limit, query.offset) = try call.window(50, most: 200)
        let page = try await call.house.controls.agentCases(query)
        return .json(DataView.page(page, DataView.agentCase))
    }

    static func property(_ call: Call) async throws -> Response {
        var query = try CustodyQuery(call)
        (query.limit, query.offset) = try call.window(50, most: 200)
        let today = call.house.today
        let page = try await call.house.controls.custody(query)
        return .json(DataView.page(page) { DataView.custody($0, today) })
    }
}
