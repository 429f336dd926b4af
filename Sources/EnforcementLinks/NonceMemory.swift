import EnforcementCore
import Synchronization

/// Which numbers institutions have used lately, so that a message caught on its way counts once.
///
/// Kept until the message's own time is too old to be believed. Bounded for each institution; only
/// proved messages come in, so a stranger fills nothing. A restart forgets: what is then replayed
/// within the window finds its facts on the record and changes nothing.
final class NonceMemory: Sendable {
    enum Judgement: Sendable, Hashable { case new, seen, full }

    /// A message whose time lies further off from the court's clock is not believed.
    static let windowSeconds: Int64 = 300
    /// Two hundred messages a second through the whole window.
    static let countMax = 120_000
    private static let slotSeconds: Int64 = 60

    /// Numbers by the minute they may be forgotten after.
    private typealias Slots = [Int64: Set<String>]
    private let seen = Mutex<[String: Slots]>([:])
    private let countMax: Int

    init(countMax: Int = NonceMemory.countMax) { self.countMax = countMax }

    /// Notes the number, unless it was used before.
    func note(
        _ nonce: String, of institution: String, sentAt time: Moment, now: Moment
    ) -> Judgement {
        let oldest = Self.slot(now.adding(seconds: -Self.windowSeconds))
        let slot = Self.slot(time)
        return seen.withLock { seen in
            var slots = seen[institution, default: [:]].filter { $0.key >= oldest }
            // The old copy must go, or every note would copy all numbers of its minute.
            seen[institution] = nil
            defer { seen[institution] = slots }
            guard !slots.values.contains(where: { $0.contains(nonce) }) else { return .seen }
            guard slots.values.reduce(0, { $0 + $1.count }) < countMax else { return .full }
            slots[slot, default: []].insert(nonce)
            return .new
        }
    }

    private static func slot(_ moment: Moment) -> Int64 {
        moment.secondsSince1970 / slotSeconds
    }
}
