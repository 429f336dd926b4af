import EnforcementCore
import Testing

@Suite("债务计算表 what is owed, line by line (handbook 3.1, 3.2)")
struct DebtSheetTests {
    private func principal(
        _ amount: Money, due: Day?, number: Int = 1, debtors: [Int] = [2]
    ) -> ClaimItem {
        ClaimItem(
            number: number, kind: .principal, label: "货款", amount: amount, due: due,
            debtors: debtors)
    }

    private func interest(
        _ number: Int, on item: Int = 1, from: Day, until: Day? = nil,
        by method: GeneralInterest.Method
    ) -> ClaimItem {
        ClaimItem(
            number: number, kind: .interest, label: "利息", amount: nil,
            terms: .init(on: item, from: from, until: until, by: method), due: nil)
    }

    private func rate(_ text: String) -> Rate { Rate(text) ?? .one }

    @Test("M1, M2 and M4: one sum, one line, half a fen up, stays not counted")
    func plain() throws {
        let m1 = try DebtSheet(
            items: [principal("100000.00", due: "2022-03-10")], asOf: "2022-04-09")
        #expect(m1.delayInterest.owed == "525.00")
        #expect(m1.rows.map(\.formula) == ["100,000.00", "100,000.00 × 0.0175% × 30天"])
        let m2 = try DebtSheet(
            items: [principal("15500.00", due: "2021-09-13")],
            payments: [.init(on: "2022-08-09", amount: "15500.00")], asOf: "2023-01-01")
        #expect(m2.left == Owed(delayInterest: "895.13"))
        let m4 = try DebtSheet(
            items: [principal("300000.00", due: "2022-01-31")],
            stays: ["2022-03-01"..<"2022-04-30"], asOf: "2022-09-01")
        #expect(m4.delayInterest.owed == "8032.50")
        #expect(
            m4.rows.last?.formula == "300,000.00 × 0.0175% × 153天（213天扣除60天）")
    }

    @Test("M3 each payment ends its part")
    func payments() throws {
        let sheet = try DebtSheet(
            items: [principal("200000.00", due: "2022-01-31")],
            payments: [
                .init(on: "2022-09-20", amount: "50000.00"),
                .init(on: "2022-03-31", amount: "50000.00"),
                .init(on: "2022-06-30", amount: "100000.00"),
            ], asOf: "2022-12-31")
        let lines = sheet.rows.filter { $0.kind == .delayInterest }
        #expect(lines.map(\.days) == [59, 91, 82])
        #expect(lines.map(\.amount) == ["2065.00", "2388.75", "717.50"])
        #expect(sheet.left == Owed(delayInterest: "5171.25"))
    }

    /// M5: the deduction of 110 000.00, and what is owed at a day after it.
    private func m5(asOf day: Day, order: ApplyPayment = ApplyPayment()) throws -> DebtSheet {
        try DebtSheet(
            items: [
                principal("100000.00", due: "2022-03-10"),
                interest(2, from: "2021-01-01", by: .fixed(rate("0.148"))),
                ClaimItem(
                    number: 3, kind: .courtCosts, label: "案件受理费", amount: "2300.00",
                    due: "2022-03-10"),
            ], payments: [.init(on: "2022-09-10", amount: "110000.00")], asOf: day, order: order)
    }

    @Test("M5 fee, interest, principal, and the doubled part last")
    func order() throws {
        let sheet = try m5(asOf: "2022-09-10")
        #expect(sheet.rows[2].formula == "100,000.00 × 14.8% ÷ 365 × 617天")
        #expect(sheet.rows[3].formula == "100,000.00 × 0.0175% × 184天")
        #expect(
            sheet.paid
                == Owed(costs: "2300.00", interest: "25018.08", principal: "82681.92"))
        #expect(sheet.left == Owed(principal: "17318.08", delayInterest: "3220.00"))
        #expect(sheet.rows.last?.parts.map(\.item) == [3, 2, 1])
        #expect(sheet.rows.last?.formula == "第3项2,300.00，第2项25,018.08，第1项82,681.92")
        #expect(sheet.total(of: .interest).paid == "25018.08")
        #expect(sheet.total.owed == "130538.08")
    }

    @Test("M5 then grows 3.0307 a day, and the day before it nothing was paid")
    func growth() throws {
        let before = try m5(asOf: "2022-09-09")
        #expect(before.total.paid == .zero && before.rows.allSatisfy { $0.kind != .payment })
        let after = try m5(asOf: "2022-09-20")
        #expect(after.left.delayInterest == "3250.31")
        #expect(after.rows.last?.formula == "17,318.08 × 0.0175% × 10天")
        #expect(after.left.interest == "70.22")
    }

    @Test("the parties may agree that principal goes before interest (U8)")
    func principalFirst() throws {
        let sheet = try m5(asOf: "2022-09-10", order: ApplyPayment(interestFirst: false))
        #expect(
            sheet.paid
                == Owed(costs: "2300.00", interest: "7700.00", principal: "100000.00"))
        #expect(sheet.rows.last?.parts.map(\.item) == [3, 1, 2])
    }

    @Test("what is over everything is surplus, and what comes later finds nothing owed")
    func surplus() throws {
        let sheet = try DebtSheet(
            items: [principal("1000.00", due: "2022-01-31")],
            payments: [
                .init(on: "2022-02-10", amount: "1001.75"),
                .init(on: "2022-03-10", amount: "5.00"),
            ], asOf: "2022-12-31")
        #expect(sheet.left.total == .zero && sheet.surplus == "5.00")
        #expect(sheet.rows.last?.formula == "余款5.00")
    }

    @Test("instalments each run from their own day; the one due first is paid first (CC20 560)")
    func instalments() throws {
        let items = [
            principal("1000.00", due: "2022-06-30"),
            principal("2000.00", due: "2022-03-31", number: 2),
        ]
        let sheet = try DebtSheet(
            items: items, payments: [.init(on: "2022-05-31", amount: "2500.00")],
            asOf: "2022-07-10")
        let lines = sheet.rows.filter { $0.kind == .delayInterest }
        #expect(
            lines.map(\.formula) == ["2,000.00 × 0.0175% × 61天", "500.00 × 0.0175% × 10天"])
        #expect(lines.map(\.items) == [[2], [1]])
        #expect(sheet.items.map(\.sum.paid) == ["500.00", "2000.00"])
    }

    @Test("items of one last day and the same debtors make one base, others their own")
    func bases() throws {
        let day: Day = "2022-01-31"
        let items = [
            principal("1000.00", due: day), principal("2000.00", due: day, number: 2),
            principal("4000.00", due: day, number: 3, debtors: [2, 3]),
        ]
        let sheet = try DebtSheet(items: items, asOf: "2022-02-10")
        let lines = sheet.rows.filter { $0.kind == .delayInterest }
        #expect(lines.map(\.items) == [[1, 2], [3]])
        #expect(lines.map(\.base) == ["3000.00", "4000.00"])
    }

    @Test("general interest by four times the LPR, to a fixed day, less what was paid")
    func prime() throws {
        let sheet = try DebtSheet(
            items: [
                principal("100000.00", due: nil),
                interest(
                    2, from: "2021-11-01", until: "2022-09-10",
                    by: .prime(.oneYear, multiple: rate("4"))),
            ], asOf: "2023-09-10")
        #expect(sheet.total(of: .interest).owed == "12793.43")
        let lines = sheet.rows.filter { $0.kind == .interest }
        #expect(lines.map(\.days) == [48, 31, 214, 20])
        #expect(lines.first?.formula == "100,000.00 × 15.4% ÷ 365 × 48天")
        #expect(lines.first?.words.zh == "第2项 利息（以第1项为基数，一年期LPR的4倍）")
        #expect(!sheet.isProvisional)
    }

    @Test("no last day known: no doubled interest, and the sheet says so; nor before 2014-08-01")
    func notes() throws {
        let undated = try DebtSheet(
            items: [principal("100000.00", due: nil)], asOf: "2022-09-10")
        #expect(undated.delayInterest.owed == .zero)
        #expect(undated.rows.last?.kind == .note)
        #expect(undated.rows.last?.words.zh.contains("第1项未载明履行期限届满日") == true)
        let old = try DebtSheet(
            items: [principal("100000.00", due: "2012-01-01")], asOf: "2014-08-10")
        #expect(old.delayInterest.owed == "175.00")
        #expect(old.rows.last?.words.zh.contains("旧规定") == true)
    }
}
