/// An account or a thing an institution keeps or registers, with the controls over it in order of
/// rank. Together they never hold more than the balance.
struct Holding: Sendable {
    enum Kind: Sendable, Hashable {
        /// 账户类别.
        case account(category: String)
        /// 财产类别, 名称, 是否抵押.
        case thing(kind: String, name: String, isPledged: Bool)
    }

    let number: String
    let owner: String
    let kind: Kind
    /// Of an account its money; of a thing what it is valued at.
    var balance: Amount
    private(set) var controls: [Control] = []
    /// Controls that are over, and why: an order about one of them is told so.
    private(set) var over: [String: String] = [:]
    var lastCredit: Credit?

    /// Money that was booked, and what our freezes caught of it.
    struct Credit: Sendable, Hashable {
        let serial: String
        let sum: Amount
        let at: BeijingTime
        var caught = Amount.zero
        var caughtBy: String?
    }

    /// What a control did by itself, after something else happened to the holding.
    struct Change: Sendable, Hashable {
        let order: String
        let isPromotion: Bool
        let caught: Amount
    }

    init(number: String, owner: String, kind: Kind, balance: Amount) {
        self.number = number
        self.owner = owner
        self.kind = kind
        self.balance = balance
    }

    var isAccount: Bool {
        switch kind {
        case .account: true
        case .thing: false
        }
    }

    var held: Amount { controls.reduce(.zero) { $0 + $1.held } }
    /// 可用余额.
    var free: Amount { balance - held }
    var isInForce: Bool { controls.contains { !$0.isWaiting } }

    func control(_ order: String) -> Control? { controls.first { $0.order == order } }

    func place(_ order: String) -> Int? { controls.firstIndex { $0.order == order } }

    mutating func add(_ control: Control) { controls.append(control) }

    mutating func change(_ place: Int, _ body: (inout Control) -> Void) { body(&controls[place]) }

    mutating func end(_ place: Int, because reason: String) {
        over[controls[place].order] = reason
        controls.remove(at: place)
    }

    /// Puts free money under the limits in order of rank, then lets the next in line move up where
    /// nothing stands before it or money is still free. A freeze that waits while money lies free
    /// would let it go.
    mutating func settle(on today: BeijingDay) -> [Change] {
        var changes: [Change] = []
        var free = isAccount ? free : .zero
        var isInForce = false
        for place in controls.indices where !controls[place].isWaiting {
            isInForce = true
            let caught = controls[place].isShort ? .zero : min(controls[place].open, free)
            guard isAccount, caught > .zero else { continue }
            controls[place].held += caught
            free -= caught
            changes.append(
                Change(order: controls[place].order, isPromotion: false, caught: caught))
        }
        for place in controls.indices where controls[place].isWaiting {
            guard !isInForce || free > .zero else { break }
            isInForce = true
            controls[place].promote(on: today)
            let caught = isAccount ? min(controls[place].limit, free) : .zero
            controls[place].held = caught
            free -= caught
            changes.append(
                Change(order: controls[place].order, isPromotion: true, caught: caught))
        }
        return changes
    }

    /// Money comes in: free at first, then caught.
    mutating func credit(
        _ sum: Amount, serial: String, at time: BeijingTime
    ) -> [Change] {
        balance += sum
        for place in controls.indices { controls[place].isShort = false }
        let changes = settle(on: time.day)
        var credit = Credit(serial: serial, sum: sum, at: time)
        // What a limit took of older money as well is told under the freeze.
        if let ours = changes.first(where: { control($0.order)?.isOurs == true }),
            ours.caught <= sum
        {
            credit.caught = ours.caught
            credit.caughtBy = ours.order
        }
        lastCredit = credit
        return changes
    }
}
