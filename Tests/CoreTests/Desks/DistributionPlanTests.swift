import Testing

@testable import EnforcementCore

@Suite("分配方案 plan of distribution (handbook 1.8 H13–H16, 3.5)")
struct DistributionPlanTests {
    /// 160 000 of our own, 40 000 and 200 000 joined; 110 000 came in on 2022-08-31.
    private func joined() throws -> Scene {
        var scene = try Scene.filed()
        let others: [(String, Money)] = [("王某某", "40000.00"), ("赵某某", "200000.00")]
        for (name, amount) in others {
            try scene.perform(
                Funds.JoinDistribution(
                    name: name, kind: .person, bank: "示例银行", account: "6200000000005678",
                    basis: "（2022）豫0185民初\(amount.fen)号", basisCourt: "登封市人民法院",
                    amount: amount, rank: .ordinary), by: "李", on: "2022-08-20")
        }
        try scene.perform(
            Funds.Receive(amount: "110000.00", payer: "李某某", way: .transfer), by: "钱",
            on: "2022-08-31")
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: "2022-08-31")
        return scene
    }

    private func planned() throws -> Scene {
        var scene = try joined()
        try scene.perform(
            Funds.MakePlan(receipt: 1, rule: .participation, costs: "8000.00", fee: "2000.00"),
            by: "李", on: "2022-09-01")
        return scene
    }

    /// Served on everybody on 2022-09-02: objections until 09-19, for the 17th is a Saturday.
    private func served() throws -> Scene {
        var scene = try planned()
        try scene.perform(Funds.ServePlan(plan: 1), by: "李", on: "2022-09-02")
        return scene
    }

    private func objection(_ amount: Money, party: Int = 3, against: Int = 4) -> Funds.ObjectToPlan
    {
        Funds.ObjectToPlan(
            plan: 1, party: party, against: against, amount: amount, reason: "债权数额有误")
    }

    private func disputed() throws -> Scene {
        var scene = try served()
        try scene.perform(objection("20000.00"), by: "李", on: "2022-09-09")
        return scene
    }

    @Test("whoever joins is a party with an account, and shares by proportion after costs and fee")
    func plan() throws {
        let scene = try planned()
        #expect(scene.file.parties.map(\.side) == [.applicant, .debtor, .joined, .joined])
        #expect(scene.file.party(3)?.account?.tail == "5678")
        let plan = try #require(scene.file.plan(for: 1))
        #expect(plan.shares.map(\.claimed) == ["160000.00", "40000.00", "200000.00"])
        #expect(plan.shares.map(\.amount) == ["40000.00", "10000.00", "50000.00"])
        #expect((plan.costs, plan.fee, plan.surplus) == ("8000.00", "2000.00", .zero))
        #expect(plan.addressees == [1, 3, 4, 2])
        #expect(scene.clock("P6-02b", Subject(.plan, 1))?.due == "2022-09-06")
    }

    @Test("nobody joins twice with one document, nor with half an account, nor a closed case")
    func joining() throws {
        let scene = try joined()
        func code(_ basis: String, bank: String? = nil) -> String? {
            scene.refusal(
                of: Funds.JoinDistribution(
                    name: "王某某", kind: .person, bank: bank, basis: basis,
                    basisCourt: "登封市人民法院", amount: "1.00", rank: .ordinary),
                by: "李", on: "2022-08-21")
        }
        #expect(code("（2022）豫0185民初4000000号") == "funds.already-joined")
        #expect(code("（2021）豫0185民初1号") == "funds.already-joined")
        #expect(code("（2022）豫0185民初9号", bank: "示例银行") == "funds.half-account")
        #expect(code("（2022）豫0185民初9号") == nil)
    }

    @Test("the rule must fit the debtor, the order must be stated, costs must be covered")
    func wrongPlans() throws {
        let scene = try joined()
        func code(_ act: Funds.MakePlan) -> String? {
            scene.refusal(of: act, by: "李", on: "2022-09-01")
        }
        #expect(code(.init(receipt: 1, rule: .seizure)) == "funds.wrong-rule")
        #expect(code(.init(receipt: 2, rule: .participation)) == "funds.not-free")
        #expect(
            code(.init(receipt: 1, rule: .participation, costs: "110000.01"))
                == "funds.costs-large")
        #expect(code(.init(receipt: 1, rule: .measures)) == "funds.order-needed")
        let claim = Funds.ClaimAnswer(party: 2, amount: "1.00", rank: .ordinary)
        #expect(
            code(.init(receipt: 1, rule: .participation, claims: [claim]))
                == "funds.wrong-creditor")
        let ordered = zip([1, 3, 4], [2, 1, 3]).map { party, order in
            Funds.ClaimAnswer(
                party: party, amount: "60000.00", rank: .ordinary, order: order)
        }
        #expect(
            code(.init(receipt: 1, rule: .measures, claims: ordered + [ordered[0]]))
                == "funds.creditor-twice")
        var copy = scene
        try copy.perform(
            Funds.MakePlan(receipt: 1, rule: .measures, claims: ordered), by: "李",
            on: "2022-09-01")
        #expect(copy.file.plan(1)?.shares.map(\.amount) == ["50000.00", "60000.00", "0.00"])
    }

    @Test("H14 fifteen days from each one's service; the day after the last nothing is in doubt")
    func timeToObject() throws {
        var scene = try planned()
        #expect(
            scene.refusal(of: objection("1.00"), by: "李", on: "2022-09-02") == "funds.no-plan")
        try scene.perform(Funds.ServePlan(plan: 1, party: 3), by: "李", on: "2022-09-02")
        #expect(scene.clock("H14", Subject(.plan, 1)) == nil)
        try scene.perform(Funds.ServePlan(plan: 1), by: "李", on: "2022-09-05")
        #expect(scene.clock("H14", Subject(.plan, 1))?.due == "2022-09-20")
        #expect(scene.clock("P6-02b", Subject(.plan, 1)) == nil)
        func code(_ party: Int, _ day: Day) -> String? {
            scene.refusal(of: objection("1.00", party: party), by: "李", on: day)
        }
        #expect(code(3, "2022-09-19") == nil && code(3, "2022-09-20") == "funds.too-late")
        #expect(code(1, "2022-09-20") == nil && code(1, "2022-09-21") == "funds.too-late")
        let settle = Funds.SettlePlan(plan: 1)
        #expect(scene.refusal(of: settle, by: "李", on: "2022-09-20") == "funds.plan-early")
        #expect(scene.file.plan(1)?.payable(to: 1) == .zero)
        try scene.perform(settle, by: "system", on: "2022-09-21")
        #expect(scene.file.plan(1)?.payable(to: 1) == "40000.00")
        #expect(scene.clock("H14", Subject(.plan, 1)) == nil)
    }

    @Test("an objection holds back its part, never more than the share; the rest may be paid")
    func dispute() throws {
        var scene = try disputed()
        #expect(
            scene.refusal(of: objection("50000.01"), by: "李", on: "2022-09-09")
                == "funds.dispute-large")
        try scene.perform(objection("45000.00", party: 1), by: "李", on: "2022-09-12")
        #expect(scene.file.plan(1)?.shares.map(\.disputed) == ["0.00", "0.00", "50000.00"])
        try scene.perform(Funds.SettlePlan(plan: 1), by: "system", on: "2022-09-20")
        let plan = try #require(scene.file.plan(1))
        #expect([1, 3, 4].map { plan.payable(to: $0) } == ["40000.00", "10000.00", .zero])
        #expect(scene.clock("P6-02c", Subject(.objection, 1))?.due == "2022-09-13")
    }
}
