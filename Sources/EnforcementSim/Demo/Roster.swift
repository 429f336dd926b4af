public import EnforcementCore

/// The people of the demo court: every role of the bureau, eighteen teams (速执 3、简执 6、普执 7、
/// 特执 2) of a leader, a judge and two officers. All invented.
public struct Roster: Sendable {
    public struct Team: Sendable {
        public let id: TeamID
        public let name: String
        public let takes: CaseClass
    }

    public struct Person: Sendable {
        public let id: String
        public let name: String
        public let roles: [Role]
        public let team: TeamID?
        public let phone: String
    }

    public private(set) var teams: [Team] = []
    public private(set) var people: [Person] = []

    /// The court of Dengfeng as the article has it.
    public static let dengfeng = Roster()

    private init() {
        for (id, count, roles) in Self.offices { seat(id, count, roles) }
        for (code, name, count, takes) in Self.classes {
            for number in 1...count {
                let team = Team(id: "\(code)-\(number)", name: "\(name)\(number)团队", takes: takes)
                teams.append(team)
                add("\(team.id)-leader", [.teamLeader, .judge], team.id)
                add("\(team.id)-judge", [.judge], team.id)
                add("\(team.id)-a", [.officer], team.id)
                add("\(team.id)-b", [.officer], team.id)
            }
        }
    }

    /// Sign-in name, how many, and their roles.
    private static let offices: [(String, Int, [Role])] = [
        ("yuanzhang", 1, [.president]), ("fuyuanzhang", 1, [.vicePresident]),
        ("juzhang", 1, [.director]), ("guanli", 1, [.administrator]), ("lian", 3, [.filingClerk]),
        ("zhihui", 3, [.centre]), ("shiwu", 4, [.clerk]), ("chakong", 3, [.tracer]),
        ("ankuan", 2, [.fundManager]), ("caiwu", 2, [.finance]), ("pingpai", 2, [.appraiser]),
        ("zhongben", 1, [.dormancyOfficer]), ("fajing", 3, [.bailiff]),
        ("shenguan", 2, [.reviewer]),
        ("yiyi", 1, [.objectionJudge]), ("xinfang", 1, [.petitionOfficer]),
        ("dangan", 2, [.archivist]), ("kaohe", 1, [.appraisalOfficer]), ("ducha", 1, [.inspector]),
    ]

    private static let classes: [(String, String, Int, CaseClass)] = [
        ("su", "速执", 3, .fast), ("jian", "简执", 6, .simple), ("pu", "普执", 7, .ordinary),
        ("te", "特执", 2, .special),
    ]

    private mutating func seat(_ id: String, _ count: Int, _ roles: [Role]) {
        for number in 1...count { add(count == 1 ? id : "\(id)-\(number)", roles, nil) }
    }

    private mutating func add(_ id: String, _ roles: [Role], _ team: TeamID?) {
        let number = people.count
        let tail = String(1_000 + number).suffix(4)
        people.append(
            Person(
                id: id, name: Invented.official(number), roles: roles, team: team,
                phone: "0371-0000-\(tail)"))
    }

    /// The acts that put everybody on the roster of an empty court, in order.
    public var founding: [(act: String, answers: JSON)] {
        var acts: [(String, JSON)] = [("housekeeping.set-court", Self.particulars)]
        // The administrator comes first: there must always be one.
        acts += people.filter { $0.roles.contains(.administrator) }.map { name($0, team: nil) }
        acts += people.filter { !$0.roles.contains(.administrator) && $0.team == nil }
            .map { name($0, team: nil) }
        for team in teams {
            let members = people.filter { $0.team == team.id }
            guard let leader = members.first else { continue }
            acts.append(name(leader, team: nil))
            acts.append(("housekeeping.name-team", team.answers(leader: leader.id)))
            acts += members.map { name($0, team: team.id) }
        }
        return acts
    }

    private static let particulars: JSON = [
        "name": "登封市人民法院", "sign": "登封法院", "code": "豫0185", "phone": "0371-0000-0000",
        "account": "登封市人民法院执行款专户（示例账号）", "directorApprovesBelow": "100000.00",
        "fundsAccount": .string(fundsAccount),
    ]

    /// The invented court's account for case money.
    public static let fundsAccount = "41018500000001"

    private func name(_ person: Person, team: TeamID?) -> (String, JSON) {
        var members: [JSON.Member] = [
            JSON.Member("id", .string(person.id)), JSON.Member("name", .string(person.name)),
            JSON.Member(
                "roles", .array(person.roles.map { ["role": .string($0.rawValue)] })),
            JSON.Member("phone", .string(person.phone)), JSON.Member("isActive", true),
        ]
        if let team { members.append(JSON.Member("team", .string(team))) }
        return ("housekeeping.name-person", .object(members))
    }
}

extension Roster.Team {
    fileprivate func answers(leader: String) -> JSON {
        [
            "id": .string(id), "name": .string(name), "takes": .string(takes.rawValue),
            "leader": .string(leader),
        ]
    }
}
