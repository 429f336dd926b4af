/// Thresholds and weights of triage (分流规则): data, set by the court; the handbook's by default.
public struct TriageRules: Sendable, Hashable, Codable {
    /// From this sum a case is special (S1).
    public var specialAmount = Money(fen: 1_000_000_000)
    /// From so many open cases of one debtor, or so many applicants, it is special (S2).
    public var specialCases = 10
    public var specialApplicants = 10
    /// Up to this sum, and up to this workload, it is simple (step 3).
    public var simpleAmount = Money(fen: 10_000_000)
    public var simpleWorkload = 30
    public var weights = Weights()
    /// What an open case of each class counts in the load of a team or a person.
    public var loads = ClassLoads()

    public init() {}

    /// Points of workload for each thing (W of handbook 9.2).
    public struct Weights: Sendable, Hashable, Codable {
        public var realEstate = 15
        public var vehicles = 8
        public var equity = 12
        /// For each debtor beyond the first.
        public var debtors = 5
        public var debtorNotFound = 10
        public var outsideProvince = 8
        public var announcement = 10
        public var thirdPartyClaim = 10
        public var instalments = 5
        public var specificAct = 15

        public init() {}

        public subscript(term: TriageTerm) -> Int {
            switch term {
            case .realEstate: realEstate
            case .vehicles: vehicles
            case .equity: equity
            case .debtors: debtors
            case .debtorNotFound: debtorNotFound
            case .outsideProvince: outsideProvince
            case .announcement: announcement
            case .thirdPartyClaim: thirdPartyClaim
            case .instalments: instalments
            case .specificAct: specificAct
            }
        }
    }

    /// The load one open case of a class is.
    public struct ClassLoads: Sendable, Hashable, Codable {
        public var fast = 1
        public var simple = 2
        public var ordinary = 4
        public var special = 8

        public init() {}

        public subscript(taken: CaseClass) -> Int {
            switch taken {
            case .fast: fast
            case .simple: simple
            case .ordinary: ordinary
            case .special: special
            }
        }
    }
}

/// What adds to the workload of a case, in the order of the handbook.
public enum TriageTerm: String, Choosable, Hashable, Codable {
    case realEstate, vehicles, equity, debtors, debtorNotFound, outsideProvince, announcement
    case thirdPartyClaim, instalments, specificAct

    public var label: Words {
        switch self {
        case .realEstate: Words("待处置不动产", "Real estate to sell")
        case .vehicles: Words("待处置车辆", "Vehicles to sell")
        case .equity: Words("待估股权、知识产权", "Equity or IP to value")
        case .debtors: Words("第二名起的被执行人", "Debtors beyond the first")
        case .debtorNotFound: TriageFlag.debtorNotFound.label
        case .outsideProvince: TriageFlag.outsideProvince.label
        case .announcement: TriageFlag.announcement.label
        case .thirdPartyClaim: TriageFlag.thirdPartyClaim.label
        case .instalments: TriageFlag.instalments.label
        case .specificAct: TriageFlag.specificAct.label
        }
    }

    /// How many of it the facts show.
    func count(in facts: TriageFacts) -> Int {
        switch self {
        case .realEstate: facts[.realEstate]
        case .vehicles: facts[.vehicles]
        case .equity: facts[.equity]
        case .debtors: max(0, facts[.debtors] - 1)
        case .debtorNotFound: facts.has(.debtorNotFound) ? 1 : 0
        case .outsideProvince: facts.has(.outsideProvince) ? 1 : 0
        case .announcement: facts.has(.announcement) ? 1 : 0
        case .thirdPartyClaim: facts.has(.thirdPartyClaim) ? 1 : 0
        case .instalments: facts.has(.instalments) ? 1 : 0
        case .specificAct: facts.has(.specificAct) ? 1 : 0
        }
    }
}
