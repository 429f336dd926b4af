import Foundation
import LinkContract
public import ServiceLifecycle
import Synchronization

/// Pushes inflows to the court at a fixed rate and measures, by this machine's own steady clock,
/// how long after a push the freeze order for its account is here.
///
/// Push `i` goes to bench account `i`, from the first again after the last. An account that is
/// already frozen above what comes in is not ordered frozen again, so that there should be as many
/// accounts as pushes.
public final class PushBench: Service {
    private struct Measures {
        var sent: [String: ContinuousClock.Instant] = [:]
        var delivered = 0
        var milliseconds: [Double] = []
    }

    private let world: World
    private let clock: any InstitutionClock
    private let line: CourtLine
    private let secret: String
    private let accounts: Int
    private let rate: Int
    private let seconds: Int
    private let measures = Mutex(Measures())
    /// How long stragglers are waited for after the last push.
    private static let patienceSeconds = 30

    /// Nil where the address of the court is not `http://` on this machine.
    public init?(
        world: World, clock: any InstitutionClock, settings: InstitutionServer.Settings,
        accounts: Int, rate: Int, seconds: Int
    ) {
        guard let line = CourtLine(settings.courtURL) else { return nil }
        self.world = world
        self.clock = clock
        self.line = line
        secret = settings.secret
        self.accounts = accounts
        self.rate = rate
        self.seconds = seconds
    }

    /// Called by the server the moment an order for an account is read.
    public func orderArrived(for account: String) {
        let now = ContinuousClock.now
        measures.withLock { measures in
            guard let sent = measures.sent.removeValue(forKey: account) else { return }
            measures.milliseconds.append((now - sent) / .milliseconds(1))
        }
    }

    /// Ends once every push is answered, or the patience is over.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            do { try await self.measure() } catch { return }
        }
    }

    private func measure() async throws {
        try await Task.sleep(for: .seconds(1))
        let start = ContinuousClock.now
        let count = rate * seconds
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                let due = start + .microseconds(1_000_000 * number / rate)
                do { try await Task.sleep(until: due, tolerance: .zero) } catch { break }
                group.addTask { await self.push(number % self.accounts) }
            }
        }
        let end = ContinuousClock.now + .seconds(Self.patienceSeconds)
        while ContinuousClock.now < end, isWaiting {
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private var isWaiting: Bool {
        measures.withLock { $0.milliseconds.count < $0.delivered }
    }

    private func push(_ number: Int) async {
        let code = world.benchInstitution(number)
        let account = World.benchAccount(number)
        let now = clock.now
        let sum = Amount(fen: Int64(10_000 + number % 1_000))
        guard
            let inflow = world.credit(
                sum, to: account, at: code, now: now, isPushed: false)
        else { return }
        let callback = Callback(institution: code, content: .inflow(inflow), at: now)
        let seal = LinkSeal(secret: LinkSeal.secret(of: code, base: secret))
        let body = callback.body
        let headers = seal.headers(
            sender: code, method: "POST", path: callback.path, now: now, body: body)
        measures.withLock { $0.sent[account] = ContinuousClock.now }
        let status = await line.post(callback.path, headers: headers, body: body)
        if let status, (200..<300).contains(status) { measures.withLock { $0.delivered += 1 } }
    }
}

extension PushBench {
    /// What was measured, as one line of JSON. Percentiles are of the answered pushes alone.
    public var report: String {
        let (delivered, times) = measures.withLock { ($0.delivered, $0.milliseconds.sorted()) }
        func at(_ share: Double) -> String {
            guard !times.isEmpty else { return "null" }
            let place = min(times.count - 1, Int(Double(times.count) * share))
            return String(format: "%.3f", times[place])
        }
        return """
            {"bench":"inflow","count":\(rate * seconds),"delivered":\(delivered),\
            "answered":\(times.count),"p50_ms":\(at(0.5)),"p99_ms":\(at(0.99)),\
            "max_ms":\(at(1))}
            """
    }
}
