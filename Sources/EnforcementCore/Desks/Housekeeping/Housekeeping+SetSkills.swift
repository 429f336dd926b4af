extension Housekeeping {
    /// Says what somebody is good at (专长): cases that ask for it go there first.
    public struct SetSkills: CourtAct {
        public static let name = "housekeeping.set-skills"
        public static let outcomes: [any CourtFact.Type] = [SkillsSet.self]
        public static let form = Form(
            Words("登记专长", "Set skills"), by: [.administrator, .centre, .teamLeader, .director],
            [
                Field("person", .person([.officer, .judge]), "人员", "Person"),
                Field(
                    "skills",
                    .list([Field("skill", .one(of: StaffSkill.self), "专长", "Skill")], 5),
                    "专长", "Skills", required: false),
            ])

        let person: PersonID
        let skills: [Named]?

        struct Named: Codable, Sendable {
            let skill: StaffSkill
        }

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            let name = try known(person, in: court)
            let chosen = Set((skills ?? []).map(\.skill))
            guard court.staff[person]?.skills ?? [] != chosen else { return [] }
            return [
                SkillsSet(
                    person: person, name: name,
                    skills: StaffSkill.allCases.filter(chosen.contains))
            ]
        }
    }

    public struct SkillsSet: CourtFact {
        public static let name = "housekeeping.skills-set"

        public let person: PersonID
        public let name: String
        public let skills: [StaffSkill]

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.staff[person, default: StaffNote()].skills = Set(skills)
        }

        public var story: Words {
            let zh = skills.map(\.label.zh).joined(separator: "、")
            return Words(
                "\(name)专长：\(zh.isEmpty ? "无" : zh)", "\(person): \(skills.count) skills")
        }
    }
}
