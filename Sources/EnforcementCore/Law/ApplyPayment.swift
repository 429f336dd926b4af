/// What is owed in one case, item by item.
public struct Owed: Sendable, Hashable, Codable {
    /// Fee for enforcement and real costs of it (执行申请费、实际费用).
    public var enforcementFee: Money
    /// Court fee and other costs the document lays on the debtor (案件受理费等).
    public var costs: Money
    /// General interest to the day of payment.
    public var interest: Money
    public var principal: Money
    /// Doubled part of interest to the day of payment.
    public var delayInterest: Money

    public init(
        enforcementFee: Money = .zero, costs: Money = .zero, interest: Money = .zero,
        principal: Money = .zero, delayInterest: Money = .zero
    ) {
        self.enforcementFee = enforcementFee
        self.costs = costs
        self.interest = interest
        self.principal = principal
        self.delayInterest = delayInterest
    }

    public var total: Money { enforcementFee + costs + interest + principal + delayInterest }
}

/// In which order a payment is set off where it does not cover everything.
///
/// - Law: DI14 4: the money debt of the document first, then the doubled part; INT22 508 takes the
///   costs of enforcement before; inside the debt CC20 561: costs, interest, principal.
public struct ApplyPayment: Sendable, Hashable, Codable {
    /// Whether costs and fee of enforcement go before the creditor (open point U6).
    public var enforcementFeeFirst: Bool
    /// Whether interest goes before principal (open point U8; the parties may agree otherwise).
    public var interestFirst: Bool
    /// Whether the court fee bears doubled interest (open point U7).
    public var costsInBase: Bool

    public init(
        enforcementFeeFirst: Bool = true, interestFirst: Bool = true, costsInBase: Bool = false
    ) {
        self.enforcementFeeFirst = enforcementFeeFirst
        self.interestFirst = interestFirst
        self.costsInBase = costsInBase
    }

    /// What went to each item, what stays owed, and what the payment leaves over.
    public struct Outcome: Sendable, Hashable {
        public let paid: Owed
        public let left: Owed
        public let surplus: Money
    }

    public func apply(_ payment: Money, to owed: Owed) -> Outcome {
        precondition(payment >= .zero, "a negative payment")
        var paid = Owed()
        var left = owed
        var rest = payment
        for item in order {
            let part = min(rest, max(.zero, left[keyPath: item]))
            paid[keyPath: item] += part
            left[keyPath: item] -= part
            rest -= part
        }
        return Outcome(paid: paid, left: left, surplus: rest)
    }

    /// What bears doubled interest: the debt of the document without its general interest.
    public func base(of owed: Owed) -> Money {
        owed.principal + (costsInBase ? owed.costs : .zero)
    }

    private var order: [WritableKeyPath<Owed, Money>] {
        let debt: [WritableKeyPath<Owed, Money>] =
            interestFirst
            ? [\.costs, \.interest, \.principal] : [\.costs, \.principal, \.interest]
        return enforcementFeeFirst
            ? [\.enforcementFee] + debt + [\.delayInterest]
            : debt + [\.delayInterest, \.enforcementFee]
    }
}
