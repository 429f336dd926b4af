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
        try store.close()
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
