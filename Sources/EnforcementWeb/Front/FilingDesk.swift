import EnforcementCore
import EnforcementOffice

/// What lies on the filing desk of this process: documents between drop and filing, and batches
/// under way.
///
/// Nothing is lost with it: a document is dropped again, and a batch run again finds what is in.
actor FilingDesk {
    /// A document that was dropped and is not filed yet.
    struct Paper: Sendable {
        let name: String
        let bytes: [UInt8]
        let person: PersonID
    }

    /// A batch and how far it is.
    struct Run: Sendable {
        let name: String
        let sheet: FilingSheet?
        let documents: [FilingBatch.Document]
        var progress: FilingProgress
        var results: [FilingBatch.Result] = []
        var isOver = false
        var error: Refusal?
    }

    /// The oldest leave when there are more, or when they weigh more.
    private static let papersMax = 200
    private static let bytesMax = 256 << 20
    private static let runsMax = 20

    private var papers: [(id: String, paper: Paper)] = []
    private var runs: [(id: String, run: Run)] = []

    /// Puts a document down; answers the ticket it is asked for by.
    func put(_ paper: Paper) -> String {
        let id = Hash.hex(Hash.random(16))
        papers.append((id, paper))
        while papers.count > Self.papersMax
            || papers.reduce(0, { $0 + $1.paper.bytes.count }) > Self.bytesMax, papers.count > 1
        {
            papers.removeFirst()
        }
        return id
    }

    /// Only who put it down takes it up.
    func paper(_ id: String, of person: PersonID) -> Paper? {
        papers.first { $0.id == id && $0.paper.person == person }?.paper
    }

    var all: [(id: String, run: Run)] { runs.reversed() }

    func run(_ id: String) -> Run? { runs.first { $0.id == id }?.run }

    /// Starts a batch, unless the same is under way.
    func start(
        _ id: String, _ run: Run,
        _ work:
            @escaping @Sendable (
                @escaping @Sendable (FilingProgress) -> Void
            ) async throws(OfficeError) -> [FilingBatch.Result]
    ) {
        if let known = self.run(id), !known.isOver { return }
        runs.removeAll { $0.id == id }
        if runs.count >= Self.runsMax, let old = runs.firstIndex(where: { $0.run.isOver }) {
            runs.remove(at: old)
        }
        runs.append((id, run))
        Task {
            do throws(OfficeError) {
                let results = try await work { progress in
                    Task { await self.note(id, progress) }
                }
                // The last messages of progress may still be on their way: the results count.
                var whole = FilingProgress(total: results.count)
                for result in results { whole.note(result) }
                let sum = whole
                note(id) { ($0.results, $0.progress, $0.isOver) = (results, sum, true) }
            } catch {
                note(id) { ($0.error, $0.isOver) = (error.refusal, true) }
            }
        }
    }

    /// Messages of progress may come out of order: the furthest counts.
    private func note(_ id: String, _ progress: FilingProgress) {
        note(id) { if progress.done > $0.progress.done { $0.progress = progress } }
    }

    private func note(_ id: String, _ change: (inout Run) -> Void) {
        guard let place = runs.firstIndex(where: { $0.id == id }) else { return }
        change(&runs[place].run)
    }
}
