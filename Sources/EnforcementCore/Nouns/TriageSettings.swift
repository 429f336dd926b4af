/// How the court has cases triaged (分流设置): rules by version, and what goes by itself.
public struct TriageSettings: Sendable, Hashable {
    /// Whether cases are triaged by the house; else people assign class and team by hand.
    public var isAutomatic = false
    /// Whether officer and judge are named with the final class.
    public var namesHandlers = true
    /// Every version the court has set, oldest first; before the first the handbook's hold.
    public internal(set) var versions: [Version] = []

    public struct Version: Sendable, Hashable, Codable {
        /// From 1.
        public let number: Int
        public let rules: TriageRules
        public let since: Day
        public let reason: String
    }

    public init() {}

    /// The version new cases come under; 0: the handbook's.
    public var current: Int { versions.count }

    public func rules(_ version: Int) -> TriageRules {
        versions.indices.contains(version - 1) ? versions[version - 1].rules : TriageRules()
    }
}

/// What assignment must know of a person beside the roster (分案注记).
public struct StaffNote: Sendable, Hashable {
    public var leaves: [Leave] = []
    public var conflicts: [Conflict] = []
    public var skills: Set<StaffSkill> = []

    public init() {}

    /// Away from the first day to the last, both included (休假、出差).
    public struct Leave: Sendable, Hashable, Codable {
        public let from: Day
        public let through: Day
        public let reason: String
    }

    /// Whose cases the person keeps out of (回避): kin, party, former client.
    ///
    /// - Law: CPL 47.
    public struct Conflict: Sendable, Hashable, Codable {
        public let name: String
        public let identity: String?
        public let relation: String

        /// Whether it is this party: by number where both have one, else by name.
        public func meets(_ party: Party) -> Bool {
            if let identity, let other = party.identity { return identity == other }
            return name == party.name
        }
    }

    public func leave(on day: Day) -> Leave? {
        leaves.first { $0.from <= day && day <= $0.through }
    }

    /// The first declared conflict with a party of the case.
    public func conflict(with parties: [Party]) -> (conflict: Conflict, party: Party)? {
        for conflict in conflicts {
            if let party = parties.first(where: conflict.meets) { return (conflict, party) }
        }
        return nil
    }
}

/// What a person is known to be good at (专长).
public enum StaffSkill: String, Choosable, Hashable, Codable {
    case realEstate, vehicles, equity, eviction, acts

    public var label: Words {
        switch self {
        case .realEstate: Words("不动产处置", "Real estate")
        case .vehicles: Words("车辆处置", "Vehicles")
        case .equity: Words("股权处置", "Equity")
        case .eviction: Words("腾退", "Eviction")
        case .acts: Words("行为执行", "Acts")
        }
    }

    /// What a case asks for.
    public static func needed(by facts: TriageFacts) -> [StaffSkill] {
        var skills: [StaffSkill] = []
        if facts[.realEstate] > 0 { skills.append(.realEstate) }
        if facts[.vehicles] > 0 { skills.append(.vehicles) }
        if facts[.equity] > 0 { skills.append(.equity) }
        if facts.has(.eviction) { skills.append(.eviction) }
        if facts.has(.specificAct) || facts.has(.irreplaceableAct) { skills.append(.acts) }
        return skills
    }
}
