import Testing

@testable import EnforcementCore

@Suite("智慧查控 the robot (handbook 6.5, 6.6)")
struct AgentTests {
    let held = Money(fen: 4_000_000)
    let day: Day = "2022-08-10"

    @Test("one click: identity first, then everybody is asked, then the judge is called")
    func start() throws {
        var scene = try Scene.networked()
        #expect(scene.file.inquiries.isEmpty)
        try scene.perform(Control.Start(), by: "冯", on: day)
        #expect(scene.file.orders.map(\.institution) == ["GA01"])
        try scene.perform(
            Affairs.CheckIdentity(debtor: 2, exists: true, note: nil), by: "system", on: day)
        #expect(scene.file.orders.map(\.institution) == ["GA01", "CL01", "YH01", "YH02"])
        #expect(scene.file.orders.map(\.number) == [1, 2, 3, 4])
        #expect(scene.clock("B16", Subject(.party, 2)) == nil)
        #expect(scene.clock("P2-03") == nil)
        try scene.reply("YH01", [Scene.account("YH01", Scene.first, 4_000_000)])
        #expect(scene.clock("P2-03")?.owner == .judge)
        #expect(scene.underWay.isEmpty)
        #expect(
            scene.refusal(of: Control.CloseRound(inquiry: 1, empty: []), by: "system", on: day)
                == "control.round-open")
        try scene.perform(Control.CloseRound(inquiry: 1, empty: [2, 4]), by: "system", on: day)
        #expect(scene.file.inquiries[0].answeredOn == day)
        #expect(scene.clock("P2-01", Subject(.inquiry, 1)) == nil)
        #expect(scene.clock("P2-09b", Subject(.party, 2))?.due == "2022-08-11")
    }

    @Test("nobody is asked about the dead, or before the police have answered")
    func dead() throws {
        var scene = try Scene.networked()
        try scene.perform(Control.Start(), by: "冯", on: day)
        try scene.perform(
            Affairs.CheckIdentity(debtor: 2, exists: false, note: nil), by: "system", on: day)
        #expect(scene.file.inquiries.isEmpty)
    }

    @Test("a start needs institutions, a number of the debtor, and a robot at rest")
    func startGuards() throws {
        let start = Control.Start()
        #expect(
            try Scene.received().refusal(of: start, by: "冯", on: day)
                == "control.no-institutions")
        #expect(
            try Scene.started().refusal(of: start, by: "冯", on: day) == "control.started")
        var scene = try Scene.networked()
        #expect(scene.refusal(of: start, by: "李", on: day) == "forbidden.role")
        #expect(
            scene.refusal(of: Control.Tend(), by: "system", on: day) == "control.not-working")
        scene.file.parties[1].identity = nil
        #expect(scene.refusal(of: start, by: "冯", on: day) == "control.no-identity")
        scene.file.receivedOn = nil
        #expect(scene.refusal(of: start, by: "冯", on: day) == "control.not-received")
    }

    @Test("found, ruled, frozen: the order goes out with the ruling, and what is free is nothing")
    func freeze() throws {
        var scene = try Scene.started()
        try scene.reply("YH01", [Scene.account("YH01", Scene.first, 4_000_000)])
        try scene.reply("YH02", [Scene.account("YH02", Scene.second, 1_500_000)])
        try scene.perform(
            Control.SignRuling(kind: .control, amount: nil), by: "王", on: "2022-08-11")
        #expect(scene.underWay == ["01 40000.00", "01 15000.00"])
        let orders = scene.file.orders.suffix(2).map(\.number)
        #expect(scene.file.orders.last?.until == "2023-08-10")
        try scene.answer(orders[0], held: 4_000_000, limit: 4_000_000, on: "2022-08-11")
        #expect(scene.file.controlled == held)
        #expect(scene.file.assets[0].value == .zero)
        #expect(scene.clock("C01", Subject(.hold, 1))?.due == "2023-08-10")
        #expect(scene.sent.contains { $0.message == "P2-03" })
        // The second bank holds only part, and keeps the limit open: nothing is ordered twice.
        try scene.answer(orders[1], held: 900_000, limit: 1_500_000, on: "2022-08-12")
        #expect(scene.underWay.isEmpty)
        #expect(scene.file.controlled == Money(fen: 4_900_000))
    }

    @Test("a ruling for a part leaves no more room than that, whatever was taken since")
    func partialRuling() throws {
        var scene = try Scene.started()
        try scene.reply("YH01", [Scene.account("YH01", Scene.first, 4_000_000)])
        try scene.perform(
            Control.SignRuling(kind: .control, amount: Money(fen: 1_000_000)), by: "王",
            on: "2022-08-11")
        #expect(scene.underWay == ["01 10000.00"])
        try scene.answer(scene.last, held: 1_000_000, limit: 1_000_000, on: "2022-08-11")
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: Money(fen: 600_000)), by: "王",
            on: "2022-08-16")
        #expect(scene.underWay == ["06 6000.00"])
        try scene.answer(scene.last, held: 600_000, limit: 400_000, on: "2022-08-17")
        #expect(scene.file.hold(1)?.state == .effective)
        #expect(scene.file.hold(1)?.held == Money(fen: 400_000))
        #expect(scene.underWay.isEmpty)
    }

    @Test("deducted once the time to perform has passed, booked, and released when paid")
    func deduction() throws {
        var scene = try Scene.frozen()
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: nil), by: "王", on: "2022-08-12")
        #expect(scene.underWay.isEmpty)
        #expect(scene.clock("P2-08d", Subject(.ruling, 2))?.due == "2022-08-16")
        #expect(try scene.perform(Control.Tend(), by: "system", on: "2022-08-15").isEmpty)
        try scene.perform(Control.Tend(), by: "system", on: "2022-08-16")
        #expect(scene.underWay == ["06 40000.00"])
        #expect(scene.clock("P2-08d", Subject(.ruling, 2)) == nil)
        #expect(
            scene.refusal(
                of: Control.Deduct(hold: 1, amount: held), by: "冯", on: "2022-08-16")
                == "control.busy")
        let owed = scene.file.owed(on: "2022-08-16")
        try scene.answer(scene.last, held: 4_000_000, limit: 0, on: "2022-08-16")
        #expect(scene.file.hold(1)?.state == .deducted)
        #expect(scene.file.owed(on: "2022-08-16") == owed - held)
        #expect(scene.clock("P2-08c")?.owner == .fundManager)
    }

    @Test("paid in full: everything idle is released, and what answers late as soon as it does")
    func paid() throws {
        var scene = try Scene.frozen()
        try scene.inflow(2, 300_000, available: 300_000, on: "2022-08-13")
        #expect(scene.underWay == ["01 3000.00"])
        let late = scene.last
        try scene.pay(Money(fen: 16_000_000), on: "2022-08-14")
        // Received, it leaves fee and interest; paid out, nothing is owed any more.
        #expect(scene.underWay == ["01 3000.00", "04 39468.00"])
        try scene.answer(scene.last, held: 53_200, limit: 53_200, on: "2022-08-14")
        #expect(scene.underWay == ["01 3000.00", "04 532.00"])
        try scene.answer(scene.last, held: 0, limit: 0, on: "2022-08-14")
        #expect(scene.file.hold(1)?.state == .released)
        #expect(scene.file.assets[0].value == held)
        try scene.answer(late, held: 300_000, limit: 300_000, on: "2022-08-15")
        #expect(scene.underWay == ["04 3000.00"])
        try scene.answer(scene.last, held: 0, limit: 0, on: "2022-08-15")
        #expect(scene.file.holds.allSatisfy { $0.state == .released })
        #expect(scene.underWay.isEmpty)
    }

    @Test("held by a person it orders nothing; what comes back is booked; then it goes on")
    func pause() throws {
        var scene = try Scene.frozen()
        try scene.perform(Control.PauseAgent(reason: "核实"), by: "李", on: "2022-08-12")
        #expect(
            scene.refusal(of: Control.Tend(), by: "system", on: "2022-08-12")
                == "control.not-working")
        try scene.reply("YH02", [Scene.account("YH02", Scene.second, 2_000_000)])
        #expect(scene.underWay.isEmpty)
        try scene.perform(Control.ResumeAgent(), by: "王", on: "2022-08-13")
        #expect(scene.underWay == ["01 20000.00"])
        #expect(
            scene.refusal(of: Control.ResumeAgent(), by: "王", on: "2022-08-13")
                == "control.not-held")
    }

    @Test("a stayed case orders nothing new, and goes on when it is resumed (CPL 267)")
    func stay() throws {
        var scene = try Scene.frozen()
        try scene.perform(
            Handling.Exclude(ground: .stay, document: "中止裁定"), by: "褚", on: "2022-08-12")
        try scene.inflow(2, 500_000, available: 500_000, on: "2022-08-13")
        #expect(scene.underWay.isEmpty)
        try scene.perform(
            Handling.Resume(pause: 1, document: "恢复执行裁定"), by: "王", on: "2022-08-20")
        #expect(scene.underWay == ["01 5000.00"])
    }

    @Test("of a person's only account what he lives on stays free (SZ20 3)")
    func livingCosts() throws {
        var scene = try Scene.started(isEnterprise: false)
        try scene.reply("YH01", [Scene.account("YH01", Scene.first, 1_000_000)])
        try scene.perform(
            Control.SignRuling(kind: .control, amount: nil), by: "王", on: "2022-08-11")
        #expect(scene.underWay == ["01 7000.00"])
    }
}

