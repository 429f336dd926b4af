extension CaseFile {
    /// A payout of a receipt that was divided follows its plan: not before the time to object is
    /// over, to nobody more than is not in dispute. Who joined is paid by a plan alone.
    ///
    /// - Law: INT22 509–510.
    func checkPlan(of payout: Payout) throws(Refusal) {
        guard let plan = plan(for: payout.receipt) else {
            guard !payout.shares.contains(where: { party($0.payee)?.side == .joined }) else {
                throw Refusal(
                    "funds.unplanned", "参与分配的债权人须按分配方案受偿",
                    "Creditors who joined are paid by a plan", law: .int22(508), field: "payee")
            }
            return
        }
        guard plan.settledOn != nil else {
            throw Refusal(
                "funds.plan-open", "该笔到账的分配方案异议期未满",
                "The plan for that receipt is not settled", law: .int22(509), field: "receipt")
        }
        for share in payout.shares {
            let most = plan.payable(to: share.payee) - allotted(share.payee, besides: payout)
            guard share.amount <= most else {
                throw Refusal(
                    "funds.beyond-plan",
                    "\(party(share.payee)?.name ?? "")按方案现可发放\(max(.zero, most).grouped)元",
                    "The plan allows \(max(.zero, most).grouped) now", law: .int22(510),
                    field: share.payee == payout.payee ? "toPayee" : "others")
            }
        }
    }

    /// What other payouts of the same receipt give a party.
    private func allotted(_ party: Int, besides payout: Payout) -> Money {
        let others = payouts.filter {
            $0.receipt == payout.receipt && $0.number != payout.number && !$0.isSentBack
        }
        return Money.sum(others.flatMap(\.shares).filter { $0.payee == party }.map(\.amount))
    }
}
