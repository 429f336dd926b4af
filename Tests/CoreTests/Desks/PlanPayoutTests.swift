import Testing

@testable import EnforcementCore

@Suite("按方案发放 payouts follow the plan (handbook 3.5, 3.7)")
struct PlanPayoutTests {
    /// 160 000 of our own and 80 000 joined share 60 000, of which 6 000 are costs and fee: 36 000
    /// and 18 000. Served on 2022-09-01.
    private func served() throws -> Scene {
        var scene = try Scene.filed()
        try scene.perform(
            Funds.JoinDistribution(
                name: "王某某", kind: .person, bank: "示例银行", account: "6200000000005678",
                basis: "（2022）豫0185民初9号", basisCourt: "登封市人民法院", amount: "80000.00",
                rank: .ordinary), by: "李", on: "2022-08-20")
        try scene.perform(
            Funds.Receive(amount: "60000.00", payer: "李某某", way: .transfer), by: "钱",
            on: "2022-08-31")
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: "2022-08-31")
        return scene
    }

    private func planned() throws -> Scene {
        var scene = try served()
        try scene.perform(
            Funds.MakePlan(receipt: 1, rule: .participation, costs: "5000.00", fee: "1000.00"),
            by: "李", on: "2022-09-01")
        try scene.perform(Funds.ServePlan(plan: 1), by: "李", on: "2022-09-01")
        return scene
    }

    private func computed(_ own: Money, _ other: Money? = nil) -> Funds.Compute {
        Funds.Compute(
            receipt: 1, payee: 1, toPayee: own, fee: nil, refund: nil, treasury: nil,
            others: other.map { [Payout.Share(payee: 3, amount: $0)] })
    }

    @Test("not before the time to object is over, and to nobody more than the plan gives")
    func followsPlan() throws {
        var scene = try planned()
        #expect(
            scene.refusal(of: computed("1.00"), by: "李", on: "2022-09-02") == "funds.plan-open")
        try scene.perform(Funds.SettlePlan(plan: 1), by: "system", on: "2022-09-17")
        func code(_ own: Money, _ other: Money? = nil) -> String? {
            scene.refusal(of: computed(own, other), by: "李", on: "2022-09-18")
        }
        #expect(code("36000.01") == "funds.beyond-plan")
        #expect(code("36000.00", "18000.01") == "funds.beyond-plan")
        try scene.perform(computed("30000.00", "18000.00"), by: "李", on: "2022-09-18")
        #expect(code("6000.01") == "funds.beyond-plan" && code("6000.00") == nil)
    }

    @Test("a settled plan is what is proposed: fee, shares, what is held; before it nothing")
    func proposed() throws {
        #expect(try served().file.proposedPayout(for: 1) == nil)
        var scene = try planned()
        try scene.perform(
            Funds.ObjectToPlan(
                plan: 1, party: 3, against: 1, amount: "6000.00", reason: "利息计算有误"),
            by: "李", on: "2022-09-08")
        #expect(try scene.file.proposedPayout(for: 1) == nil)
        try scene.perform(Funds.SettlePlan(plan: 1), by: "system", on: "2022-09-17")
        let made = try #require(try scene.file.proposedPayout(for: 1))
        #expect(made.shares.map(\.payee) == [1, 3])
        #expect(made.shares.map(\.amount) == ["30000.00", "18000.00"])
        #expect((made.fee, made.refund) == ("1000.00", .zero))
        // Costs of 5,000.00 and the 6,000.00 in dispute.
        #expect(made.held == "11000.00" && made.total + made.held == "60000.00")
        try scene.perform(
            Funds.Compute(
                receipt: 1, payee: 1, toPayee: made.toPayee, fee: made.fee, refund: nil,
                treasury: nil, others: made.others), by: "李", on: "2022-09-18")
        let rest = try #require(try scene.file.proposedPayout(for: 1))
        #expect(rest.total == .zero && rest.held == "11000.00")
    }

    @Test("what is in dispute is not paid; the rest is")
    func disputed() throws {
        var scene = try planned()
        try scene.perform(
            Funds.ObjectToPlan(
                plan: 1, party: 3, against: 1, amount: "6000.00", reason: "利息计算有误"),
            by: "李", on: "2022-09-08")
        try scene.perform(Funds.SettlePlan(plan: 1), by: "system", on: "2022-09-17")
        #expect(
            scene.refusal(of: computed("30000.01"), by: "李", on: "2022-09-18")
                == "funds.beyond-plan")
        #expect(scene.refusal(of: computed("30000.00"), by: "李", on: "2022-09-18") == nil)
    }

    @Test("who joined is paid by a plan alone")
    func unplanned() throws {
        let scene = try served()
        #expect(
            scene.refusal(of: computed("1.00", "1.00"), by: "李", on: "2022-09-01")
                == "funds.unplanned")
        #expect(scene.refusal(of: computed("1.00"), by: "李", on: "2022-09-01") == nil)
    }

    @Test("only our own part pays our claim, in the sum outstanding and on the sheet")
    func outstanding() throws {
        let before = try served()
        #expect(before.file.outstanding == "100000.00")
        var scene = try planned()
        #expect(scene.file.outstanding == "124000.00")
        #expect(try scene.file.debtSheet(asOf: "2022-09-01")?.total.paid == "36000.00")
        // What may be held counts the part of the others as not collected for us.
        #expect(
            scene.file.owed(on: "2022-09-01") == before.file.owed(on: "2022-09-01") + "18000.00")
        try scene.perform(Funds.SettlePlan(plan: 1), by: "system", on: "2022-09-17")
        try scene.perform(computed("36000.00", "18000.00"), by: "李", on: "2022-09-18")
        #expect(scene.file.outstanding == "124000.00")
    }

    @Test("money put off for the distribution can be divided all the same")
    func putOff() throws {
        var scene = try served()
        scene.file.changeReceipt(1) { receipt in
            var keeping = Keeping(
                ground: .distribution, reason: "需要分配", proposedBy: PersonID("李"),
                reviewOn: "2022-10-01")
            keeping.approvedBy = PersonID("赵")
            keeping.since = "2022-09-01"
            receipt.keeping = keeping
        }
        let plan = Funds.MakePlan(receipt: 1, rule: .participation)
        #expect(scene.refusal(of: plan, by: "李", on: "2022-09-01") == nil)
    }
}
