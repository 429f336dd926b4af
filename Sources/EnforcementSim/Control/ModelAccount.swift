import EnforcementCore

/// One account at the model bank, with everything that lies on it in the order of time (handbook
/// 6.5). A freeze holds up to its limit and catches later deposits; one behind another authority
/// waits, holds nothing, and moves up when all before it have ended.
struct ModelAccount {
    /// A freeze of ours, or of another court.
    struct Freeze {
        /// Our control's number; nil for another court's.
        let control: Int?
        var limit: Money
        var held = Money.zero
        var isWaiting: Bool
        /// Last day in force; it lapses on the day after, whatever day that is.
        var until: Day?
    }

    let id: Int
    let debtor: Int
    let protection: Protection?
    let pushes: Bool
    let isOnline: Bool
    /// Whether a limit is kept open for later deposits; else only what is there is held.
    let keepsLimits: Bool
    private(set) var balance: Money
    private(set) var freezes: [Freeze] = []

    init(
        id: Int, debtor: Int, balance: Money, protection: Protection?, pushes: Bool,
        isOnline: Bool, keepsLimits: Bool
    ) {
        self.id = id
        self.debtor = debtor
        self.balance = balance
        self.protection = protection
        self.pushes = pushes
        self.isOnline = isOnline
        self.keepsLimits = keepsLimits
    }

    var free: Money { freezes.reduce(balance) { $0 - $1.held } }
    var isHeldByOthers: Bool { freezes.contains { $0.control == nil } }

    func freeze(of control: Int) -> Freeze? { freezes.first { $0.control == control } }

    mutating func credit(_ amount: Money) {
        balance += amount
        fill()
    }

    /// The debtor takes out what is free, at most.
    mutating func withdraw(_ amount: Money) { balance -= min(amount, free) }

    /// Ours takes what is free; behind another court with nothing free it waits.
    mutating func add(_ control: Int?, _ limit: Money, waits: Bool, until: Day?) {
        let isBehind = freezes.contains { $0.control == nil || control == nil }
        let isWaiting = isBehind && (waits || free <= .zero)
        freezes.append(
            Freeze(
                control: control, limit: limit, isWaiting: isWaiting,
                until: isWaiting ? nil : until))
        fill()
        guard !keepsLimits, !isWaiting, control != nil, let held = freezes.last?.held else {
            return
        }
        freezes[freezes.count - 1].limit = held
        if held == .zero { freezes.removeLast() }
    }

    mutating func reduce(_ control: Int, by amount: Money, _ today: Day) -> [Int] {
        guard let place = freezes.firstIndex(where: { $0.control == control }) else { return [] }
        let limit = freezes[place].limit - amount
        guard limit > .zero else { return end(at: place, today) }
        freezes[place].limit = limit
        freezes[place].held = min(freezes[place].held, limit)
        fill()
        return []
    }

    mutating func renew(_ control: Int, until: Day) {
        guard let place = freezes.firstIndex(where: { $0.control == control }) else { return }
        freezes[place].until = until
    }

    /// Takes held money out; what was taken, and who moved up.
    mutating func deduct(
        _ control: Int, _ amount: Money, _ today: Day
    ) -> (taken: Money, promoted: [Int]) {
        guard let place = freezes.firstIndex(where: { $0.control == control }) else {
            return (.zero, [])
        }
        let taken = min(amount, freezes[place].held)
        balance -= taken
        freezes[place].held -= taken
        freezes[place].limit -= taken
        return (taken, freezes[place].limit > .zero ? [] : end(at: place, today))
    }

    /// The first freeze of another court ends; now and then it takes the money with it.
    mutating func endOther(takes: Bool, _ today: Day) -> [Int] {
        guard let place = freezes.firstIndex(where: { $0.control == nil }) else { return [] }
        if takes { balance -= freezes[place].held }
        return end(at: place, today)
    }

    /// What has passed its last day is gone; our controls that lapsed, and who moved up.
    mutating func lapse(_ today: Day) -> (lapsed: [Int], promoted: [Int]) {
        var lapsed: [Int] = []
        var promoted: [Int] = []
        while let place = freezes.firstIndex(where: { ($0.until ?? today) < today }) {
            if let control = freezes[place].control { lapsed.append(control) }
            promoted += end(at: place, today)
        }
        return (lapsed, promoted)
    }

    /// Ends a freeze and lets those behind it move up in the order of time; ours among them.
    private mutating func end(at place: Int, _ today: Day) -> [Int] {
        freezes.remove(at: place)
        var promoted: [Int] = []
        for place in freezes.indices where freezes[place].isWaiting {
            let own = freezes[place].control
            let isBehind = freezes[..<place].contains { $0.control == nil || own == nil }
            guard !isBehind else { break }
            freezes[place].isWaiting = false
            freezes[place].until = own == nil ? nil : ControlExpiry.deposit.until(from: today)
            if let own { promoted.append(own) }
            fill()
        }
        fill()
        return promoted
    }

    /// Free money goes to whoever is in force and not full, the earliest first.
    private mutating func fill() {
        var rest = free
        for place in freezes.indices where !freezes[place].isWaiting && rest > .zero {
            let part = min(rest, freezes[place].limit - freezes[place].held)
            freezes[place].held += part
            rest -= part
        }
    }
}
