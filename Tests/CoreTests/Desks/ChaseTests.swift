import Testing

@testable import EnforcementCore

@Suite("逾期处置跟踪督办 late disposal is chased")
struct ChaseTests {
    let asset = Subject(.asset, 1)

    /// The warnings a clock has had, day by day through a last one.
    private func warn(
        _ scene: inout Scene, _ limit: String, from first: Day, through last: Day
    ) throws -> [Day] {
        var days: [Day] = []
        var day = first
        while day <= last {
            let facts = try scene.perform(
                Supervision.RaiseAlarm(limit: limit, about: asset), by: "system", on: day)
            if !facts.isEmpty { days.append(day) }
            day = day.adding(days: 1)
        }
        return days
    }

    @Test("filed near thirty days and not yet with appraisal: warned on day 20, 25, 28 (M3-04)")
    func countedFromFiling() throws {
        var scene = try Scene.held(Scene.car)
        let days = try warn(&scene, "M3-04", from: "2022-08-13", through: "2022-09-08")
        #expect(days == ["2022-08-29", "2022-09-03", "2022-09-06"])
        #expect(scene.file.warnings.map(\.level) == [.yellow, .orange, .red])
        #expect(Line.dengfeng.limits["M3-04"]?.next?.name == Appraisal.HandOverPapers.name)
        #expect(scene.file.outside.supervisionOrders.isEmpty)
    }

    @Test("and by the law on day 20 and 25 from the seizure, late the day after (E01, RP18 1)")
    func countedFromSeizure() throws {
        var scene = try Scene.held(Scene.car)
        let days = try warn(&scene, "E01", from: "2022-08-13", through: "2022-09-06")
        #expect(days == ["2022-09-01", "2022-09-06"])
        #expect(Line.dengfeng.limits["E01"]?.next?.name == Appraisal.HandOverPapers.name)
        #expect(scene.file.outside.supervisionOrders.isEmpty)
        #expect(scene.clock("E01", asset)?.legal == "2022-09-13")
    }

    @Test("seized after thirty days from filing, a thing has the law's clock alone")
    func seizedLate() throws {
        var scene = try Scene.ruled(Scene.car)
        try scene.perform(
            Control.Place(asset: 1, amount: Money(fen: 16_000_000)), by: "冯", on: "2022-09-08")
        try scene.perform(Scene.confirmed(.effective), by: "冯", on: "2022-09-08")
        #expect(scene.clock("M3-04", asset) == nil)
        #expect(scene.clock("E01", asset)?.target == "2022-10-08")
    }

    @Test(
        "late, the robot asks the officer in writing, an answer due in three working days (M3-07)")
    func supervised() throws {
        var scene = try Scene.held(Scene.car)
        _ = try warn(&scene, "E01", from: "2022-08-13", through: "2022-09-07")
        let order = try #require(scene.file.outside.supervisionOrders.first)
        #expect(order.asset == 1)
        #expect(order.matter.hasPrefix("豫A00000小客车：“移送评估材料”逾期，期限至2022年9月6日"))
        let clock = try #require(scene.clock("M3-07", Subject(.order, 1)))
        #expect(clock.due == "2022-09-13")
        #expect(clock.assignee == PersonID("李"))
        // The other clock of the same thing adds no second order.
        _ = try warn(&scene, "M3-04", from: "2022-09-08", through: "2022-09-16")
        #expect(scene.file.outside.supervisionOrders.count == 1)
        try scene.perform(
            Custody.AnswerSupervision(order: 1, answer: "本周移送评估"), by: "李", on: "2022-09-09")
        _ = try warn(&scene, "E01", from: "2022-09-10", through: "2022-09-12")
        #expect(scene.file.outside.supervisionOrders.count == 2)
    }

    @Test("an order nobody answers turns red for the director, then is escalated (M3-07, M5)")
    func unanswered() throws {
        var scene = try Scene.held(Scene.car)
        _ = try warn(&scene, "E01", from: "2022-09-07", through: "2022-09-07")
        let raise = Supervision.RaiseAlarm(limit: "M3-07", about: Subject(.order, 1))
        try scene.perform(raise, by: "system", on: "2022-09-14")
        let warning = try #require(scene.file.warnings.last)
        #expect(warning.limit == "M3-07")
        #expect(warning.level == .red)
        #expect(warning.level.receivers.contains(.director))
        let alarm = Subject(.alarm, warning.number)
        #expect(scene.clock("M5-01", alarm)?.due == "2022-09-19")
        try scene.perform(
            Supervision.Escalate(alarm: warning.number), by: "system", on: "2022-09-20")
        #expect(scene.file.warning(warning.number)?.escalatedOn == "2022-09-20")
    }

    @Test("a price without an auction is chased as well (E11)")
    func priced() throws {
        var scene = try Scene.priced()
        _ = try warn(&scene, "E11", from: "2022-09-05", through: "2022-09-14")
        #expect(scene.file.outside.supervisionOrders.map(\.asset) == [1])
    }

    @Test("a year idle under our first control: the waiting court is asked (M3-06, PRE20 21)")
    func idle() throws {
        var scene = try Scene.held(Scene.car)
        #expect(scene.clock("M3-06", asset)?.due == "2023-08-12")
        let offer = Custody.OfferDisposal(asset: 1, court: "示例市人民法院", undisputed: true)
        #expect(scene.refusal(of: offer, by: "李", on: "2023-08-12") == "custody.not-idle")
        let disputed = Custody.OfferDisposal(asset: 1, court: "示例市人民法院", undisputed: false)
        #expect(scene.refusal(of: disputed, by: "李", on: "2023-08-13") == "custody.disputed")
        let took = Custody.RecordTakeover(asset: 1, result: .takenOver, note: nil)
        #expect(scene.refusal(of: took, by: "李", on: "2023-08-13") == "custody.not-offered")
        try scene.perform(offer, by: "李", on: "2023-08-13")
        #expect(try scene.perform(offer, by: "王", on: "2023-08-14").isEmpty)
        #expect(scene.clock("M3-06", asset) != nil)
        try scene.perform(took, by: "李", on: "2023-09-01")
        #expect(scene.file.assets[0].disposal == .transferred)
        #expect(scene.file.assets[0].offer?.result == .takenOver)
        #expect(scene.clock("M3-06", asset) == nil)
        #expect(scene.clock("E01", asset) == nil)
        // The control is still ours, and ends as the law says.
        #expect(scene.clock("C02", Subject(.hold, 1))?.due == "2024-08-11")
    }

    @Test("declined or in dispute, it stays ours to sell; announced, it is idle no more")
    func stays() throws {
        var scene = try Scene.held(Scene.car)
        let kept = Custody.RecordTakeover(asset: 1, result: .retained, note: "系争议标的物")
        try scene.perform(kept, by: "王", on: "2023-08-13")
        #expect(scene.clock("M3-06", asset) == nil)
        #expect(scene.clock("E01", asset) != nil)
        #expect(scene.file.assets[0].disposal == .none)
        var announced = try Scene.priced()
        #expect(announced.clock("M3-06", asset) != nil)
        try announced.perform(Scene.auction(opensOn: "2022-10-18"), by: "韩", on: "2022-10-03")
        #expect(announced.clock("M3-06", asset) == nil)
    }
}
