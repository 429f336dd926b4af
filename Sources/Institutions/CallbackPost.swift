import Logging
import ServiceLifecycle

/// Lets time pass in the world, and brings what comes out to the court until it is taken.
struct CallbackPost: Service {
    let world: World
    let clock: any InstitutionClock
    let line: CourtLine
    let secret: String
    let log: Logger
    /// How long to wait before each further try; after the last the message is given up, and the
    /// court must ask.
    var retrySeconds = [1, 5, 30, 120, 600]
    /// Messages on their way at the same time; the rest waits its turn. Each blocks a thread of the
    /// system's pool, which the court may share where both run in one program.
    private static let underWayMax = 16

    func run() async throws {
        await cancelWhenGracefulShutdown { await deliver() }
    }

    private func deliver() async {
        var waiting: [Callback] = []
        await withTaskGroup(of: Void.self) { group in
            var underWay = 0
            while !Task.isCancelled {
                waiting += world.advance(to: clock.now)
                while underWay < Self.underWayMax, !waiting.isEmpty {
                    let callback = waiting.removeFirst()
                    group.addTask { await bring(callback) }
                    underWay += 1
                }
                if underWay == Self.underWayMax {
                    await group.next()
                    underWay -= 1
                } else {
                    await pause(.milliseconds(50))
                }
            }
            group.cancelAll()
        }
    }

    /// Answers when the court took it, refused it for good, or was tried often enough.
    private func bring(_ callback: Callback) async {
        let seal = LinkSeal(secret: LinkSeal.secret(of: callback.institution, base: secret))
        let body = callback.body
        for seconds in retrySeconds + [0] {
            let headers = seal.headers(
                sender: callback.institution, method: "POST", path: callback.path,
                now: clock.now, body: body)
            let status = await line.post(callback.path, headers: headers, body: body)
            if let status, (200..<500).contains(status), status != 429 {
                if status >= 400 {
                    log.notice("callback refused", metadata: ["status": "\(status)"])
                }
                return
            }
            guard seconds > 0, !Task.isCancelled else { break }
            await pause(.seconds(seconds))
        }
        guard !Task.isCancelled else { return }
        log.warning("callback given up", metadata: ["institution": "\(callback.institution)"])
    }

    /// Sleeps; comes back at once where the work is cancelled.
    private func pause(_ duration: Duration) async {
        do { try await Task.sleep(for: duration) } catch { return }
    }
}
