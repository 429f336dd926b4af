/// How a receipt is to be divided, as the rules have it: what the officer finds in the form.
public struct PayoutProposal: Sendable, Hashable {
    public let receipt: Int
    public let fee: Money
    public let refund: Money
    /// Creditors in the order of the file, those who get nothing left out.
    public let shares: [Payout.Share]

    public var total: Money { Money.sum(shares.map(\.amount)) + fee + refund }
}

extension CaseFile {
    /// What of a receipt is free, divided: by the plan where there is one; else the difference of
    /// the enforcement fee on all that came in, then what is owed to the applicants by the sheet of
    /// the day it arrived, the rest back to the payer. The parts make up what is free to the fen.
    ///
    /// Of several applicants the first is proposed, and the officer divides.
    /// - Law: FEE07 14, 20, 38; INT22 508 (costs first); DI14 4; CC20 561. Handbook 3.3, 3.5.
    public func proposedPayout(
        for number: Int, costsFirst: Bool = true
    ) throws(Refusal) -> PayoutProposal? {
        guard let receipt = receipt(number), isFree(receipt), let payee = applicants.first else {
            return nil
        }
        let free = free(receipt)
        if let plan = plan(for: number) {
            return plan.settledOn == nil ? nil : planned(plan)
        }
        let feeDue = max(.zero, try enforcementFee(asOf: receipt.arrivedOn) - feeTaken)
        let owed = try owedToApplicants(without: number, on: receipt.arrivedOn)
        let fee =
            costsFirst ? min(feeDue, free) : min(feeDue, max(.zero, free - owed))
        let toPayee = min(owed, free - fee)
        return PayoutProposal(
            receipt: number, fee: fee, refund: free - fee - toPayee,
            shares: toPayee > .zero ? [.init(payee: payee.number, amount: toPayee)] : [])
    }

    /// The fee on what was enforced up to a day: on all that came in, as far as it was owed. What
    /// goes back to the payer bears none.
    public func enforcementFee(asOf day: Day) throws(Refusal) -> Money {
        guard let sheet = try debtSheet(asOf: day) else { return .zero }
        let enforced = min(received, sheet.total.owed)
        return enforced > .zero ? EnforcementFee.on(enforced) : .zero
    }

    /// Fee in payouts that stand.
    private var feeTaken: Money {
        payouts.reduce(.zero) { $1.isSentBack ? $0 : $0 + $1.fee }
    }

    /// Left on the sheet as of a day, as if the receipt had not come, less what payouts of it that
    /// stand have taken.
    private func owedToApplicants(without number: Int, on day: Day) throws(Refusal) -> Money {
        guard let sheet = try debtSheet(asOf: day, without: number) else { return .zero }
        let taken = payouts.reduce(Money.zero) {
            $1.receipt == number && !$1.isSentBack ? $0 + $1.toCreditors : $0
        }
        return max(.zero, sheet.total.left - taken)
    }

    private func planned(_ plan: DistributionPlan) -> PayoutProposal {
        let own = payouts.filter { $0.receipt == plan.receipt && !$0.isSentBack }
        let given = own.flatMap(\.shares)
        let shares = plan.shares.compactMap { share -> Payout.Share? in
            let had = Money.sum(given.filter { $0.payee == share.party }.map(\.amount))
            let amount = plan.payable(to: share.party) - had
            return amount > .zero ? Payout.Share(payee: share.party, amount: amount) : nil
        }
        return PayoutProposal(
            receipt: plan.receipt, fee: plan.fee - Money.sum(own.map(\.fee)),
            refund: plan.surplus - Money.sum(own.map(\.refund)), shares: shares)
    }
}
