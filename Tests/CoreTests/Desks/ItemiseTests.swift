import Testing

@testable import EnforcementCore

@Suite("债权项目 the claim item by item (handbook 3.1)")
struct ItemiseTests {
    private typealias Answer = Funds.ItemAnswer

    private func interest(rate: String? = "0.148", on: Int? = 1) -> Answer {
        Answer(kind: .interest, on: on, from: "2021-01-01", rate: rate)
    }

    private func stated() throws -> Scene {
        var scene = try Scene.filed()
        try scene.perform(
            Funds.Itemise(items: [
                Answer(kind: .price, label: "货款", amount: "150000.00"),
                Answer(kind: .courtCosts, amount: "10000.00"),
                interest(),
            ]), by: "李", on: "2022-08-10")
        return scene
    }

    @Test("what is left out is what the kind and the case say")
    func defaults() throws {
        let items = try stated().file.items
        #expect(items.map(\.number) == [1, 2, 3])
        #expect(items.map(\.bearsDelayInterest) == [true, false, false])
        #expect(items.map(\.due) == ["2022-07-01", "2022-07-01", nil])
        #expect(items.allSatisfy { $0.debtors == [2] })
        #expect(items.map(\.label) == ["货款", "案件受理费", "一般债务利息"])
    }

    @Test("a later list takes the place of the earlier one; the same list is nothing new")
    func again() throws {
        var scene = try stated()
        let items = [Answer(kind: .principal, amount: "160000.00", delay: "no")]
        try scene.perform(Funds.Itemise(items: items), by: "王", on: "2022-08-11")
        #expect(scene.file.items.map(\.kind) == [.principal])
        #expect(scene.file.items.first?.bearsDelayInterest == false)
        let facts = try scene.perform(Funds.Itemise(items: items), by: "李", on: "2022-08-12")
        #expect(facts.isEmpty)
    }

    @Test("both sums are named where the items do not make up what was applied for")
    func sums() throws {
        let scene = try Scene.filed()
        for amount in ["159999.99", "160000.01"] as [Money] {
            var copy = scene
            let refusal = #expect(throws: Refusal.self) {
                try copy.perform(
                    Funds.Itemise(items: [Answer(kind: .principal, amount: amount)]), by: "李",
                    on: "2022-08-10")
            }
            #expect(refusal?.code == "funds.items-sum")
            #expect(refusal?.words.zh.contains(amount.grouped) == true)
            #expect(refusal?.words.zh.contains("160,000.00") == true)
        }
    }

    @Test("a list that does not hold is refused")
    func refused() throws {
        let scene = try Scene.filed()
        let sum = Answer(kind: .principal, amount: "160000.00")
        func code(_ items: Answer..., by name: String = "李") -> String? {
            scene.refusal(of: Funds.Itemise(items: items), by: name, on: "2022-08-10")
        }
        #expect(code(sum, by: "孙") == "forbidden.role")
        #expect(code() == "funds.items-sum")
        #expect(code(sum, Answer(kind: .interest)) == "claim-item.amount")
        #expect(code(sum, interest(on: nil)) == "claim-item.on")
        #expect(code(sum, interest(on: 2)) == "claim-item.on")
        #expect(code(sum, interest(rate: nil)) == "claim-item.rate")
        #expect(code(sum, interest(rate: "14.8%")) == "claim-item.rate")
        #expect(code(sum, interest(rate: "14.8")) == "claim-item.rate")
        for wrong in ["1", "2、9", "二"] {
            var other = sum
            other.debtors = wrong
            #expect(code(other) == "funds.wrong-debtor")
        }
        let prime = Answer(kind: .interest, on: 1, from: "2018-01-01", lpr: .oneYear)
        #expect(code(sum, prime) == "lpr.none")
    }

    @Test("the sheet of the case counts what came in, less the fee kept, from the day it came")
    func sheet() throws {
        var scene = try stated()
        let before = try #require(try scene.file.debtSheet(asOf: "2022-08-31"))
        // 150 000 × 14.8 % ÷ 365 × 607 days; 150 000 × 0.0175 % × 61 days.
        #expect(before.left.interest == "36918.90" && before.left.delayInterest == "1601.25")
        try scene.perform(
            Funds.Receive(amount: "62300.00", payer: "李某某", way: .transfer), by: "钱",
            on: "2022-08-31")
        try scene.perform(Funds.NotifyArrival(receipt: 1), by: "钱", on: "2022-08-31")
        try scene.perform(
            Funds.Compute(
                receipt: 1, payee: 1, toPayee: "60000.00", fee: "2300.00", refund: nil),
            by: "李", on: "2022-09-01")
        let after = try #require(try scene.file.debtSheet(asOf: "2022-09-01"))
        #expect(after.total.paid == "60000.00")
        #expect(after.paid.costs == "10000.00" && after.paid.interest == "36918.90")
        #expect(after.paid.principal == "13081.10")
        #expect(scene.file.outstanding == "100000.00")
    }

    @Test("without items the sum applied for is one; a stay the debtor did not ask for is free")
    func fallback() throws {
        var scene = try Scene.filed()
        let sheet = try #require(try scene.file.debtSheet(asOf: "2022-07-31"))
        #expect(sheet.left == Owed(principal: "160000.00", delayInterest: "840.00"))
        scene.file.pauses = [Pause(number: 1, ground: .stay, from: "2022-07-11")]
        let stayed = try #require(try scene.file.debtSheet(asOf: "2022-07-31"))
        #expect(stayed.delayInterest.owed == "280.00")
        scene.file.pauses = [Pause(number: 1, ground: .deferral, from: "2022-07-11")]
        #expect(try scene.file.debtSheet(asOf: "2022-07-31")?.delayInterest.owed == "840.00")
        #expect(try CaseFile(id: scene.file.id).debtSheet(asOf: "2022-07-31") == nil)
    }
}
