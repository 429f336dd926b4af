/// What is owed in a case, by its items and its receipts.
extension CaseFile {
    /// What is owed up to a day, line by line; nil where nothing was applied for.
    ///
    /// A case whose claim was not itemised has one item, the sum applied for. Each receipt pays as
    /// much as was not kept for the fee or given back, as `outstanding` counts it.
    public func debtSheet(asOf day: Day) throws(Refusal) -> DebtSheet? {
        try debtSheet(asOf: day, without: nil)
    }

    /// The same as if a receipt had not come in: what there is to share it for.
    func debtSheet(asOf day: Day, without receipt: Int?) throws(Refusal) -> DebtSheet? {
        guard let claim else { return nil }
        let whole = ClaimItem(
            number: 1, kind: .principal, label: "申请执行标的额", amount: claim.amount,
            due: claim.due, debtors: debtors.map(\.number))
        return try DebtSheet(
            items: items.isEmpty ? [whole] : items, payments: performances(without: receipt),
            stays: stays(until: day), asOf: day)
    }

    /// Payments on the claim, each on the day it was performed: a deduction on the day it was
    /// carried out, where that is known, other money as it arrived (DI14 3).
    func performances(without receipt: Int? = nil) -> [DelayInterest.Payment] {
        var taken = holds.compactMap { hold in
            hold.takenOn.map { DelayInterest.Payment(on: $0, amount: hold.taken) }
        }.sorted { $0.on < $1.on }[...]
        var payments: [DelayInterest.Payment] = []
        for each in receipts where !each.isReversed {
            var rest = max(.zero, each.amount - kept(of: each))
            while each.way == .deduction, let next = taken.first, rest > .zero,
                next.on <= each.arrivedOn
            {
                let part = min(rest, next.amount)
                rest -= part
                taken.removeFirst()
                if part < next.amount {
                    taken.insert(
                        DelayInterest.Payment(on: next.on, amount: next.amount - part),
                        at: taken.startIndex)
                }
                if each.number != receipt { payments.append(.init(on: next.on, amount: part)) }
            }
            if rest > .zero, each.number != receipt {
                payments.append(.init(on: each.arrivedOn, amount: rest))
            }
        }
        return payments
    }

    /// What of a receipt pays no claim of the applicants: fee, costs, what goes back or to the
    /// treasury, and the parts of creditors who joined, by the plan or as they were paid.
    func kept(of receipt: Receipt) -> Money {
        guard !receipt.isReversed else { return .zero }
        let paid = payouts.reduce(Money.zero) {
            $1.receipt == receipt.number && !$1.isSentBack
                ? $0 + $1.fee + $1.refund + $1.toTreasury : $0
        }
        let planned = plan(for: receipt.number).map { $0.costs + $0.fee + $0.surplus } ?? .zero
        return max(paid, planned) + dueToOthers(of: receipt)
    }

    /// What of all that came in is due to creditors who joined.
    var dueToOthers: Money { receipts.reduce(.zero) { $0 + dueToOthers(of: $1) } }

    private func dueToOthers(of receipt: Receipt) -> Money {
        guard !receipt.isReversed, !joined.isEmpty else { return .zero }
        let others = Set(joined.map(\.party))
        let paid = payouts.filter { $0.receipt == receipt.number && !$0.isSentBack }
            .flatMap(\.shares).filter { others.contains($0.payee) }
        let planned = (plan(for: receipt.number)?.shares ?? [])
            .filter { others.contains($0.party) }
        return max(Money.sum(paid.map(\.amount)), Money.sum(planned.map(\.amount)))
    }

    /// Stays the debtor did not ask for (DI14 3); one that runs, up to a day.
    func stays(until day: Day) -> [Range<Day>] {
        pauses.filter { $0.ground == .stay || $0.ground == .higherCourt }
            .map { $0.from..<max($0.from, $0.until ?? day) }
    }
}
