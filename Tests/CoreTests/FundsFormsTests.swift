import Testing

@testable import EnforcementCore
@testable import EnforcementOffice

@Suite("审批表 the sheets money is approved on (W32, W34–W36)")
struct FundsFormsTests {
    var scene: Scene
    var entries: [Entry] = []

    /// 50,000.00 in by bank on 2022-08-17, and the officer knows.
    init() throws {
        scene = try Scene.handled()
        try ask(
            Funds.Receive(amount: "50000.00", payer: "李某某", way: .transfer), by: "孙",
            on: "2022-08-17")
        try ask(Funds.NotifyArrival(receipt: 1), by: "钱", on: "2022-08-17")
    }

    /// Asks for an act and keeps what it states as the record would.
    private mutating func ask(_ act: some Act, by name: String, on day: Day) throws {
        for fact in try scene.perform(act, by: name, on: day) {
            entries.append(
                Entry(
                    file: scene.file.id,
                    stamp: Stamp(
                        number: entries.count + 1, at: Moment(day: day, second: 36_000),
                        by: PersonID(name)),
                    actorName: name, act: type(of: act).name, fact: fact, letters: []))
        }
    }

    private func tables(_ paper: Paper) throws -> [Paper.Table] {
        try paper.check()
        return paper.parts.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    private mutating func compute(_ amount: Money, on day: Day) throws {
        try ask(
            Funds.Compute(receipt: 1, payee: 1, toPayee: amount, fee: nil, refund: nil), by: "李",
            on: day)
    }

    @Test("two payouts of one receipt have each its own days")
    mutating func days() throws {
        try compute("20000.00", on: "2022-08-18")
        try compute("30000.00", on: "2022-08-19")
        try ask(Funds.Supervise(payout: 2), by: "孙", on: "2022-08-20")
        try ask(Funds.Supervise(payout: 1), by: "孙", on: "2022-08-21")
        try ask(Funds.Approve(payout: 1), by: "赵", on: "2022-08-22")
        try ask(Funds.PayOut(payout: 1), by: "钱", on: "2022-08-23")
        let form = PayoutForm(file: scene.file, payout: scene.file.payouts[0], entries: entries)
        let made = try tables(form.paper(court: Scene.court))
        #expect(
            made[2].rows == [
                ["报请（核算）", "李某", "2022-08-18", "同意"],
                ["监管", "孙某", "2022-08-21", "同意"],
                ["审批（执行局局长）", "赵某", "2022-08-22", "同意"],
                ["发放", "钱某", "2022-08-23", "同意"],
            ])
        #expect(
            made[1].rows == [
                ["发放债权人", "张某某", "示例银行　尾号1234", "手工支付", "20,000.00"]
            ])
        #expect(
            made[0].rows[0] == [
                "第1笔", "李某某", "转账缴款", "2022-08-17", "2022-08-17", "50,000.00",
            ])
        let other = PayoutForm(file: scene.file, payout: scene.file.payouts[1], entries: entries)
        let open = try tables(other.paper(court: Scene.court))[2].rows
        #expect(open[1] == ["监管", "孙某", "2022-08-20", "同意"])
        #expect(open[2][1...] == ["", "", ""])
    }

    @Test("a payout sent back says so, by whom it went and why")
    mutating func sentBack() throws {
        try compute("20000.00", on: "2022-08-18")
        try ask(Funds.SendBack(payout: 1, reason: "账户有误"), by: "孙", on: "2022-08-19")
        let form = PayoutForm(file: scene.file, payout: scene.file.payouts[0], entries: entries)
        let paper = form.paper(court: Scene.court)
        #expect(paper.parts.contains(.text("2022年8月19日退回重新核算：账户有误")))
        #expect(paper.subtitle.last == "发放第1号　已退回")
    }

    private mutating func keep(_ ground: KeepingGround) throws {
        try compute("20000.00", on: "2022-08-18")
        try ask(
            Funds.ProposeKeeping(
                receipt: 1, ground: ground, reason: "电话均不通", reviewOn: "2022-10-01"),
            by: "李", on: "2022-08-25")
    }

    private func keeping() throws -> Paper? {
        KeepingForm(file: scene.file, receipt: scene.file.receipts[0], entries: entries)?
            .paper(court: Scene.court)
    }

    @Test("putting off: what no payout has taken, the ground, the days, who asked and who agreed")
    mutating func putOff() throws {
        #expect(try keeping() == nil)
        try keep(.unclaimed)
        let asked = try tables(try #require(try keeping()))
        #expect(asked[1].rows[0] == ["延缓金额", "30,000.00元"])
        #expect(asked[1].rows[3] == ["延缓起始日", "待批准"])
        try ask(Funds.ApproveKeeping(receipt: 1, agrees: true), by: "赵", on: "2022-08-26")
        try ask(Funds.EndKeeping(receipt: 1, reason: "已联系上"), by: "李", on: "2022-09-05")
        let paper = try #require(try keeping())
        #expect(paper.title == "执行款延缓发放审批表")
        let made = try tables(paper)
        #expect(
            made[1].rows.dropFirst() == [
                ["事由", "延缓：经通知未领取"], ["情况说明", "电话均不通"],
                ["延缓起始日", "2022年8月26日"], ["复核日期", "2022年10月1日"],
                ["事由消失", "2022年9月5日　已联系上"],
            ])
        #expect(made[2].rows[1][1...] == ["赵某", "2022-08-26", "同意"])
    }

    @Test("a deposit not agreed to")
    mutating func notAgreed() throws {
        try keep(.missing)
        try ask(Funds.ApproveKeeping(receipt: 1, agrees: false), by: "赵", on: "2022-08-26")
        let paper = try #require(try keeping())
        #expect(paper.title == "执行款提存审批表")
        let made = try tables(paper)
        #expect(made[1].rows.contains(["提存起始日", "未批准"]))
        #expect(made[1].rows.contains(["提存处所", "本院执行案款专户"]))
        #expect(made[2].rows[1][1...] == ["赵某", "2022-08-26", "不同意"])
    }

    @Test("a plan: its columns add up, shares and ratio, who was served, who objects (W32)")
    func plan() throws {
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
        try scene.perform(
            Funds.MakePlan(receipt: 1, rule: .participation, costs: "5000.00", fee: "1000.00"),
            by: "李", on: "2022-09-01")
        try scene.perform(Funds.ServePlan(plan: 1), by: "李", on: "2022-09-01")
        try scene.perform(
            Funds.ObjectToPlan(
                plan: 1, party: 3, against: 1, amount: "6000.00", reason: "利息计算有误"),
            by: "李", on: "2022-09-08")
        let paper = PlanPaper(file: scene.file, plan: scene.file.plans[0])
            .paper(court: Scene.court)
        let made = try tables(paper)
        for table in made where !table.total.isEmpty {
            for (place, column) in table.columns.enumerated() where column.kind == .money {
                let cells = try table.rows.map {
                    try #require(Money(yuan: $0[place].filter { $0 != "," }))
                }
                #expect(Money.sum(cells).grouped == table.total[place], "\(column.title)")
            }
        }
        #expect(
            made[1].rows.map { $0.dropFirst(4) } == [
                ["160,000.00", "22.50%", "36,000.00", "6,000.00", "30,000.00"],
                ["80,000.00", "22.50%", "18,000.00", "0.00", "18,000.00"],
            ])
        #expect(made[2].rows.map { $0[2] } == ["2022-09-01", "2022-09-01", "2022-09-01"])
        #expect(made[3].rows[0][0...3] == ["王某某", "张某某", "2022-09-08", "利息计算有误"])
    }
}
