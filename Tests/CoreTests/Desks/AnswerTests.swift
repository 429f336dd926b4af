import Testing

@testable import EnforcementCore

@Suite("控制反馈 answers to orders")
struct AnswerTests {
    let left = Money(fen: 4_000_000)

    @Test("a release told of twice, the older word first: the newer one counts (6.4)")
    func newerWord() throws {
        var scene = try Scene.linked()
        try scene.perform(
            Control.Release(hold: 1, reason: "示例：超出部分"), by: "王", on: "2022-08-13")
        let order = try #require(scene.orders(.release).last?.number)
        func told(_ sequence: Int, _ held: Money) -> Control.RecordAnswer {
            Control.RecordAnswer(
                order: order, sequence: sequence, done: true, waiting: false, held: held,
                limit: left, from: nil, until: nil, reason: nil)
        }
        try scene.perform(told(1, .zero), by: "system", on: "2022-08-13")
        #expect(scene.file.holds[0].held == .zero)
        try scene.perform(told(2, left), by: "system", on: "2022-08-14")
        #expect(scene.file.holds[0].held == left)
        #expect(try scene.perform(told(1, .zero), by: "system", on: "2022-08-15").isEmpty)
        #expect(scene.file.controlled == left)
    }

    @Test("what the limit caught before a deduction is told with it, and is held (6.4)")
    func caughtBefore() throws {
        var scene = try Scene.frozen(held: 1_000_000)
        let freeze = try #require(scene.file.hold(1)?.order)
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: nil), by: "王", on: "2022-08-16")
        let deduction = try #require(scene.orders(.deduct).last)
        #expect(deduction.amount == Money(fen: 1_000_000))
        try scene.answer(
            deduction.number, held: 1_000_000, limit: 3_000_000, open: 500_000,
            on: "2022-08-16")
        #expect(scene.file.hold(1)?.amount == Money(fen: 3_000_000))
        #expect(scene.file.hold(1)?.held == Money(fen: 2_500_000))
        // The word on the credit itself comes later, and is older than the deduction.
        try scene.answer(
            freeze, held: 3_500_000, limit: 4_000_000, sequence: 2, on: "2022-08-17")
        #expect(scene.file.hold(1)?.held == Money(fen: 2_500_000))
    }

    @Test("deducted money may be here before the bank that took it says so: booked as deducted")
    func moneyFirst() throws {
        var scene = try Scene.frozen(held: 1_000_000)
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: nil), by: "王", on: "2022-08-16")
        let deduction = try #require(scene.orders(.deduct).last)
        let sub = scene.court.subAccount(of: scene.file.id)
        func come(_ reference: String, from account: String) throws {
            let line = BankLine(
                reference: reference, direction: .credit, amount: Money(fen: 1_000_000),
                bookedOn: "2022-08-16", counterparty: "示例债务人", counterpartyAccount: account,
                subAccount: sub.description)
            try scene.perform(Funds.BookLine(line, to: sub), by: "system", on: "2022-08-16")
        }
        try come("A1", from: Scene.third)
        try come("A2", from: Scene.first)
        #expect(scene.file.receipts.map(\.way) == [.transfer, .deduction])
        try scene.answer(
            deduction.number, held: 1_000_000, limit: 3_000_000, open: 3_000_000,
            on: "2022-08-16")
        #expect(scene.file.hold(1)?.taken == Money(fen: 1_000_000))
        #expect(scene.file.inTransit == .zero)
        #expect(scene.file.deadline("P2-08c", .whole) == nil)
        try come("A3", from: Scene.first)
        #expect(scene.file.receipts.last?.way == .transfer)
    }

    @Test("what the limit caught while the deduction was under way stays held")
    func caughtMeanwhile() throws {
        var scene = try Scene.frozen(held: 1_000_000)
        let freeze = try #require(scene.file.hold(1)?.order)
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: nil), by: "王", on: "2022-08-16")
        let deduction = scene.last
        try scene.inflow(
            1, 500_000, available: 0, caught: 500_000, under: freeze, on: "2022-08-16")
        try scene.answer(
            deduction, held: 1_000_000, limit: 3_000_000, open: 3_000_000, on: "2022-08-16")
        #expect(scene.file.hold(1)?.held == Money(fen: 500_000))
    }

    @Test("a bank that ends the freeze with the deduction is taken at its word")
    func endedWithDeduction() throws {
        var scene = try Scene.frozen(held: 1_000_000)
        try scene.perform(
            Control.SignRuling(kind: .deduction, amount: nil), by: "王", on: "2022-08-16")
        try scene.answer(scene.last, held: 1_000_000, limit: 0, open: 0, on: "2022-08-16")
        #expect(scene.file.hold(1)?.state == .deducted)
        #expect(scene.file.controlled == .zero)
    }
}
