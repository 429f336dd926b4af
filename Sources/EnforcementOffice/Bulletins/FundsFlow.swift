public import EnforcementCore

/// What came and went within some days.
public struct FundsFlow: Sendable, Hashable {
    public var arrivals: [Move] = []
    public var payouts: [Move] = []

    /// Money of one case.
    public struct Move: Sendable, Hashable {
        public let amount: Money
        public let team: TeamID?
        public let handler: PersonID?
        /// Of a payout: whole days since the receipt arrived.
        public let days: Int
    }

    mutating func add(_ walk: Walk, _ from: Day, _ through: Day) {
        let file = walk.file
        for receipt in file.receipts where !receipt.isReversed {
            guard let booked = walk.booked[receipt.number], booked >= from, booked <= through
            else { continue }
            arrivals.append(
                Move(amount: receipt.amount, team: file.team, handler: file.handler, days: 0))
        }
        for payout in file.payouts {
            guard let paid = payout.paidOn, paid >= from, paid <= through,
                let receipt = file.receipt(payout.receipt)
            else { continue }
            payouts.append(
                Move(
                    amount: payout.total, team: file.team, handler: file.handler,
                    days: receipt.arrivedOn.days(until: paid)))
        }
    }

    /// Those of one team or person.
    func only(_ isWanted: (Move) -> Bool) -> FundsFlow {
        FundsFlow(arrivals: arrivals.filter(isWanted), payouts: payouts.filter(isWanted))
    }

    public var arrived: Tally { Self.tally(arrivals) }
    public var paid: Tally { Self.tally(payouts) }

    /// Median of the days from arrival to payout, with half days; nil: nothing was paid.
    public var medianDays: String? {
        let days = payouts.map(\.days).sorted()
        guard let upper = days.dropFirst(days.count / 2).first else { return nil }
        guard days.count.isMultiple(of: 2) else { return "\(upper)" }
        let double = days[days.count / 2 - 1] + upper
        return double.isMultiple(of: 2) ? "\(double / 2)" : "\(double / 2).5"
    }

    private static func tally(_ moves: [Move]) -> Tally {
        var tally = Tally()
        for move in moves { tally.add(move.amount) }
        return tally
    }
}
