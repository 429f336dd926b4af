// What is newly held.
extension ControlPlan {
    /// A new control the plan has chosen.
    private struct Choice {
        let holding: Holding
        var amount: Money
        var exception: Words?
    }

    /// What may be frozen in an account now, and whether living costs stay in it.
    private struct FreeMoney {
        let holding: Holding
        let amount: Money
        let keepsLiving: Bool
        /// An order on the account is under way: nothing more is ordered there for now.
        let isBusy: Bool
    }

    /// Free money first, in the order of the least harm; then things whose value is known; then a
    /// limit that waits for money to come, or a place behind another authority.
    mutating func control() {
        var room = min(need.target - depositLimits, need.controlRoom)
        guard room >= need.least else { return shiftLimit(room) }
        let free = freeDeposits
        var chosen: [Choice] = []
        for money in free where room > .zero && money.amount > .zero && !money.isBusy {
            let amount = min(money.amount, room)
            guard amount >= need.least || amount == room else { continue }
            chosen.append(Choice(holding: money.holding, amount: amount))
            room = room - amount
        }
        room = room - (need.thingsCover(standings) - lowered(isDeposit: false))
        let things = chooseThings(for: room)
        room = things.reduce(room) { $0 - $1.amount }
        if room >= need.least, reserveLimit(&chosen, free, room) { room = .zero }
        for choice in chosen {
            let isLimit = choice.amount > (choice.holding.available ?? .zero)
            add(
                .freeze, choice.holding.id, nil, choice.amount,
                isLimit
                    ? Words("按限额冻结，后续进账自动控制", "A limit that catches later credits")
                    : Words("可用余额，直接冻结", "Free money"), .cpl(253))
        }
        for choice in things {
            add(
                .freeze, choice.holding.id, nil, choice.amount,
                Words("存款不足，查封、冻结其他财产", "Deposits do not suffice"), .sz20(19),
                exception: choice.exception)
        }
        if room >= need.least { wait(room) }
    }

    /// Accounts that may be frozen now, what is free in each after the person's living costs, and
    /// whether living costs stay in it. Wages and pensions come last.
    private var freeDeposits: [FreeMoney] {
        let usable = holdings.filter { holding in
            holding.kind == .deposit && holding.isReachable && !holding.isHeldByOthers
                && !(holding.protection?.isAbsolute ?? false)
        }
        var free: [Int: Money] = [:]
        for holding in usable { free[holding.id] = uncaught(holding) }
        var keeping: Set<Int> = []
        for (debtor, reserve) in need.reserves {
            keepLiving(reserve, in: usable.filter { $0.debtor == debtor }, &free, &keeping)
        }
        let order =
            usable.filter { $0.protection == nil } + usable.filter { $0.protection != nil }
        return order.map {
            FreeMoney(
                holding: $0, amount: free[$0.id] ?? .zero, keepsLiving: keeping.contains($0.id),
                isBusy: isBusy($0.id))
        }
    }

    /// What no limit of ours has caught, or is about to: an order under way takes it first.
    private func uncaught(_ holding: Holding) -> Money {
        guard let available = holding.available else { return .zero }
        let open = standings.filter { $0.holding == holding.id }
            .reduce(Money.zero) { $0 + ($1.limit - $1.held) }
        return max(.zero, available - open)
    }

    /// Living costs stay where wages come in, else where least is lost to the creditor.
    private func keepLiving(
        _ reserve: Money, in own: [Holding], _ free: inout [Int: Money], _ keeping: inout Set<Int>
    ) {
        var rest = reserve
        let order =
            own.filter { $0.protection != nil }
            + own.filter { $0.protection == nil }
            .sorted { (free[$0.id] ?? .zero, $0.id) < (free[$1.id] ?? .zero, $1.id) }
        for holding in order where rest > .zero {
            let available = free[holding.id] ?? .zero
            let part = min(available, rest)
            if part > .zero || order.count == 1 { keeping.insert(holding.id) }
            free[holding.id] = available - part
            rest = rest - part
        }
    }

    private func isBusy(_ holding: Int) -> Bool {
        standings.contains { $0.holding == holding && !isIdle($0) }
    }

    private func isUnderWay(_ holding: Int) -> Bool {
        standings.contains { $0.holding == holding && $0.isBusy }
    }

    private func isControlled(_ holding: Int) -> Bool {
        standings.contains { $0.holding == holding }
    }

