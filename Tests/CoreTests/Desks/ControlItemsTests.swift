import Testing

@testable import EnforcementCore

@Suite("应执行数额按债权项目 what may be held, by the items of the claim (handbook 3.8)")
struct ControlItemsTests {
    /// M5: 100,000.00 at 14.8 % from 2021-01-01, case fee 2,300.00, due on 2022-03-10.
    private func scene() throws -> Scene {
        var scene = try Scene.filed(amount: "102300.00")
        scene.file.items = [
            ClaimItem(
                number: 1, kind: .principal, label: "借款本金", amount: "100000.00",
                due: "2022-03-10"),
            ClaimItem(
                number: 2, kind: .interest, label: "利息", amount: nil,
                terms: .init(on: 1, from: "2021-01-01", by: .fixed(Rate("0.148") ?? .one)),
                due: nil),
            ClaimItem(
                number: 3, kind: .courtCosts, label: "案件受理费", amount: "2300.00", due: nil),
        ]
        return scene
    }

    @Test("T is principal, general and doubled interest, costs, and the fee on all of it")
    func target() throws {
        let file = try scene().file
        #expect(file.delayInterest(to: "2022-09-10") == "3220.00")
        // 130,538.08 and the fee on it, 1.5 % less 100.00.
        #expect(file.owed(on: "2022-09-10") == "132396.15")
        let later = try #require(try file.debtSheet(asOf: "2022-10-10"))
        #expect(
            file.target(on: "2022-09-10", projected: 30)
                == later.total.owed + EnforcementFee.on(later.total.owed))
    }

    @Test("what came in lowers it; what is left bears interest on, whatever was applied for")
    func paid() throws {
        var scene = try scene()
        try scene.pay("110000.00", on: "2022-09-10")
        // All that was applied for has come in, and interest is still owed.
        #expect(scene.file.outstanding == .zero)
        #expect(scene.file.owed(on: "2022-09-10") == "22396.15")
        let sheet = try #require(try scene.file.debtSheet(asOf: "2022-09-20"))
        #expect(sheet.left.principal == "17318.08" && sheet.left.delayInterest == "3250.31")
        let due = sheet.total.owed + EnforcementFee.on(sheet.total.owed)
        #expect(scene.file.owed(on: "2022-09-20") == due - "110000.00")
    }

    @Test("paid in full and all of it paid out: nothing more, though no fee was kept")
    func satisfied() throws {
        var scene = try scene()
        try scene.pay("130538.08", on: "2022-09-10")
        #expect(scene.file.owed(on: "2023-09-10") == .zero)
    }

    @Test("one item like the claim comes to what a claim without items does, every day")
    func same() throws {
        var plain = try Scene.filed()
        var itemised = plain
        itemised.file.items = [
            ClaimItem(
                number: 1, kind: .principal, label: "货款", amount: "160000.00",
                due: "2022-07-01")
        ]
        try plain.pay("50000.00", on: "2022-08-20")
        try itemised.pay("50000.00", on: "2022-08-20")
        for days in [0, 1, 40, 400] {
            let day = ("2022-08-20" as Day).adding(days: days)
            #expect(plain.file.delayInterest(to: day) == itemised.file.delayInterest(to: day))
            // The fee is on the interest too.
            let more = itemised.file.owed(on: day) - plain.file.owed(on: day)
            #expect(
                more == EnforcementFee.on("160000.00" + plain.file.delayInterest(to: day))
                    - EnforcementFee.on("160000.00"))
        }
    }

    @Test("money deducted and on its way bears no more interest, and is counted once")
    func inTransit() throws {
        var scene = try Scene.held()
        scene.file.items = [
            ClaimItem(
                number: 1, kind: .principal, label: "货款", amount: "160000.00",
                due: "2022-07-01")
        ]
        let whole: Money = "160000.00"
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: whole), by: "王", on: "2022-08-16")
        try scene.perform(Control.Deduct(hold: 1, amount: whole), by: "冯", on: "2022-08-16")
        #expect(scene.file.inTransit == whole)
        let before = scene.file.owed(on: "2022-09-16")
        // 46 days of 28.00 and the fee on 161,288.00.
        #expect(scene.file.delayInterest(to: "2022-09-16") == "1288.00")
        #expect(before == "3607.32")
        try scene.perform(
            Funds.Receive(amount: whole, payer: "示例银行", way: .deduction), by: "孙",
            on: "2022-08-17")
        #expect(scene.file.owed(on: "2022-09-16") == before)
    }

    @Test("the clock to release does not run while interest of the items is unpaid (P2-10)")
    func release() throws {
        let items = [
            ClaimItem(
                number: 1, kind: .principal, label: "货款", amount: "160000.00",
                due: "2022-07-01")
        ]
        for (items, isPaid) in [([], true), (items, false)] {
            var scene = try Scene.held()
            scene.file.items = items
            try scene.pay("160000.00", on: "2022-08-17")
            #expect(scene.file.outstanding == .zero)
            #expect((scene.clock("P2-10") != nil) == isPaid)
            // 47 days of 28.00 are left, and then they are paid too.
            #expect(scene.file.unpaid(on: "2022-08-17") == (isPaid ? .zero : "1316.00"))
            try scene.pay("1316.00", on: "2022-08-17")
            #expect(scene.clock("P2-10") != nil)
        }
    }

    @Test("the plan never holds more than T")
    func neverAbove() throws {
        let file = try scene().file
        for days in 0..<40 {
            let today = ("2022-09-01" as Day).adding(days: days * 13)
            let plan = file.controlPlan(on: today, Scene.court)
            let limits = Money.sum(plan.steps.filter { $0.action == .freeze }.map(\.amount))
            #expect(limits <= file.target(on: today, projected: Scene.court.controls.projectedDays))
        }
    }
}