@Suite("智慧查控 refusals of the robot's acts")
struct AgentRefusalTests {
    @Test("each by its code")
    func codes() throws {
        let scene = try Scene.frozen()
        let day: Day = "2022-08-12"
        let cases: [(any Act, String, String?)] = [
            (Control.Start(), "冯", "control.started"),
            (Control.ResumeAgent(), "冯", "control.not-held"),
            (Control.Inquire(debtor: 1), "冯", "control.not-debtor"),
            (Control.RecordReply(order: 99, assets: []), "system", "control.no-order"),
            (Control.RecordReply(order: scene.last, assets: []), "system", "control.not-inquiry"),
            (Control.CloseRound(inquiry: 9, empty: []), "system", "control.no-inquiry"),
            (
                Control.FailOrder(order: 99, reason: "", certain: true), "system",
                "control.no-order"
            ),
            (
                Control.SettleOrder(order: scene.last, way: .again, note: nil), "冯",
                "control.none-failed"
            ),
            (
                Control.SignRuling(kind: .control, amount: "200000.00"), "王",
                "control.more-than-owed"
            ),
            (Control.Deduct(hold: 1, amount: "1.00"), "冯", "control.no-deduction-ruling"),
            (Control.Tend(), "冯", "forbidden.role"),
            (Control.Tend(), "system", nil),
        ]
        for (act, who, code) in cases {
            #expect(scene.refusal(of: act, by: who, on: day) == code, "\(type(of: act).name)")
        }
    }

