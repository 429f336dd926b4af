/// An objection to a plan of distribution (分配方案异议), and its course.
///
/// The others are told; whoever opposes it within fifteen days is named to the objector, who has
/// fifteen days to sue.
/// - Law: INT22 509–510.
public struct PlanObjection: Sendable, Hashable, Codable {
    /// From 1 in the file, whatever the plan.
    public let number: Int
    public let plan: Int
    /// Who objects, and whose share is in dispute.
    public let party: Int
    public let against: Int
    /// How much of that share.
    public let amount: Money
    public let reason: String
    public let on: Day
    /// Those who did not object were told.
    public internal(set) var toldOn: Day?
    public internal(set) var oppositions: [Opposition] = []
    /// The objector was told of the opposition.
    public internal(set) var oppositionToldOn: Day?
    /// Number of the suit over the plan (分配方案异议之诉).
    public internal(set) var suit: String?
    public internal(set) var outcome: Outcome?

    /// Somebody opposes the objection (反对意见).
    public struct Opposition: Sendable, Hashable, Codable {
        public let party: Int
        public let reason: String
        public let on: Day
    }

    /// How it ended.
    public enum Outcome: String, Choosable, Hashable, Codable {
        case withdrawn, unopposed, unsued, upheld, rejected

        public var label: Words {
            switch self {
            case .withdrawn: Words("撤回异议", "Withdrawn")
            case .unopposed: Words("无人反对，按异议修正方案", "Unopposed: the plan is amended")
            case .unsued: Words("逾期未起诉，按原方案", "No suit in time: the plan stands")
            case .upheld: Words("判决支持异议", "Upheld by judgment")
            case .rejected: Words("判决驳回异议", "Rejected by judgment")
            }
        }

        /// Whether a new plan takes the place of this one.
        public var amends: Bool { self == .unopposed || self == .upheld }
    }

    init(
        number: Int, plan: Int, party: Int, against: Int, amount: Money, reason: String, on: Day
    ) {
        self.number = number
        self.plan = plan
        self.party = party
        self.against = against
        self.amount = amount
        self.reason = reason
        self.on = on
    }
}

extension CaseFile {
    public func plan(_ number: Int) -> DistributionPlan? { plans.first { $0.number == number } }

    /// The plan in force for a receipt.
    public func plan(for receipt: Int) -> DistributionPlan? {
        plans.last { $0.receipt == receipt && $0.isStanding }
    }

    public var objections: [PlanObjection] { plans.flatMap(\.objections) }

    public func objection(_ number: Int) -> PlanObjection? {
        objections.first { $0.number == number }
    }

    mutating func change(plan number: Int, _ change: (inout DistributionPlan) -> Void) {
        guard let place = plans.firstIndex(where: { $0.number == number }) else { return }
        change(&plans[place])
    }

    mutating func change(objection number: Int, _ change: (inout PlanObjection) -> Void) {
        guard let found = objection(number) else { return }
        self.change(plan: found.plan) { plan in
            guard let place = plan.objections.firstIndex(where: { $0.number == number }) else {
                return
            }
            change(&plan.objections[place])
            plan.redispute()
        }
    }
}
