import EnforcementCore

extension ControlWorld {
    /// What our freezes may hold, and do hold, at the bank itself, in force.
    private var limitsAtBank: Money {
        accounts.reduce(.zero) { sum, account in
            account.freezes.reduce(sum) {
                $1.control != nil && !$1.isWaiting ? $0 + $1.limit : $0
            }
        }
    }

    /// What is ordered to be frozen, and not done yet.
    private var limitsOrdered: Money {
        court.orders.reduce(.zero) { sum, order in
            order.step.action == .freeze && order.taken == nil && order.step.holding <= 10
                ? sum + order.step.amount : sum
        }
    }

    /// A waiting freeze is in force at the bank, and the court does not know it yet.
    private var hasMovedUpUntold: Bool {
        court.controls.contains { control in
            control.isWaiting
                && accounts.contains { $0.freeze(of: control.id)?.isWaiting == false }
        }
    }

    /// Held and ordered together are not above the target, unless it fell or a waiting freeze moved
    /// up (SZ20 19).
    mutating func checkHeld(_ after: String) throws(BrokenPromise) {
        let limits = limitsAtBank + limitsOrdered
        guard limits > court.target else {
            isExcused = hasMovedUpUntold
            return
        }
        guard isExcused else {
            throw BrokenPromise(
                "limits of \(limits) above a target of \(court.target) after \(after)")
        }
    }

    /// A control ends on the day after its last, for the bank and for the court alike; none that is
    /// still needed ends under a ruling to renew that was signed in time (SZ20 27, INT22 485).
    func checkLapse(
        _ ended: [ModelCourt.Control], _ atBank: [Int]
    ) throws(BrokenPromise) {
        for control in ended {
            guard let until = control.until, until.adding(days: 1) == today else {
                throw BrokenPromise("control \(control.id) did not lapse on its day")
            }
            if accounts.contains(where: { $0.freeze(of: control.id) != nil }) {
                throw BrokenPromise("control \(control.id) lives on at the bank")
            }
            guard let since = court.renewalSince, !court.isOver, court.target > .zero,
                since.days(until: until) >= ControlPlan.renewDays
            else { continue }
            throw BrokenPromise("control \(control.id) lapsed after \(until) though renewable")
        }
        let unknown = atBank.first { id in
            !ended.contains { $0.id == id } && !isRenewing(id)
        }
        guard let unknown,
            court.controls.contains(where: { $0.id == unknown && !$0.isWaiting && !$0.isNew })
        else { return }
        throw BrokenPromise("control \(unknown) lapsed at the bank, not at court")
    }

    /// With nothing under way: within the target, nothing left of a case that is over, and the
    /// court's file says what the bank does.
    func checkRest() throws(BrokenPromise) {
        guard limitsAtBank <= court.target || court.isOver else {
            throw BrokenPromise("limits of \(limitsAtBank) above \(court.target) at rest")
        }
        if court.isOver || court.target == .zero {
            let atBank = accounts.contains { $0.freezes.contains { $0.control != nil } }
            guard court.controls.isEmpty, !atBank else {
                throw BrokenPromise("controls are left though nothing is owed")
            }
        }
        for control in court.controls where control.kind == .deposit {
            let freeze = accounts.first { $0.id == control.holding }?.freeze(of: control.id)
            guard let freeze, freeze.limit == control.limit, freeze.until == control.until,
                freeze.isWaiting == control.isWaiting
            else { throw BrokenPromise("court has \(control), the bank \(freeze as Any)") }
        }
        let waitingAhead = accounts.contains { account in
            zip(account.freezes, account.freezes.dropFirst()).contains { first, second in
                first.isWaiting && !second.isWaiting && second.control != nil
                    && first.control != nil
            }
        }
        guard !waitingAhead else { throw BrokenPromise("a later freeze moved up first") }
    }
}
