import EnforcementCore
import EnforcementOffice
import GRDB
import Synchronization
import Testing

@testable import EnforcementStore

/// Every statement the store runs finds its rows by an index: asked of SQLite's own planner.
@Suite("query plans")
struct PlanTests {
    /// The statements that ran.
    final class Heard: Sendable {
        private let texts = Mutex<Set<String>>([])

        func take(_ sql: String) { _ = texts.withLock { $0.insert(sql) } }
        var all: [String] { texts.withLock { $0.sorted() } }
    }

    /// The courts are few; the others are the parts of one statement, found by index before.
    private static let mayScan: Set = [
        "court", "found", "json_each", "(subquery-1)", "(subquery-2)", "(subquery-4)",
    ]

    @Test("no statement walks a table from end to end")
    func noScan() async throws {
        let heard = Heard()
        let scratch = try Scratch(trace: { heard.take($0) })
        try await run(scratch.store)
        var seen = 0
        for sql in heard.all where sql.contains("FROM") || sql.contains("UPDATE") {
            // A migration moves whole tables once.
            guard !sql.contains("FROM ledger_line\n GROUP BY"), !sql.contains("ledger_new")
            else { continue }
            guard !sql.hasPrefix("--"), !sql.hasPrefix("CREATE "), !sql.contains("sqlite_"),
                !sql.contains("grdb_"),
                !sql.contains("case_text_"), !sql.contains("_words_")
            else { continue }
            let plan = try await plan(of: sql, in: scratch.store)
            for step in plan where step.hasPrefix("SCAN") {
                let table = String(step.dropFirst(5).prefix { $0 != " " })
                let isWords = step.contains("VIRTUAL TABLE INDEX")
                #expect(isWords || Self.mayScan.contains(table), "\(step)\n\(sql)")
            }
            // What names one file or one person is found by it, not by walking a court.
            let steps = plan.joined(separator: "\n")
            if sql.contains("file = $") {
                #expect(steps.contains("file=?"), "\(steps)\n\(sql)")
            } else if sql.contains("assignee = $") {
                #expect(steps.contains("assignee=?"), "\(steps)\n\(sql)")
            }
            seen += 1
        }
        #expect(seen > 60)
    }

    private func plan(of sql: String, in store: SQLiteStore) async throws -> [String] {
        try await store.pool.write { db in
            try Prepared(db, "EXPLAIN QUERY PLAN \(sql)").rows { row in
                _ = (row.int(), row.int(), row.int())
                return row.text()
            }
        }
    }

    /// A long list is walked in its order: nothing is sorted for a page.
    @Test("the walks of long lists need no sorting", arguments: CaseQuery.Order.allCases)
    func noSort(_ order: CaseQuery.Order) async throws {
        let heard = Heard()
        let scratch = try Scratch(trace: { heard.take($0) })
        for part in stride(from: 1, to: CaseList.sortMax + 2, by: 500) {
            let batch = (part..<part + 500).map { number in
                let row = card(file(number), 1, names: "某") { $0.due = monday }
                return writing(file(number), card: row)
            }
            #expect(try await scratch.store.commit(batch).allSatisfy { $0 == nil })
        }
        var query = CaseQuery(court: 1)
        query.order = order
        query.desk = "filing"
        _ = try await scratch.store.cases(query)
        for sql in heard.all where sql.contains("FROM case_card") && sql.contains("OFFSET") {
            let plan = try await plan(of: sql, in: scratch.store)
            #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)\n\(sql)")
        }
    }

