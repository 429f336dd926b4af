extension Housekeeping {
    /// Sets a team up, or changes its name, its class of cases or its leader.
    public struct NameTeam: CourtAct {
        public static let name = "housekeeping.name-team"
        public static let outcomes: [any CourtFact.Type] = [TeamNamed.self]
        public static let form = Form(
            Words("登记团队", "Name a team"), by: [.administrator],
            [
                Field("id", .text(32), "团队代码", "Code"),
                Field("name", .text(40), "名称", "Name"),
                Field("takes", .one(of: CaseClass.self), "办理案件", "Takes"),
                Field("leader", .person([.teamLeader]), "团队长", "Leader"),
            ])

        let id: TeamID
        let name: String
        let takes: CaseClass
        let leader: PersonID

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard isCode(id) else {
                throw Refusal(
                    "housekeeping.bad-id", "团队代码用小写字母、数字和连字符",
                    "Lower-case letters, digits and hyphens", field: "id")
            }
            guard let person = court.person(leader), person.isActive,
                person.roles.contains(.teamLeader)
            else {
                throw Refusal(
                    "housekeeping.no-leader", "团队长须在岗并有团队长角色",
                    "The leader must be an active team leader", field: "leader")
            }
            let team = CourtFile.Team(id: id, name: name, takes: takes, leader: leader)
            return court.teams[id] == team
                ? [] : [TeamNamed(team: team, leaderName: person.name)]
        }
    }

    /// The team stands in the list from now on.
    public struct TeamNamed: CourtFact {
        public static let name = "housekeeping.team-named"

        public let team: CourtFile.Team
        public let leaderName: String

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.teams[team.id] = team
        }

        public var story: Words {
            Words(
                "登记\(team.name)（\(team.takes.label.zh)），团队长\(leaderName)",
                "Team \(team.id): \(team.takes.label.en)")
        }
    }
}
