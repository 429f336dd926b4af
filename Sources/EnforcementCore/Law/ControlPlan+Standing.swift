// What is done about controls there are already.
extension ControlPlan {
    /// Paid, or over: everything goes, the newest first.
    mutating func releaseAll() {
        for standing in standings.reversed() where isIdle(standing) {
            add(
                .release, standing.holding, standing.id, standing.limit,
                Words("已履行完毕或案件终结，解除", "Paid, or the case is over"), .sz20(28))
        }
    }

    /// Gives back what exceeds the target: limits that hold nothing yet first, then what is held,
    /// the newest and most harmful first. Things cover only what deposits do not.
    mutating func reduceExcess() {
        var cuts: [Int: Money] = [:]
        var over = depositLimits - need.target
        for onlyUnused in [true, false] {
            for standing in byHarm where standing.kind == .deposit && !standing.isWaiting {
                let before = cuts[standing.id] ?? .zero
                let part = (onlyUnused ? standing.limit - standing.held : standing.limit) - before
                let cut = min(part, over)
                guard cut > .zero else { continue }
                cuts[standing.id] = before + cut
                over = over - cut
            }
        }
        var excess = need.thingsCover(standings) - max(.zero, need.target - heldInDeposits)
        for standing in byHarm where standing.kind != .deposit && !standing.isWaiting {
            let cut = min(standing.limit, excess)
            guard cut > .zero else { continue }
            cuts[standing.id] = cut
            excess = excess - cut
        }
        for standing in byHarm {
            let isUseless = standing.isWaiting && heldInDeposits >= need.target
            guard let cut = isUseless ? standing.limit : cuts[standing.id] else { continue }
            add(
                cut == standing.limit ? .release : .reduce, standing.holding, standing.id, cut,
                Words("超出应执行数额，即时解除超出部分", "More than is owed"), .sz20(19))
        }
    }

    private var heldInDeposits: Money {
        standings.filter { $0.kind == .deposit && !$0.isWaiting }
            .reduce(.zero) { $0 + $1.held }
    }

    /// Idle controls, those to give up first: real estate before rights before movables before
    /// deposits, and the newest before the older.
    private var byHarm: [Standing] {
        let order: [Asset.Kind] = [.immovable, .right, .movable, .deposit]
        return order.flatMap { kind in
            standings.reversed().filter { $0.kind == kind && isIdle($0) }
        }
    }

    /// Before it lapses, and under a ruling that says so. Waiting ones have no last day.
    mutating func renew() {
        guard need.isRenewalSigned else { return }
        for standing in standings where isIdle(standing) && !standing.isWaiting {
            guard let until = standing.until, until >= need.today,
                need.today.days(until: until) <= ControlPlan.renewDays
            else { continue }
            add(
                .renew, standing.holding, standing.id, standing.limit,
                Words("将于\(until.chinese)到期，续行", "Ends on \(until)"), .int22(485))
        }
    }

    /// Takes what is due out of what is frozen, the oldest control first.
    mutating func deduct() {
        var due = need.takeRoom
        for standing in standings
        where due > .zero && standing.kind == .deposit && !standing.isWaiting && isIdle(standing) {
            let amount = min(standing.held, due)
            guard amount > .zero, standing.until.map({ $0 >= need.today }) ?? false else {
                continue
            }
            add(
                .deduct, standing.holding, standing.id, amount,
                Words("履行期满未履行，扣划", "The time to perform has passed"), .cpl(253))
            due = due - amount
        }
    }
}
