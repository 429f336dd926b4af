import Testing

@testable import EnforcementCore

@Suite("分配方案异议 objections to a plan (handbook 1.8 H14–H16)")
struct PlanObjectionTests {
    /// Two creditors, 100 000 each on paper, share 50 000; 王某某 (3) disputes 10 000 of ours.
    private func disputed() throws -> Scene {
        var scene = try Scene.filed()
        try scene.perform(
            Funds.JoinDistribution(
                name: "王某某", kind: .person, basis: "（2022）豫0185民初9号",
                basisCourt: "登封市人民法院", amount: "160000.00", rank: .ordinary), by: "李",
            on: "2022-08-20")
        try scene.perform(
            Funds.Receive(amount: "50000.00", payer: "李某某", way: .transfer), by: "钱",
            on: "2022-08-31")
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: "2022-08-31")
        try scene.perform(
            Funds.MakePlan(receipt: 1, rule: .participation), by: "李", on: "2022-09-01")
        try scene.perform(Funds.ServePlan(plan: 1), by: "李", on: "2022-09-01")
        try scene.perform(
            Funds.ObjectToPlan(
                plan: 1, party: 3, against: 1, amount: "10000.00", reason: "利息计算有误"),
            by: "李", on: "2022-09-08")
        return scene
    }

    /// The others were told on 2022-09-09: until 09-26, for the 24th is a Saturday.
    private func told() throws -> Scene {
        var scene = try disputed()
        try scene.perform(Funds.NotifyObjection(objection: 1), by: "李", on: "2022-09-09")
        return scene
    }

    /// 张某某 (1) opposed it, and 王某某 was told of that on 2022-09-15: until 09-30.
    private func opposed() throws -> Scene {
        var scene = try told()
        try scene.perform(
            Funds.OpposeObjection(objection: 1, party: 1, reason: "计算无误"), by: "李",
            on: "2022-09-14")
        try scene.perform(Funds.NotifyOpposition(objection: 1), by: "李", on: "2022-09-15")
        return scene
    }

    private func end(_ outcome: PlanObjection.Outcome) -> Funds.EndObjection {
        Funds.EndObjection(objection: 1, outcome: outcome)
    }

    @Test("H15 unopposed for fifteen days, the plan is amended and takes the place of the old one")
    func unopposed() throws {
        var scene = try told()
        let subject = Subject(.objection, 1)
        #expect(scene.clock("H15", subject)?.due == "2022-09-26")
        #expect(
            scene.refusal(of: end(.unopposed), by: "李", on: "2022-09-26")
                == "funds.outcome-early")
        let again = Funds.MakePlan(
            receipt: 1, rule: .participation,
            claims: [.init(party: 1, amount: "80000.00", rank: .ordinary)])
        #expect(scene.refusal(of: again, by: "李", on: "2022-09-20") == "funds.nothing")
        try scene.perform(end(.unopposed), by: "李", on: "2022-09-27")
        #expect(scene.clock("H15", subject) == nil)
        #expect(scene.file.plan(1)?.disputed == "10000.00")
        #expect(scene.clock("P6-02e", Subject(.plan, 1))?.due == "2022-10-08")
        try scene.perform(again, by: "李", on: "2022-09-28")
        #expect(scene.file.plan(for: 1)?.number == 2 && scene.file.plan(1)?.replacedBy == 2)
        #expect(scene.file.plan(2)?.shares.map(\.amount) == ["16666.67", "33333.33"])
        #expect(scene.clock("P6-02e", Subject(.plan, 1)) == nil)
        #expect(scene.clock("P6-02b", Subject(.plan, 2)) != nil)
    }

    @Test("a settled plan keeps what was not in dispute: an amended one takes none of it back")
    func keeps() throws {
        var scene = try told()
        try scene.perform(Funds.SettlePlan(plan: 1), by: "system", on: "2022-09-20")
        #expect(scene.file.plan(1)?.payable(to: 1) == "15000.00")
        try scene.perform(end(.unopposed), by: "李", on: "2022-09-27")
        func code(_ amount: Money) -> String? {
            scene.refusal(
                of: Funds.MakePlan(
                    receipt: 1, rule: .participation,
                    claims: [.init(party: 1, amount: amount, rank: .ordinary)]),
                by: "李", on: "2022-09-28")
        }
        #expect(code("40000.00") == "funds.plan-takes-back" && code("80000.00") == nil)
    }

    @Test("H16 opposed, and no suit within fifteen days: the plan stands")
    func unsued() throws {
        var scene = try opposed()
        let subject = Subject(.objection, 1)
        #expect(scene.clock("H15", subject) == nil && scene.clock("P6-02d", subject) == nil)
        #expect(scene.clock("H16", subject)?.due == "2022-09-30")
        #expect(
            scene.refusal(of: end(.unopposed), by: "李", on: "2022-10-20") == "funds.outcome-early")
        #expect(
            scene.refusal(of: end(.unsued), by: "李", on: "2022-09-30") == "funds.outcome-early")
        let suit = Funds.RecordPlanSuit(objection: 1, suit: "（2022）豫0185民初99号")
        #expect(scene.refusal(of: suit, by: "李", on: "2022-10-01") == "funds.too-late")
        try scene.perform(end(.unsued), by: "李", on: "2022-10-08")
        #expect(scene.file.plan(1)?.disputed == .zero && scene.file.plan(1)?.isStanding == true)
    }

    @Test("sued over in time, the part in dispute is held back until the judgment")
    func sued() throws {
        var scene = try opposed()
        try scene.perform(
            Funds.RecordPlanSuit(objection: 1, suit: "（2022）豫0185民初99号"), by: "李",
            on: "2022-09-30")
        #expect(scene.clock("H16", Subject(.objection, 1)) == nil)
        try scene.perform(Funds.SettlePlan(plan: 1), by: "system", on: "2022-10-08")
        #expect(scene.file.plan(1)?.payable(to: 1) == "15000.00")
        #expect(
            scene.refusal(of: end(.unsued), by: "李", on: "2022-11-30") == "funds.outcome-early")
        try scene.perform(end(.rejected), by: "李", on: "2022-12-01")
        #expect(scene.file.plan(1)?.payable(to: 1) == "25000.00")
    }

    @Test("only the others oppose, once, in time; the objector may withdraw at any time")
    func opposing() throws {
        let scene = try told()
        func code(_ party: Int, _ day: Day) -> String? {
            scene.refusal(
                of: Funds.OpposeObjection(objection: 1, party: party, reason: "无误"), by: "李",
                on: day)
        }
        #expect(code(3, "2022-09-14") == "funds.no-opponent")
        #expect(code(2, "2022-09-26") == nil && code(2, "2022-09-27") == "funds.too-late")
        #expect(
            scene.refusal(of: Funds.NotifyOpposition(objection: 1), by: "李", on: "2022-09-14")
                == "funds.unopposed")
        var copy = scene
        try copy.perform(end(.withdrawn), by: "李", on: "2022-09-14")
        #expect(copy.file.plan(1)?.disputed == .zero)
        #expect(
            copy.refusal(of: end(.withdrawn), by: "李", on: "2022-09-14") == "funds.no-objection")
        let early = try disputed().refusal(
            of: Funds.OpposeObjection(objection: 1, party: 1, reason: "无误"), by: "李",
            on: "2022-09-09")
        #expect(early == "funds.not-served")
    }
}
