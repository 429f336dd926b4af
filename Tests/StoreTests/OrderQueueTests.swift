import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementStore

@Suite("orders on their way")
struct OrderQueueTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }
    let now = noon(monday)

    init() throws { scratch = try Scratch() }

    private func claim(
        _ agent: String, at moment: Moment? = nil, closed: [String] = [], full: [String] = [],
        limit: Int = 100
    ) async throws -> [ClaimedOrder] {
        try await store.claimOrders(
            OrderClaim(
                court: 1, agent: agent, now: moment ?? now, closed: closed, full: full,
                batch: "P1", limit: limit))
    }

    private func put(_ orders: OrderRow...) async throws {
        try await store.keep(writing(file(1)) { $0.orders = orders })
    }

    private func open(_ number: Int, measure: String = "", to bank: String = "BANK01") -> OrderRow {
        order(file(1), number, to: bank, measure: measure, caused: now, at: now)
    }

    @Test("each order is claimed once, by however many agents")
    func once() async throws {
        try await store.keep(
            writing(file(1)) { rows in
                rows.orders = (1...60).map { open($0, measure: "01") }
            })
        let claimed = try await withThrowingTaskGroup(of: [ClaimedOrder].self) { group in
            for agent in ["agent-1", "agent-2", "agent-3"] {
                group.addTask {
                    var mine: [ClaimedOrder] = []
                    for _ in 1...10 { mine += try await claim(agent, limit: 5) }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claimed.map(\.id.number).sorted() == Array(1...60))
        #expect(claimed.allSatisfy { !$0.isSent && $0.attempts == 0 })
    }

    @Test("measures go first; inquiries get one batch per institution, and only while it is open")
    func batches() async throws {
        try await put(
            open(1), open(2), open(3, to: "BANK02"), open(4, measure: "01"),
            open(5, measure: "04", to: "BANK03"))
        let first = try await claim("a", closed: ["BANK02"], full: ["BANK03"])
        #expect(first.map(\.id.number) == [4, 1, 2])
        #expect(first.map(\.batch) == [nil, "P1BANK01", "P1BANK01"])
        #expect(try await claim("b").map(\.id.number) == [5, 3])
    }

    @Test("a dead agent's claims are free after a while, at once where it comes back")
    func recovery() async throws {
        try await put(open(1, measure: "01"), open(2))
        #expect(try await claim("a").count == 2)
        #expect(try await claim("b").isEmpty)
        try await store.freeClaims(court: 1, agent: "a")
        let again = try await claim("a")
        #expect(again.map(\.attempts) == [1, 1])
        #expect(again.last?.batch == "P1BANK01")
        #expect(try await claim("b", at: now.adding(seconds: 91)).count == 2)
    }

    @Test("taken it waits for its answer; unknown there, it is sent anew in another batch")
    func sent() async throws {
        try await put(open(1))
        let later = now.adding(seconds: 20)
        try await store.ordersTaken(try await claim("a"), now: now, pollAt: later)
        #expect(try await claim("a", at: now.adding(seconds: 19)).isEmpty)
        let polled = try await claim("a", at: later)
        #expect(polled.map(\.isSent) == [true])
        try await store.ordersWait(polled, error: "x", retryAt: later, forgetSent: true)
        let anew = try await claim("a", at: later)
        #expect(anew.map(\.isSent) == [false])
    }

    @Test("an answered order leaves the queue with its fact; one tried again starts anew")
    func answered() async throws {
        try await put(open(1, measure: "01"))
        _ = try await claim("a")
        let done = order(file(1), 1, measure: "01", state: "answered", caused: now, at: now)
        try await store.keep(writing(file(1), after: 1) { $0.orders = [done] })
        #expect(try await claim("a", at: now.adding(seconds: 999)).isEmpty)
        #expect(
            try await store.answeredOrders(court: 1, since: now, limit: 9)
                == [OrderID(file: file(1), number: 1)])
        try await store.keep(
            writing(file(1), after: 2) { $0.orders = [open(1, measure: "01")] })
        #expect(try await claim("a").map(\.attempts) == [0])
    }

    @Test("what a person holds is not sent, but what was sent is asked after")
    func held() async throws {
        try await put(open(1, measure: "01"), open(2, measure: "01"))
        let first = try await claim("a", limit: 1)
        try await store.ordersTaken(first, now: now, pollAt: now)
        try await store.keep(
            writing(file(1), after: 1) { $0.agent = agent(file(1), "held") })
        #expect(try await claim("a").map(\.id.number) == [1])
    }

    @Test("a round is told whole once nothing but empty answers is open")
    func rounds() async throws {
        try await put(open(1), open(2))
        try await store.orderEmpty(OrderID(file: file(1), number: 1), now: now)
        var round = try await store.round(file(1), inquiry: 1)
        #expect((round.open, round.empty) == ([2], [1]))
        #expect(try await store.finishedRounds(court: 1, limit: 9).isEmpty)
        let line = try await store.controlCentre(court: 1, on: now.day).lines.first
        #expect((line?.queued, line?.sent, line?.answered) == (1, 0, 1))
        try await store.orderEmpty(OrderID(file: file(1), number: 2), now: now)
        round = try await store.round(file(1), inquiry: 1)
        #expect((round.open, round.empty) == ([], [1, 2]))
        #expect(try await store.finishedRounds(court: 1, limit: 9).count == 1)
    }

    @Test("accounts are polled where money came before first, and only where it is needed")
    func polling() async throws {
        for number in 1...3 {
            try await store.keep(
                writing(file(number)) { rows in
                    rows.assets = [asset(file(number), 1, owner: "某", account: "620\(number)")]
                    rows.agent = AgentRow(
                        file: file(number), state: number == 3 ? "held" : "working",
                        held: .zero, uncovered: Money(fen: 1))
                })
        }
        let credits = ["6201": "L1", "6202": ""]
        #expect(
            try await store.newCredits(court: 1, institution: "BANK01", credits: credits)
                == ["6201"])
        try await store.polled(court: 1, institution: "BANK01", credits: credits, now: now)
        try await store.polled(
            court: 1, institution: "BANK01", credits: ["6202": "L2"], now: now)
        let next = try await store.accountsToPoll(
            court: 1, institution: "BANK01", now: now.adding(seconds: 60), limit: 9)
        #expect(next == ["6202", "6201"])
        #expect(
            try await store.holders(of: "6202", at: "BANK01", court: 1)
                == [AccountHolder(file: file(2), asset: 1)])
    }
}
