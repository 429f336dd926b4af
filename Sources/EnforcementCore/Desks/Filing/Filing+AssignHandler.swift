extension Filing {
    /// Names the officer and the judge of the case (确定承办人).
    ///
    /// - Law: 法发〔2006〕35号 2: within seven days of filing (A06).
    public struct AssignHandler: Act {
        public static let name = "filing.assign-handler"
        public static let outcomes: [any Fact.Type] = [HandlerAssigned.self]
        public static let form = Form(
            Words("确定承办人", "Assign the handler"), by: [.centre, .teamLeader, .director],
            [
                Field("officer", .person([.officer]), "承办人", "Officer"),
                Field("judge", .person([.judge]), "执行法官", "Judge"),
            ])

        let officer: PersonID
        let judge: PersonID

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeOpen(file)
            guard file.team != nil else {
                throw Refusal("filing.no-team-yet", "请先分流到团队", "Assign a team first")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            for (id, field) in [(officer, "officer"), (judge, "judge")] {
                guard let person = occasion.court.person(id), person.team == file.team else {
                    throw Refusal(
                        "filing.other-team", "须为本团队人员", "Must belong to the team",
                        field: field)
                }
                if let found = occasion.court.staff[id]?.conflict(with: file.parties) {
                    throw Refusal(
                        "filing.conflict",
                        "\(person.name)与\(found.party.side.label.zh)有"
                            + "\(found.conflict.relation)关系，应当回避",
                        "Must withdraw: \(found.conflict.relation)", law: .cpl(47), field: field)
                }
            }
            guard file.handler != officer || file.judge != judge else { return [] }
            let name = occasion.court.person(officer)?.name ?? officer.text
            return [
                HandlerAssigned(
                    officer: officer, judge: judge, officerName: name,
                    isChange: file.handler != nil)
            ]
        }
    }

    /// Somebody answers for the case from now on. Meets A06.
    public struct HandlerAssigned: Fact {
        public static let name = "filing.handler-assigned"

        public let officer: PersonID
        public let judge: PersonID
        public let officerName: String
        public let isChange: Bool

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.handler = officer
            file.judge = judge
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice(isChange ? "M1-06" : "P3-01")]
        }

        public var story: Words {
            Words("确定承办人\(officerName)", "Handler: \(officerName)")
        }
    }
}
