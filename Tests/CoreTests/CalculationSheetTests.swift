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

    private func m5() throws -> DebtSheet {
        try DebtSheet(
            items: [
                ClaimItem(
                    number: 1, kind: .principal, label: "借款本金", amount: "100000.00",
                    due: "2022-03-10"),
                ClaimItem(
                    number: 2, kind: .interest, label: "利息", amount: nil,
                    terms: .init(
                        on: 1, from: "2021-01-01", by: .fixed(try #require(Rate("0.148")))),
                    due: nil),
                ClaimItem(
                    number: 3, kind: .courtCosts, label: "案件受理费", amount: "2300.00",
                    due: "2022-03-10"),
            ], payments: [.init(on: "2022-09-10", amount: "110000.00")], asOf: "2022-09-10")
    }

    @Test("M5 as a sheet: every sum of the handbook stands on it")
    func handbook() throws {
        let made = paper(try m5())
        try check(made, "M5")
        let cells = tables(made).flatMap { $0.rows + [$0.total] }.flatMap { $0 }
        for sum in [
            "25,018.08", "3,220.00", "82,681.92", "17,318.08", "2,300.00", "110,000.00",
            "130,538.08", "20,538.08",
        ] { #expect(cells.contains(sum), "\(sum)") }
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
        #expect(made.subtitle.contains("执行依据：（2021）豫0185民初1号"))
    }
}
