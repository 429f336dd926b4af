import Testing

@testable import EnforcementCore
@testable import EnforcementOffice

@Suite("执行款计算书 a sheet whose lines add to its total")
struct CalculationSheetTests {
    private func paper(_ sheet: DebtSheet, _ file: CaseFile? = nil) -> Paper {
        CalculationSheet(file ?? CaseFile(id: FileID(court: 1, number: 1)), sheet)
            .paper(court: Scene.court)
    }

    private func tables(_ paper: Paper) -> [Paper.Table] {
        paper.parts.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    private func money(_ cell: String) -> Money? {
        Money(yuan: cell.filter { $0 != "," })
    }

    /// Every money column that has a total adds up to it; bases are no sums and have none.
    private func check(_ paper: Paper, _ place: String) throws {
        try paper.check()
        for table in tables(paper) where !table.total.isEmpty {
            for (column, kind) in table.columns.enumerated() where kind.kind == .money {
                guard let total = money(table.total[column]) else { continue }
                let sum = Money.sum(try table.rows.map { try #require(money($0[column])) })
                #expect(sum == total, "\(place): \(kind.title)")
            }
        }
    }

    /// A case with this claim and these payments by transfer.
    private func file(
        _ items: [ClaimItem], _ payments: [(Day, Money)] = [], pause: Range<Day>? = nil
    ) -> CaseFile {
        var file = CaseFile(id: FileID(court: 1, number: 1))
        file.claim = Claim(
            basis: "（2021）豫0185民初1号", basisKind: .judgment, basisCourt: "示例市人民法院",
            cause: "借款合同纠纷", amount: Money.sum(items.compactMap(\.amount)), duty: nil,
            due: items.first?.due)
        file.parties = [
            Party(number: 1, side: .applicant, kind: .person, name: "张某某"),
            Party(number: 2, side: .debtor, kind: .person, name: "李某某"),
        ]
        file.items = items
        for (place, payment) in payments.enumerated() {
            file.receipts.append(
                Receipt(
                    number: place + 1, amount: payment.1, payer: "李某某", way: .transfer,
                    arrivedOn: payment.0))
        }
        if let pause {
            file.pauses = [
                Pause(
                    number: 1, ground: .higherCourt, from: pause.lowerBound, until: pause.upperBound
                )
            ]
        }
        return file
    }

    private func principal(_ amount: Money, _ due: Day) -> ClaimItem {
        ClaimItem(
            number: 1, kind: .principal, label: "借款本金", amount: amount, due: due, debtors: [2])
    }

    private func cells(_ file: CaseFile, asOf day: Day, _ place: String) throws -> [String] {
        let made = try #require(try CalculationSheet(of: file, asOf: day))
            .paper(court: Scene.court)
        try check(made, place)
        return tables(made).flatMap { $0.rows + [$0.total] }.flatMap { $0 }
    }

    @Test("M1 to M4 as sheets: every sum of the handbook stands on them")
    func handbook() throws {
        let m1 = file([principal("100000.00", "2022-03-10")])
        #expect(try cells(m1, asOf: "2022-04-09", "M1").contains("525.00"))
        let m2 = file(
            [principal("15500.00", "2021-09-13")], [("2022-08-09", "15500.00")])
        #expect(try cells(m2, asOf: "2022-08-09", "M2").contains("895.13"))
        let m3 = try cells(
            file(
                [principal("200000.00", "2022-01-31")],
                [
                    ("2022-03-31", "50000.00"), ("2022-06-30", "100000.00"),
                    ("2022-09-20", "50000.00"),
                ]), asOf: "2022-09-20", "M3")
        for sum in ["2,065.00", "2,388.75", "717.50", "5,171.25"] { #expect(m3.contains(sum)) }
        let m4 = file(
            [principal("300000.00", "2022-01-31")], pause: "2022-03-01"..<"2022-04-30")
        #expect(try cells(m4, asOf: "2022-09-01", "M4").contains("8,032.50"))
    }

    @Test("M5 as a sheet: interest, doubled interest, the split, what is left, what a day adds")
    func deduction() throws {
        let items = [
            principal("100000.00", "2022-03-10"),
            ClaimItem(
                number: 2, kind: .interest, label: "利息", amount: nil,
                terms: .init(on: 1, from: "2021-01-01", by: .fixed(try #require(Rate("0.148")))),
                due: nil),
            ClaimItem(
                number: 3, kind: .courtCosts, label: "案件受理费", amount: "2300.00",
                due: "2022-03-10"),
        ]
        let file = file(items, [("2022-09-10", "110000.00")])
        let cells = try cells(file, asOf: "2022-09-10", "M5")
        for sum in [
            "25,018.08", "3,220.00", "82,681.92", "17,318.08", "2,300.00", "110,000.00",
            "130,538.08", "20,538.08", "14.8%", "0.0175%", "617", "184",
            "100,000.00 × 14.8% ÷ 365 × 617天", "第3项2,300.00，第2项25,018.08，第1项82,681.92",
        ] { #expect(cells.contains(sum), "\(sum)") }
        let made = try #require(try CalculationSheet(of: file, asOf: "2022-09-10"))
            .paper(court: Scene.court)
        guard case .figures(let figures) = made.parts[0] else {
            Issue.record("no figures")
            return
        }
        // 17,318.08 × 14.8 % ÷ 365 and × 0.0175 %: 7.02 and 3.03; the fee on 110,000.00.
        #expect(
            figures.map(\.value) == [
                "130,538.08", "110,000.00", "20,538.08", "10.05", "1,550.00",
            ])
        #expect(
            made.subtitle == [
                "第1号卷宗", "申请执行人：张某某", "被执行人：李某某",
                "执行依据：示例市人民法院（2021）豫0185民初1号民事判决书",
            ])
    }

    @Test("the fee on the sheet is that of its day: later receipts do not count")
    func feeOfTheDay() throws {
        let file = file(
            [principal("200000.00", "2022-01-31")],
            [("2022-03-31", "50000.00"), ("2022-06-30", "100000.00")])
        let made = try #require(try CalculationSheet(of: file, asOf: "2022-04-30"))
            .paper(court: Scene.court)
        #expect(
            tables(made).last?.rows == [["50,000.00", "650.00", "0.00", "650.00"]])
    }

    @Test("five hundred random claims: what stands on the paper adds up on the paper")
    func random() throws {
        var chance = SeededGenerator(seed: 77)
        for round in 0..<500 {
            try check(paper(try DebtSheetPropertyTests.sheet(&chance)), "\(round)")
        }
    }

    @Test("a case: what was paid, the fee on it, what is left")
    func ofCase() throws {
        var scene = try Scene.handled()
        try scene.pay("50000.00", on: "2022-08-20")
        let sheet = try #require(try CalculationSheet(of: scene.file, asOf: "2022-08-20"))
        let made = sheet.paper(court: scene.court)
        try check(made, "case")
        let fee = try #require(tables(made).last?.rows.first)
        #expect(fee == ["50,000.00", "650.00", "0.00", "650.00"])
        // 160,000.00 × 0.0175% × 50 days from the last day for performance.
        let cells = tables(made).flatMap(\.rows).flatMap { $0 }
        #expect(cells.contains("1,400.00"))
    }
}
