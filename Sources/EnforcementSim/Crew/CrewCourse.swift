public import EnforcementCore

/// What a scripted crew does to take one case from application to archive, over some three weeks:
/// the plain course, with a deposit that covers everything (示例).
///
/// Numbers of things are those the record gives out: the first receipt is 1, and so on.
public struct CrewCourse: Sendable {
    public struct Step: Sendable {
        /// Working days after the first.
        public let day: Int
        public let person: PersonID
        public let act: String
        public let answers: JSON
    }

    public private(set) var steps: [Step] = []
    private let application: PaperApplication
    private let number: Int
    private let team: Roster.Team
    private var chance: Seeded
    private var day = 0

    /// - Parameter number: picks team and people, the same for a case.
    public init(_ application: PaperApplication, number: Int) {
        self.application = application
        self.number = number
        chance = Seeded(seed: 5, branch: number)
        let takes: CaseClass =
            switch application.amount.fen {
            case ...10_000_000: .simple
            case ..<1_000_000_000: .ordinary
            default: .special
            }
        let teams = Roster.dengfeng.teams.filter { $0.takes == takes }
        team = teams[number % teams.count]
        intake()
        firstSteps()
        property()
        money()
        ending()
    }

    private var debtors: [Int] {
        Array(application.applicants + 1...application.applicants + application.debtors)
    }

    private var owed: Money { application.amount + EnforcementFee.on(application.amount) }

    private mutating func add(_ act: String, by role: Role, _ answers: JSON = [:]) {
        steps.append(Step(day: day, person: person(role), act: act, answers: answers))
    }

    private func person(_ role: Role) -> PersonID {
        switch role {
        case .judge: return PersonID("\(team.id)-judge")
        case .officer: return PersonID("\(team.id)-a")
        case .teamLeader: return PersonID("\(team.id)-leader")
        default: break
        }
        let able = Roster.dengfeng.people.filter { $0.roles.contains(role) }
        return PersonID(able[number % able.count].id)
    }

    private mutating func intake() {
        add("filing.submit", by: .filingClerk, application.answers)
        for (place, party) in application.parties.enumerated() where party.side == .applicant {
            add(
                "filing.record-reception", by: .filingClerk,
                [
                    "applicant": .number(place + 1), "phone": .string(Invented.phone(&chance)),
                    "bank": "示例银行", "account": .string(Invented.account(&chance)),
                    "serviceAddress": .string(Invented.address(&chance)), "electronic": true,
                    "settles": false,
                ])
        }
        add("filing.accept", by: .filingClerk, ["type": "执"])
        add(
            "filing.assign-class", by: .centre,
            ["class": .string(team.takes.rawValue), "team": .string(team.id)])
        add(
            "filing.assign-handler", by: .centre,
            ["officer": .string("\(team.id)-a"), "judge": .string("\(team.id)-judge")])
    }

    private mutating func firstSteps() {
        day = 1
        add("affairs.receive-file", by: .clerk)
        for debtor in debtors {
            add("affairs.check-identity", by: .tracer, ["debtor": .number(debtor), "exists": true])
        }
        add("handling.take-over", by: .teamLeader)
        add("affairs.ask-for-leads", by: .officer)
        add("affairs.issue-notice", by: .centre, ["performDays": 10, "reportDays": 10])
        day = 2
        for debtor in debtors {
            add(
                "affairs.serve", by: .clerk,
                ["debtor": .number(debtor), "way": "post", "done": true])
        }
        let found: JSON = [
            "kind": "deposit", "name": "示例银行账户", "institution": "示例银行",
            "value": .string(owed.description), "heldByOthers": false,
        ]
        for inquiry in debtors.indices {
            add(
                "control.record-feedback", by: .tracer,
                ["inquiry": .number(inquiry + 1), "assets": inquiry == 0 ? [found] : []])
        }
    }

    private mutating func property() {
        let amount = JSON.string(owed.description)
        day = 3
        add("control.sign-ruling", by: .judge, ["kind": "control", "amount": amount])
        add("control.place", by: .tracer, ["asset": 1, "amount": amount])
        add("control.confirm", by: .tracer, ["hold": 1, "answer": "effective", "held": amount])
        for debtor in debtors {
            add(
                "handling.interview", by: .officer,
                ["party": .number(debtor), "gist": "示例：已告知冻结与扣划"])
        }
        day = 6
        add("control.sign-ruling", by: .judge, ["kind": "deduction", "amount": amount])
        add("control.deduct", by: .tracer, ["hold": 1, "amount": amount])
    }

    private mutating func money() {
        day = 7
        add(
            "funds.receive", by: .fundManager,
            [
                "amount": .string(owed.description), "payer": "示例银行（扣划）",
                "way": "deduction", "reference": .string("KH\(number)"),
            ])
        add("funds.notify-arrival", by: .finance, ["receipt": 1])
        day = 8
        let fee = owed - application.amount
        add(
            "funds.compute", by: .officer,
            [
                "receipt": 1, "payee": 1, "toPayee": .string(application.amount.description),
                "fee": .string(fee.description),
            ])
        add("funds.supervise", by: .fundManager, ["payout": 1])
        let isLarge = owed >= Money(fen: 10_000_000)
        add("funds.approve", by: isLarge ? .vicePresident : .director, ["payout": 1])
        day = 9
        add("funds.pay-out", by: .finance, ["payout": 1])
    }

    private mutating func ending() {
        add(
            "closing.propose", by: .judge,
            ["mode": "fulfilled", "note": "示例：案款已全部发放"])
        day = 10
        add("closing.approve", by: .reviewer)
        day = 15
        add("archive.archive", by: .archivist, ["number": .string("示例档\(number)")])
    }
}
