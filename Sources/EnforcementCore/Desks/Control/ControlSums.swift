extension CaseFile {
    /// What may be taken at most on a day: the sum applied for, or all its items with general
    /// interest, the doubled interest to that day, the enforcement fee on what is to be enforced,
    /// less what has arrived or is on its way. Never below zero.
    ///
    /// - Law: CPL 253, SZ20 19; FEE07 14; DI14 1. Handbook 3.8.
    public func owed(on day: Day) -> Money {
        guard let claim else { return .zero }
        let due: Money
        if let sheet = itemisedSheet(asOf: day) {
            guard !isSatisfied(leaving: sheet.left.total) else { return .zero }
            due = sheet.total.owed + EnforcementFee.on(sheet.total.owed)
        } else {
            guard !isSatisfied(leaving: outstanding) else { return .zero }
            due = claim.amount + EnforcementFee.on(claim.amount) + delayInterest(to: day)
        }
        return max(.zero, due - received - inTransit + dueToOthers)
    }

    /// What may be held at most: what is owed, with the interest of so many days to come (T).
    public func target(on day: Day, projected days: Int) -> Money {
        owed(on: day.adding(days: days))
    }

    /// What is left of the debt on a day: by its items with their interest; where the claim was not
    /// itemised, of the sum applied for.
    func unpaid(on day: Day) -> Money { itemisedSheet(asOf: day)?.left.total ?? outstanding }

    /// Everything was paid out and nothing is left: the officer's computation has settled the rest.
    private func isSatisfied(leaving left: Money) -> Bool {
        left == .zero && balance == .zero && payouts.contains { $0.paidOn != nil }
            && !payouts.contains { $0.isUnderWay }
    }

    /// Doubled interest from the document's last day to `day`, each item's from its own; payments
    /// lower the base from the day they were made. Zero where no last day is known, or it lies
    /// before the rule.
    public func delayInterest(to day: Day) -> Money {
        if let sheet = itemisedSheet(asOf: day) { return sheet.delayInterest.owed }
        guard let claim, let due = claim.due else { return .zero }
        var left = claim.amount
        let payments = payments.sorted { $0.on < $1.on }.map { payment in
            let part = min(left, payment.amount)
            left = left - part
            return DelayInterest.Payment(on: payment.on, amount: part)
        }
        do throws(Refusal) {
            return try DelayInterest(
                on: claim.amount, due: due, until: max(due, day), payments: payments,
                stays: stays(until: day)
            ).interest
        } catch { return .zero }
    }

    /// What lowers the base, and when: a deduction on its own day, other money as it arrived.
    private var payments: [DelayInterest.Payment] {
        var deducted = holds.reduce(Money.zero) { $0 + $1.taken }
        let taken = holds.compactMap { hold in
            hold.takenOn.map { DelayInterest.Payment(on: $0, amount: hold.taken) }
        }
        return taken
            + receipts.filter { !$0.isReversed }.map { receipt in
                guard receipt.way == .deduction else {
                    return .init(on: receipt.arrivedOn, amount: receipt.amount)
                }
                let known = min(deducted, receipt.amount)
                deducted = deducted - known
                return .init(on: receipt.arrivedOn, amount: receipt.amount - known)
            }
    }

    /// Deducted, but not yet booked as received.
    public var inTransit: Money {
        let taken = holds.reduce(Money.zero) { $0 + $1.taken }
        let arrived = receipts.reduce(Money.zero) {
            $1.way == .deduction && !$1.isReversed ? $0 + $1.amount : $0
        }
        return max(.zero, taken - arrived)
    }

    /// What is still to be covered by controls; those waiting behind others count zero.
    public func uncovered(on day: Day) -> Money { max(.zero, owed(on: day) - controlled) }

    /// The control that really holds the asset.
    public func effectiveHold(on asset: Int) -> Hold? {
        holds.first { $0.asset == asset && $0.state == .effective }
    }

    /// Nothing holds the asset yet, and no order for it is on its way.
    func isFree(_ asset: Asset) -> Bool {
        !holds.contains { $0.asset == asset.number && ($0.isInForce || $0.state == .ordered) }
    }

    /// An order on the control is under way, or failed and a person has not settled it: the next
    /// one waits.
    public func isBusy(_ hold: Int) -> Bool {
        let subject = Subject(.hold, hold)
        return orders.contains {
            ($0.state == .open || $0.state == .failed) && $0.subject == subject
        }
    }

    /// A renewal of the control is under way.
    func isRenewing(_ hold: Int) -> Bool {
        let subject = Subject(.hold, hold)
        return orders.contains {
            $0.measure == .renew && $0.state == .open && $0.subject == subject
        }
    }

    /// What money that arrives would be held for: what the robot's ruling still leaves, and what
    /// empty limits elsewhere would give up for it.
    public var watchedFor: Money {
        guard agent.state == .working, let ruling = controlRuling else { return .zero }
        return holds.reduce(room(under: ruling)) { sum, hold in
            let isOpen = hold.state == .effective && hold.kind == .deposit && hold.order != nil
            return isOpen ? sum + max(.zero, hold.amount - hold.held) : sum
        }
    }

    /// How many controls would be in force without this one.
    func holdsInForce(without hold: Int) -> Int {
        holds.count { $0.isInForce && $0.number != hold }
    }

    /// A signed ruling of the kind that still leaves room.
    public func openRuling(_ kind: RulingKind) -> Ruling? {
        rulings.last { $0.kind == kind && room(under: $0) > .zero }
    }

    /// The ruling new controls are ordered under: the last that leaves room; else the last, whose
    /// room may come back when an empty limit or a thing gives way to money.
    var controlRuling: Ruling? { openRuling(.control) ?? rulings.last { $0.kind == .control } }

    /// How much may still be ordered or taken under a ruling.
    public func room(under ruling: Ruling) -> Money {
        switch ruling.kind {
        case .control:
            return max(.zero, ruling.amount - used(under: ruling))
        case .deduction:
            // A deduction names no ruling: all of them together bear all that was taken.
            let granted = rulings.filter { $0.kind == .deduction }
                .reduce(Money.zero) { $0 + $1.amount }
            let taken = holds.reduce(Money.zero) { $0 + $1.taken } + beingTaken
            return min(ruling.amount, max(.zero, granted - taken))
        case .renewal: return ruling.amount
        }
    }

    /// What controls hold or have taken under a ruling: more than it grants where a waiting freeze
    /// moved up.
    func used(under ruling: Ruling) -> Money {
        holds.filter { $0.ruling == ruling.number }.reduce(.zero) { $0 + use(of: $1) }
    }

    /// Ordered to be deducted, not yet answered.
    var beingTaken: Money {
        orders.reduce(.zero) { sum, order in
            order.measure == .deduct && order.state == .open ? sum + order.amount : sum
        }
    }

    private func use(of hold: Hold) -> Money {
        switch hold.state {
        case .ordered: hold.amount
        case .effective: (hold.order == nil ? hold.held : hold.amount) + hold.taken
        // What was taken under a ruling is used for good, however the control ended.
        case .deducted, .waiting, .refused, .released, .lapsed: hold.taken
        }
    }
}
