import EnforcementCore
import Synchronization

/// Who may be sent something now: so many at once to one institution, so many in a minute.
final class Lanes: Sendable {
    /// Requests under way at one institution at most.
    static let widthMax = 16

    fileprivate struct State {
        var under: [String: Int] = [:]
        /// Requests of the minute that began at `since`.
        var spent: [String: (since: Int64, count: Int)] = [:]
        var batches = 0
    }

    private let state = Mutex(State())
    /// Tells the batches of several agents apart.
    private let mark = Hash.hex(Hash.random(2))

    func isFree(_ institution: Institution, _ now: Moment) -> Bool {
        state.withLock { state in
            state.under[institution.code, default: 0] < Self.widthMax
                && state.count(institution, now) < institution.perMinute
        }
    }

    /// Inquiries leave a fifth of the rate to orders.
    func mayInquire(_ institution: Institution, _ now: Moment) -> Bool {
        state.withLock { state in
            state.count(institution, now) < max(1, institution.perMinute * 4 / 5)
        }
    }

    func enter(_ institution: Institution, _ now: Moment) {
        state.withLock { state in
            state.under[institution.code, default: 0] += 1
            state.spend(institution, now)
        }
    }

    func leave(_ institution: Institution) {
        state.withLock { state in state.under[institution.code, default: 1] -= 1 }
    }

    func spend(_ institution: Institution, _ now: Moment) {
        state.withLock { state in state.spend(institution, now) }
    }

    /// The first part of a batch number: with an institution's code at most 30 characters.
    func nextBatch(_ now: Moment) -> String {
        let count = state.withLock { state in
            state.batches += 1
            return state.batches % 1_000
        }
        return "P\(String(now.secondsSince1970, radix: 36))\(mark)\(count)"
    }
}

extension Lanes.State {
    fileprivate func count(_ institution: Institution, _ now: Moment) -> Int {
        guard let spent = spent[institution.code], now.secondsSince1970 - spent.since < 60 else {
            return 0
        }
        return spent.count
    }

    fileprivate mutating func spend(_ institution: Institution, _ now: Moment) {
        let count = count(institution, now)
        let since = count == 0 ? now.secondsSince1970 : spent[institution.code]?.since
        spent[institution.code] = (since ?? now.secondsSince1970, count + 1)
    }
}
