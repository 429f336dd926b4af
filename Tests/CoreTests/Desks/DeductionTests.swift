import Testing

@testable import EnforcementCore

@Suite("扣划、解除 deduction and release")
struct DeductionTests {
    let whole = Money(fen: 16_000_000)
    let hold = Subject(.hold, 1)

    @Test("a deduction needs its own ruling and stays within it (CPL 253)")
    func deduction() throws {
        var scene = try Scene.held()
        let deduct = Control.Deduct(hold: 1, amount: whole)
        #expect(
            scene.refusal(of: deduct, by: "冯", on: "2022-08-16")
                == "control.no-deduction-ruling")
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: whole), by: "王", on: "2022-08-16")
        #expect(scene.clock("P2-08", hold) == nil)
        #expect(scene.clock("P2-08b", hold)?.owner == .tracer)
        let more = Control.Deduct(hold: 1, amount: Money(fen: 16_000_001))
        #expect(scene.refusal(of: more, by: "冯", on: "2022-08-16") == "control.too-much")
        try scene.perform(deduct, by: "冯", on: "2022-08-16")
        #expect(scene.file.holds[0].state == .deducted)
        #expect(scene.file.owed(on: "2022-08-17") == Money(fen: 358_800))
        #expect(scene.clock("C01", hold) == nil)
        #expect(scene.clock("P2-08c")?.owner == .fundManager)
        try scene.perform(
            Funds.Receive(amount: whole, payer: "示例银行", way: .deduction), by: "孙",
            on: "2022-08-17")
        #expect(scene.clock("P2-08c") == nil)
        #expect(scene.file.owed(on: "2022-08-17") == Money(fen: 358_800))
    }

    @Test("no deduction while the case is stayed (CPL 267)")
    func stayed() throws {
        var scene = try Scene.held()
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: whole), by: "王", on: "2022-08-16")
        scene.file.pauses.append(
            Pause(number: 1, ground: .stay, from: "2022-08-16", until: nil))
        #expect(
            scene.refusal(of: Control.Deduct(hold: 1, amount: whole), by: "冯", on: "2022-08-17")
                == "control.stayed")
    }

    @Test("what is still held when nothing is owed is released; asked twice is nothing (P2-10)")
    func release() throws {
        var scene = try Scene.held()
        try scene.pay(whole, on: "2022-08-18")
        #expect(scene.clock("P2-10")?.due == "2022-08-19")
        let release = Control.Release(hold: 1, reason: "已履行完毕")
        try scene.perform(release, by: "王", on: "2022-08-18")
        #expect(scene.file.holds[0].state == .released)
        #expect(scene.clock("P2-10") == nil)
        #expect(scene.clock("C01", hold) == nil)
        #expect(try scene.perform(release, by: "王", on: "2022-08-18").isEmpty)
    }

    @Test("more held than owed must be released at once (SZ20 19; O3)")
    func excess() throws {
        var scene = try Scene.found(Scene.deposit, Scene.car)
        try scene.perform(
            Control.SignRuling(kind: .control, amount: Money(fen: 16_230_000)), by: "王",
            on: "2022-08-12")
        let half = Money(fen: 8_000_000)
        try scene.perform(Control.Place(asset: 1, amount: half), by: "冯", on: "2022-08-12")
        try scene.perform(Control.Place(asset: 2, amount: half), by: "冯", on: "2022-08-12")
        try scene.perform(Scene.confirmed(.effective), by: "冯", on: "2022-08-12")
        #expect(scene.clock("P2-07") == nil)
        try scene.pay(Money(fen: 10_000_000), on: "2022-08-15")
        try scene.perform(
            Control.Confirm(hold: 2, answer: .effective, held: half, from: nil, until: nil),
            by: "冯", on: "2022-08-16")
        #expect(scene.clock("P2-07")?.owner == .judge)
        try scene.perform(
            Control.Release(hold: 2, reason: "超标的"), by: "王", on: "2022-08-16")
        #expect(scene.clock("P2-07") == nil)
        #expect(scene.file.controlled == half)
    }
}
