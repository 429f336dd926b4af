import EnforcementLinks
import EnforcementOffice
import Institutions
import Synchronization

/// Brings what the world sends by itself to the court's doors, signed, until it is taken: what the
/// court could not write down comes again with the next round.
final class WorldCalls: Sendable {
    private let world: World
    private let secret: String
    private let waiting = Mutex<[Callback]>([])

    init(world: World, secret: String) {
        self.world = world
        self.secret = secret
    }

    /// Lets time pass and delivers. Answers how many messages the court turned away for good.
    func deliver(to doors: LinkCallbacks, at now: BeijingTime) async -> Int {
        let calls = waiting.withLock { waiting in
            let calls = waiting + world.advance(to: now)
            waiting = []
            return calls
        }
        var refused = 0
        for call in calls {
            switch await doors.take(message(call, now)) {
            case .taken: break
            case .problem(let status, _, _) where status == 429 || status >= 500:
                waiting.withLock { $0.append(call) }
            case .problem: refused += 1
            }
        }
        return refused
    }

    private func message(_ call: Callback, _ now: BeijingTime) -> LinkCall {
        let seal = LinkSeal(secret: LinkSeal.secret(of: call.institution, base: secret))
        let headers = seal.headers(
            sender: call.institution, method: "POST", path: call.path, now: now, body: call.body)
        let name = call.path.split(separator: "/").last.map(String.init) ?? ""
        return LinkCall(
            kind: LinkCall.Kind(rawValue: name) ?? .inflow, institution: call.institution,
            method: "POST", path: call.path,
            headers: Dictionary(
                uniqueKeysWithValues: headers.map { ($0.name.lowercased(), $0.value) }),
            body: call.body)
    }
}
