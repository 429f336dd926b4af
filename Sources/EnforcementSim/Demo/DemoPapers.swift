import EnforcementCore
import EnforcementOffice

/// The papers of the demo's cases: the clerk files them as the case goes on; now and then one is
/// late, so that open files have something missing. What is closed is complete.
struct DemoPapers {
    let maker: PaperMaker
    /// Its own, so that papers change nothing else of the court.
    var chance: Seeded

    /// After an act: mostly everything that is due now goes into the file.
    mutating func gather(_ done: Done, _ court: CourtFile) async throws(OfficeError) {
        let isClosed = done.entries.contains { $0.fact is Closing.Closed }
        guard isClosed || chance.happens(80) else { return }
        try await complete(done.file, court)
    }

    func complete(_ id: FileID, _ court: CourtFile) async throws(OfficeError) {
        let clerk = Roster.dengfeng.person(for: .clerk, in: nil, court, id.number)
        try await maker.complete(id, by: clerk)
    }
}
