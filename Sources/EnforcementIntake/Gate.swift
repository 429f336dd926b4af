import Synchronization

/// How many may be inside at a time.
final class Gate: Sendable {
    private let most: Int
    private let count = Mutex(0)

    init(_ most: Int) { self.most = most }

    func enter() -> Bool {
        count.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}
