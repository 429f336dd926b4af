import EnforcementCore
import EnforcementOffice
import EnforcementPapers
import Testing

@Suite(
    "papers: the calculation sheet as a PDF",
    .enabled(if: PaperBench.isReady, "typst or pdftotext is not here: run bin/setup --check"))
struct SheetPressTests {
    private func cell(_ text: String) throws -> Money { try #require(Money(yuan: text)) }

    /// M5 of the handbook as a case.
    private func file() throws -> CaseFile {
        let due = try #require(Day("2022-03-10"))
        var file = CaseFile(id: FileID(court: 1, number: 1))
        file.claim = Claim(
            basis: "（2021）豫0185民初1号", basisKind: .judgment, basisCourt: "示例市人民法院",
            cause: "借款合同纠纷", amount: try cell("102300.00"), duty: nil, due: due)
        file.parties = [
            Party(number: 1, side: .applicant, kind: .person, name: "张某某"),
            Party(number: 2, side: .debtor, kind: .enterprise, name: "示例有限公司"),
        ]
        file.items = [
            ClaimItem(
                number: 1, kind: .principal, label: "借款本金", amount: try cell("100000.00"),
                due: due),
            ClaimItem(
                number: 2, kind: .interest, label: "利息", amount: nil,
                terms: .init(
                    on: 1, from: try #require(Day("2021-01-01")),
                    by: .fixed(try #require(Rate("0.148")))), due: nil),
            ClaimItem(
                number: 3, kind: .courtCosts, label: "案件受理费", amount: try cell("2300.00"),
                due: due),
        ]
        file.receipts = [
            Receipt(
                number: 1, amount: try cell("110000.00"), payer: "示例银行", way: .deduction,
                arrivedOn: PaperBench.later)
        ]
        return file
    }

    @Test("pdftotext reads every sum, day, formula and party of M5")
    func m5() async throws {
        let sheet = try #require(try CalculationSheet(of: try file(), asOf: PaperBench.later))
        let paper = sheet.paper(court: CourtFile(id: .own(of: 1)))
        let pdf = try await PaperPress(folder: PaperBench.folder).pdf(paper, on: PaperBench.later)
        let text = try PaperBench.text(of: pdf).packed
        for part in [
            "执行款计算书", "申请执行人：张某某", "被执行人：示例有限公司",
            "执行依据：示例市人民法院（2021）豫0185民初1号民事判决书", "25,018.08", "3,220.00",
            "82,681.92", "17,318.08", "20,538.08", "10.05", "1,550.00", "2021-01-01",
            "100,000.00×14.8%÷365×617天", "100,000.00×0.0175%×184天",
            "第3项2,300.00，第2项25,018.08，第1项82,681.92", "《民法典》第560、561条",
        ] { #expect(text.contains(part.packed), "\(part)") }
        #expect(try PaperBench.pages(of: pdf) <= 2)
    }
}

extension PaperBench {
    /// The day of the deduction in M5.
    fileprivate static let later = Day("2022-09-10")!
}
