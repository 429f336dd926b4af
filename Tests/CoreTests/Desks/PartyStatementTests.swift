import EnforcementOffice
import Testing

@testable import EnforcementCore

@Suite("案款往来明细 a party's statement")
struct PartyStatementTests {
    var scene: Scene
    var entries: [Entry] = []

    /// 1,000.00 in by bank; 900.00 ordered to the applicant, 60.00 back to the payer, 40.00 fee.
    init() throws {
        scene = try Scene.filed()
        let sub = scene.court.subAccount(of: scene.file.id)
        let line = BankLine(
            reference: "LS1", direction: .credit, amount: Money(fen: 100_000),
            bookedOn: "2022-08-10", counterparty: "李某某",
            counterpartyAccount: "6200000000005678", subAccount: sub.description)
        try ask(Funds.BookLine(line, to: sub), by: "system", on: "2022-08-10")
        try ask(
            Funds.Compute(
                receipt: 1, payee: 1, toPayee: Money(fen: 90_000), fee: Money(fen: 4_000),
                refund: Money(fen: 6_000)), by: "李", on: "2022-08-11")
        try ask(Funds.Supervise(payout: 1), by: "孙", on: "2022-08-11")
        try ask(Funds.Approve(payout: 1), by: "赵", on: "2022-08-11")
        try ask(Funds.PayOut(payout: 1, batch: "20220812-1"), by: "钱", on: "2022-08-12")
    }

    /// Asks for an act and keeps what it states as the record would.
    private mutating func ask(_ act: some Act, by name: String, on day: Day) throws {
        for fact in try scene.perform(act, by: name, on: day) {
            entries.append(
                Entry(
                    file: scene.file.id,
                    stamp: Stamp(
                        number: entries.count + 1, at: Moment(day: day, second: 36_000),
                        by: PersonID(name)),
                    actorName: name, act: type(of: act).name, fact: fact, letters: []))
        }
    }

    private mutating func answer(_ transfer: Int, _ result: Funds.TransferResult) throws {
        try ask(
            Funds.RecordResult(
                payout: 1, transfer: transfer, result: result, on: "2022-08-13", reference: nil,
                reason: result == .returned ? "户名不符" : nil), by: "钱", on: "2022-08-15")
    }

    private func statement(to party: Int) throws -> PartyStatement {
        try #require(PartyStatement(of: scene.file, entries, to: party))
    }

    @Test("receipt, payment, refund and fee each have their row; what is held follows")
    func movements() throws {
        let made = try statement(to: 1)
        #expect(
            made.movements.map { "\($0.day) \($0.words) \($0.into) \($0.out) \($0.held)" } == [
                "2022-08-10 到账：李某某，尾号5678（转账缴款） 1000.00 0.00 1000.00",
                "2022-08-12 发放：张某某 0.00 900.00 100.00",
                "2022-08-12 退还：李某某 0.00 60.00 40.00",
                "2022-08-12 执行申请费 0.00 40.00 0.00",
            ])
        let lines = entries.flatMap { $0.fact.postings }.filter { $0.account == .held }
        #expect(made.held == -Money.sum(lines.map { $0.amount }))
        #expect(made.received == scene.file.received)
        #expect(made.disbursed == scene.file.disbursed)
        #expect(made.fee == Money(fen: 4_000))
        #expect(made.owed == scene.file.outstanding)
    }

    @Test("a payment is under way until the bank has paid it, on the bank's day")
    mutating func payments() throws {
        #expect(try statement(to: 1).payments.map { $0.state } == [.ordered, .ordered])
        #expect(try statement(to: 1).paid == .zero)
        try answer(1, .paid)
        try answer(2, .returned)
        let made = try statement(to: 1)
        #expect(made.payments.map { $0.state } == [.paid, .returned])
        #expect(made.payments.map { $0.paidOn } == ["2022-08-13", nil])
        #expect(made.paid == Money(fen: 90_000))
        #expect(made.paid == scene.file.paid)
        #expect(made.movements.count == 4)
    }

    @Test("one's own account in full, that of others by its tail")
    func accounts() throws {
        #expect(
            try statement(to: 1).payments.map { $0.account } == [
                "示例银行 6200000000001234", "尾号5678",
            ])
        #expect(
            try statement(to: 2).payments.map { $0.account } == ["尾号1234", "尾号5678"])
        #expect(PartyStatement(of: scene.file, entries, to: 9) == nil)
    }

    @Test("a receipt taken back is a minus among the receipts")
    mutating func reversed() throws {
        scene = try Scene.filed()
        entries = []
        try ask(
            Funds.Receive(amount: Money(fen: 500), payer: "李某某", way: .transfer), by: "钱",
            on: "2022-08-10")
        try ask(Funds.Reverse(receipt: 1, reason: "录入有误"), by: "孙", on: "2022-08-11")
        let made = try statement(to: 1)
        #expect(made.movements.map { $0.into.fen } == [500, -500])
        #expect(made.received == .zero)
        #expect(made.held == scene.file.balance)
    }

    @Test("the paper can be shown in every way")
    func paper() throws {
        let paper = try statement(to: 1).paper(court: scene.court, on: "2022-08-31")
        try paper.check()
        guard case .table(let table) = paper.parts[2] else {
            Issue.record("no movements")
            return
        }
        #expect(table.total == ["合计", "", "1,000.00", "1,000.00", "0.00"])
    }
}
