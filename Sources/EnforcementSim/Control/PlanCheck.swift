import EnforcementCore

/// Holds one plan against what was asked: every promise a single plan makes.
struct PlanCheck {
    private let need: ControlPlan.Need
    private let holdings: [ControlPlan.Holding]
    private let standings: [ControlPlan.Standing]
    private let steps: [ControlPlan.Step]

    init(
        _ need: ControlPlan.Need, _ holdings: [ControlPlan.Holding],
        _ standings: [ControlPlan.Standing], _ steps: [ControlPlan.Step]
    ) {
        self.need = need
        self.holdings = holdings
        self.standings = standings
        self.steps = steps
    }

    func check() throws(BrokenPromise) {
        try checkOrders()
        if need.isOver || need.target <= .zero { return try checkEnd() }
        try checkNew()
        try checkLimits()
        try checkExcess()
        try checkGivingWay()
        try checkLiving()
        try checkTaking()
        try checkRenewal()
        try checkLiveness()
    }

    private func standing(_ step: ControlPlan.Step) -> ControlPlan.Standing? {
        step.control.flatMap { id in standings.first { $0.id == id } }
    }

    private func holding(_ step: ControlPlan.Step) -> ControlPlan.Holding? {
        holdings.first { $0.id == step.holding }
    }

    /// One order at a time on a control, and each as large as it may be.
    private func checkOrders() throws(BrokenPromise) {
        var acted: Set<Int> = []
        for step in steps {
            guard step.amount > .zero else { throw BrokenPromise("\(step.action) of nothing") }
            guard let control = step.control else { continue }
            guard acted.insert(control).inserted, let standing = standing(step),
                !standing.isBusy
            else { throw BrokenPromise("two orders on control \(control)") }
            let fits =
                switch step.action {
                case .release: step.amount == standing.limit
                case .reduce: step.amount < standing.limit && !standing.isWaiting
                case .deduct: step.amount <= standing.held && standing.kind == .deposit
                case .renew: need.isRenewalSigned && !standing.isWaiting
                case .freeze, .wait: false
                }
            guard fits else { throw BrokenPromise("\(step.action) does not fit \(control)") }
        }
    }

    /// Over: everything idle goes, at once and whole; nothing new.
    private func checkEnd() throws(BrokenPromise) {
        let idle = standings.filter { !$0.isBusy }
        guard steps.count == idle.count, steps.allSatisfy({ $0.action == .release }) else {
            throw BrokenPromise("over, and not everything is released")
        }
    }

    private func sum(_ standings: [ControlPlan.Standing], deposits: Bool) -> Money {
        standings.reduce(.zero) { sum, standing in
            (standing.kind == .deposit) == deposits && !standing.isWaiting
                ? sum + standing.limit : sum
        }
    }

    private var limits: Money { sum(standings, deposits: true) }

    private func lowered(deposits: Bool) -> Money {
        steps.reduce(.zero) { sum, step in
            guard step.action == .reduce || step.action == .release,
                let standing = standing(step), (standing.kind == .deposit) == deposits,
                !standing.isWaiting
            else { return sum }
            return sum + step.amount
        }
    }

    private func new(deposits: Bool) -> Money {
        steps.reduce(.zero) { sum, step in
            step.action == .freeze && (holding(step)?.kind == .deposit) == deposits
                ? sum + step.amount : sum
        }
    }

    /// New limits stay within target and ruling, before anything this plan lowers is answered;
    /// nothing protected is touched, nothing out of reach; wages get no limit.
    private func checkNew() throws(BrokenPromise) {
        let money = new(deposits: true)
        let isWithin = limits + money <= need.target && money <= need.controlRoom
        guard money == .zero || isWithin else {
            throw BrokenPromise("\(money) new over \(limits) of \(need.target)")
        }
        let things = new(deposits: false)
        let covered = limits + money + sum(standings, deposits: false) - lowered(deposits: false)
        guard things == .zero || covered + things <= need.target else {
            throw BrokenPromise("things of \(things) over \(covered) of \(need.target)")
        }
        for step in steps where step.action == .freeze || step.action == .wait {
            guard let holding = holding(step), need.mayControl, holding.isReachable,
                holding.protection?.isAbsolute != true,
                holding.isHeldByOthers == (step.action == .wait)
            else { throw BrokenPromise("\(step.action) on \(step.holding) is not allowed") }
            guard !standings.contains(where: { $0.holding == holding.id && $0.isBusy }) else {
                throw BrokenPromise("\(step.action) on \(step.holding), which is busy")
            }
            let isLimit = step.action == .wait || step.amount > uncaught(holding)
            if holding.protection != nil, isLimit {
                throw BrokenPromise("a limit on wages")
            }
            if holding.kind != .deposit { try checkThing(step, holding) }
        }
    }

    private func checkThing(
        _ step: ControlPlan.Step, _ holding: ControlPlan.Holding
    ) throws(BrokenPromise) {
        let cover = (holding.available?.fen ?? 0) * Int64(need.haircutPercent) / 100
        let most = step.amount.fen + step.amount.fen * Int64(need.tolerancePercent) / 100
        guard cover <= most || step.exception != nil else {
            throw BrokenPromise("thing \(holding.id) exceeds, and nobody says why")
        }
    }