    /// Runs everything the store can be asked, in every shape.
    private func run(_ store: SQLiteStore) async throws {
        let own = writing(.own(of: 1), actID: "a")
        let first = writing(file(1)) {
            $0.deadlines = [deadline(file(1))]
            $0.letters = [letter(file(1), 1)]
        }
        try await store.keep(own, first, writing(file(1), after: 1))
        for part in [runCases, runClocks, runControls, runFunds, runSearch] {
            try await part(store)
        }
        let journal: any Journal = store
        _ = try await journal.entries(of: file(1), after: 0, limit: 9)
        _ = try await store.answer(to: "a", court: 1)
        _ = try await store.lastFile(of: 1)
        _ = try await store.serials(of: 1)
        _ = try await store.courts()
        _ = try await store.card(file(1))
        _ = try await store.file(numbered: "x", court: 1)
        _ = try await store.board(court: 1, on: monday)
        _ = try await store.latest(court: 1, limit: 9)
        try await store.eachFile(of: 1) { _ in }
        try await store.eachEntry(of: 1) { _ in }
        let ledger = LedgerSpan(court: 1, from: monday)
        _ = try await store.eachLedgerEvent(of: ledger, into: 0) { _, _ in }
        _ = try await store.reconciliation(of: 1, from: monday, through: monday)
        try await store.replaceRows(of: file(1), with: try await store.derivedRows(of: file(1)))
        let noon = noon(monday)
        let letters = try await store.claim(
            court: 1, sender: "post", now: noon, isNight: false, limit: 9)
        for letter in letters {
            try await store.beginSending(letter, now: noon)
            try await store.giveBack(letter, error: "x", retryAt: noon)
            try await store.finish(letter)
        }
        _ = try await store.unanswered(court: 1, before: noon, limit: 9)
        _ = try await store.password(of: PersonID("li"), court: 1)
        _ = try await store.key(hash: [1])
        try await store.forget(hash: [1])
        try await store.forgetAll(of: PersonID("li"), court: 1)
    }

    private func runBulletins(_ store: SQLiteStore) async throws {
        _ = try await store.moneyEntries(
            court: 1, facts: ["funds.received"], from: monday, through: monday)
        _ = try await store.caseHeads(court: 1, files: [1])
        _ = try await store.unclaimedLines(court: 1, through: monday)
        _ = try await store.firstArrival(court: 1)
    }

    private func runCases(_ store: SQLiteStore) async throws {
        for shape in 0..<128 {
            for order in CaseQuery.Order.allCases {
                var query = CaseQuery(court: 1)
                query.order = order
                if shape & 1 != 0 { query.state = .submitted }
                if shape & 2 != 0 { query.desk = "filing" }
                if shape & 4 != 0 { query.team = "x" }
                if shape & 8 != 0 { query.handler = "x" }
                if shape & 16 != 0 { query.caseClass = "fast" }
                if shape & 32 != 0 { query.overdueOn = monday }
                if shape & 64 != 0 { query.text = "张" }
                _ = try await store.cases(query)
            }
        }
    }

    private func runSearch(_ store: SQLiteStore) async throws {
        try await store.keep(
            writing(file(9)) { $0.search = SearchRow(file: file(9), names: ["王某"]) })
        try await store.index(text: "借款本金", of: 1, in: file(9), isInner: false)
        try await store.index(text: "借款利息", of: 1, in: file(9), isInner: true)
        for reads in [true, false] {
            let sight = Sight(
                person: PersonID("li"), readsEveryInner: reads, teams: reads ? [] : ["pu-1"])
            for typed in ["王某", "1234", "借款", "豫0185执1"] {
                _ = try await store.search(SearchQuery(typed), in: 1, by: sight)
            }
        }
        try await store.forget(paper: 1, in: file(9))
    }

    private func runFunds(_ store: SQLiteStore) async throws {
        _ = try await store.fundsState(court: 1, on: monday)
        var receipts = ReceiptQuery(court: 1, today: monday)
        _ = try await store.receipts(receipts)
        (receipts.minAge, receipts.maxAge, receipts.team) = (20, 25, "pu-1")
        _ = try await store.receipts(receipts)
        receipts.file = 1
        _ = try await store.receipts(receipts)
        _ = try await store.payouts(PayoutQuery(court: 1, state: "computed"))
        _ = try await store.transfers(TransferQuery(court: 1))
        var batch = TransferQuery(court: 1)
        (batch.batch, batch.state) = ("x", .ordered)
        _ = try await store.transfers(batch)
        _ = try await store.suspense(court: 1, limit: 9, offset: 0)
        let line = BankLine(
            reference: "x", direction: .credit, amount: Money(fen: 1), bookedOn: monday,
            counterparty: "张某某")
        _ = try await store.proposals(for: line, court: 1)
        _ = try await store.bankLines(["x"], court: 1)
        _ = try await store.ledgerLines(LedgerQuery(court: 1, account: .held))
        _ = try await store.ledger(court: 1, through: monday)
        _ = try await store.ledgerDays(court: 1, from: monday, through: monday)
        try await runBulletins(store)
        _ = try await store.zeros(court: 1, on: monday)
        _ = try await store.heldByCase(court: 1, limit: 9, offset: 0)
        _ = try await store.batches(court: 1, limit: 9)
    }

