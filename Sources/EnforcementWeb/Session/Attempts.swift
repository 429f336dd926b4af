import EnforcementCore

/// Counts wrong passwords: after five in a quarter of an hour for one person from one address,
/// or fifty from one address for anybody, the next ones wait.
actor Attempts {
    private var failures: [String: [Int64]] = [:]

    static let personMax = 5
    static let addressMax = 50
    static let windowSeconds: Int64 = 15 * 60
    /// Keys kept at most; the stalest go first.
    static let keysMax = 20_000

    /// Seconds to wait before the next try; nil if it may be made now.
    func wait(_ person: String, _ address: String, now: Moment) -> Int64? {
        let now = now.secondsSince1970
        let waits = [
            left(person + "|" + address, Self.personMax, now), left(address, Self.addressMax, now),
        ]
        return waits.compactMap { $0 }.max()
    }

    func fail(_ person: String, _ address: String, now: Moment) {
        let now = now.secondsSince1970
        for key in [person + "|" + address, address] {
            failures[key, default: []].append(now)
            failures[key]?.removeAll { $0 <= now - Self.windowSeconds }
        }
        guard failures.count > Self.keysMax else { return }
        failures = failures.filter { ($0.value.last ?? 0) > now - Self.windowSeconds }
        if failures.count > Self.keysMax { failures.removeAll() }
    }

    func succeed(_ person: String, _ address: String) {
        failures[person + "|" + address] = nil
    }

    private func left(_ key: String, _ most: Int, _ now: Int64) -> Int64? {
        let recent = (failures[key] ?? []).filter { $0 > now - Self.windowSeconds }
        guard recent.count >= most, let first = recent.suffix(most).first else { return nil }
        return first + Self.windowSeconds - now
    }
}
