/// What to freeze, deduct, renew and release now, in which order and why (查控方案).
///
/// Pure: the same question always has the same answer. No step ever takes the limits over deposits
/// above the target; a waiting freeze counts zero until it moves up; what is protected is left
/// alone; what harms least comes first.
/// - Law: CPL 253, SZ20 19 (not above the debt), 3, 4 (protected), 26 (waiting), 28 (release);
///   INT22 484, 485; PRE20 13. Handbook 3.6, 3.8.
public struct ControlPlan: Sendable, Hashable {
    /// Something that could be held.
    public struct Holding: Sendable, Hashable {
        public let id: Int
        public let debtor: Int
        public let kind: Asset.Kind
        /// Money free in the account, or the value put on the thing; nil where nobody knows it.
        public let available: Money?
        public let isHeldByOthers: Bool
        public let protection: Protection?
        /// Whether the institution tells of money that comes in.
        public let pushes: Bool
        /// Whether the institution holds and releases it online.
        public let isReachable: Bool

        public init(
            id: Int, debtor: Int, kind: Asset.Kind, available: Money?, isHeldByOthers: Bool,
            protection: Protection?, pushes: Bool, isReachable: Bool
        ) {
            self.id = id
            self.debtor = debtor
            self.kind = kind
            self.available = available
            self.isHeldByOthers = isHeldByOthers
            self.protection = protection
            self.pushes = pushes
            self.isReachable = isReachable
        }
    }

    /// A control there is already, or on its way.
    public struct Standing: Sendable, Hashable {
        public let id: Int
        public let holding: Int
        public let kind: Asset.Kind
        /// The most it may hold; for a thing, what it is reckoned to cover.
        public let limit: Money
        public let held: Money
        public let isWaiting: Bool
        public let until: Day?
        /// An order on it is under way: it can only be counted, not acted on.
        public let isBusy: Bool

        public init(
            id: Int, holding: Int, kind: Asset.Kind, limit: Money, held: Money, isWaiting: Bool,
            until: Day?, isBusy: Bool
        ) {
            self.id = id
            self.holding = holding
            self.kind = kind
            self.limit = limit
            self.held = held
            self.isWaiting = isWaiting
            self.until = until
            self.isBusy = isBusy
        }
    }

    /// What the case needs, and what people have allowed.
    public struct Need: Sendable, Hashable {
        /// What may be covered in all (T of handbook 3.8).
        public var target: Money
        /// Under a control ruling that leaves so much room; below zero where a waiting freeze that
        /// moved up took more.
        public var controlRoom: Money
        /// What may be taken now: due, under a deduction ruling, nothing barring it.
        public var takeRoom: Money = .zero
        public var isRenewalSigned = false
        /// Nothing is to be held any more: paid, or the case is over.
        public var isOver = false
        /// New controls may be ordered now.
        public var mayControl = true
        public var today: Day
        /// What stays with each natural person to live on.
        public var reserves: [Int: Money] = [:]
        public var least = Money(fen: 1)
        public var tolerancePercent = 20
        public var haircutPercent = 70

        public init(target: Money, controlRoom: Money, today: Day) {
            self.target = target
            self.controlRoom = controlRoom
            self.today = today
        }

        /// What things are reckoned to cover.
        func thingsCover(_ standings: [Standing]) -> Money {
            standings.filter { $0.kind != .deposit && !$0.isWaiting }
                .reduce(.zero) { $0 + $1.limit }
        }
    }

    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// A new control; `wait` joins the queue behind another authority.
        case freeze, wait
        case renew, deduct
        /// Ends a control; `reduce` lowers its limit by the amount.
        case release, reduce
    }

    /// One thing to do.
    public struct Step: Sendable, Hashable {
        public let action: Action
        public let holding: Int
        /// The control acted on; nil for a new one.
        public let control: Int?
        public let amount: Money
        public let reason: Words
        public let law: Law
        /// Why it may exceed what is owed, where it does.
        public let exception: Words?
    }

    /// Renewed from so many days before the last on (handbook 6.6).
    public static let renewDays = 60

    let need: Need
    let holdings: [Holding]
    let standings: [Standing]
    public internal(set) var steps: [Step] = []
    /// Controls that have their step already.
    var acted: Set<Int> = []

    /// - Parameter holdings: in the order the caller would choose them; the planner puts those that
    ///   harm less first.
    /// - Parameter standings: oldest first.
    public init(_ need: Need, holdings: [Holding], standings: [Standing]) {
        self.need = need
        self.holdings = holdings
        self.standings = standings
        guard !need.isOver, need.target > .zero else {
            releaseAll()
            return
        }
        reduceExcess()
        renew()
        deduct()
        if need.mayControl { control() }
    }

    func holding(_ id: Int) -> Holding? { holdings.first { $0.id == id } }

    /// What controls over deposits may hold at most, those on their way included.
    var depositLimits: Money {
        standings.filter { $0.kind == .deposit && !$0.isWaiting }
            .reduce(.zero) { $0 + $1.limit } - lowered(isDeposit: true)
    }

    /// By how much this plan has lowered limits over deposits, or over things, so far.
    func lowered(isDeposit: Bool) -> Money {
        steps.reduce(.zero) { sum, step in
            guard step.action == .reduce || step.action == .release,
                let standing = standings.first(where: { $0.id == step.control }),
                (standing.kind == .deposit) == isDeposit, !standing.isWaiting
            else { return sum }
            return sum + step.amount
        }
    }

    mutating func add(
        _ action: Action, _ holding: Int, _ control: Int? = nil, _ amount: Money,
        _ reason: Words, _ law: Law, exception: Words? = nil
    ) {
        if let control { acted.insert(control) }
        steps.append(
            Step(
                action: action, holding: holding, control: control, amount: amount,
                reason: reason, law: law, exception: exception))
    }

    /// What can be acted on: no order under way, and not acted on by this plan.
    func isIdle(_ standing: Standing) -> Bool {
        !standing.isBusy && !acted.contains(standing.id)
    }
}
