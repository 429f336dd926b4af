/// Which cases go to the fast teams, or leave them, so that they hold a share of the open cases
/// (速执案件调配, handbook 9.1: the command centre may adjust what the fast team closes).
///
/// Pure; nobody is moved by it. Too many: those furthest from covered leave first. Too few: those
/// best covered, nothing in the way, come first. Bound cases stay: money under way is handed over
/// by nobody (handbook 5.3 S8), and what the centre decided before stands.
public struct Rebalance: Sendable {
    public struct Item: Sendable, Hashable {
        public let file: FileID
        public let taken: CaseClass
        public let facts: TriageFacts
        public let days: Int
        public let isBound: Bool

        public init(
            file: FileID, taken: CaseClass, facts: TriageFacts, days: Int, isBound: Bool
        ) {
            self.file = file
            self.taken = taken
            self.facts = facts
            self.days = days
            self.isBound = isBound
        }

        /// How much of what is owed is held, in percent; 0 where nobody knows.
        public var percent: Int {
            guard let target = facts.target, target > .zero else { return 0 }
            return Int(min(100, facts.controlled.fen * 100 / target.fen))
        }
    }

    public struct Move: Sendable, Hashable {
        public let file: FileID
        public let from: CaseClass
        public let to: CaseClass
        public let reason: Words
    }

    public let moves: [Move]
    /// Fast cases now, and as many as the share asks for.
    public let now: Int
    public let wanted: Int

    /// - Parameter share: of all open cases, in percent.
    /// - Parameter coverage: what a case must be covered at least to come in, in percent.
    public init(
        _ items: [Item], share: Int, coverage: Int, rules: TriageRules, movesMax: Int = 1_000
    ) {
        now = items.count { $0.taken == .fast }
        wanted = items.count * share / 100
        let many = min(movesMax, abs(now - wanted))
        moves =
            now > wanted
            ? Self.leaving(items, rules).prefix(many).map { Self.out($0, rules) }
            : Self.coming(items, coverage).prefix(many).map(Self.into)
    }

    private static func leaving(_ items: [Item], _ rules: TriageRules) -> [Item] {
        items.filter { $0.taken == .fast && !$0.isBound && !$0.facts.isCovered }
            .sorted {
                ($0.percent, $1.days, $0.file.number) < ($1.percent, $0.days, $1.file.number)
            }
    }

    private static func coming(_ items: [Item], _ coverage: Int) -> [Item] {
        let bars: Set<TriageFlag> = [.pendingObjection, .stay, .thirdPartyClaim, .appraisalNeeded]
        return items.filter { item in
            (item.taken == .simple || item.taken == .ordinary) && !item.isBound
                && item.percent >= max(1, coverage) && item.facts.has(.moneyClaim)
                && item.facts.flags.isDisjoint(with: bars)
        }
        .sorted { ($1.percent, $0.days, $0.file.number) < ($0.percent, $1.days, $1.file.number) }
    }

    private static func out(_ item: Item, _ rules: TriageRules) -> Move {
        // Round one asks nothing of deposits: simple or ordinary by sum and workload.
        let taken = TriageResult(item.facts, rules, round: 1).class
        return Move(
            file: item.file, from: item.taken, to: taken,
            reason: Words(
                "速执超出目标占比，已控制\(item.percent)%，在办\(item.days)天，转\(taken.label.zh)",
                "Fast teams above their share; \(item.percent) % covered, \(item.days) days"))
    }

    private static func into(_ item: Item) -> Move {
        Move(
            file: item.file, from: item.taken, to: .fast,
            reason: Words(
                "速执低于目标占比，已控制\(item.percent)%，无异议、无评估，转速执",
                "Fast teams below their share; \(item.percent) % covered, nothing in the way"))
    }
}
