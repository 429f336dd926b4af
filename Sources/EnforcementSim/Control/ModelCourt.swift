import EnforcementCore

/// What the court knows and has ordered.
struct ModelCourt {
    /// A control as the court's file has it.
    struct Control {
        let id: Int
        let holding: Int
        let kind: Asset.Kind
        var limit: Money
        var held = Money.zero
        var isWaiting = false
        var until: Day?
        /// Ordered, the institution has not answered yet.
        var isNew = true
    }

    struct Order {
        let control: Int
        let step: ControlPlan.Step
        let sentOn: Day
        /// What was taken, once the institution has done it; nil while it waits to be done.
        var taken: Money?
    }

    /// What the court was told of an account last.
    struct Known {
        var available: Money
        var isHeldByOthers: Bool
        /// Refused lately: not tried again before there is news.
        var isRefused = false
    }

    var debt = Money.zero
    var least = Money.zero
    /// What control rulings grant in all, and deduction rulings.
    var granted = Money.zero
    var grantedToTake = Money.zero
    var taken = Money.zero
    var renewalSince: Day?
    var isStayed = false
    var isOver = false
    var mayTake = false
    var controls: [Control] = []
    var orders: [Order] = []
    var known: [Int: Known] = [:]
    var controlsEver = 0

    /// With ninety days of interest to come.
    var target: Money { Money(fen: debt.fen + debt.fen * 175 * 90 / 1_000_000) }

    func isBusy(_ control: Control) -> Bool {
        control.isNew || orders.contains { $0.control == control.id }
    }

    /// What is left of the rulings; things give way to money. Below zero where a waiting freeze
    /// moved up.
    var controlRoom: Money {
        let counted = controls.filter { !$0.isWaiting }
        let things = counted.filter { $0.kind != .deposit }.reduce(Money.zero) { $0 + $1.limit }
        let room = granted - taken - counted.reduce(.zero) { $0 + $1.limit }
        return min(granted, granted >= target ? room + things : room)
    }

    var beingTaken: Money {
        orders.reduce(.zero) { $1.step.action == .deduct ? $0 + $1.step.amount : $0 }
    }

    var takeRoom: Money {
        guard mayTake, !isStayed, !isOver else { return .zero }
        return max(.zero, min(grantedToTake - taken, debt) - beingTaken)
    }

    mutating func learn(_ account: ModelAccount) {
        known[account.id] = Known(
            available: account.free, isHeldByOthers: account.isHeldByOthers)
        for place in controls.indices where controls[place].holding == account.id {
            guard !controls[place].isNew, !controls[place].isWaiting,
                let freeze = account.freeze(of: controls[place].id), !freeze.isWaiting
            else { continue }
            controls[place].held = freeze.held
        }
    }

    mutating func change(_ control: Int, _ change: (inout Control) -> Void) {
        guard let place = controls.firstIndex(where: { $0.id == control }) else { return }
        change(&controls[place])
    }
}
