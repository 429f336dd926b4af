import EnforcementCore
import EnforcementOffice
import Hummingbird

extension FrontDoor {
    /// The same house for programs: JSON beside every page.
    static let dataRoutes: [Route] = houseRoutes + moneyRoutes

    private static let moneyRoutes: [Route] = [
        Route(.get, "/api/v1/funds/state", .data, FundsReads.state),
        Route(.get, "/api/v1/funds/receipts", .data, FundsReads.receipts),
        Route(.get, "/api/v1/funds/suspense", .data, FundsReads.suspense),
        Route(.get, "/api/v1/funds/payouts", .data, FundsReads.payouts),
        Route(.get, "/api/v1/funds/lines", .data, FundsReads.lines),
        Route(.get, "/api/v1/funds/days", .data, FundsReads.days),
        Route(.get, "/api/v1/funds/batches", .data, FundsReads.batches),
        Route(.get, "/api/v1/funds/batches/:batch/file", .data, FundsBankRoutes.file),
        Route(.post, "/api/v1/funds/statements", .data, FundsTakes.statement),
        Route(.post, "/api/v1/funds/batches/:batch/results", .data, FundsTakes.results),
    ]

    private static let houseRoutes: [Route] = [
        Route(.get, "/api/v1/line", .data, DataReads.line),
        Route(.get, "/api/v1/board", .data, DataReads.board),
        Route(.get, "/api/v1/cases", .data, DataReads.cases),
        Route(.post, "/api/v1/cases", .data, DataActs.open),
        Route(.get, "/api/v1/cases/:case", .data, DataReads.case),
        Route(.get, "/api/v1/cases/:case/entries", .data, DataReads.entries),
        Route(.get, "/api/v1/cases/:case/acts", .data, DataReads.offers),
        Route(.post, "/api/v1/cases/:case/acts/:act", .data, DataActs.perform),
        Route(.post, "/api/v1/court/acts/:act", .data, DataActs.performOfCourt),
        Route(.get, "/api/v1/inbox", .data, DataReads.inbox),
        Route(.get, "/api/v1/deadlines", .data, DataReads.deadlines),
        Route(.get, "/api/v1/letters", .data, DataReads.letters),
        Route(.get, "/api/v1/warnings", .data, DataReads.warnings),
        Route(.get, "/api/v1/control", .data, ControlReads.centre),
        Route(.get, "/api/v1/control/orders", .data, ControlReads.orders),
        Route(.get, "/api/v1/control/cases", .data, ControlReads.cases),
        Route(.get, "/api/v1/property", .data, ControlReads.property),
        Route(.get, "/api/v1/search", .data, SearchRoutes.read),
        Route(.get, "/api/v1/people", .data, DataReads.people),
        Route(.post, "/api/v1/calc", .data, CalculatorRoutes.calculate),
        Route(.post, "/api/v1/text", .data, DocumentRoutes.text),
        Route(.post, "/api/v1/read", .data, DocumentRoutes.read),
        Route(.get, "/api/v1/openapi.json", .openData) { call in
            .json(OpenAPI(line: call.house.line).document)
        },
        Route(.get, "/healthz", .openData) { _ in .json(["status": "ok"]) },
        Route(.get, "/readyz", .openData, ready),
        Route(.get, "/dlr", .openData, deliveryReport),
    ]

    /// Whether the record and the lists answer.
    private static func ready(_ call: Call) async throws -> Response {
        do {
            _ = try await call.house.office.court(call.house.court)
            var query = CaseQuery(court: call.house.court)
            query.limit = 1
            _ = try await call.house.lists.cases(query)
            return .json(["status": "ready"])
        } catch {
            throw Problem(.serviceUnavailable, "unavailable", "尚未就绪", "Not ready")
        }
    }

    /// The carrier's report on a letter. Reports come twice and out of order; both are harmless.
    private static func deliveryReport(_ call: Call) async throws -> Response {
        if let key = call.house.settings.deliveryKey {
            guard let given = call.query["key"], Hash.isEqual(given, key) else {
                throw Problem(.forbidden, "dlr.key", "密钥不符", "Wrong key", field: "key")
            }
        }
        guard let id = call.query["id"], let status = call.query["status"] else {
            throw Problem(
                .unprocessableContent, "query.missing", "须有id和status",
                "id and status are needed")
        }
        guard await call.house.deliveryReport(id, status) else {
            throw Problem(.notFound, "letter.unknown", "没有该短信", "No such letter", field: "id")
        }
        return .json(["status": "taken"])
    }
}
