import Synchronization

/// Tells every listener of each change. A listener that is slow misses changes, never blocks.
final class Broadcast: Sendable {
    private struct State {
        var next = 0
        var listeners: [Int: AsyncStream<Change>.Continuation] = [:]
    }

    private let state = Mutex(State())

    func send(_ change: Change) {
        let listeners = state.withLock { Array($0.listeners.values) }
        for listener in listeners { listener.yield(change) }
    }

    func listen() -> AsyncStream<Change> {
        AsyncStream(bufferingPolicy: .bufferingNewest(64)) { continuation in
            let id = state.withLock { state in
                state.next += 1
                state.listeners[state.next] = continuation
                return state.next
            }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { state in
                    state.listeners[id] = nil
                }
            }
        }
    }
}
