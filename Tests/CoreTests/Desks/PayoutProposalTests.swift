import Testing

@testable import EnforcementCore

@Suite("核算建议 a receipt divided as the rules have it")
struct PayoutProposalTests {
    /// 160,000.00 due on 2022-07-01; money arrives on 2022-08-20, 50 days of 28.00 later.
    private func arrived(_ sum: Money, _ scene: Scene? = nil) throws -> Scene {
        var scene = try scene ?? Scene.handled()
        let number = scene.file.receipts.count + 1
        try scene.perform(
            Funds.Receive(
                amount: sum, payer: "李某某", way: .transfer, reference: "LS\(number)"),
            by: "孙", on: "2022-08-20")
        try scene.perform(Funds.NotifyArrival(receipt: number), by: "钱", on: "2022-08-20")
        return scene
    }

    /// Fee first on what was enforced, then 161,400.00 at most, the rest back.
    @Test(
        "one receipt",
        arguments: [
            ("0.01", "0.01", "0.00", "0.00"),
            ("10000.00", "50.00", "9950.00", "0.00"),
            ("160000.00", "2300.00", "157700.00", "0.00"),
            ("162300.00", "2321.00", "159979.00", "0.00"),
            ("163721.00", "2321.00", "161400.00", "0.00"),
            ("200000.00", "2321.00", "161400.00", "36279.00"),
        ])
    func once(sum: Money, fee: Money, toPayee: Money, refund: Money) throws {
        let scene = try arrived(sum)
        let made = try #require(try scene.file.proposedPayout(for: 1))
        #expect(made.fee == fee)
        #expect(Money.sum(made.shares.map(\.amount)) == toPayee)
        #expect(made.refund == refund)
        #expect(made.total == sum)
    }

    @Test("the second part pays the difference of the fee, and what is left of the debt")
    func twice() throws {
        var scene = try arrived("100000.00")
        let first = try #require(try scene.file.proposedPayout(for: 1))
        #expect(first.fee == "1400.00")
        try scene.perform(
            Funds.Compute(
                receipt: 1, payee: 1, toPayee: first.shares[0].amount, fee: first.fee,
                refund: nil), by: "李", on: "2022-08-20")
        scene = try arrived("80000.00", scene)
        let second = try #require(try scene.file.proposedPayout(for: 2))
        // 161,400.00 owed in all, 98,600.00 of it paid: the fee on 161,400.00 less 1,400.00.
        #expect(second.fee == "921.00")
        #expect(second.shares == [.init(payee: 1, amount: "62800.00")])
        #expect(second.refund == "16279.00")
    }

    /// No last day for performance is known: 160,000.00 and no doubled interest.
    @Test(
        "Wang's sum alone, with its fee, and with more than is owed (handbook 3.3)",
        arguments: [
            ("160000.00", "2300.00", "157700.00", "0.00"),
            ("162300.00", "2300.00", "160000.00", "0.00"),
            ("200000.00", "2300.00", "160000.00", "37700.00"),
        ])
    func wang(sum: Money, fee: Money, toPayee: Money, refund: Money) throws {
        var scene = try Scene.handled()
        scene.file.items = [
            ClaimItem(number: 1, kind: .principal, label: "本金", amount: "160000.00", due: nil)
        ]
        let made = try #require(try arrived(sum, scene).file.proposedPayout(for: 1))
        #expect((made.fee, made.toPayee, made.refund) == (fee, toPayee, refund))
    }

    /// Computes a receipt as proposed.
    private func computed(_ scene: Scene, _ receipt: Int) throws -> Scene {
        var scene = scene
        let made = try #require(try scene.file.proposedPayout(for: receipt))
        try scene.perform(
            Funds.Compute(
                receipt: receipt, payee: 1, toPayee: made.toPayee, fee: made.fee,
                refund: made.refund), by: "李", on: "2022-08-20")
        #expect(scene.file.free(scene.file.receipts[receipt - 1]) == .zero)
        return scene
    }

