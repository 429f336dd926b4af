import EnforcementCore

/// One thing somebody will do in a demo case.
struct Step: Sendable {
    let act: String
    let by: Role
    /// Calendar days after the step before; 0: the same day, a while later.
    let wait: Int
    /// The answers, given the case as it then stands and the moment.
    let answers: @Sendable (CaseFile, Moment) -> JSON
}

/// What will happen in one demo case, from application to archive. Chance picks the tale; today
/// cuts it off wherever it then is.
struct Plot: Sendable {
    enum Tale: CaseIterable {
        case refused, deposit, willing, instalments, estate, dormant, found, detained
        /// Just received: the robot has not been set to work yet.
        case fresh
    }

    private(set) var steps: [Step] = []
    var chance: Seeded
    let tale: Tale
    /// Sum applied for, in fen.
    let claim: Money
    let debtors: Int
    let team: Roster.Team
    let members: [String]

    init(_ chance: Seeded) {
        self.chance = chance
        tale = Self.tale(self.chance.whole(0...99))
        claim = Self.claim(tale, &self.chance)
        debtors = self.chance.happens(15) ? 2 : 1
        let takes: CaseClass =
            switch tale {
            case .deposit where self.chance.happens(60): .fast
            case .estate where claim >= Money(fen: 100_000_000): .special
            default: claim <= Money(fen: 10_000_000) ? .simple : .ordinary
            }
        let teams = Roster.dengfeng.teams.filter { $0.takes == takes }
        team = self.chance.pick(teams) ?? Roster.dengfeng.teams[0]
        let id = team.id
        members = Roster.dengfeng.people.filter { $0.team == id }.map { $0.id }
        write()
    }

    /// A case that has just come to the fast team, for the robot to be tried on.
    init(fresh chance: Seeded) { self.init(fresh: chance, in: Roster.dengfeng.teams[0]) }

    /// The same for any team; `more` is added to the sum chance gives.
    init(fresh chance: Seeded, in team: Roster.Team, more: Money = .zero) {
        self.chance = chance
        tale = .fresh
        claim = Self.claim(tale, &self.chance) + more
        debtors = 1
        self.team = team
        let id = team.id
        members = Roster.dengfeng.people.filter { $0.team == id }.map { $0.id }
        submit()
        intakeFresh()
    }

    private static func tale(_ number: Int) -> Tale {
        switch number {
        case ..<3: .refused
        case ..<35: .deposit
        case ..<50: .willing
        case ..<61: .instalments
        case ..<74: .estate
        case ..<90: .dormant
        case ..<95: .found
        default: .detained
        }
    }

    private static func claim(_ tale: Tale, _ chance: inout Seeded) -> Money {
        let yuan =
            switch tale {
            case .estate: chance.whole(15...240) * 10_000
            case .fresh: chance.whole(6...95) * 1_000
            case .refused, .willing, .found, .detained: chance.whole(5...180) * 1_000
            case .deposit, .instalments, .dormant:
                chance.happens(55) ? chance.whole(4...99) * 1_000 : chance.whole(101...900) * 1_000
            }
        return Money(fen: Int64(yuan) * 100 + Int64(chance.whole(0...9_999)))
    }

    private mutating func write() {
        submit()
        guard tale != .refused else {
            then("filing.refuse", by: .filingClerk, after: 2, ["ground": "执行依据尚未生效"])
            return
        }
        switch tale {
        case .refused, .fresh: break
        case .deposit: deposit()
        case .willing: willing()
        case .instalments: instalments()
        case .estate: estate()
        case .dormant: dormant()
        case .found: found()
        case .detained: detained()
        }
    }

    mutating func then(_ act: String, by role: Role, after wait: Int = 0, _ answers: JSON = [:]) {
        steps.append(Step(act: act, by: role, wait: wait) { _, _ in answers })
    }

    mutating func then(
        _ act: String, by role: Role, after wait: Int = 0,
        reading answers: @escaping @Sendable (CaseFile, Moment) -> JSON
    ) {
        steps.append(Step(act: act, by: role, wait: wait, answers: answers))
    }

    /// Numbers of the debtors: the applicant is party 1.
    var debtorNumbers: ClosedRange<Int> { 2...debtors + 1 }
}
