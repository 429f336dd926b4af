import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Testing

@Suite("random court")
struct RandomCourtTests {
    @Test("2,000 acts by chance break no promise of the house, in memory")
    func memory() async throws {
        let journal = MemoryJournal()
        var court = RandomCourt(
            seed: 20_220_809, journal: journal, alarms: MemoryAlarms(journal),
            stored: { await journal.rows[$0] ?? StoredRows() })
        try await court.run(acts: 2_000)
        #expect(court.report.done > 500)
        #expect(court.report.paid > .zero)
    }

    @Test("1,000 acts by chance, in SQLite: what is folded is what is stored")
    func sqlite() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/random-\(UUID()).sqlite"
        defer {
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + end)
            }
        }
        let store = try SQLiteStore(path: path)
        var court = RandomCourt(
            seed: 7, journal: store, alarms: store,
            stored: { StoredRows(try await store.derivedRows(of: $0)) })
        try await court.run(acts: 1_000)
        #expect(court.report.done > 250)
        try store.close()
    }
}
