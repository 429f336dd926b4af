public import EnforcementCore

/// A debtor's world in which chance moves the money and the plan of controls answers, through a
/// model bank whose answers come late. Every promise of the plan is checked after every step; the
/// first one broken is thrown.
///
/// The court here knows only what it was told: balances age, a waiting freeze moves up before
/// anybody says so, several orders are under way at once.
public struct ControlWorld {
    var chance: Seeded
    var today: Day
    var accounts: [ModelAccount] = []
    var things: [ModelThing] = []
    /// Reserve of each natural person among the debtors.
    var reserves: [Int: Money] = [:]
    var court = ModelCourt()
    /// What the court has not been told yet: accounts with news, controls that moved up.
    var untold: [News] = []
    /// Held money may exceed the target for now: it fell, or a waiting freeze moved up.
    var isExcused = false
    /// A world of small sums, where the least that is worth an order matters.
    private var isSmall = false
    public private(set) var report = ControlReport()

    enum News: Hashable {
        case credit(account: Int)
        case promotion(control: Int)
    }

    public init(seed: UInt64) {
        chance = Seeded(seed: seed)
        today = Day(number: 19_000)
        isSmall = chance.happens(15)
        furnish()
    }

    /// Events by chance, then rest: without news the plan must come to an end.
    public mutating func run(events: ClosedRange<Int> = 8...40) throws(BrokenPromise) {
        try tend()
        for _ in 0..<chance.whole(events) {
            try happen()
            try tend()
            for _ in 0..<chance.whole(0...3) {
                guard try advance() else { break }
                try tend()
            }
            // Nothing is owed and nothing held: what happens now is no concern of the plan.
            if court.isOver || court.debt == .zero, court.controls.isEmpty { break }
        }
        try rest()
        report.worlds += 1
    }

    mutating func count(event: String) { report.events[event, default: 0] += 1 }
    mutating func count(step: ControlPlan.Action) { report.steps[step, default: 0] += 1 }
    mutating func countPlan() { report.plans += 1 }

    /// Everything under way is answered, and answered again, until nothing is left to do.
    private mutating func rest() throws(BrokenPromise) {
        let roundsMax = 24
        for round in 0..<roundsMax {
            while try advance() {}
            let before = court.orders.count
            try tend()
            guard court.orders.count > before else {
                report.roundsMost = max(report.roundsMost, round)
                return try checkRest()
            }
        }
        throw BrokenPromise("the plan does not come to rest in \(roundsMax) rounds")
    }

    private mutating func furnish() {
        let debtors = chance.whole(1...2)
        for debtor in 1...debtors where chance.happens(50) {
            reserves[debtor] = Money(fen: 300_000)
        }
        for id in 1...chance.whole(1...5) {
            var account = ModelAccount(
                id: id, debtor: chance.whole(1...debtors), balance: amount(),
                protection: protection(), pushes: chance.happens(50),
                isOnline: chance.happens(92), keepsLimits: chance.happens(90))
            if chance.happens(35) {
                for _ in 0..<chance.whole(1...2) {
                    account.add(nil, amount(), waits: false, until: nil)
                }
            }
            accounts.append(account)
        }
        for id in 11..<(11 + chance.whole(0...2)) {
            let kind = chance.pick([Asset.Kind.movable, .right, .immovable]) ?? .movable
            things.append(
                ModelThing(
                    id: id, debtor: 1, kind: kind,
                    value: chance.happens(80) ? amount() + Money(fen: 1) : nil))
        }
        court.debt = amount() + Money(fen: 50_000)
        court.least = Money(fen: chance.happens(70) ? 10_000 : 1)
        for account in accounts { court.learn(account) }
        if chance.happens(70) { court.granted = court.target }
    }

    /// Small and large sums, round ones and odd ones, and none.
    mutating func amount() -> Money {
        guard !isSmall else { return Money(fen: Int64(chance.whole(1...300)) * 100) }
        return switch chance.whole(0...9) {
        case 0: .zero
        case 1: Money(fen: Int64(chance.whole(1...20_000)))
        case 2...4: Money(fen: Int64(chance.whole(1...100)) * 100_000)
        case 5...7: Money(fen: Int64(chance.whole(1...2_000_000)))
        default: Money(fen: Int64(chance.whole(1...20_000_000)))
        }
    }

    private mutating func protection() -> Protection? {
        switch chance.whole(0...9) {
        case 0: chance.pick(Protection.allCases.filter(\.isAbsolute))
        case 1: .wages
        case 2: chance.happens(30) ? .pension : nil
        default: nil
        }
    }
}

/// A thing that may be sealed as a whole.
struct ModelThing {
    let id: Int
    let debtor: Int
    let kind: Asset.Kind
    let value: Money?
}

/// What worlds came to.
public struct ControlReport: Sendable {
    public var worlds = 0
    public var plans = 0
    /// The most rounds a world took to come to rest.
    public var roundsMost = 0
    public var events: [String: Int] = [:]
    public var steps: [ControlPlan.Action: Int] = [:]

    public init() {}

    public mutating func add(_ other: ControlReport) {
        worlds += other.worlds
        plans += other.plans
        roundsMost = max(roundsMost, other.roundsMost)
        events.merge(other.events, uniquingKeysWith: +)
        steps.merge(other.steps, uniquingKeysWith: +)
    }
}
