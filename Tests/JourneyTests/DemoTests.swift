import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Testing

@Suite("demo court")
struct DemoTests {
    @Test("cases at every stage, clocks of every colour, the chain whole")
    func stages() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/demo-\(UUID()).sqlite"
        defer {
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + end)
            }
        }
        let store = try SQLiteStore(path: path)
        let now = try #require(Moment("2026-11-20T15:00:00+08:00"))
        let report = try await Dengfeng.build(
            court: 1, journal: store, keys: store, now: now, cases: 120)
        #expect(report.acts > 3_000)
        var query = CaseQuery(court: 1)
        for state in CaseState.allCases {
            query.state = state
            #expect(try await store.cases(query).total > 0, "\(state)")
        }
        let board = try await store.board(court: 1, on: now.day)
        #expect(board.overdueNodes > 0)
        #expect(board.openWarnings > 0)
        #expect(board.stations.count > 7)
        try await money(store, on: now.day)
        try store.close()
    }

    /// Every place of the page 案款 has something to show, and the days add up.
    private func money(_ store: SQLiteStore, on day: Day) async throws {
        let state = try await store.fundsState(court: 1, on: day)
        for gate in ["computed", "supervised", "approved", "paying", "returned"] {
            #expect(state.gates[gate]?.count ?? 0 > 0, "\(gate)")
        }
        #expect(state.ages.allSatisfy { $0.count > 0 })
        for stage in ReceiptStage.allCases where stage != .paid && stage != .reversed {
            #expect(state.stages[stage]?.count ?? 0 > 0, "\(stage)")
        }
        #expect(state.suspense.count == 3 && state.suspenseLate.count == 1)
        var reasons: [[LineProposal.Reason]] = []
        for row in try await store.suspense(court: 1, limit: 5, offset: 0).rows {
            let best = try await store.proposals(for: row.line, court: 1).first
            reasons.append(best?.reasons ?? [])
        }
        #expect(reasons == [[], [.payer, .amount], [.amount]])
        var led = ReceiptQuery(court: 1, today: day)
        (led.minAge, led.maxAge) = (26, 26)
        #expect(try await store.receipts(led).rows.contains { $0.receipt.leader != nil })
        let batches = try await store.batches(court: 1, limit: 5)
        #expect(batches.contains { $0.paid.count > 0 && $0.returned.count > 0 })
        let days = try await store.ledgerDays(court: 1, from: day.adding(days: -6), through: day)
        #expect(days.allSatisfy { $0.difference ?? .zero == .zero })
        #expect(days.contains { $0.closedBy != nil })
        try await past(store, on: day)
    }

    /// The bank has spoken of every day on which money moved, it agrees, and cash goes to the bank
    /// on the next working day.
    private func past(_ store: SQLiteStore, on day: Day) async throws {
        let year = try await store.ledgerDays(
            court: 1, from: day.adding(days: -400), through: day.adding(days: -1))
        #expect(year.count > 100)
        for past in year { #expect(past.difference == .zero, "\(past.day)") }
        let quiet = try await store.ledger(court: 1, through: day.adding(days: -1))
        let today = try await store.ledger(court: 1, through: day)
        #expect(quiet.balance(.cash) < Money(fen: 10_000_000))
        #expect(today.balance(.cash) <= quiet.balance(.cash), "\(today.balance(.cash))")
    }

    @Test("the same seed makes the same court")
    func deterministic() async throws {
        let now = try #require(Moment("2026-11-20T15:00:00+08:00"))
        var made: [[EntryRow]] = []
        for _ in 0..<2 {
            let journal = MemoryJournal()
            _ = try await Dengfeng.build(
                court: 1, journal: journal, keys: MemoryKeys(), now: now, cases: 20)
            var rows: [EntryRow] = []
            for number in 0...22 {
                rows += await journal.entries(
                    of: FileID(court: 1, number: number), after: 0, limit: 10_000)
            }
            made.append(rows)
        }
        #expect(made[0].map { $0.hash } == made[1].map { $0.hash })
    }
}
