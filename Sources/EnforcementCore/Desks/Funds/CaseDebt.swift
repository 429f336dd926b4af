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
        try debtSheet(
            asOf: day,
            paying: performances().filter { $0.receipt != receipt }.map(\.payment))
    }

    /// The same with other payments.
    func debtSheet(
        asOf day: Day, paying payments: [DelayInterest.Payment]
    ) throws(Refusal) -> DebtSheet? {
        guard let claim else { return nil }
        let whole = ClaimItem(
            number: 1, kind: .principal, label: "申请执行标的额", amount: claim.amount,
            due: claim.due, debtors: debtors.map(\.number))
        return try DebtSheet(
            items: items.isEmpty ? [whole] : items, payments: payments,
            stays: stays(until: day), asOf: day)
    }

    /// What is owed by the items as controls reckon it, with money deducted and on its way counted
    /// as paid; nil where no items were stated, or they cannot be reckoned to that day.
    func itemisedSheet(asOf day: Day) -> DebtSheet? {
        guard !items.isEmpty else { return nil }
        do throws(Refusal) {
            return try DebtSheet(
                items: items, payments: performances(withTransit: true).map(\.payment),
                stays: stays(until: day), asOf: day)
        } catch { return nil }
    }

    /// A part of a receipt, on the day it was performed.
    struct Performance {
        /// Nil: deducted, and not yet booked as received.
        let receipt: Int?
        let payment: DelayInterest.Payment
    }

    /// Payments on the claim, each on the day it was performed: a deduction on the day it was
    /// carried out, where that is known, other money as it arrived (DI14 3).
    func performances(withTransit: Bool = false) -> [Performance] {
        var taken = holds.compactMap { hold in
            hold.takenOn.map { DelayInterest.Payment(on: $0, amount: hold.taken) }
        }.sorted { $0.on < $1.on }[...]
        var made: [Performance] = []
        for each in receipts where !each.isReversed {
            var kept = kept(of: each)
            for part in Self.parts(of: each, from: &taken) {
                let own = max(.zero, part.amount - kept)
                kept = max(.zero, kept - part.amount)
                made.append(
                    Performance(
                        receipt: each.number, payment: .init(on: part.on, amount: own)))
            }
        }
        var rest = withTransit ? inTransit : .zero
        while rest > .zero, let next = taken.popLast() {
            let part = min(rest, next.amount)
            rest -= part
            made.append(Performance(receipt: nil, payment: .init(on: next.on, amount: part)))
        }
        return made
    }

    /// The day a receipt was performed; the last, where it was deducted on several.
    func performedOn(_ receipt: Receipt) -> Day {
        performances().filter { $0.receipt == receipt.number }.map(\.payment.on).max()
            ?? receipt.arrivedOn
    }

    /// A deduction is matched with what was taken before it arrived, the oldest first.
    private static func parts(
        of receipt: Receipt, from taken: inout ArraySlice<DelayInterest.Payment>
    ) -> [DelayInterest.Payment] {
        var parts: [DelayInterest.Payment] = []
        var rest = receipt.amount
        while receipt.way == .deduction, rest > .zero, let next = taken.first,
            next.on <= receipt.arrivedOn
        {
            let part = min(rest, next.amount)
            rest -= part
            taken.removeFirst()
            if part < next.amount {
                taken.insert(
                    DelayInterest.Payment(on: next.on, amount: next.amount - part),
                    at: taken.startIndex)
            }
            parts.append(.init(on: next.on, amount: part))
        }
        if rest > .zero { parts.append(.init(on: receipt.arrivedOn, amount: rest)) }
        return parts
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
