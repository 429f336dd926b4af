import EnforcementCore
import EnforcementOffice

/// Payout days under way in this process, by the name of their batch.
///
/// Nothing is lost with it: what is left to pay stands in the rows, and a day that was cut off is
/// started again under its name.
actor PayoutRuns {
    struct Run {
        var progress = PayoutProgress()
        var report: PayoutReport?
        var error: Refusal?

        var isOver: Bool { report != nil || error != nil }
    }

    private var runs: [String: Run] = [:]

    func run(of batch: String) -> Run? { runs[batch] }

    /// Starts a day, unless it is under way.
    func start(_ batch: PayoutBatch, _ day: PayoutDay, by person: PersonID) {
        if let known = runs[batch.name], !known.isOver { return }
        runs[batch.name] = Run()
        Task {
            do {
                let report = try await day.run(batch: batch, by: person) { progress in
                    Task { await self.note(batch.name) { $0.progress = progress } }
                }
                note(batch.name) { $0.report = report }
            } catch {
                let refusal = (error as? OfficeError)?.refusal
                note(batch.name) {
                    $0.error =
                        refusal
                        ?? Refusal("unavailable", "系统暂不可用，请再次发放", "Not available")
                }
            }
        }
    }

    private func note(_ batch: String, _ change: (inout Run) -> Void) {
        guard var run = runs[batch] else { return }
        change(&run)
        runs[batch] = run
    }
}