    @Test("instalments paid one by one: the fee on all of them once, each instalment in full")
    func instalments() throws {
        var scene = try Scene.handled()
        scene.file.items = zip(1...2, ["2022-08-20", "2022-12-31"] as [Day]).map {
            ClaimItem(
                number: $0, kind: .principal, label: "第\($0)期", amount: "80000.00", due: $1)
        }
        scene = try computed(try arrived("81100.00", scene), 1)
        #expect(scene.file.payouts[0].fee == "1116.50")
        #expect(scene.file.payouts[0].toPayee == "79983.50")
        scene = try computed(try arrived("81200.00", scene), 2)
        let (fee, refund) = (Money.sum(scene.file.payouts.map(\.fee)), scene.file.payouts[1].refund)
        #expect(fee == "2300.00" && refund == .zero)
        #expect(Money.sum(scene.file.payouts.map(\.toPayee)) == "160000.00")
    }

    @Test("two receipts come to the same sums whichever is computed first")
    func eitherOrder() throws {
        let scene = try arrived("80000.00", try arrived("100000.00"))
        for order in [[1, 2], [2, 1]] {
            var copy = scene
            for receipt in order { copy = try computed(copy, receipt) }
            let payouts = copy.file.payouts
            #expect(Money.sum(payouts.map(\.fee)) == "2321.00", "\(order)")
            #expect(Money.sum(payouts.map(\.toPayee)) == "161400.00", "\(order)")
            #expect(Money.sum(payouts.map(\.refund)) == "16279.00", "\(order)")
        }
    }

    @Test("what is left of a receipt partly paid out is what is still owed")
    func partly() throws {
        var scene = try arrived("200000.00")
        try scene.perform(
            Funds.Compute(
                receipt: 1, payee: 1, toPayee: "100000.00", fee: "1400.00", refund: nil),
            by: "李", on: "2022-08-20")
        let made = try #require(try scene.file.proposedPayout(for: 1))
        #expect((made.toPayee, made.fee, made.refund) == ("61400.00", "921.00", "36279.00"))
    }

    /// 150,000.00 and 46 days of 26.25 to the deduction of 2022-08-16; it arrives on 08-20.
    @Test("a deduction is set off on the day it was carried out, not as it arrived (DI14 3)")
    func deducted() throws {
        var scene = try Scene.held()
        let whole: Money = "160000.00"
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: whole), by: "王", on: "2022-08-16")
        try scene.perform(Control.Deduct(hold: 1, amount: whole), by: "冯", on: "2022-08-16")
        scene.file.items = [
            ClaimItem(
                number: 1, kind: .principal, label: "本金", amount: "150000.00",
                due: "2022-07-01")
        ]
        try scene.perform(
            Funds.Receive(amount: whole, payer: "示例银行", way: .deduction), by: "孙",
            on: "2022-08-20")
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: "2022-08-20")
        let made = try #require(try scene.file.proposedPayout(for: 1))
        #expect((made.toPayee, made.fee) == ("151207.50", "2168.11"))
        #expect(made.refund == "6624.39")
    }

    @Test("whatever came in before, the parts make up what is free, and the act takes them")
    func random() throws {
        var chance = SeededGenerator(seed: 91)
        for round in 0..<60 {
            var scene = try Scene.handled()
            for receipt in 1...3 {
                scene = try arrived(
                    Money(fen: .random(in: 1_000_000...12_000_000, using: &chance)), scene)
                guard Bool.random(using: &chance) else { continue }
                scene = try computed(scene, receipt)
            }
            for receipt in scene.file.receipts where scene.file.isFree(receipt) {
                let made = try #require(try scene.file.proposedPayout(for: receipt.number))
                #expect(made.total + made.held == scene.file.free(receipt), "\(round)")
                scene = try computed(scene, receipt.number)
            }
            let got = Money.sum(scene.file.payouts.map(\.toPayee))
            let sheet = try #require(try scene.file.debtSheet(asOf: "2022-08-20"))
            #expect(got <= sheet.total.owed, "\(round)")
            let fee = Money.sum(scene.file.payouts.map(\.fee))
            #expect(fee == EnforcementFee.on(try scene.file.enforced(asOf: "2022-08-20")))
        }
    }

    @Test("by the switch the creditor goes before the fee")
    func creditorFirst() throws {
        let scene = try arrived("162000.00")
        let made = try #require(try scene.file.proposedPayout(for: 1, costsFirst: false))
        #expect(made.shares == [.init(payee: 1, amount: "161400.00")])
        #expect(made.fee == "600.00" && made.refund == .zero)
    }
}
