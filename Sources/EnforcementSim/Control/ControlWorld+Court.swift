import EnforcementCore

extension ControlWorld {
    /// The court asks for the plan, has it checked, and sends its orders.
    mutating func tend() throws(BrokenPromise) {
        countPlan()
        let need = need
        let holdings = holdings
        let standings = standings
        let plan = ControlPlan(need, holdings: holdings, standings: standings)
        try PlanCheck(need, holdings, standings, plan.steps).check()
        for step in plan.steps { order(step) }
        try checkHeld("a plan")
    }

    private var need: ControlPlan.Need {
        var need = ControlPlan.Need(
            target: court.target, controlRoom: court.controlRoom, today: today)
        need.takeRoom = court.takeRoom
        need.isRenewalSigned = court.renewalSince != nil
        need.isOver = court.isOver
        need.mayControl = court.granted > .zero && !court.isStayed && !court.isOver
        need.least = min(court.least, need.target)
        need.reserves = reserves
        return need
    }

    private var holdings: [ControlPlan.Holding] {
        let deposits = accounts.map { account in
            let known = court.known[account.id]
            return ControlPlan.Holding(
                id: account.id, debtor: account.debtor, kind: .deposit,
                available: known?.available ?? .zero,
                isHeldByOthers: known?.isHeldByOthers ?? false, protection: account.protection,
                pushes: account.pushes,
                isReachable: account.isOnline && known?.isRefused == false)
        }
        return deposits
            + things.map { thing in
                ControlPlan.Holding(
                    id: thing.id, debtor: thing.debtor, kind: thing.kind, available: thing.value,
                    isHeldByOthers: false, protection: nil, pushes: false, isReachable: true)
            }
    }

    private var standings: [ControlPlan.Standing] {
        court.controls.map { control in
            ControlPlan.Standing(
                id: control.id, holding: control.holding, kind: control.kind,
                limit: control.limit, held: control.held, isWaiting: control.isWaiting,
                until: control.until, isBusy: court.isBusy(control))
        }
    }

    private mutating func order(_ step: ControlPlan.Step) {
        count(step: step.action)
        guard let control = step.control else {
            court.controlsEver += 1
            let kind = things.first { $0.id == step.holding }?.kind ?? .deposit
            court.controls.append(
                .init(
                    id: court.controlsEver, holding: step.holding, kind: kind,
                    limit: step.amount, isWaiting: step.action == .wait))
            court.orders.append(.init(control: court.controlsEver, step: step, sentOn: today))
            return
        }
        let isThing = step.holding > 10
        guard !(isThing && step.action == .reduce) else {
            return court.change(control) {
                $0.limit -= step.amount
                $0.held = min($0.held, $0.limit)
            }
        }
        court.orders.append(.init(control: control, step: step, sentOn: today))
    }

    /// One thing under way goes on: an order is done, its answer comes, or news is told. False when
    /// nothing is under way.
    mutating func advance() throws(BrokenPromise) -> Bool {
        let choices = court.orders.count + untold.count
        guard choices > 0 else { return false }
        let place = chance.whole(0...choices - 1)
        if place >= court.orders.count {
            hear(untold.remove(at: place - court.orders.count))
        } else if let taken = court.orders[place].taken {
            book(court.orders.remove(at: place), taken)
        } else if chance.happens(4) {
            refuse(place)
        } else {
            court.orders[place].taken = carryOut(court.orders[place])
        }
        try checkHeld("an answer")
        return true
    }

    mutating func hear(_ news: News) {
        switch news {
        case .credit(let id):
            accounts.first { $0.id == id }.map { court.learn($0) }
        case .promotion(let control):
            guard let account = accounts.first(where: { $0.freeze(of: control) != nil }),
                let freeze = account.freeze(of: control)
            else { return }
            court.change(control) {
                guard !$0.isNew else { return }
                $0.isWaiting = false
                $0.limit = freeze.limit
                $0.held = freeze.held
                $0.until = freeze.until
            }
        }
    }

    /// The institution will not: a new control ends, anything else is tried again by a person.
    private mutating func refuse(_ place: Int) {
        count(event: "refusal")
        let order = court.orders[place]
        guard order.step.control == nil else { return }
        court.orders.remove(at: place)
        court.controls.removeAll { $0.id == order.control }
        court.known[order.step.holding]?.isRefused = true
    }

    /// The bank does what it is told.
    private mutating func carryOut(_ order: ModelCourt.Order) -> Money {
        guard let place = accounts.firstIndex(where: { $0.id == order.step.holding }) else {
            return .zero
        }
        let step = order.step
        switch step.action {
        case .freeze, .wait:
            accounts[place].add(
                order.control, step.amount, waits: step.action == .wait,
                until: ControlExpiry.deposit.until(from: today))
            // Whoever it was to wait behind is gone: it has moved up at once.
            if step.action == .wait { isExcused = true }
        case .renew:
            let until = accounts[place].freeze(of: order.control)?.until ?? today
            accounts[place].renew(order.control, until: renewed(.deposit, until))
        case .deduct:
            let (taken, promoted) = accounts[place].deduct(order.control, step.amount, today)
            promote(promoted)
            return taken
        case .release:
            let limit = accounts[place].freeze(of: order.control)?.limit ?? .zero
            promote(accounts[place].reduce(order.control, by: limit, today))
        case .reduce: promote(accounts[place].reduce(order.control, by: step.amount, today))
        }
        return .zero
    }

    private func renewed(_ kind: ControlExpiry, _ until: Day) -> Day {
        kind.until(from: until.adding(days: 1))
    }

    /// The court books the answer.
    private mutating func book(_ order: ModelCourt.Order, _ taken: Money) {
        guard let account = accounts.first(where: { $0.id == order.step.holding }) else {
            return bookThing(order)
        }
        court.taken += taken
        court.debt = max(.zero, court.debt - taken)
        // The interest to come falls with the debt, by more than the limit did.
        if taken > .zero { isExcused = true }
        guard let freeze = account.freeze(of: order.control) else {
            court.controls.removeAll { $0.id == order.control }
            court.learn(account)
            // Nothing was there to hold: not tried again before there is news.
            if order.step.control == nil { court.known[account.id]?.isRefused = true }
            return
        }
        court.change(order.control) {
            $0.isNew = false
            $0.isWaiting = freeze.isWaiting
            $0.limit = freeze.limit
            $0.held = freeze.held
            $0.until = freeze.until
        }
        court.learn(account)
    }

    private mutating func bookThing(_ order: ModelCourt.Order) {
        guard let thing = things.first(where: { $0.id == order.step.holding }),
            let expiry = ControlExpiry(rawValue: thing.kind.rawValue)
        else { return }
        let today = today
        switch order.step.action {
        case .freeze, .wait:
            court.change(order.control) {
                $0.isNew = false
                $0.held = $0.limit
                $0.until = expiry.until(from: today)
            }
        case .renew:
            court.change(order.control) {
                $0.until = expiry.until(from: ($0.until ?? today).adding(days: 1))
            }
        case .release, .reduce, .deduct: court.controls.removeAll { $0.id == order.control }
        }
    }
}
