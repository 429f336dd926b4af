import EnforcementCore
import EnforcementOffice
import GRDB
import Testing

@testable import EnforcementStore

@Suite("lists of the robot: the centre, orders, the custody ledger, cases, work saved")
struct ControlListTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }
    let today = day("2022-08-15")

    /// Cases 1 to 4: at work, held, not started, and closed without property yet watched.
    init() async throws {
        scratch = try Scratch()
        let states = ["working", "held", "idle", "working"]
        for number in 1...4 {
            let id = file(number)
            try await store.keep(
                writing(id, card: named(id, 1)) {
                    $0.agent = agent(id, states[number - 1], held: Int64(number))
                    $0.holds = holds(id)
                    $0.assets = [
                        asset(
                            id, 1, owner: "赵某\(number)", account: "62220000\(number)",
                            keeper: number == 1 ? Keeper(name: "钱某", place: "本院库房") : nil)
                    ]
                    $0.orders = orders(id)
                })
        }
        let answered = writing(file(1), after: 1, card: named(file(1), 2)) {
            $0.orders = answers(file(1))
        }
        try await store.keep(answered, writing(file(1, court: 2)))
    }

    private func named(_ id: FileID, _ version: Int) -> CardRow {
        card(id, version, number: "（2022）豫0185执\(id.number)号") {
            $0.team = id.number == 1 ? "su-1" : id.number == 2 ? "pu-1" : nil
            $0.judge = id.number == 3 ? "wang" : nil
            $0.state = id.number == 4 ? .closed : .open
        }
    }

    private func holds(_ id: FileID) -> [HoldRow] {
        switch id.number {
        case 1:
            [
                hold(id, 1, until: today.adding(days: 7)),
                hold(id, 2, asset: "豫A00001", kind: "movable", until: today.adding(days: 30)),
            ]
        case 2: [hold(id, 1, until: today.adding(days: 61))]
        case 3: [hold(id, 1, until: today, state: "lapsed")]
        default:
            [hold(id, 1, until: today.adding(days: 60), state: "waiting", rank: 3)]
        }
    }

    /// Two freezes and an inquiry in case 1, one old order in case 2.
    private func orders(_ id: FileID) -> [OrderRow] {
        let start = noon(today.adding(days: -1))
        switch id.number {
        case 1:
            return [
                order(id, 1, measure: "", caused: start, at: start),
                order(id, 2, caused: start, at: start),
                order(id, 3, caused: start, at: start),
                order(id, 4, to: "POLICE", caused: start, at: start.adding(seconds: 1)),
            ]
        case 2:
            let old = noon(today.adding(days: -40))
            return [order(id, 1, caused: old, at: old)]
        default: return []
        }
    }

    /// After 5 seconds, after 10 minutes, and one that came to nothing.
    private func answers(_ id: FileID) -> [OrderRow] {
        let start = noon(today.adding(days: -1))
        return [
            order(
                id, 1, measure: "", state: "answered", caused: start, at: start.adding(seconds: 90)
            ),
            order(id, 2, state: "answered", caused: start, at: start.adding(seconds: 5)),
            order(id, 3, state: "answered", caused: start, at: start.adding(seconds: 601)),
            order(id, 4, to: "POLICE", state: "failed", caused: start, at: start),
        ]
    }

    private func send(_ number: Int, of file: Int, at moment: Moment) async throws {
        try await store.pool.write { db in
            let sentence = try Prepared(
                db,
                "UPDATE link_order SET sent_at = $1 WHERE court = 1 AND file = $2 AND number = $3")
            sentence.put(moment)
            sentence.put(file)
            sentence.put(number)
            try sentence.run()
        }
    }

    @Test("the centre counts open cases by state, orders of thirty days, and what ends soon")
    func centre() async throws {
        let start = noon(today.adding(days: -1))
        try await send(1, of: 1, at: start.adding(seconds: 30))
        try await send(2, of: 1, at: start.adding(seconds: 3))
        try await send(3, of: 1, at: start)
        let centre = try await store.controlCentre(court: 1, on: today)
        #expect((centre.working, centre.held, centre.idle) == (1, 1, 1))
        #expect((centre.endIn7, centre.endIn30, centre.endIn60) == (1, 2, 2))
        #expect(centre.latency == [0, 1, 0, 0, 1])
        #expect(
            centre.lines == [
                .init(
                    institution: "BANK01", queued: 0, sent: 0, answered: 3, failed: 0,
                    medianSeconds: 60),
                .init(
                    institution: "POLICE", queued: 0, sent: 0, answered: 0, failed: 1,
                    medianSeconds: nil),
            ])
        #expect(try await store.controlCentre(court: 3, on: today) == ControlCentre())
    }

    @Test("an order under way is queued until the institution has it, then sent")
    func queuedAndSent() async throws {
        let then = today.adding(days: -30)
        var line = try await store.controlCentre(court: 1, on: then).lines[0]
        #expect((line.queued, line.sent) == (1, 0))
        try await send(1, of: 2, at: noon(then))
        line = try await store.controlCentre(court: 1, on: then).lines[0]
        #expect((line.queued, line.sent) == (0, 1))
    }

    private func found(_ change: (inout OrderQuery) -> Void) async throws -> [String] {
        var query = OrderQuery(court: 1)
        change(&query)
        let page = try await store.orders(query)
        if query.limit > page.total { #expect(page.total == page.rows.count) }
        return page.rows.map { "\($0.order.file.number)-\($0.order.number)" }
    }

    @Test("orders: the newest first, by state, institution and case")
    func orders() async throws {
        #expect(try await found { _ in } == ["1-4", "1-3", "1-2", "1-1", "2-1"])
        #expect(try await found { $0.state = "answered" } == ["1-3", "1-2", "1-1"])
        #expect(try await found { $0.state = "queued" } == ["2-1"])
        #expect(try await found { $0.state = "sent" } == [])
        #expect(try await found { $0.institution = "POLICE" } == ["1-4"])
        #expect(
            try await found {
                $0.institution = "BANK01"
                $0.state = "open"
                $0.file = 2
            } == ["2-1"])
        #expect(
            try await found {
                $0.limit = 2
                $0.offset = 1
            } == ["1-3", "1-2"])
    }

    private func ledger(_ change: (inout CustodyQuery) -> Void) async throws -> [String] {
        var query = CustodyQuery(court: 1)
        change(&query)
        let page = try await store.custody(query)
        #expect(page.total == page.rows.count)
        return page.rows.map { "\($0.hold.file.number)-\($0.hold.number)" }
    }

    @Test("the ledger: by state and last day, kind, team, owner, thing and tail of the account")
    func custody() async throws {
        #expect(try await ledger { _ in } == ["4-1", "3-1", "2-1", "1-2", "1-1"])
        #expect(try await ledger { $0.state = "effective" } == ["1-1", "1-2", "2-1"])
        #expect(
            try await ledger { $0.state = CustodyQuery.inForce } == ["1-1", "1-2", "4-1", "2-1"])
        #expect(try await ledger { $0.endsBy = day("2022-09-14") } == ["1-1", "1-2"])
        #expect(try await ledger { $0.kind = "movable" } == ["1-2"])
        #expect(try await ledger { $0.team = "pu-1" } == ["2-1"])
        #expect(try await ledger { $0.text = "赵某3" } == ["3-1"])
        #expect(try await ledger { $0.text = "豫A" } == ["1-2"])
        #expect(try await ledger { $0.text = "00002" } == ["2-1"])
        #expect(try await ledger { $0.text = "%" } == [])
        let row = try #require(try await store.custody(CustodyQuery(court: 1)).rows.last)
        #expect(row.owner == "赵某1" && row.value == Money(fen: 500) && row.team == "su-1")
        #expect(row.hold.rank == nil && row.keeper == Keeper(name: "钱某", place: "本院库房"))
        let waiting = try #require(try await store.custody(CustodyQuery(court: 1)).rows.first)
        #expect(waiting.hold.rank == 3 && waiting.keeper == nil)
    }

    @Test("cases for the one click: open ones of a state, with what they hold and wait for")
    func agentCases() async throws {
        var query = AgentCaseQuery(court: 1)
        #expect(try await store.agentCases(query).rows.map(\.file.number) == [3])
        query.judge = "li"
        #expect(try await store.agentCases(query).total == 0)
        query.judge = nil
        query.state = "working"
        let row = try #require(try await store.agentCases(query).rows.first)
        #expect(row.file == file(1) && row.held == Money(fen: 1))
        #expect((row.openOrders, row.failedOrders) == (0, 1))
        query.team = "pu-1"
        #expect(try await store.agentCases(query).total == 0)
    }

    @Test("work saved: what was answered in the year, by team")
    func workSaved() async throws {
        #expect(
            try await store.workSaved(court: 1, year: 2022) == [
                TeamWork(team: "su-1", cases: 1, inquiries: 1, orders: 2)
            ])
        #expect(try await store.workSaved(court: 1, year: 2021) == [])
    }
}
