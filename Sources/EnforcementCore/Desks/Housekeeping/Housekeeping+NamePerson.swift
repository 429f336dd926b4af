extension Housekeeping {
    /// Puts a person on the roster, or changes what the roster says of one. Nobody is ever
    /// removed: who has left is no longer active.
    public struct NamePerson: CourtAct {
        public static let name = "housekeeping.name-person"
        public static let outcomes: [any CourtFact.Type] = [PersonNamed.self]
        public static let form = Form(
            Words("登记人员", "Name a person"), by: [.administrator],
            [
                Field("id", .text(32), "登录名", "Sign-in name"),
                Field("name", .text(40), "姓名", "Name"),
                Field("roles", .list([roleField], 24), "角色", "Roles"),
                Field("team", .team, "团队", "Team", required: false),
                Field("phone", .text(20), "办公电话", "Office telephone"),
                Field("isActive", .flag, "在岗", "Active"),
            ])

        let id: PersonID
        let name: String
        let roles: [RoleAnswer]
        let team: TeamID?
        let phone: String
        let isActive: Bool

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard isCode(id.text), id != .system else {
                throw Refusal(
                    "housekeeping.bad-id", "登录名用小写字母、数字和连字符",
                    "Lower-case letters, digits and hyphens", field: "id")
            }
            let roles = Set(roles.map(\.role))
            guard !roles.isEmpty, roles.isSubset(of: Role.staff) else {
                throw Refusal(
                    "housekeeping.no-role", "至少一个角色，不含系统", "At least one role",
                    field: "roles")
            }
            guard team.map({ court.teams[$0] != nil }) ?? true else {
                throw Refusal("housekeeping.no-team", "没有该团队", "No such team", field: "team")
            }
            let others = court.people.values.contains {
                $0.id != id && $0.isActive && $0.roles.contains(.administrator)
            }
            guard others || (isActive && roles.contains(.administrator)) else {
                throw Refusal(
                    "housekeeping.last-administrator", "至少保留一名在岗的系统管理员",
                    "One administrator must stay", field: "roles")
            }
            let person = CourtFile.Person(
                id: id, name: name, roles: roles, team: team, phone: phone, isActive: isActive)
            return court.people[id] == person ? [] : [PersonNamed(person: person)]
        }
    }

    static let roleField = Field(
        "role",
        .choice(
            Role.staff
                .map { Field.Choice($0.rawValue, $0.title.zh, $0.title.en) }),
        "角色", "Role")

    /// One role as the form gives it.
    struct RoleAnswer: Codable, Sendable {
        let role: Role
    }
}
