import Testing

@testable public import EnforcementCore

/// Triage on the line: rounds, moves of 9.3 and who must agree, team and people by load.
@Suite("立案分流 the desk of triage")
struct TriageDeskTests {
    /// A court that triages by itself: two simple teams, one of each other class.
    static func court(automatic: Bool = true) -> CourtFile {
        var court = Scene.court
        court.triage.isAutomatic = automatic
        let teams: [(String, String, CaseClass)] = [
            ("su-1", "速执一团队", .fast), ("jian-1", "简执一团队", .simple),
            ("jian-2", "简执二团队", .simple), ("te-1", "特执一团队", .special),
        ]
        for (id, name, taken) in teams {
            court.teams[id] = CourtFile.Team(id: id, name: name, takes: taken, leader: "刘")
            for (tail, role) in [("a", Role.officer), ("b", .officer), ("j", .judge)] {
                let person = PersonID("\(id)-\(tail)")
                court.people[person] = CourtFile.Person(
                    id: person, name: "\(name)\(tail)", roles: [role], team: id,
                    phone: "0371-0000-0002")
            }
        }
        return court
    }

    /// Filed on 2022-08-09; round one is done by the robot.
    static func filed(
        _ yuan: Int64, court: CourtFile = court(), duty: String? = nil
    ) throws -> Scene {
        var scene = Scene()
        scene.court = court
        try scene.perform(
            Filing.Submit(
                basis: "（2021）豫0185民初1号", basisKind: .judgment, basisCourt: "登封市人民法院",
                cause: "买卖合同纠纷", amount: Money(fen: yuan * 100), due: nil, duty: duty,
                parties: [
                    Filing.PartyAnswer(
                        side: .applicant, kind: .person, name: "张某某", identity: nil, phone: nil,
                        address: nil),
                    Filing.PartyAnswer(
                        side: .debtor, kind: .person, name: "李某某", identity: nil, phone: nil,
                        address: nil),
                ]), by: "周", on: "2022-08-09")
        try scene.perform(Filing.Accept(type: .first), by: "周", on: "2022-08-09")
        return scene
    }

    /// The first inquiry is through on 2022-08-10, with nothing found: round two is done.
    static func inquired(_ yuan: Int64, court: CourtFile = court()) throws -> Scene {
        var scene = try filed(yuan, court: court)
        try scene.perform(
            Filing.RecordReception(
                applicant: 1, phone: nil, bank: nil, account: nil, serviceAddress: nil,
                electronic: false, leads: nil, settles: false), by: "周", on: "2022-08-10")
        try scene.perform(Affairs.ReceiveFile(), by: "吴", on: "2022-08-10")
        try scene.perform(
            Control.RecordFeedback(inquiry: 1, assets: nil), by: "冯", on: "2022-08-10")
        return scene
    }

