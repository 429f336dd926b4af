import Testing

@testable import EnforcementCore

@Suite("查控财产管理 custody")
struct CustodyTests {
    let asset = Subject(.asset, 1)
    let hold = Subject(.hold, 1)

    @Test("thirty days before the end the applicant is asked, seven before to answer (M3-02, C05)")
    func reminder() throws {
        var scene = try Scene.held(Scene.car)
        #expect(scene.clock("M3-02", hold)?.alarmOn == "2024-07-12")
        let remind = Custody.RemindExpiry(hold: 1)
        try scene.perform(remind, by: "system", on: "2024-07-12")
        #expect(
            scene.sent.last?.text.contains("动产将于2024年8月11日到期，如需续封请于2024年8月4日前")
                == true)
        #expect(scene.clock("M3-02", hold) == nil)
        #expect(try scene.perform(remind, by: "system", on: "2024-07-13").isEmpty)
        try scene.perform(Control.Renew(hold: 1, until: nil), by: "李", on: "2024-08-01")
        #expect(scene.clock("M3-02", hold)?.alarmOn == "2026-07-12")
    }

    @Test("renewed or released in time, nobody is asked (M3-02)")
    func noReminder() throws {
        var renewed = try Scene.held()
        try renewed.perform(Control.Renew(hold: 1, until: nil), by: "李", on: "2023-07-01")
        #expect(renewed.clock("M3-02", hold)?.alarmOn == "2024-07-12")
        var released = try Scene.held()
        try released.perform(
            Control.Release(hold: 1, reason: "异议成立"), by: "王", on: "2023-07-01")
        #expect(released.clock("M3-02", hold) == nil)
        let remind = Custody.RemindExpiry(hold: 1)
        #expect(try released.perform(remind, by: "system", on: "2023-07-12").isEmpty)
    }

    @Test("a control too short for that is told of at once, and the last day stands (PRE20 18)")
    func shortControl() throws {
        var scene = try Scene.ruled(Scene.deposit)
        try scene.perform(
            Control.Place(asset: 1, amount: Money(fen: 16_000_000)), by: "冯", on: "2022-08-12")
        try scene.perform(
            Control.Confirm(
                hold: 1, answer: .effective, held: nil, from: nil, until: "2022-08-17"),
            by: "冯", on: "2022-08-12")
        #expect(scene.clock("M3-02", hold)?.alarmOn == "2022-08-12")
        try scene.perform(Custody.RemindExpiry(hold: 1), by: "system", on: "2022-08-12")
        #expect(scene.sent.last?.text.contains("请于2022年8月17日前") == true)
    }

    @Test("a thing has its keeper; money and what is not held have none (SZ20 10)")
    func keeper() throws {
        var scene = try Scene.held(Scene.car)
        let keeper = Custody.RecordKeeper(asset: 1, keeper: "示例停车场", place: "示例路1号")
        #expect(scene.refusal(of: keeper, by: "冯", on: "2022-08-15") == "forbidden.role")
        try scene.perform(keeper, by: "李", on: "2022-08-15")
        #expect(scene.file.assets[0].keeper == Keeper(name: "示例停车场", place: "示例路1号"))
        #expect(try scene.perform(keeper, by: "吴", on: "2022-08-16").isEmpty)
        let bank = try Scene.held()
        #expect(bank.refusal(of: keeper, by: "李", on: "2022-08-15") == "custody.none-held")
        try scene.perform(
            Control.RecordFeedback(inquiry: scene.inquired(), assets: [Scene.deposit, Scene.flat]),
            by: "冯", on: "2022-08-20")
        let money = Custody.RecordKeeper(asset: 2, keeper: "示例", place: "示例")
        #expect(scene.refusal(of: money, by: "李", on: "2022-08-21") == "custody.deposit")
        let free = Custody.RecordKeeper(asset: 3, keeper: "示例", place: "示例")
        #expect(scene.refusal(of: free, by: "李", on: "2022-08-21") == "custody.not-held")
    }

    @Test("first, or the n-th that waits; moved up, it is first (SZ20 26)")
    func rank() throws {
        var scene = try Scene.ruled(Scene.car)
        try scene.perform(
            Control.Place(asset: 1, amount: Money(fen: 1)), by: "冯", on: "2022-08-12")
        try scene.perform(
            Control.Confirm(
                hold: 1, answer: .waiting, held: nil, from: nil, until: nil, rank: 3),
            by: "冯", on: "2022-08-12")
        #expect(scene.file.holds[0].rank == 3)
        try scene.perform(Scene.confirmed(.effective), by: "冯", on: "2022-09-12")
        #expect(scene.file.holds[0].rank == 1)
        #expect(scene.file.holds[0].from == "2022-09-12")
        #expect(try Scene.held().file.holds[0].rank == 1)
    }
}

extension Scene {
    /// Asks about the debtor once more; answers the number of the round.
    fileprivate mutating func inquired() throws -> Int {
        try perform(Control.Inquire(debtor: 2), by: "冯", on: "2022-08-19")
        return file.inquiries.last?.number ?? 0
    }
}
