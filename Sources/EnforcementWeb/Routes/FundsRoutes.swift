import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The court's money on pages. Every number opens to its lines.
enum FundsRoutes {
    /// Rows of one list on the overview; the rest is a link away.
    private static let columnMax = 6
    private static let claimMax = 5

    static func overview(_ call: Call) async throws -> Response {
        let house = call.house
        let funds = try call.funds()
        let visitor = try call.person()
        let state = try await funds.fundsState(court: house.court, on: house.today)
        var kept = ReceiptQuery(court: house.court, today: house.today)
        (kept.stages, kept.limit) = ([.putOff, .deposited], columnMax)
        var returned = PayoutQuery(court: house.court, state: "returned")
        returned.limit = columnMax
        let overview = FundsOverview(
            state: state, today: house.today,
            movement: try await funds.ledgerDays(
                court: house.court, from: house.today, through: house.today
            ).first,
            suspense: try await suspense(call, limit: claimMax, offset: 0).list,
            gates: try await gates(call, state, visitor),
            returned: try await funds.payouts(returned), kept: try await funds.receipts(kept),
            batches: try await funds.batches(court: house.court, limit: 5),
            language: call.language)
        return page(call, .overview, overview.html)
    }

    private static func gates(
        _ call: Call, _ state: FundsState, _ visitor: Visitor
    ) async throws -> [FundsGate] {
        let own = FundsGate.Gate.allCases.first { visitor.may($0.act, call.house.line) != nil }
        let batch = try await nextBatch(call)
        var gates: [FundsGate] = []
        for gate in FundsGate.Gate.allCases {
            var query = PayoutQuery(court: call.house.court, state: gate.rawValue)
            query.limit = columnMax
            let listed = try await call.funds().payouts(query)
            gates.append(
                try await Self.gate(
                    call, gate, state, listed, batch: batch, isPrimary: gate == own))
        }
        return gates
    }

    /// What waits before a gate, each looked at as the gate does.
    static func gate(
        _ call: Call, _ gate: FundsGate.Gate, _ state: FundsState, _ listed: Page<ListedPayout>,
        batch: String, isPrimary: Bool
    ) async throws -> FundsGate {
        let house = call.house
        let visitor = try call.person()
        var rows: [FundsGate.Row] = []
        for row in listed.rows {
            let file = try await house.office.file(row.payout.file)
            let payout = file.payout(row.payout.number)
            let checks = payout.map { file.checks(of: $0, by: visitor.id, on: house.today) }
            rows.append(FundsGate.Row(listed: row, checks: checks ?? []))
        }
        return FundsGate(
            gate: gate, tally: state.gates[gate.rawValue] ?? Tally(), rows: rows,
            act: visitor.may(gate.act, house.line), batch: batch, isPrimary: isPrimary,
            visitor: visitor, today: house.today, language: call.language,
            isAllSelected: call.query["all"] != nil,
            hasPayoutDay: house.payouts != nil)
    }

    /// `20221124-1`: the day, and how many batches it has had.
    static func nextBatch(_ call: Call) async throws -> String {
        let day = "\(call.house.today)".replacing("-", with: "")
        let known = try await call.funds().batches(court: call.house.court, limit: 200)
            .map(\.name)
        var number = 1
        while known.contains("\(day)-\(number)") { number += 1 }
        return "\(day)-\(number)"
    }

    /// Lines that wait, each with the cases it may belong to.
    static func suspense(
        _ call: Call, limit: Int, offset: Int
    ) async throws -> (list: FundsSuspenseList, total: Int) {
        let house = call.house
        let visitor = try call.person()
        let page = try await call.funds().suspense(
            court: house.court, limit: limit, offset: offset)
        var rows: [FundsSuspenseList.Row] = []
        for row in page.rows {
            let proposals =
                row.line.direction == .credit
                ? try await call.funds().proposals(for: row.line, court: house.court) : []
            rows.append(FundsSuspenseList.Row(line: row.line, proposals: proposals))
        }
        let list = FundsSuspenseList(
            rows: rows, today: house.today,
            canClaim: visitor.may("funds.claim", house.line) != nil,
            canSettle: visitor.mayOfCourt("funds.settle-line", house.line),
            language: call.language)
        return (list, page.total)
    }

    static func page(
        _ call: Call, _ section: FundsPage.Section, _ content: HTML, done: String? = nil
    ) -> Response {
        let frame = call.frame(
            call.language[.fundsPlace] + " · " + call.language[section.title], .funds,
            topic: "funds")
        let told = call.query["done"].flatMap { call.house.line.act($0) }.map {
            call.language(.doneAct, call.language[$0.form.title])
        }
        return .page(
            FundsPage(frame: frame, section: section, content: content, done: done ?? told)
                .html(call.house))
    }
}

extension Call {
    /// The court's money.
    ///
    /// - Throws: 503 where the house has no books.
    func funds() throws -> any FundsLists {
        guard let funds = house.funds else {
            throw Problem(
                .serviceUnavailable, "funds.none", "本系统未启用案款账簿", "No books here")
        }
        return funds
    }
}