    /// Only what neither free money nor things cover is put as a limit that catches what comes.
    private func checkLimits() throws(BrokenPromise) {
        var free = Money.zero
        var open = Money.zero
        for step in steps where step.action == .freeze {
            guard let holding = holding(step), holding.kind == .deposit else { continue }
            free += min(step.amount, uncaught(holding))
            open += max(.zero, step.amount - uncaught(holding))
        }
        let covered =
            limits + free + sum(standings, deposits: false) + new(deposits: false)
            - lowered(deposits: false)
        guard open == .zero || open + covered <= need.target else {
            throw BrokenPromise("a limit of \(open) though \(covered) is covered")
        }
    }

    /// What exceeds goes at once, as far as controls are idle.
    private func checkExcess() throws(BrokenPromise) {
        let over = limits - lowered(deposits: true) - need.target
        guard over > .zero else { return }
        let isLeft = standings.contains { standing in
            standing.kind == .deposit && !standing.isWaiting && !standing.isBusy
                && !steps.contains { $0.control == standing.id && $0.action == .release }
                && (steps.first { $0.control == standing.id }?.amount ?? .zero) < standing.limit
        }
        if isLeft { throw BrokenPromise("\(over) above the target stays") }
    }

    private var heldInDeposits: Money {
        standings.reduce(.zero) { $1.kind == .deposit && !$1.isWaiting ? $0 + $1.held : $0 }
    }

    /// Money lets things go, and whoever waits behind others.
    private func checkGivingWay() throws(BrokenPromise) {
        let things = sum(standings, deposits: false) - lowered(deposits: false)
        let isLeft = standings.contains { standing in
            standing.kind != .deposit && !standing.isBusy
                && (steps.first { $0.control == standing.id }?.amount ?? .zero) < standing.limit
        }
        guard things <= max(.zero, need.target - heldInDeposits) || !isLeft else {
            throw BrokenPromise("things of \(things) stay beside \(heldInDeposits)")
        }
        guard heldInDeposits >= need.target else { return }
        for standing in standings where standing.isWaiting && !standing.isBusy {
            guard steps.contains(where: { $0.control == standing.id }) else {
                throw BrokenPromise("control \(standing.id) waits for nothing")
            }
        }
    }

    /// From the sixtieth day on, and to the last, nothing idle is left to lapse.
    private func checkRenewal() throws(BrokenPromise) {
        for standing in standings where need.isRenewalSigned && !standing.isBusy {
            guard let until = standing.until, until >= need.today, !standing.isWaiting,
                need.today.days(until: until) <= ControlPlan.renewDays,
                !steps.contains(where: { $0.control == standing.id })
            else { continue }
            throw BrokenPromise("control \(standing.id) is not renewed")
        }
    }

    /// Free in an account, less what a limit there will catch.
    private func uncaught(_ holding: ControlPlan.Holding) -> Money {
        let open = standings.filter { $0.holding == holding.id }
            .reduce(Money.zero) { $0 + $1.limit - $1.held }
        return max(.zero, (holding.available ?? .zero) - open)
    }

    private func usable(_ debtor: Int) -> [ControlPlan.Holding] {
        holdings.filter {
            $0.debtor == debtor && $0.kind == .deposit && $0.isReachable && !$0.isHeldByOthers
                && $0.protection?.isAbsolute != true
        }
    }

    /// After all new freezes every person still has what it takes to live, or all he had.
    private func checkLiving() throws(BrokenPromise) {
        for (debtor, reserve) in need.reserves {
            var before = Money.zero
            var after = Money.zero
            for holding in usable(debtor) {
                let free = uncaught(holding)
                let frozen = steps.reduce(Money.zero) {
                    $1.action == .freeze && $1.holding == holding.id ? $0 + $1.amount : $0
                }
                before += free
                after += max(.zero, free - frozen)
            }
            guard after >= min(reserve, before) else {
                throw BrokenPromise("person \(debtor) is left with \(after)")
            }
        }
    }

    /// The oldest first, within what is due.
    private func checkTaking() throws(BrokenPromise) {
        let taken = steps.filter { $0.action == .deduct }
        guard Money.sum(taken.map(\.amount)) <= max(.zero, need.takeRoom) else {
            throw BrokenPromise("more is taken than is due")
        }
        let most = standings.reduce(Money.zero) { sum, standing in
            let isOpen = standing.kind == .deposit && !standing.isBusy && !standing.isWaiting
            let acted = steps.first { $0.control == standing.id }?.action ?? .deduct
            return isOpen && acted == .deduct ? sum + standing.held : sum
        }
        guard Money.sum(taken.map(\.amount)) == min(most, need.takeRoom) else {
            throw BrokenPromise("less is taken than is due")
        }
        guard zip(taken, taken.dropFirst()).allSatisfy({ ($0.control ?? 0) < ($1.control ?? 0) })
        else { throw BrokenPromise("a newer control is taken from first") }
    }

    /// With room, reachable free money and nothing under way, the plan does something about it.
    private func checkLiveness() throws(BrokenPromise) {
        guard need.mayControl, standings.allSatisfy({ !$0.isBusy }), steps.isEmpty else { return }
        let room = min(need.target - limits, need.controlRoom)
        let tied = standings.reduce(Money.zero) { sum, standing in
            let open = standing.limit - standing.held
            let isTied = standing.kind == .deposit && !standing.isWaiting && open >= need.least
            return isTied ? sum + open : sum
        }
        guard room >= need.least || room + tied >= need.least && tied > .zero else { return }
        for holding in holdings where holding.kind == .deposit && holding.protection == nil {
            guard holding.isReachable, !holding.isHeldByOthers else { continue }
            let kept = need.reserves[holding.debtor] ?? .zero
            guard uncaught(holding) - kept >= need.least else { continue }
            throw BrokenPromise("\(uncaught(holding)) lies free in account \(holding.id)")
        }
    }
}
