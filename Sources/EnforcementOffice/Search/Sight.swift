public import EnforcementCore

/// What a person may find: decided in one place, asked by every search.
public struct Sight: Sendable, Hashable {
    public let person: PersonID
    /// Whether the cases of the court may be found at all.
    public var seesCases: Bool
    /// Whether ends of identity numbers may be searched.
    public var seesIdentities: Bool
    /// Whether every inner file (副卷) of the court may be read; else only those of own cases.
    public var readsEveryInner: Bool
    /// Teams the person leads.
    public var teams: [TeamID]

    public init(
        person: PersonID, seesCases: Bool = true, seesIdentities: Bool = true,
        readsEveryInner: Bool = false, teams: [TeamID] = []
    ) {
        self.person = person
        self.seesCases = seesCases
        self.seesIdentities = seesIdentities
        self.readsEveryInner = readsEveryInner
        self.teams = teams
    }
}

extension Permission {
    /// What a person of the court may find.
    ///
    /// Every active person of the court sees every case of it, as in the lists. Ends of identity
    /// numbers serve work on cases only (个人信息保护法 28, handbook 10.3): whoever keeps the
    /// system alone does not find by them. The inner file is read by the case's officer, judge
    /// and leader, by the command centre and by the archive.
    public static func sight(of person: PersonID, in court: CourtFile) -> Sight {
        guard let known = court.person(person), known.isActive else {
            return Sight(person: person, seesCases: false, seesIdentities: false)
        }
        return Sight(
            person: person, seesIdentities: !known.roles.subtracting([.administrator]).isEmpty,
            readsEveryInner: !known.roles.isDisjoint(with: [.centre, .archivist]),
            teams: court.teams.values.filter { $0.leader == person }.map(\.id).sorted())
    }
}
