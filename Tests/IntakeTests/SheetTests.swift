import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import EnforcementPapers
import Testing

@Suite("XLSX")
struct SheetTests {
    static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    @Test("a workbook our own press wrote comes back: texts, money, days, in their places")
    func press() async throws {
        let paper = Paper(
            title: "案款明细", subtitle: ["示例市人民法院"],
            parts: [
                .table(
                    .init(
                        [.init("案号"), .init("到账日", .day), .init("金额（元）", .money)],
                        [
                            ["（2022）某01执1号", "2022-08-09", "1,234,567.89"],
                            ["<&\"换\n行\">", "2024-02-29", "0.10"],
                        ], total: ["合计", "", "1,234,567.99"]))
            ], footer: "示例市人民法院")
        let bytes = try await IntakeBench.press.xlsx(paper, on: Day("2022-08-31")!)
        let rows = try await IntakeBench.table(bytes)
        #expect(rows.first?.first == "案款明细")
        let head = try #require(rows.firstIndex { $0.first == "案号" })
        #expect(rows[head] == ["案号", "到账日", "金额（元）"])
        #expect(rows[head + 1] == ["（2022）某01执1号", "2022-08-09", "1234567.89"])
        #expect(rows[head + 2] == ["<&\"换\n行\">", "2024-02-29", "0.1"])
        #expect(rows[head + 3] == ["合计", "", "1234567.99"])
        let text = try await IntakeBench.extractor.text(of: bytes, named: "a.xlsx")
        #expect(text.way == .xlsx)
        #expect(text.text.contains("（2022）某01执1号\t2022-08-09\t1234567.89"))
    }

    /// A workbook of one sheet whose rows are given.
    private func book(
        _ rows: String, styles: String = "", isFrom1904: Bool = false
    ) throws -> [UInt8] {
        let workbook =
            "<workbook xmlns=\"\(Self.space)\" xmlns:r=\"r\"><workbookPr date1904=\""
            + "\(isFrom1904 ? 1 : 0)\"/><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId2\"/>"
            + "</sheets></workbook>"
        return try ZipMaker.zip([
            ("_rels/.rels", WordMaker.rels([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", workbook),
            (
                "xl/_rels/workbook.xml.rels",
                WordMaker.rels([("styles", "styles.xml"), ("worksheet", "worksheets/s.xml")])
            ),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(Self.space)\">\(styles)</styleSheet>"),
            (
                "xl/worksheets/s.xml",
                "<worksheet xmlns=\"\(Self.space)\"><sheetData>\(rows)</sheetData></worksheet>"
            ),
        ])
    }

    @Test("gaps keep their places; texts, truths and faults are shown as they are")
    func places() async throws {
        let rows =
            "<row r=\"1\"><c r=\"B1\" t=\"inlineStr\"><is><r><t>张</t></r><r><t>某某</t></r>"
            + "<rPh><t>ZHANG</t></rPh></is></c></row><row r=\"3\"><c r=\"A3\" t=\"b\"><v>1</v></c>"
            + "<c r=\"C3\" t=\"e\"><v>#N/A</v></c><c r=\"D3\" t=\"str\"><f>A1</f><v>文"
            + "</v></c></row>"
        #expect(
            try await IntakeBench.table(book(rows))
                == [["", "张某某"], [], ["TRUE", "", "#N/A", "文"]])
    }

    @Test("numbers as a spreadsheet shows them, days by their styles")
    func numbers() async throws {
        let styles =
            "<numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
            + "<numFmt numFmtId=\"201\" formatCode=\"[Red]0.00&quot;d&quot;\"/></numFmts><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"200\"/><xf numF"
            + "mtId=\"201\"/>"
            + "</cellXfs>"
        let values: [(String, Int, String)] = [
            ("1234567.8900000001", 0, "1234567.89"), ("0.10000000000000001", 0, "0.1"),
            ("6222020200011112", 0, "6222020200011112"), ("1.23E+5", 0, "123000"),
            ("-5.5", 0, "-5.5"), ("44782", 1, "2022-08-09"), ("44782.5", 2, "2022-08-09 12:00"),
            ("44782", 3, "44782"), ("0", 0, "0"), ("1E-7", 0, "0.0000001"),
        ]
        let cells = values.map { "<c s=\"\($0.1)\"><v>\($0.0)</v></c>" }.joined()
        #expect(
            try await IntakeBench.table(book("<row>\(cells)</row>", styles: styles))
                == [values.map(\.2)])
        let old = try book(
            "<row><c s=\"1\"><v>43320</v></c></row>", styles: styles, isFrom1904: true)
        #expect(try await IntakeBench.table(old) == [["2022-08-09"]])
    }

    @Test("a cell far out, and more cells than any import has, are refused")
    func limits() async throws {
        for rows in [
            "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", "<row r=\"999999999\"><c/></row>",
            (1...1_100).map { "<row r=\"\($0)\"><c r=\"ALL\($0)\"><v>1</v></c></row>" }.joined(),
        ] {
            await IntakeBench.refuses(try book(rows), .cells(max: 1_000_000))
        }
    }

    @Test("a document is no table, and a table is none of a picture")
    func others() async throws {
        let files = [
            try WordMaker.docx(WordMaker.paragraph("x")), Array("%PDF-1.7\n%%EOF".utf8),
        ]
        for bytes in files {
            do {
                _ = try await IntakeBench.table(bytes)
                Issue.record("read as a table")
            } catch {
                #expect((error as? UnreadableDocument)?.rule == .noTable)
            }
        }
    }
}
