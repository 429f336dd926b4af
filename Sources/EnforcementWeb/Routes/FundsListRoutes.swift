import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The lists behind the numbers of the court's money.
enum FundsListRoutes {
    /// Rows of a page, so that no page weighs more than 150 KB.
    private static let pageMax = 30
    private static let payoutsMax = 25
    private static let linesMax = 50

    static func suspense(_ call: Call) async throws -> Response {
        let limit = 25
        let offset = try call.window(limit, most: limit).offset
        let found = try await FundsRoutes.suspense(call, limit: limit, offset: offset)
        let pager = HTML.pager(
            "/funds/suspense", call.query, offset: offset, limit: limit, total: found.total,
            call.language)
        let lead: HTML = "<p class=\"lead\">\(call.language[.suspenseLead])</p>"
        return FundsRoutes.page(call, .suspense, "\(lead)\(found.list.html)\(pager)")
    }

    static func receipts(_ call: Call) async throws -> Response {
        let house = call.house
        var query = try ReceiptQuery(call)
        query.limit = pageMax
        query.offset = try call.window(pageMax, most: pageMax).offset
        let list = FundsReceipts(
            receipts: try await call.funds().receipts(query),
            query: call.query.setting("lang", to: nil),
            offset: query.offset, limit: pageMax, court: try call.person().court,
            today: house.today, language: call.language)
        return FundsRoutes.page(call, .receipts, list.html)
    }

    static func payouts(_ call: Call) async throws -> Response {
        let house = call.house
        let visitor = try call.person()
        let own = FundsGate.Gate.allCases.first { visitor.may($0.act, house.line) != nil }
        let state =
            try call.choice("state") { FundsPayouts.states.contains($0) ? $0 : nil }
            ?? own?.rawValue ?? FundsPayouts.states[0]
        var query = PayoutQuery(court: house.court, state: state)
        query.limit = payoutsMax
        query.offset = try call.window(query.limit, most: query.limit).offset
        let listed = try await call.funds().payouts(query)
        var gate: FundsGate?
        let money = try await call.funds().fundsState(court: house.court, on: house.today)
        if let known = FundsGate.Gate(rawValue: state) {
            gate = try await FundsRoutes.gate(
                call, known, money, listed, batch: try await FundsRoutes.nextBatch(call),
                isPrimary: true)
        }
        let list = FundsPayouts(
            state: state, payouts: listed, gate: gate, gates: money.gates,
            query: call.query.setting("lang", to: nil), offset: query.offset, limit: query.limit,
            court: visitor.court, today: house.today, language: call.language)
        return FundsRoutes.page(call, .payouts, list.html)
    }

    static func lines(_ call: Call) async throws -> Response {
        let house = call.house
        var query = try LedgerQuery(call)
        query.limit = linesMax
        query.offset = try call.window(linesMax, most: linesMax).offset
        let list = FundsLines(
            account: query.account, lines: try await call.funds().ledgerLines(query),
            balance: try await call.funds().ledger(
                court: house.court, through: query.through ?? house.today
            ).balance(query.account),
            query: call.query.setting("lang", to: nil), offset: query.offset, limit: linesMax,
            language: call.language)
        return FundsRoutes.page(call, .days, list.html)
    }

    static func cases(_ call: Call) async throws -> Response {
        let offset = try call.window(pageMax, most: pageMax).offset
        let list = FundsHeld(
            cases: try await call.funds().heldByCase(
                court: call.house.court, limit: pageMax, offset: offset),
            court: try call.person().court, query: call.query.setting("lang", to: nil),
            offset: offset, limit: pageMax, language: call.language)
        return FundsRoutes.page(call, .cases, list.html)
    }

    static func days(_ call: Call) async throws -> Response {
        let house = call.house
        let visitor = try call.person()
        let through = try call.day("through") ?? house.today
        let from = try call.day("from") ?? through.adding(days: -30)
        let list = FundsDaysPage(
            days: try await call.funds().ledgerDays(
                court: house.court, from: max(from, through.adding(days: -366)), through: through),
            court: visitor.court,
            mayClose: visitor.mayOfCourt("funds.close-day", house.line), today: house.today,
            formToken: visitor.formToken, language: call.language)
        return FundsRoutes.page(call, .days, list.html)
    }
}

extension ReceiptQuery {
    /// - Throws: 422 for a stage or an age there is not.
    init(_ call: Call) throws {
        self.init(court: call.house.court, today: call.house.today)
        stages = try call.query.all("stage").filter { !$0.isEmpty }.map { text in
            guard let stage = ReceiptStage(rawValue: text) else {
                throw Problem(
                    .unprocessableContent, "query.choice", "stage不是可选的值",
                    "stage is not one of the choices", field: "stage")
            }
            return stage
        }
        if let age = try call.choice("age", FundsAge.init(rawValue:)) {
            (minAge, maxAge) = (age.days.least, age.days.most)
        }
        minDeposited = try call.number("kept")
        file = try call.number("file")
        team = call.query["team"]
        leader = call.query["leader"]
    }
}

extension LedgerQuery {
    init(_ call: Call) throws {
        let account = try call.choice("account", Posting.Account.init(rawValue:)) ?? .bank
        self.init(court: call.house.court, account: account)
        file = try call.number("file")
        side = try call.choice("side", LedgerSide.init(rawValue:))
        from = try call.day("from")
        through = try call.day("through")
    }
}