    @Test("X1-05: filed, a case has its class, its team and its reasons")
    func roundOne() throws {
        let scene = try Self.filed(60_000)
        #expect(scene.file.caseClass == .simple && scene.file.team == "jian-1")
        #expect(scene.file.triage.round == 1 && scene.file.handler == nil)
        #expect(
            scene.file.triage.proposal?.reasons.first?.words.zh
                == "标的额60,000.00元，不超过100,000.00元")
        #expect(scene.file.triage.assignment.count == 1)
    }

    @Test("a court that assigns by hand is left alone")
    func byHand() throws {
        let scene = try Self.filed(60_000, court: Self.court(automatic: false))
        #expect(scene.file.caseClass == nil && scene.file.triage.round == 0)
    }

    @Test("X1-06: the first inquiry through, the class is final and the people are named")
    func roundTwo() throws {
        let scene = try Self.inquired(60_000)
        #expect(scene.file.triage.round == 2 && scene.file.caseClass == .simple)
        #expect(scene.file.handler == "jian-1-a" && scene.file.judge == "jian-1-j")
        #expect(scene.clock("A06") == nil)
    }

    @Test("9.3: money that reaches T moves the case to the fast team")
    func depositsReachT() throws {
        var scene = try Self.inquired(160_000)
        #expect(scene.file.caseClass == .ordinary)
        try scene.perform(
            Funds.Receive(amount: Money(fen: 10_000_000), payer: "李某某", way: .transfer),
            by: "钱", on: "2022-08-12")
        #expect(scene.file.caseClass == .ordinary)
        try scene.perform(
            Funds.Receive(amount: Money(fen: 6_500_000), payer: "李某某", way: .transfer),
            by: "钱", on: "2022-08-13")
        #expect(scene.file.caseClass == .fast && scene.file.team == "su-1")
        #expect(scene.file.triage.proposal?.step == 2)
    }

    @Test("9.3: an objection moves a simple case to an ordinary team; sixty days do so, too")
    func movesOut() throws {
        var objected = try Self.inquired(60_000)
        try objected.perform(
            Filing.NoteCircumstance(
                circumstance: .pendingObjection, isOver: false, note: "案外人异议"),
            by: "李", on: "2022-08-20")
        #expect(objected.file.caseClass == .ordinary)
        #expect(objected.file.triage.transition?.code == "9.3.objection")

        var late = try Self.inquired(60_000)
        #expect(late.clock("9.3-60")?.due == "2022-10-08")
        try late.perform(Filing.Triage(.unsettled), by: "郑", on: "2022-10-09")
        #expect(late.file.caseClass == .ordinary && late.clock("9.3-60") == nil)
    }

    @Test("9.3: a mark of the centre waits for the director, one of the director's does not")
    func special() throws {
        var scene = try Self.inquired(60_000)
        #expect(
            scene.refusal(
                of: Filing.MarkSpecial(ground: .s9, isLifted: false, reason: "重大"), by: "郑",
                on: "2022-08-20") == "filing.head-marks")
        try scene.perform(
            Filing.MarkSpecial(ground: .s7, isLifted: false, reason: "中院督办"), by: "郑",
            on: "2022-08-19")
        #expect(scene.file.caseClass == .simple && scene.file.triage.waiting?.class == .special)
        #expect(scene.clock("9.3-3")?.due == "2022-08-22", "one working day, from a Friday")
        #expect(
            scene.refusal(
                of: Filing.ConfirmMove(agrees: true, reason: nil), by: "郑", on: "2022-08-20")
                == "filing.director-decides")
        try scene.perform(
            Filing.ConfirmMove(agrees: true, reason: nil), by: "赵", on: "2022-08-20")
        #expect(scene.file.caseClass == .special && scene.clock("9.3-3") == nil)

        var marked = try Self.inquired(60_000)
        try marked.perform(
            Filing.MarkSpecial(ground: .s9, isLifted: false, reason: "重大"), by: "赵",
            on: "2022-08-20")
        #expect(marked.file.caseClass == .special)
    }

    @Test("the centre departs from the rules with a reason, and the rules then wait for it")
    func override() throws {
        var scene = try Self.inquired(60_000)
        #expect(
            scene.refusal(
                of: Filing.AssignClass(class: .ordinary, team: "pu-1", reason: nil), by: "郑",
                on: "2022-08-20") == "filing.reason-missing")
        try scene.perform(
            Filing.AssignClass(class: .ordinary, team: "pu-1", reason: "当事人矛盾激化"), by: "郑",
            on: "2022-08-20")
        #expect(scene.file.triage.override == "当事人矛盾激化")
        try scene.perform(
            Funds.Receive(amount: Money(fen: 6_500_000), payer: "李某某", way: .transfer),
            by: "钱", on: "2022-08-22")
        #expect(scene.file.caseClass == .ordinary && scene.file.triage.waiting?.class == .fast)
        #expect(scene.clock("9.3-1")?.due == "2022-08-23")
    }

    @Test("9.3: back once by the centre, a second time only by the director")
    func movesBack() throws {
        var scene = try Self.inquired(60_000)
        let moves: [(CaseClass, TeamID)] = [(.ordinary, "pu-1"), (.simple, "jian-1")]
        for (taken, team) in moves {
            try scene.perform(
                Filing.AssignClass(class: taken, team: team, reason: "调整"), by: "郑",
                on: "2022-08-20")
        }
        let again = Filing.AssignClass(class: .ordinary, team: "pu-1", reason: "再调整")
        #expect(scene.refusal(of: again, by: "郑", on: "2022-08-21") == "filing.moved-back")
        #expect(scene.refusal(of: again, by: "赵", on: "2022-08-21") == nil)
    }

    @Test("by load a head; who is away or in conflict is passed over, and it says so")
    func assignment() throws {
        var court = Self.court()
        court.staff["jian-2-a", default: StaffNote()].leaves = [
            .init(from: "2022-08-01", through: "2022-08-31", reason: "年休假")
        ]
        court.staff["jian-2-b", default: StaffNote()].conflicts = [
            .init(name: "李某某", identity: nil, relation: "近亲属")
        ]
        var loads = Loads()
        loads.note(.simple, team: "jian-1", handler: "jian-1-a", judge: "jian-1-j", 4)
        let parties = try Self.filed(1_000).file.parties
        func assign(on day: Day, _ parties: [Party]) -> Assignment {
            Assignment(
                of: .simple, parties: parties, namesPeople: true, weights: .init(), in: court,
                loads: loads, on: day)
        }
        let barred = assign(on: "2022-08-09", parties)
        #expect(barred.team?.id == "jian-1", "nobody of the other team is free")
        #expect(barred.officer?.id == "jian-1-b", "the one without cases")
        let back = assign(on: "2022-09-01", parties)
        #expect(back.team?.id == "jian-2" && back.officer?.id == "jian-2-a")
        #expect(back.reasons.contains { $0.zh.contains("近亲属关系，回避") })
    }

    @Test("CPL 47: nobody is given a case of a relative by hand either")
    func conflictByHand() throws {
        var scene = try Scene.filed()
        scene.court.staff["吕", default: StaffNote()].conflicts = [
            .init(name: "李某某", identity: nil, relation: "近亲属")
        ]
        #expect(
            scene.refusal(
                of: Filing.AssignHandler(officer: PersonID("李"), judge: PersonID("吕")), by: "郑",
                on: "2022-08-10") == "filing.conflict")
    }

    @Test("new rules are for new cases; the old ones keep their version")
    func versions() throws {
        var scene = try Self.inquired(60_000)
        let stamp = Stamp(
            number: 1, at: Moment(day: "2022-08-11", second: 0), by: PersonID("赵"))
        var rules = TriageRules()
        rules.simpleAmount = Money(fen: 5_000_000)
        scene.court.apply(
            Filing.TriageSet(
                version: 1, rules: rules, isAutomatic: true, namesHandlers: true, reason: "试行"),
            stamp)
        try scene.perform(Filing.Triage(.asked), by: "郑", on: "2022-08-12")
        #expect(scene.file.caseClass == .simple && scene.file.triage.rules == 0)
        try scene.perform(Filing.Triage(.rules), by: "郑", on: "2022-08-12")
        #expect(scene.file.caseClass == .ordinary && scene.file.triage.rules == 1)
    }
}

extension PersonID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}
