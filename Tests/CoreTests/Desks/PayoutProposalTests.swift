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

    @Test("by the switch the creditor goes before the fee")
    func creditorFirst() throws {
        let scene = try arrived("162000.00")
        let made = try #require(try scene.file.proposedPayout(for: 1, costsFirst: false))
        #expect(made.shares == [.init(payee: 1, amount: "161400.00")])
        #expect(made.fee == "600.00" && made.refund == .zero)
    }
}
