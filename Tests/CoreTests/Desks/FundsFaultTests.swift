import Testing

@testable import EnforcementCore

/// What random money found, each as the shortest case that shows it.
@Suite("案款随机所得 faults that random money found")
struct FundsFaultTests {
    /// 1,000 yuan supervised by 孙, approved by 赵, ordered by 钱 and returned by the bank.
    private func returned() throws -> Scene {
        var scene = try Scene.filed()
        let day: Day = "2022-08-18"
        try scene.perform(
            Funds.Receive(amount: Money(fen: 100_000), payer: "李某某", way: .transfer), by: "钱",
            on: day)
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: day)
        try scene.perform(
            Funds.Compute(
                receipt: 1, payee: 1, toPayee: Money(fen: 100_000), fee: nil, refund: nil),
            by: "李", on: day)
        try scene.perform(Funds.Supervise(payout: 1), by: "孙", on: day)
        try scene.perform(Funds.Approve(payout: 1), by: "赵", on: day)
        try scene.perform(Funds.PayOut(payout: 1, batch: "B1"), by: "钱", on: day)
        try scene.perform(result(.returned), by: "钱", on: "2022-08-19")
        return scene
    }

    private func result(
        _ result: Funds.TransferResult, round: Int? = nil
    ) -> Funds.RecordResult {
        Funds.RecordResult(
            payout: 1, transfer: 1, result: result, on: nil, reference: nil, reason: nil,
            round: round)
    }

    @Test("who proposed a payout may not order it again after it came back (S1)")
    func proposerReissues() throws {
        var scene = try returned()
        let both = PersonID("李")
        scene.court.people[both] = CourtFile.Person(
            id: both, name: "李某", roles: [.officer, .finance], team: "pu-1", phone: "")
        let reissue = Funds.Reissue(payout: 1, transfer: 1, batch: "B2")
        #expect(scene.refusal(of: reissue, by: "李", on: "2022-08-22") == "funds.same-person")
        #expect(scene.refusal(of: reissue, by: "钱", on: "2022-08-22") == nil)
    }

    @Test("a result of the first order says nothing of the second: else it is paid twice")
    func earlierRound() throws {
        var scene = try returned()
        try scene.perform(
            Funds.Reissue(payout: 1, transfer: 1, batch: "B2"), by: "钱", on: "2022-08-22")
        // The bank's file of the first batch, read once more.
        let stated = try scene.perform(
            result(.returned, round: 1), by: "钱", on: "2022-08-22")
        #expect(stated.isEmpty)
        #expect(scene.file.payouts[0].transfers?[0].state == .ordered)
        #expect(
            scene.refusal(of: result(.paid, round: 1), by: "钱", on: "2022-08-22")
                == "funds.other-round")
        #expect(scene.refusal(of: result(.paid, round: 2), by: "钱", on: "2022-08-22") == nil)
    }

    @Test("fees handed over are measured by what is kept now, not on some earlier day")
    func settledOnEarlierDay() throws {
        let scene = Scene()
        let today: Day = "2022-08-18"
        let line = BankLine(
            reference: "L1", direction: .debit, amount: Money(fen: 5_000), bookedOn: today,
            counterparty: "国库")
        // On the 10th 50 yuan of fees were kept; they were handed over on the 15th.
        let books = Books(
            line: line,
            ledger: LedgerState(
                through: "2022-08-10", balances: [.fees: Money(fen: -5_000)], lines: 2,
                statement: nil))
        let occasion = Occasion(
            actor: scene.occasion("钱", today).actor, now: Moment(day: today, second: 36_000),
            court: scene.court, books: books)
        let act = Funds.SettleLine(line: "L1", account: .fees, on: "2022-08-10", reason: "上缴")
        #expect(throws: Refusal.self) { try act.decide(scene.court, occasion) }
    }
}