    /// Puts what is still uncovered as a limit on one account, where no push would tell of money
    /// coming in elsewhere: a limit ties the room, and there is only one. Answers whether it did.
    private func reserveLimit(
        _ chosen: inout [Choice], _ free: [FreeMoney], _ room: Money
    ) -> Bool {
        guard free.count == 1 || !free.contains(where: { $0.holding.pushes }) else { return false }
        let fit = free.filter { !$0.keepsLiving && $0.holding.protection == nil && !$0.isBusy }
            .map(\.holding)
        let best =
            chosen.first { choice in fit.contains { $0.id == choice.holding.id } }?.holding
            ?? fit.first { !isControlled($0.id) } ?? fit.first
        guard let best else { return false }
        if let place = chosen.firstIndex(where: { $0.holding.id == best.id }) {
            chosen[place].amount = chosen[place].amount + room
        } else {
            chosen.append(Choice(holding: best, amount: room))
        }
        return true
    }

    /// Money lies free in one account while a limit on another ties the room: the limit gives way,
    /// and with its answer the money is frozen. Only where that really makes room: a waiting freeze
    /// that moved up may have taken more of the ruling than there was.
    private mutating func shiftLimit(_ room: Money) {
        // What is not worth an order of its own moves no limit, or the limit would come and go.
        // An account this plan acts on itself will be idle again when the limit has given way.
        let free = freeDeposits.filter { $0.amount >= need.least && !isUnderWay($0.holding.id) }
            .reduce(Money.zero) { $0 + $1.amount }
        let open = standings.filter {
            $0.kind == .deposit && !$0.isWaiting && isIdle($0) && $0.limit - $0.held >= need.least
        }
        let most = open.reduce(Money.zero) { $0 + $1.limit - $1.held }
        guard free >= need.least, room + most >= need.least else { return }
        var wanted = min(free, need.target) - room
        for standing in open.reversed() where wanted > .zero {
            let cut = min(standing.limit - standing.held, max(wanted, need.least))
            add(
                cut == standing.limit ? .release : .reduce, standing.holding, standing.id, cut,
                Words("他处有可用余额，调减空置限额", "Free money elsewhere"), .sz20(19))
            wanted = wanted - cut
        }
    }

    /// A place in the queue behind another authority. All waiting ones together stay within what is
    /// uncovered, so that moving up does not exceed it. Never on wages or pensions: it would catch
    /// what comes in next month.
    private mutating func wait(_ room: Money) {
        var left = standings.filter(\.isWaiting).reduce(room) { $0 - $1.limit }
        for holding in holdings
        where left >= need.least && holding.kind == .deposit && holding.isHeldByOthers
            && holding.isReachable && holding.protection == nil && !isControlled(holding.id)
        {
            let amount = min(left, holding.available.map { $0 > .zero ? $0 : left } ?? left)
            add(
                .wait, holding.id, nil, amount,
                Words("在先冻结未解除，轮候", "Behind another authority"), .sz20(26))
            left = left - amount
        }
    }

    /// While deposits do not suffice: the thing that is enough and exceeds least, else the most
    /// valuable, and so on.
    private func chooseThings(for uncovered: Money) -> [Choice] {
        var left = uncovered
        var open = things
        var chosen: [Choice] = []
        while left >= need.least, !open.isEmpty {
            let enough = open.indices.filter { open[$0].cover >= left }
            let place =
                enough.min { open[$0].cover < open[$1].cover }
                ?? open.indices.max { open[$0].cover < open[$1].cover } ?? 0
            let (holding, cover) = open.remove(at: place)
            let most = Money(fen: left.fen + left.fen * Int64(need.tolerancePercent) / 100)
            let exception =
                cover > most
                ? Words(
                    "不可分物，无其他财产或不足以清偿，整体查封",
                    "Indivisible, and nothing else suffices") : nil
            chosen.append(
                Choice(holding: holding, amount: min(cover, left), exception: exception))
            left = left - min(cover, left)
        }
        return chosen
    }

    private var things: [(holding: Holding, cover: Money)] {
        let order: [Asset.Kind] = [.movable, .right, .immovable]
        return order.flatMap { kind in
            holdings.compactMap { holding -> (holding: Holding, cover: Money)? in
                guard holding.kind == kind, holding.isReachable, !holding.isHeldByOthers,
                    holding.protection == nil, !isControlled(holding.id),
                    let value = holding.available
                else { return nil }
                let cover = Money(fen: value.fen * Int64(need.haircutPercent) / 100)
                return cover >= need.least ? (holding, cover) : nil
            }
        }
    }
}
