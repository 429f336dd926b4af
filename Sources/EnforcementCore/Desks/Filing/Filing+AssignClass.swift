extension Filing {
    /// Puts the case into a class and gives it to a team of that class (繁简分流), by hand.
    ///
    /// A later call moves it; clocks never restart (handbook 9.3).
    public struct AssignClass: Act {
        public static let name = "filing.assign-class"
        public static let outcomes: [any Fact.Type] = [ClassAssigned.self]
        public static let form = Form(
            Words("分流到团队", "Assign class and team"), by: [.centre, .filingClerk, .director],
            [
                Field("class", .one(of: CaseClass.self), "繁简类型", "Class"),
                Field("team", .team, "团队", "Team"),
                Field("reason", .text(200), "理由", "Reason", required: false),
            ])

        let `class`: CaseClass
        let team: TeamID
        let reason: String?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let chosen = occasion.court.teams[team] else {
                throw Refusal("filing.no-team", "没有该团队", "No such team", field: "team")
            }
            guard chosen.takes == `class` else {
                throw Refusal(
                    "filing.wrong-team", "\(chosen.name)不办理\(`class`.label.zh)案件",
                    "That team takes another class", field: "team")
            }
            guard file.caseClass != `class` || file.team != team else { return [] }
            try mayDepart(file, occasion)
            return [
                ClassAssigned(class: `class`, team: team, teamName: chosen.name, reason: reason)
            ]
        }
    }

    /// The case is filed and not closed.
    static func mustBeOpen(_ file: CaseFile) throws(Refusal) {
        guard file.filedOn != nil else {
            throw Refusal("case.not-filed", "案件尚未立案", "The case is not filed yet")
        }
        guard file.closedOn == nil else {
            throw Refusal("case.closed", "案件已结案", "The case is closed")
        }
    }

    public struct ClassAssigned: Fact {
        public static let name = "filing.class-assigned"

        public let `class`: CaseClass
        public let team: TeamID
        public let teamName: String
        public let reason: String?

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.caseClass = `class`
            file.triage.note(`class`, reason)
            if file.team != team { (file.handler, file.judge) = (nil, nil) }
            file.team = team
        }

        public var story: Words {
            Words(
                "分流为\(`class`.label.zh)案件，由\(teamName)办理",
                "Assigned as \(`class`.label.en), \(team)")
        }
    }
}
