/// What an order does to a holding (handbook 6.5). Each answers why it could not be done; nil where
/// it was.
extension Holding {
    static let unknownOriginal = "查无原冻结请求"
    static let lapsed = "原冻结期限届满，已失效"
    static let released = "原冻结已解除"
    static let used = "原冻结款项已全部扣划"

    /// 01, 03. It waits where nothing is free behind another, or where it was asked to.
    mutating func freeze(
        _ control: Control, mustWait: Bool, isHalf: Bool
    ) {
        var control = control
        let isBlocked = isAccount ? free == .zero : true
        control.isWaiting = isInForce && (isBlocked || mustWait)
        if !control.isWaiting, isAccount {
            let could = min(control.limit, free)
            control.held = isHalf ? Amount(fen: could.fen / 2) : could
            control.isShort = isHalf
        }
        add(control)
    }

    /// 02. Keeps rank; must come while the freeze is in force, its last day included.
    mutating func renew(_ order: String, until last: BeijingDay, on today: BeijingDay) -> String? {
        guard let place = place(order) else { return over[order] ?? Self.unknownOriginal }
        guard controls[place].isWaiting || controls[place].last >= today else {
            return Self.lapsed
        }
        guard last >= today, last >= controls[place].last else { return "续冻终期早于原终期" }
        change(place) { $0.last = last }
        return nil
    }

    /// 04, 05. Lowers the limit; at nothing the control is over. What it held above is free.
    mutating func release(
        _ order: String, by sum: Amount, isWaiting: Bool, on today: BeijingDay
    ) -> String? {
        guard let place = place(order) else { return over[order] ?? Self.unknownOriginal }
        guard controls[place].isWaiting == isWaiting else {
            return isWaiting ? "原轮候冻结已生效，应以04解除" : "原冻结尚在轮候，应以05解除"
        }
        guard isAccount, sum < controls[place].limit else {
            end(place, because: Self.released)
            return nil
        }
        change(place) {
            $0.limit -= sum
            $0.held = min($0.held, $0.limit)
        }
        return nil
    }

    /// 06 after a freeze, and the second half of 08: pays out of what the control holds.
    mutating func deduct(_ order: String, _ sum: Amount) -> (taken: Amount, reason: String?) {
        guard let place = place(order) else {
            return (.zero, over[order] ?? Self.unknownOriginal)
        }
        guard !controls[place].isWaiting else { return (.zero, "原冻结尚在轮候，不能扣划") }
        let taken = min(sum, controls[place].held)
        guard taken > .zero else { return (.zero, "原冻结无可扣划金额") }
        balance -= taken
        change(place) {
            $0.held -= taken
            $0.limit -= taken
        }
        if controls[place].limit == .zero { end(place, because: Self.used) }
        return (taken, nil)
    }

    /// 06 standing alone, and 07: pays out of what is free.
    mutating func take(_ sum: Amount) -> (taken: Amount, reason: String?) {
        let taken = min(sum, free)
        guard taken > .zero else { return (.zero, "账户无可用余额") }
        balance -= taken
        return (taken, nil)
    }

    /// Ends whatever has passed its last day: in force through it, over the day after, never moved
    /// off a rest day. What waits does not run. Answers our controls that ended.
    mutating func lapse(on today: BeijingDay) -> [Control] {
        var ended: [Control] = []
        while let place = controls.firstIndex(where: { !$0.isWaiting && $0.last < today }) {
            let control = controls[place]
            if control.isOurs { ended.append(control) }
            end(place, because: Self.lapsed)
        }
        return ended
    }
}
