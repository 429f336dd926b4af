import Testing

@testable import EnforcementCore

@Suite("财产查控 control")
struct ControlTests {
    let whole = Money(fen: 16_000_000)
    let hold = Subject(.hold, 1)

    @Test("the robot asks about every debtor when the file is received (B16, P2-01)")
    func robotAsks() throws {
        let scene = try Scene.received()
        #expect(scene.file.inquiries.map(\.debtor) == [2])
        #expect(scene.clock("B16", Subject(.party, 2)) == nil)
        #expect(scene.clock("P2-01", Subject(.inquiry, 1))?.due == "2022-08-12")
    }

    @Test("only a debtor is asked about, one round at a time (NQ13 7)")
    func inquiryGuards() throws {
        var scene = try Scene.received()
        #expect(
            scene.refusal(of: Control.Inquire(debtor: 1), by: "冯", on: "2022-08-09")
                == "control.not-debtor")
        #expect(
            try scene.perform(Control.Inquire(debtor: 2), by: "冯", on: "2022-08-10").isEmpty)
        try scene.perform(
            Control.RecordFeedback(inquiry: 1, assets: nil), by: "冯", on: "2022-08-10")
        #expect(
            scene.refusal(
                of: Control.RecordFeedback(inquiry: 1, assets: nil), by: "冯", on: "2022-08-10")
                == "control.none-asked")
        #expect(scene.clock("P2-09", Subject(.party, 2))?.due == "2022-09-09")
        #expect(
            try scene.perform(Control.Inquire(debtor: 2), by: "冯", on: "2022-09-01").count == 1)
        #expect(scene.clock("P2-09", Subject(.party, 2)) == nil)
    }

    @Test("nothing found is told once, after the first round (P2-02)")
    func nothingFound() throws {
        var scene = try Scene.noticed()
        try scene.inquireAgain(on: "2022-08-11")
        #expect(scene.sent.count { $0.message == "P2-02" } == 1)
        #expect(scene.file.inquiries[0].foundAnything == false)
        try scene.inquireAgain(on: "2022-09-01")
        #expect(scene.sent.count { $0.message == "P2-02" } == 1)
    }

    @Test("a thing found again keeps its number and takes the new value")
    func foundAgain() throws {
        var scene = try Scene.found(Scene.deposit)
        #expect(scene.clock("P2-03")?.owner == .judge)
        try scene.perform(Control.Inquire(debtor: 2), by: "冯", on: "2022-08-20")
        let less = Control.Found(
            kind: .deposit, name: Scene.deposit.name, institution: Scene.deposit.institution,
            value: Money(fen: 100), heldByOthers: false)
        try scene.perform(
            Control.RecordFeedback(inquiry: 2, assets: [less, Scene.car]), by: "冯",
            on: "2022-08-21")
        #expect(scene.file.assets.map(\.number) == [1, 2])
        #expect(scene.file.assets[0].value == Money(fen: 100))
        #expect(scene.clock("P2-06", Subject(.asset, 2))?.due == "2022-08-31")
    }

    @Test("a ruling goes no further than claim, fee and interest, ninety days ahead (CPL 253)")
    func rulingWithinTheDebt() throws {
        let scene = try Scene.found(Scene.deposit)
        #expect(scene.file.owed(on: "2022-08-12") == Money(fen: 16_347_600))
        let tooMuch = Control.SignRuling(kind: .control, amount: Money(fen: 16_599_601))
        #expect(scene.refusal(of: tooMuch, by: "王", on: "2022-08-12") == "control.more-than-owed")
        let just = Control.SignRuling(kind: .control, amount: Money(fen: 16_599_600))
        #expect(scene.refusal(of: just, by: "王", on: "2022-08-12") == nil)
        #expect(scene.refusal(of: just, by: "李", on: "2022-08-12") == "forbidden.role")
    }

    @Test("no order without a ruling, none above it, none above what is uncovered (SZ20 19)")
    func orders() throws {
        var scene = try Scene.found(Scene.deposit, Scene.car)
        let order = Control.Place(asset: 1, amount: Money(fen: 4_000_000))
        #expect(scene.refusal(of: order, by: "冯", on: "2022-08-11") == "control.no-ruling")
        try scene.perform(
            Control.SignRuling(kind: .control, amount: whole), by: "王", on: "2022-08-12")
        #expect(scene.clock("P2-03") == nil)
        #expect(scene.clock("P2-03b")?.due == "2022-08-15")
        let above = Control.Place(asset: 1, amount: Money(fen: 16_000_001))
        #expect(scene.refusal(of: above, by: "冯", on: "2022-08-12") == "control.too-much")
        try scene.perform(order, by: "冯", on: "2022-08-12")
        #expect(scene.refusal(of: order, by: "冯", on: "2022-08-12") == "control.held-already")
        try scene.perform(Scene.confirmed(.effective), by: "冯", on: "2022-08-12")
        // O1 of handbook 3.8: 40 000 is held, so the next order asks for 120 000.
        let rest = Control.Place(asset: 2, amount: Money(fen: 12_000_001))
        #expect(scene.refusal(of: rest, by: "冯", on: "2022-08-12") == "control.too-much")
        let next = Control.Place(asset: 2, amount: Money(fen: 12_000_000))
        #expect(scene.refusal(of: next, by: "冯", on: "2022-08-12") == nil)
    }

    @Test("told only when held; the expiry is never rolled (R12, T20; P2-03)")
    func confirmation() throws {
        var scene = try Scene.ruled(Scene.deposit)
        try scene.perform(Control.Place(asset: 1, amount: whole), by: "冯", on: "2022-08-12")
        #expect(scene.sent.contains { $0.message == "P2-03" } == false)
        let more = Scene.confirmed(.effective, held: Money(fen: 16_000_001))
        #expect(
            scene.refusal(of: more, by: "冯", on: "2022-08-12") == "control.more-than-ordered")
        let long = Control.Confirm(
            hold: 1, answer: .effective, held: whole, from: nil, until: "2023-08-12")
        #expect(scene.refusal(of: long, by: "冯", on: "2022-08-12") == "control.too-long")
        try scene.perform(Scene.confirmed(.effective), by: "冯", on: "2022-08-12")
        #expect(scene.sent.last?.text.contains("控制被执行人名下存款") == true)
        let clock = try #require(scene.clock("C01", hold))
        #expect(clock.due == "2023-08-11")
        #expect(clock.alarmOn == "2023-06-12")
        #expect(scene.clock("C04", hold)?.alarmOn == "2023-08-12")
        #expect(scene.clock("P2-08", hold)?.owner == .judge)
    }

    @Test("a control that waits counts zero until it moves up (3.8)")
    func waiting() throws {
        var scene = try Scene.ruled(Scene.car)
        try scene.perform(Control.Place(asset: 1, amount: whole), by: "冯", on: "2022-08-12")
        try scene.perform(Scene.confirmed(.waiting), by: "冯", on: "2022-08-12")
        #expect(scene.file.controlled == .zero)
        #expect(scene.clock("C02", hold) == nil)
        #expect(scene.clock("E01", Subject(.asset, 1)) == nil)
        try scene.perform(Scene.confirmed(.effective), by: "冯", on: "2022-09-12")
        #expect(scene.clock("C02", hold)?.due == "2024-09-11")
        #expect(scene.file.controlled == whole)
    }

    @Test("renewed before it ends, or lapsed by itself (INT22 485, SZ20 27)")
    func renewalAndLapse() throws {
        var scene = try Scene.held()
        var lapsed = scene
        #expect(try lapsed.perform(Control.Lapse(hold: 1), by: "system", on: "2023-08-11").isEmpty)
        try lapsed.perform(Control.Lapse(hold: 1), by: "system", on: "2023-08-12")
        #expect(lapsed.file.holds[0].state == .lapsed)
        #expect(lapsed.clock("C01", hold) == nil)
        let renew = Control.Renew(hold: 1, until: nil)
        #expect(lapsed.refusal(of: renew, by: "李", on: "2023-08-13") == "control.none-held")
        #expect(scene.refusal(of: renew, by: "李", on: "2023-08-12") == "control.lapsed")
        let long = Control.Renew(hold: 1, until: "2024-08-12")
        #expect(scene.refusal(of: long, by: "李", on: "2023-08-01") == "control.too-long")
        try scene.perform(renew, by: "李", on: "2023-08-01")
        #expect(scene.clock("C01", hold)?.due == "2024-08-11")
        #expect(scene.clock("C04", hold)?.alarmOn == "2024-08-12")
    }
}
