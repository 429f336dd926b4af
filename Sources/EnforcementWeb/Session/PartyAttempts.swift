import EnforcementCore

/// Slows wrong codes at the parties' door, then stops them: by address, by case number, and
/// over all. Tried and booked in one step, so that many at once gain nothing.
///
/// Case numbers nobody has are counted like those that exist: being told to wait says nothing.
actor PartyAttempts {
    struct Rule {
        /// Tries that go at once.
        let free: Int
        /// From this try on, every one is followed by a stop.
        let stopAt: Int
        let stopSeconds: Int64
        /// A tally nobody has added to for so long is forgotten.
        let forgetSeconds: Int64
    }

    private struct Tally {
        var count = 0
        var last: Int64 = 0
        var until: Int64 = 0
    }

    static let perAddress = Rule(free: 5, stopAt: 20, stopSeconds: 3_600, forgetSeconds: 7_200)
    static let perCase = Rule(free: 10, stopAt: 30, stopSeconds: 3_600, forgetSeconds: 86_400)
    /// Tries of everybody in one window; more wait for its end.
    static let allMax = 600
    static let allSeconds: Int64 = 600
    /// Tallies kept of each kind at most.
    static let keysMax = 10_000

    private var addresses: [String: Tally] = [:]
    private var cases: [String: Tally] = [:]
    private var windowStart: Int64 = 0
    private var inWindow = 0

    /// Books a try; answers the seconds to wait instead where it may not be made yet.
    ///
    /// - Parameter number: the case asked for; nil where the code was mistyped and opens nothing
    ///   anywhere: a slip is counted by address alone.
    func take(_ address: String, _ number: String?, now: Moment) -> Int64? {
        let now = now.secondsSince1970
        let address = Self.network(address)
        if now >= windowStart + Self.allSeconds {
            windowStart = now
            inWindow = 0
        }
        let waits = [
            wait(addresses[address], Self.perAddress, now),
            number.flatMap { wait(cases[$0], Self.perCase, now) },
            inWindow >= Self.allMax ? windowStart + Self.allSeconds - now : nil,
        ]
        if let longest = waits.compactMap({ $0 }).max() { return longest }
        inWindow += 1
        Self.book(address, in: &addresses, Self.perAddress, now)
        if let number { Self.book(number, in: &cases, Self.perCase, now) }
        return nil
    }

    /// The code was right: this one try is taken back, the ones before it stay.
    func succeed(_ address: String, _ number: String) {
        inWindow = max(0, inWindow - 1)
        Self.takeBack(Self.network(address), in: &addresses)
        Self.takeBack(number, in: &cases)
    }

    /// Tallies in memory, for tests of their bound.
    var kept: Int { addresses.count + cases.count }

    private func wait(_ tally: Tally?, _ rule: Rule, _ now: Int64) -> Int64? {
        guard let tally, now < tally.until else { return nil }
        return tally.until - now
    }

    private static func book(
        _ key: String, in tallies: inout [String: Tally], _ rule: Rule, _ now: Int64
    ) {
        var tally = tallies[key] ?? Tally()
        if now > tally.last + rule.forgetSeconds { tally = Tally() }
        tally.count += 1
        tally.last = now
        if tally.count >= rule.stopAt {
            tally.until = now + rule.stopSeconds
        } else if tally.count > rule.free {
            // 2, 4, 8, … seconds, ten minutes at most.
            tally.until = now + min(600, 1 << Int64(min(tally.count - rule.free, 10)))
        }
        tallies[key] = tally
        if tallies.count > keysMax { shrink(&tallies, now) }
    }

    private static func takeBack(_ key: String, in tallies: inout [String: Tally]) {
        guard var tally = tallies[key] else { return }
        tally.count -= 1
        tally.until = 0
        tallies[key] = tally.count > 0 ? tally : nil
    }

    /// Who is stopped stays; of the others the stalest half goes.
    private static func shrink(_ tallies: inout [String: Tally], _ now: Int64) {
        let free = tallies.filter { $0.value.until <= now }.sorted { $0.value.last < $1.value.last }
        for (key, _) in free.prefix(max(keysMax / 2, 1)) { tallies[key] = nil }
        guard tallies.count > keysMax else { return }
        let soonest = tallies.sorted { $0.value.until < $1.value.until }
        for (key, _) in soonest.prefix(keysMax / 2) { tallies[key] = nil }
    }

    /// One customer's network counts as one address: IPv6 by its first 64 bits.
    private static func network(_ address: String) -> String {
        guard address.contains(":") else { return address }
        return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4)
            .joined(separator: ":")
    }
}
