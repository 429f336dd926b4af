import Testing

@testable import EnforcementCore

@Suite("智慧查控 answers and failures (handbook 6.4–6.6)")
struct AgentAnswerTests {
    let day: Day = "2022-08-12"

    @Test("a feedback told before counts for nothing")
    func older() throws {
        var scene = try Scene.frozen()
        let version = scene.file.version
        let order = try #require(scene.file.hold(1)?.order)
        #expect(
            try scene.answer(order, held: 1, limit: 4_000_000, on: day).isEmpty)
        #expect(scene.file.version == version)
    }

    @Test("an answer above what was ordered is refused")
    func absurd() throws {
        var scene = try Scene.frozen()
        try scene.inflow(2, 300_000, available: 300_000, on: day)
        let order = scene.last
        for (held, limit) in [(300_001, 300_000), (300_001, nil), (0, 300_001)] as [(Int64, Int64?)]
        {
            #expect(throws: Refusal.self) {
                try scene.answer(order, held: held, limit: limit, on: day)
            }
        }
        #expect(scene.file.hold(2)?.state == .ordered)
        let inquiry = scene.file.orders.first { $0.measure == nil && $0.subject.kind == .inquiry }
        #expect(throws: Refusal.self) {
            try scene.answer(inquiry?.number ?? 0, on: day)
        }
        #expect(throws: Refusal.self) { try scene.answer(99, on: day) }
    }

    @Test("a freeze refused is tried again when there is news, three times a day at most")
    func refused() throws {
        var scene = try Scene.frozen()
        for time in 1...4 {
            try scene.inflow(2, 300_000, available: 300_000, on: day)
            #expect(scene.underWay.count == (time <= 3 ? 1 : 0))
            guard time <= 3 else { continue }
            try scene.answer(scene.last, done: false, on: day)
            #expect(scene.file.holds.last?.state == .refused)
            #expect(scene.underWay.isEmpty)
        }
        try scene.perform(Control.Tend(), by: "system", on: "2022-08-13")
        #expect(scene.underWay == ["01 3000.00"])
    }

    @Test("an empty account that refuses the limit is not asked again that day")
    func refusedLimit() throws {
        var scene = try Scene.started()
        try scene.reply("YH01", [Scene.account("YH01", Scene.first, 0)])
        try scene.perform(
            Control.SignRuling(kind: .control, amount: nil), by: "王", on: "2022-08-11")
        #expect(scene.underWay.count == 1)
        try scene.answer(scene.last, done: false, on: "2022-08-11")
        #expect(scene.underWay.isEmpty)
    }

    @Test("what failed otherwise is a person's open node; the robot leaves the control alone")
    func failed() throws {
        var scene = try Scene.frozen()
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: nil), by: "王", on: "2022-08-16")
        let order = scene.last
        try scene.answer(order, done: false, on: "2022-08-16")
        #expect(scene.file.order(order)?.state == .failed)
        #expect(scene.clock("P2-12", Subject(.directive, order))?.owner == .tracer)
        #expect(scene.underWay.isEmpty)
        #expect(try scene.perform(Control.Tend(), by: "system", on: "2022-08-17").isEmpty)
        let again = Control.SettleOrder(order: order, way: .again, note: nil)
        try scene.perform(again, by: "冯", on: "2022-08-17")
        #expect(scene.underWay == ["06 40000.00"])
        #expect(scene.clock("P2-12", Subject(.directive, order)) == nil)
        #expect(
            scene.refusal(of: again, by: "冯", on: "2022-08-17") == "control.none-failed")
        try scene.answer(order, held: 4_000_000, limit: 0, sequence: 2, on: "2022-08-18")
        #expect(scene.file.hold(1)?.state == .deducted)
    }

    @Test("given up without certainty it counts until a person has looked")
    func uncertain() throws {
        var scene = try Scene.frozen()
        try scene.inflow(2, 300_000, available: 300_000, on: day)
        let order = scene.last
        try scene.perform(
            Control.FailOrder(order: order, reason: "多日未反馈", certain: false), by: "system",
            on: day)
        #expect(scene.file.hold(2)?.state == .ordered)
        #expect(scene.underWay.isEmpty)
        var late = scene
        try scene.perform(
            Control.SettleOrder(order: order, way: .settled, note: "银行确认未办"), by: "冯",
            on: day)
        #expect(scene.file.hold(2)?.state == .refused)
        #expect(scene.underWay.isEmpty)
        try late.answer(order, held: 300_000, limit: 300_000, on: day)
        #expect(late.file.hold(2)?.state == .effective)
        // Settled as not done, and then the bank says that it was: it is in force all the same.
        try scene.answer(order, held: 300_000, limit: 300_000, on: day)
        #expect(scene.file.hold(2)?.state == .effective)
    }

    @Test("surely not done, a freeze ends and cannot be tried again under its number")
    func certain() throws {
        var scene = try Scene.frozen()
        try scene.inflow(2, 300_000, available: 300_000, on: day)
        let order = scene.last
        let fail = Control.FailOrder(order: order, reason: "查无该客户信息", certain: true)
        try scene.perform(fail, by: "system", on: day)
        #expect(scene.file.hold(2)?.state == .refused)
        #expect(scene.underWay.isEmpty)
        #expect(try scene.perform(fail, by: "system", on: day).isEmpty)
        #expect(
            scene.refusal(
                of: Control.SettleOrder(order: order, way: .again, note: nil), by: "冯", on: day)
                == "control.refused-already")
    }

    @Test("the bank did half: the rest is ordered where it can be")
    func half() throws {
        var scene = try Scene.frozen()
        try scene.inflow(2, 1_000_000, available: 1_000_000, on: day)
        try scene.answer(scene.last, held: 500_000, limit: 500_000, on: day)
        #expect(scene.underWay == ["01 5000.00"])
    }

    @Test("money is booked where the case needs it, and only there (NQ13 7)")
    func inflow() throws {
        var scene = try Scene.frozen()
        try scene.inflow(2, 5_000, available: 5_000, on: day)
        #expect(scene.file.assets[1].value == Money(fen: 5_000))
        #expect(scene.underWay.isEmpty)
        try scene.inflow(2, 20_000_000, available: 20_005_000, on: day)
        let most = scene.file.target(on: day, projected: 90) - Money(fen: 4_000_000)
        #expect(scene.file.hold(2)?.amount == min(most, scene.file.rulings[0].amount - "40000.00"))
        let caused = scene.file.orders.last?.causedAt
        #expect(caused == Moment(day: day, second: 35_000))
        try scene.answer(
            scene.last, held: scene.file.hold(2)?.amount.fen,
            limit: scene.file.hold(2)?.amount.fen, on: day)
        let version = scene.file.version
        try scene.inflow(2, 700_000, available: 800_000, on: day)
        #expect(scene.file.version == version)
    }

    @Test("an empty limit that uses up the ruling gives way to money elsewhere")
    func shift() throws {
        var scene = try Scene.started()
        try scene.reply("YH01", [Scene.account("YH01", Scene.first, 0)])
        try scene.perform(
            Control.SignRuling(kind: .control, amount: nil), by: "王", on: "2022-08-11")
        let limit = try #require(scene.file.hold(1)?.amount)
        try scene.answer(scene.last, held: 0, limit: limit.fen, on: "2022-08-11")
        try scene.inflow(1, 100_000, available: 0, caught: 100_000, under: scene.last, on: day)
        #expect(scene.file.controlled == Money(fen: 100_000))
        try scene.reply("YH02", [Scene.account("YH02", Scene.second, 0)], on: day)
        try scene.inflow(2, 500_000, available: 500_000, on: day)
        #expect(scene.underWay == ["04 5000.00"])
        try scene.answer(scene.last, held: 100_000, limit: limit.fen - 500_000, on: day)
        #expect(scene.underWay == ["01 5000.00"])
    }

    @Test("behind another court it waits, counts zero, and moves up when the bank says so")
    func waiting() throws {
        var scene = try Scene.started()
        try scene.reply(
            "YH01",
            [
                Scene.account("YH01", Scene.first, 0),
                Scene.account("YH01", Scene.second, 5_000_000, isHeldByOthers: true),
                Scene.account("YH01", Scene.third, 0),
            ])
        try scene.perform(
            Control.SignRuling(kind: .control, amount: nil), by: "王", on: "2022-08-11")
        #expect(scene.underWay == ["03 50000.00"])
        let order = scene.last
        try scene.answer(order, limit: 5_000_000, waiting: true, on: "2022-08-11")
        #expect(scene.file.hold(1)?.state == .waiting)
        #expect(scene.file.controlled == .zero)
        try scene.answer(order, held: 4_000_000, limit: 5_000_000, sequence: 2, on: "2022-09-01")
        #expect(scene.file.hold(1)?.state == .effective)
        #expect(scene.file.hold(1)?.until == "2023-08-31")
    }
}
