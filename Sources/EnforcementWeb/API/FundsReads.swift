import EnforcementCore
import EnforcementOffice
import Hummingbird

/// What programs may read of the court's money.
enum FundsReads {
    static func state(_ call: Call) async throws -> Response {
        let state = try await call.funds().fundsState(
            court: call.house.court, on: call.house.today)
        return .json(DataView.funds(state))
    }

    static func receipts(_ call: Call) async throws -> Response {
        var query = try ReceiptQuery(call)
        (query.limit, query.offset) = try call.window(50, most: 500)
        let page = try await call.funds().receipts(query)
        let today = call.house.today
        return .json(DataView.page(page) { DataView.receipt($0, today) })
    }

    static func suspense(_ call: Call) async throws -> Response {
        let window = try call.window(25, most: 100)
        let found = try await FundsRoutes.suspense(
            call, limit: window.limit, offset: window.offset)
        return .json([
            "rows": .array(found.list.rows.map(DataView.waiting)), "total": .number(found.total),
        ])
    }

    static func payouts(_ call: Call) async throws -> Response {
        let state = try call.choice("state") { FundsPayouts.states.contains($0) ? $0 : nil }
        var query = PayoutQuery(court: call.house.court, state: state ?? "computed")
        query.approverRole = try call.choice("approver") { Role(rawValue: $0)?.rawValue }
        query.file = try call.number("file")
        (query.limit, query.offset) = try call.window(50, most: 500)
        return .json(DataView.page(try await call.funds().payouts(query), DataView.payout))
    }

    static func lines(_ call: Call) async throws -> Response {
        var query = try LedgerQuery(call)
        (query.limit, query.offset) = try call.window(100, most: 1_000)
        return .json(DataView.page(try await call.funds().ledgerLines(query), DataView.line))
    }

    static func days(_ call: Call) async throws -> Response {
        let through = try call.day("through") ?? call.house.today
        let from = try call.day("from") ?? through.adding(days: -30)
        let days = try await call.funds().ledgerDays(
            court: call.house.court, from: max(from, through.adding(days: -366)),
            through: through)
        return .json(["rows": .array(days.map(DataView.day))])
    }

    static func batches(_ call: Call) async throws -> Response {
        let limit = try call.window(50, most: 500).limit
        let batches = try await call.funds().batches(court: call.house.court, limit: limit)
        return .json(["rows": .array(batches.map(DataView.batch))])
    }
}

/// What programs may hand in: the bank's files, as they are.
enum FundsTakes {
    static func statement(_ call: Call) async throws -> Response {
        try call.checkDataToken()
        guard try call.person().mayOfCourt("funds.take-statement", call.house.line) else {
            throw forbidden
        }
        let bytes = try await call.body(most: Call.fileMax)
        do {
            let intake = try await FundsBankRoutes.take(statement: bytes, call)
            return .json([
                "lines": .number(intake.lines), "booked": .number(intake.booked),
                "settled": .number(intake.settled), "waiting": .number(intake.waiting),
                "known": .number(intake.known),
            ])
        } catch let refusal as Refusal {
            throw Problem(ofFile: refusal)
        }
    }

    static func results(_ call: Call) async throws -> Response {
        try call.checkDataToken()
        guard try call.person().may("funds.record-result", call.house.line) != nil else {
            throw forbidden
        }
        let bytes = try await call.body(most: Call.fileMax)
        do {
            let intake = try await FundsBankRoutes.take(results: bytes, call)
            return .json([
                "paid": .number(intake.paid), "returned": .number(intake.returned),
                "known": .number(intake.known),
                "failed": .array(
                    intake.failed.map { failure in
                        [
                            "transfer": .string(failure.transfer),
                            "code": .string(failure.refusal.code),
                            "message": DataView.words(failure.refusal.words),
                        ]
                    }),
            ])
        } catch let refusal as Refusal {
            throw Problem(ofFile: refusal)
        }
    }

    private static let forbidden = Problem(
        .forbidden, "forbidden.role", "银行文件由财务办理", "Only finance takes the bank's files")
}

extension Problem {
    /// A file that is not believed: the rule, and the line where it is broken.
    init(ofFile refusal: Refusal) {
        self.init(.unprocessableContent, refusal)
        guard let field, field.hasPrefix("lines[") else { return }
        line = Int(field.dropFirst(6).prefix { $0 != "]" })
    }
}
