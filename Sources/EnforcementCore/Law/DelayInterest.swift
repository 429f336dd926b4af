/// Doubled part of interest for late performance (加倍部分债务利息).
///
/// 0.0175 % a day on the unpaid debt of the document without its general interest, from the day
/// after the last day for performance. Ends with the payment, the deduction, or the day a sale
/// ruling takes effect. Each run of days at one base is rounded half up to the fen.
/// - Law: DI14 1–3, in force from 2014-08-01; days before fall under the old rule (DI14 7).
public struct DelayInterest: Sendable, Hashable {
    /// A payment applied to the base, on the day it was performed.
    public struct Payment: Sendable, Hashable {
        public let on: Day
        public let amount: Money

        public init(on: Day, amount: Money) {
            self.on = on
            self.amount = amount
        }
    }

    public let interest: Money
    /// What is left of the base.
    public let base: Money
    /// Days that bore interest.
    public let days: Int

    public static let law = Law.di14(1)
    public static let daily = Rate(coefficient: 175, decimals: 6)
    /// The first day the rule covers.
    public static let since = Day(number: 16_283)

    /// - Parameter base: unpaid when the time for performance ran out.
    /// - Parameter due: last day for performance, itself not counted.
    /// - Parameter until: last day counted.
    /// - Parameter payments: in any order; one on or before `due` lowers the base at once, one
    ///   after `until` does not count yet.
    /// - Parameter stays: a stay or deferral the debtor did not ask for, as pairs: the days after
    ///   the first up to the second bear nothing (DI14 3).
    public init(
        on base: Money, due: Day, until: Day, payments: [Payment] = [], stays: [Range<Day>] = []
    ) throws(Refusal) {
        guard due >= DelayInterest.since.adding(days: -1) || until <= due else {
            throw Refusal(
                "delay-interest.old-rule", "2014年8月1日前的迟延履行利息适用旧规定，须另行计算",
                "Days before 2014-08-01 fall under the old rule", law: .di14(7), field: "due")
        }
        var left = base
        var total = Money.zero
        var counted = 0
        var start = due
        let paid = payments.filter { $0.on <= until && $0.amount > .zero }.sorted { $0.on < $1.on }
        for payment in paid + [Payment(on: until, amount: .zero)] {
            let end = max(start, payment.on)
            let days = left > .zero ? DelayInterest.days(from: start, to: end, without: stays) : 0
            total = total + (try DelayInterest.bear(left, days))
            counted += days
            start = end
            left = left - payment.amount
            guard left >= .zero else {
                throw Refusal(
                    "delay-interest.overpaid", "付款合计超过基数", "Paid more than the base",
                    field: "payments")
            }
        }
        (interest, self.base, self.days) = (total, left, counted)
    }

    /// Payments of one day do not split a run: a run of no days bears nothing.
    private static func bear(_ amount: Money, _ days: Int) throws(Refusal) -> Money {
        guard days > 0 else { return .zero }
        guard let interest = daily.interest(on: amount, days: days, yearDays: 1) else {
            throw Refusal("amount.large", "金额过大", "The amount is too large", field: "base")
        }
        return interest
    }

    private static func days(from start: Day, to end: Day, without stays: [Range<Day>]) -> Int {
        guard start < end else { return 0 }
        let inside = stays.filter { $0.overlaps(start..<end) }.map { $0.clamped(to: start..<end) }
        return start.days(until: end) - Day.unionLength(of: inside)
    }
}
