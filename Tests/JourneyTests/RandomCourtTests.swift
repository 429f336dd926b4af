import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Testing

@Suite("random court")
struct RandomCourtTests {
    @Test("3,000 acts by chance break no promise of the house", arguments: [UInt64(1), 20_220_809])
    func memory(seed: UInt64) async throws {
        let journal = MemoryJournal()
        var court = RandomCourt(
            seed: seed, journal: journal, alarms: MemoryAlarms(journal),
            stored: { await journal.rows[$0] ?? StoredRows() })
        try await court.run(acts: 1_500)
        #expect(court.report.done > 500)
        #expect(court.report.cases > 5)
    }
}
