import EnforcementCore

/// A batch on its way to the disk; the next is decided on the state it will leave.
final class Commit {
    let draft: Draft
    private var waiter: CheckedContinuation<Bool, Never>?
    private var outcome: Bool?

    init(_ draft: Draft) { self.draft = draft }

    /// Waits for the end; false where not all of the batch was kept.
    nonisolated(nonsending) func isDurable() async -> Bool {
        if let outcome { return outcome }
        return await withCheckedContinuation { waiter = $0 }
    }

    func end(_ isDurable: Bool) {
        outcome = isDurable
        waiter?.resume(returning: isDurable)
        waiter = nil
    }
}