    private func runControls(_ store: SQLiteStore) async throws {
        for shape in 0..<32 {
            var orders = OrderQuery(court: 1)
            if shape & 1 != 0 { orders.state = shape & 8 == 0 ? "failed" : "sent" }
            if shape & 2 != 0 { orders.institution = "x" }
            if shape & 4 != 0 { orders.file = 1 }
            _ = try await store.orders(orders)
            var custody = CustodyQuery(court: 1)
            if shape & 1 != 0 { custody.state = shape & 8 == 0 ? CustodyQuery.inForce : "waiting" }
            if shape & 2 != 0 { custody.kind = "deposit" }
            if shape & 4 != 0 { custody.team = "x" }
            if shape & 8 != 0 { custody.endsBy = monday }
            if shape & 16 != 0 { custody.text = "1234" }
            _ = try await store.custody(custody)
            var cases = AgentCaseQuery(court: 1)
            if shape & 1 != 0 { cases.team = "x" }
            if shape & 2 != 0 { cases.judge = "x" }
            _ = try await store.agentCases(cases)
        }
        _ = try await store.controlCentre(court: 1, on: monday)
        _ = try await store.workSaved(court: 1, year: 2022)
        try await runQueue(store)
    }

    private func runQueue(_ store: SQLiteStore) async throws {
        let noon = noon(monday)
        let orders = try await store.claimOrders(
            OrderClaim(
                court: 1, agent: "a", now: noon, closed: ["x"], full: ["y"], batch: "P", limit: 9))
        let one = ClaimedOrder(
            id: OrderID(file: file(1), number: 1), institution: "x", measure: nil, attempts: 0,
            batch: nil, isSent: false, orderedAt: noon)
        try await store.ordersTaken(orders + [one], now: noon, pollAt: noon)
        try await store.ordersWait([one], error: nil, retryAt: noon, forgetSent: true)
        try await store.orderEmpty(one.id, now: noon)
        try await store.freeClaims(court: 1, agent: "a")
        _ = try await store.round(file(1), inquiry: 1)
        _ = try await store.finishedRounds(court: 1, limit: 9)
        _ = try await store.answeredOrders(court: 1, since: noon, limit: 9)
        _ = try await store.standingControls(court: 1, limit: 9)
        _ = try await store.holders(of: "x", at: "y", court: 1)
        _ = try await store.accountsToPoll(court: 1, institution: "x", now: noon, limit: 9)
        _ = try await store.newCredits(court: 1, institution: "x", credits: ["a": "b"])
        try await store.polled(court: 1, institution: "x", credits: ["a": "b"], now: noon)
    }

    private func runClocks(_ store: SQLiteStore) async throws {
        for shape in 0..<128 {
            var query = DeadlineQuery(court: 1, today: monday)
            if shape & 1 != 0 { query.assignee = "li" }
            if shape & 2 != 0 { query.owners = ["clerk", "judge"] }
            if shape & 4 != 0 { query.file = 1 }
            if shape & 8 != 0 { query.desk = "filing" }
            if shape & 16 != 0 { query.limitID = "F01" }
            if shape & 32 != 0 { query.through = monday }
            if shape & 64 != 0 { query.from = monday }
            _ = try await store.deadlines(query)
            _ = try await store.inboxCounts(query)
        }
        for shape in 0..<8 {
            var warnings = WarningQuery(court: 1)
            warnings.onlyOpen = shape & 1 == 0
            if shape & 2 != 0 { warnings.file = 1 }
            if shape & 4 != 0 { warnings.level = 1 }
            _ = try await store.warnings(warnings)
            var letters = LetterQuery(court: 1)
            if shape & 2 != 0 { letters.file = 1 }
            if shape & 4 != 0 { letters.state = "queued" }
            _ = try await store.letters(letters)
        }
        _ = try await store.alarms(court: 1, through: monday, limit: 9)
        _ = try await store.provisionalFiles(court: 1, after: 0, limit: 9)
    }
}
