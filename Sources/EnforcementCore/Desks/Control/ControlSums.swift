extension CaseFile {
    /// What may be held and taken at most: the sum applied for and the enforcement fee on it, less
    /// what has arrived or is on its way (SZ20 19; handbook 3.8). Never below zero.
    public var owed: Money {
        guard let claim else { return .zero }
        let due = claim.amount + EnforcementFee.on(claim.amount)
        return max(.zero, due - received - inTransit)
    }

    /// Deducted, but not yet booked as received.
    public var inTransit: Money {
        let taken = holds.reduce(Money.zero) { $0 + $1.taken }
        let arrived = receipts.reduce(Money.zero) { $1.way == .deduction ? $0 + $1.amount : $0 }
        return max(.zero, taken - arrived)
    }

    /// What is still to be covered by controls; those waiting behind others count zero.
    public var uncovered: Money { max(.zero, owed - controlled) }

    /// The control that really holds the asset.
    public func effectiveHold(on asset: Int) -> Hold? {
        holds.first { $0.asset == asset && $0.state == .effective }
    }

    /// Nothing holds the asset yet, and no order for it is on its way.
    func isFree(_ asset: Asset) -> Bool {
        !holds.contains { $0.asset == asset.number && ($0.isInForce || $0.state == .ordered) }
    }

    /// An order on the control is under way: the next one waits for its answer.
    public func isBusy(_ hold: Int) -> Bool {
        let subject = Subject(.hold, hold)
        return orders.contains { $0.state == .open && $0.subject == subject }
    }

    /// What money that arrives would be held for: uncovered, under a ruling that leaves room.
    public var watchedFor: Money {
        guard agent.state == .working, let ruling = openRuling(.control) else { return .zero }
        return min(uncovered, room(under: ruling))
    }

    /// How many controls would be in force without this one.
    func holdsInForce(without hold: Int) -> Int {
        holds.count { $0.isInForce && $0.number != hold }
    }

    /// A signed ruling of the kind that still leaves room.
    public func openRuling(_ kind: RulingKind) -> Ruling? {
        rulings.last { $0.kind == kind && room(under: $0) > .zero }
    }

    /// How much may still be ordered or taken under a ruling.
    public func room(under ruling: Ruling) -> Money {
        switch ruling.kind {
        case .control:
            let used = holds.filter { $0.ruling == ruling.number }
                .reduce(Money.zero) { $0 + use(of: $1) }
            return max(.zero, ruling.amount - used)
        case .deduction:
            // A deduction names no ruling: all of them together bear all that was taken.
            let granted = rulings.filter { $0.kind == .deduction }
                .reduce(Money.zero) { $0 + $1.amount }
            let taken = holds.reduce(Money.zero) { $0 + $1.taken }
            return min(ruling.amount, max(.zero, granted - taken))
        }
    }

    private func use(of hold: Hold) -> Money {
        switch hold.state {
        case .ordered: hold.amount
        case .effective: hold.held
        case .deducted: hold.taken
        case .waiting, .refused, .released, .lapsed: .zero
        }
    }
}
