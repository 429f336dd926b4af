/// How a receipt is to be divided, as the rules have it: what the officer finds in the form.
public struct PayoutProposal: Sendable, Hashable {
    public let receipt: Int
    public let fee: Money
    public let refund: Money
    /// Creditors in the order of the file, those who get nothing left out.
    public let shares: [Payout.Share]
    /// What stays with the court: costs of enforcement by a plan, and what is in dispute in it.
    public let held: Money

    /// To be paid out now; with what is held it makes up what is free of the receipt.
    public var total: Money { Money.sum(shares.map(\.amount)) + fee + refund }

    /// The first creditor, and what comes to it; nil where nobody is paid.
    public var payee: Int? { shares.first?.payee }
    public var toPayee: Money { shares.first?.amount ?? .zero }
    public var others: [Payout.Share] { Array(shares.dropFirst()) }
}

extension CaseFile {
    /// What of a receipt is free, divided: by the settled plan where there is one; else the
    /// difference of the enforcement fee on all that came in so far, then what is owed to the
    /// applicants by the sheet of the day the money was performed, the rest back to the payer. The
    /// parts make up what is free to the fen.
    ///
    /// Nil where nothing is free, a plan is not settled, or creditors joined and there is no plan.
    /// Of several applicants the first is proposed, and the officer divides.
    /// - Law: FEE07 14, 20, 38; INT22 508 (costs first); DI14 4; CC20 561. Handbook 3.3, 3.5.
    /// - Parameter costsFirst: whether the fee goes before the creditors (open point U6).
    public func proposedPayout(
        for number: Int, costsFirst: Bool = true
    ) throws(Refusal) -> PayoutProposal? {
        guard let receipt = receipt(number), isFree(receipt), let payee = applicants.first else {
            return nil
        }
        let free = free(receipt)
        if let plan = plan(for: number) {
            return plan.settledOn == nil ? nil : planned(plan, free)
        }
        guard joined.isEmpty else { return nil }
        let feeDue = max(.zero, try fee(through: receipt) - feeTaken)
        var fee = costsFirst ? min(feeDue, free) : .zero
        let toPayee = free - fee - (try surplus(of: receipt, free - fee))
        if !costsFirst { fee = min(feeDue, free - toPayee) }
        return PayoutProposal(
            receipt: number, fee: fee, refund: free - fee - toPayee,
            shares: toPayee > .zero ? [.init(payee: payee.number, amount: toPayee)] : [],
            held: .zero)
    }

    /// What was enforced up to a day: all that came in by then, as far as it was owed. What goes
    /// back to the payer is not enforced.
    public func enforced(asOf day: Day) throws(Refusal) -> Money {
        try enforced(asOf: day, by: receipts.filter { $0.arrivedOn <= day })
    }

    private func enforced(asOf day: Day, by receipts: [Receipt]) throws(Refusal) -> Money {
        guard let sheet = try debtSheet(asOf: day) else { return .zero }
        return min(
            Money.sum(receipts.filter { !$0.isReversed }.map(\.amount)), sheet.total.owed)
    }

    /// The fee on what was enforced up to a receipt and with it.
    private func fee(through last: Receipt) throws(Refusal) -> Money {
        let enforced = try enforced(
            asOf: performedOn(last),
            by: receipts.filter {
                ($0.arrivedOn, $0.number) <= (last.arrivedOn, last.number)
            })
        return enforced > .zero ? EnforcementFee.on(enforced) : .zero
    }

    /// Fee in payouts that stand.
    private var feeTaken: Money {
        payouts.reduce(.zero) { $1.isSentBack ? $0 : $0 + $1.fee }
    }

    /// What of an amount out of a receipt would be more than the applicants have to get: set off on
    /// the day the receipt was performed. Earlier receipts count in full, of later ones what
    /// payouts that stand give the creditors.
    private func surplus(of receipt: Receipt, _ amount: Money) throws(Refusal) -> Money {
        let own = performedOn(receipt)
        let later = receipts.filter { isLater($0, than: receipt) && !$0.isReversed }
        let aside = Set(later.map(\.number) + [receipt.number])
        var payments = performances()
            .filter { part in part.receipt.map { !aside.contains($0) } ?? false }
            .map(\.payment)
        payments.append(.init(on: own, amount: given(by: receipt) + amount))
        payments += later.map { .init(on: performedOn($0), amount: given(by: $0)) }
        let last = payments.map(\.on).max() ?? own
        return min(amount, try debtSheet(asOf: last, paying: payments)?.surplus ?? amount)
    }

    private func isLater(_ other: Receipt, than receipt: Receipt) -> Bool {
        (performedOn(other), other.number) > (performedOn(receipt), receipt.number)
    }

    /// What payouts of a receipt that stand give creditors.
    private func given(by receipt: Receipt) -> Money {
        payouts.reduce(.zero) {
            $1.receipt == receipt.number && !$1.isSentBack ? $0 + $1.toCreditors : $0
        }
    }

    /// By the plan, less what payouts that stand have had of it.
    private func planned(_ plan: DistributionPlan, _ free: Money) -> PayoutProposal {
        let own = payouts.filter { $0.receipt == plan.receipt && !$0.isSentBack }
        var rest = free
        func take(_ amount: Money) -> Money {
            let part = min(rest, max(.zero, amount))
            rest -= part
            return part
        }
        let fee = take(plan.fee - Money.sum(own.map(\.fee)))
        let given = own.flatMap(\.shares)
        let shares = plan.shares.compactMap { share -> Payout.Share? in
            let had = Money.sum(given.filter { $0.payee == share.party }.map(\.amount))
            let amount = take(plan.payable(to: share.party) - had)
            return amount > .zero ? Payout.Share(payee: share.party, amount: amount) : nil
        }
        let refund = take(plan.surplus - Money.sum(own.map(\.refund)))
        return PayoutProposal(
            receipt: plan.receipt, fee: fee, refund: refund, shares: shares, held: rest)
    }
}