    @Test("above the judge's sum the director signs (handbook 5.2)")
    func director() throws {
        var scene = try Scene.started()
        scene.court.controls.judgeSignsUpTo = "100000.00"
        let ruling = Control.SignRuling(kind: .control, amount: "100000.01")
        #expect(
            scene.refusal(of: ruling, by: "王", on: "2022-08-11") == "control.director-signs")
        #expect(scene.refusal(of: ruling, by: "赵", on: "2022-08-11") == nil)
    }

    @Test("one order at a time on a control, and none where nobody takes it online any more")
    func busy() throws {
        var scene = try Scene.frozen()
        let release = Control.Release(hold: 1, reason: "异议成立")
        let renew = Control.Renew(hold: 1, until: nil)
        scene.court.institutions["YH01"] = nil
        #expect(scene.refusal(of: release, by: "王", on: "2022-08-12") == "control.offline")
        #expect(scene.refusal(of: renew, by: "冯", on: "2022-08-12") == "control.offline")
        scene.court.institutions = try Scene.networked().court.institutions
        try scene.perform(release, by: "王", on: "2022-08-12")
        #expect(scene.underWay == ["04 40000.00"])
        #expect(scene.refusal(of: release, by: "王", on: "2022-08-12") == "control.busy")
        #expect(scene.refusal(of: renew, by: "冯", on: "2022-08-12") == "control.busy")
    }
}
