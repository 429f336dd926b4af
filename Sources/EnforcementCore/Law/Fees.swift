/// The fee for enforcement (执行申请费).
///
/// Collected from the debtor after the money came in, on what came in (FEE07 20, 38); for a case
/// enforced in parts, reckon on the sum so far and collect the difference.
/// - Law: FEE07 14(1), in force from 2007-04-01.
public enum EnforcementFee {
    public static let law = Law.fee07("14(1)")

    /// Fifty yuan up to 10 000; then 1.5 %, 1 %, 0.5 % and 0.1 % of what lies in each bracket.
    public static func on(_ amount: Money) -> Money {
        FeeScale.fee(
            on: amount, basic: Money(fen: 5_000),
            [
                (above: 10_000, tenThousandths: 150), (above: 500_000, tenThousandths: 100),
                (above: 5_000_000, tenThousandths: 50), (above: 10_000_000, tenThousandths: 10),
            ])
    }
}

/// The fee for preservation (保全申请费).
///
/// - Law: FEE07 14(2), in force from 2007-04-01.
public enum PreservationFee {
    public static let law = Law.fee07("14(2)")
    static let most = Money(fen: 500_000)

    /// Thirty yuan up to 1 000; then 1 % and, above 100 000, 0.5 %; never more than 5 000.
    public static func on(_ amount: Money) -> Money {
        let scaled = FeeScale.fee(
            on: amount, basic: Money(fen: 3_000),
            [(above: 1_000, tenThousandths: 100), (above: 100_000, tenThousandths: 50)])
        return min(scaled, most)
    }
}

/// A fee that takes so much of each bracket.
private enum FeeScale {
    /// Rates are in ten-thousandths of the amount; brackets in yuan. Half up to the fen, once.
    static func fee(
        on amount: Money, basic: Money, _ brackets: [(above: Int64, tenThousandths: Int64)]
    ) -> Money {
        precondition(amount >= .zero, "a fee on a negative amount")
        var parts: Int128 = 0
        for (index, bracket) in brackets.enumerated() {
            let floor = bracket.above * 100
            guard amount.fen > floor else { break }
            let next = index + 1
            let ceiling = next < brackets.count ? brackets[next].above * 100 : Int64.max
            parts += Int128(min(amount.fen, ceiling) - floor) * Int128(bracket.tenThousandths)
        }
        let fen = (2 * parts + 10_000) / 20_000
        return basic + Money(fen: Int64(fen))
    }
}
