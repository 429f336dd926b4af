import EnforcementCore
import EnforcementOffice
import EnforcementPapers
import Foundation
import Testing

@Suite("papers: workbook, CSV and what is refused")
struct PaperTests {
    let press = PaperPress(folder: "/nowhere")
    let day = PaperBench.day

    @Test("without typst there is no PDF, said plainly; workbook and CSV are made")
    func missing() async throws {
        let fault = PaperFault.notInstalled("typst in /nowhere")
        #expect(press.pdfFault == fault)
        #expect(fault.description.contains("run bin/setup"))
        await #expect(throws: fault) { try await press.pdf(PaperBench.sample, on: day) }
        let sheet = try await press.xlsx(PaperBench.sample, on: day)
        #expect(sheet.starts(with: Array("PK".utf8)))
        #expect(!PaperBench.sample.csv.isEmpty)
    }

    @Test("amounts are numbers to the fen, days are dates, a text is never a formula")
    func sheet() async throws {
        let table = Paper.Table(
            PaperBench.columns,
            [
                ["1", "=1+1", "张某某", "2022-08-09", "160,000.01"],
                ["2", "@SUM(A1)", "李\u{1}某某", "—", "-0.10"],
                ["3", "007", "", "", "89,000,000,000,000.00"],
            ], total: ["合计", "", "", "", "89,000,000,159,999.91"], caption: "明细/一")
        let paper = Paper(
            title: "案款", subtitle: ["八月"], parts: [.text("说明"), .table(table), .table(table)],
            footer: "甲&乙")
        let cells = try PaperBench.cells(of: try await press.xlsx(paper, on: day))
        #expect(cells.contains("概要 A1 s 案款"))
        #expect(cells.contains("明细一 A5 n 1"))
        #expect(cells.contains("明细一 B5 s =1+1"))
        #expect(cells.contains("明细一 D5 n 44782"))
        #expect(cells.contains("明细一 E5 n 160000.01"))
        #expect(cells.contains("明细一 B6 s @SUM(A1)"))
        #expect(cells.contains("明细一 C6 s 李某某"))
        #expect(cells.contains("明细一 D6 s —"))
        #expect(cells.contains("明细一 E6 n -0.1"))
        #expect(cells.contains("明细一 B7 s 007"))
        #expect(cells.contains("明细一 E7 n 89000000000000"))
        #expect(cells.contains("明细一 E8 n 89000000159999.91"))
        #expect(cells.contains("明细一 frozen 4"))
        #expect(cells.contains("明细一 2 A1 s 案款"))
        #expect(!cells.contains { $0.contains("FORMULA") })
    }

    @Test("the hostile paper is a whole workbook, the same bytes each time")
    func hostile() async throws {
        let first = try await press.xlsx(PaperBench.sample, on: day)
        let second = try await press.xlsx(PaperBench.sample, on: day)
        #expect(first == second)
        let cells = try PaperBench.cells(of: first)
        for text in PaperBench.hostile {
            #expect(cells.contains { $0.hasSuffix(" s \(text)") }, "\(text.prefix(30))")
        }
    }

    @Test("CSV by RFC 4180; money without signs of thousands; no formula")
    func csv() {
        let table = Paper.Table(
            [.init("名,称"), .init("金额", .money), .init("数", .number), .init("日", .day)],
            [
                ["=1+1", "1,234.50", "1,000", "2022-08-09"], ["a\"b", "—", "007", ""],
                [" +1", "1,23.00", "-5", "x"], ["二\n行", "-0.10", "1.5", "2022-02-30"],
            ], total: ["合计", "1,234.40", "", ""])
        let paper = Paper(title: "表", parts: [.table(table)], footer: "")
        let lines = [
            "\"名,称\",金额,数,日", "'=1+1,1234.50,1000,2022-08-09", "\"a\"\"b\",—,007,",
            "' +1,\"1,23.00\",-5,x", "\"二\n行\",-0.10,1.5,2022-02-30", "合计,1234.40,,", "",
        ]
        let text = String(decoding: paper.csv.dropFirst(3), as: UTF8.self)
        #expect(Array(paper.csv.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(text == lines.joined(separator: "\r\n"))
    }

    @Test("a table needs columns, a row a cell in each, and bounds hold: place and rule are told")
    func malformed() async throws {
        func fault(_ table: Paper.Table) -> PaperFault? {
            let paper = Paper(title: "表", parts: [.text("一"), .table(table)], footer: "")
            do throws(PaperFault) { try paper.check() } catch { return error }
            return nil
        }
        #expect(fault(.init([], [])) == .malformed("part 2: a table without columns"))
        #expect(
            fault(.init([.init("甲"), .init("乙")], [["1", "2"], ["3"]]))
                == .malformed("part 2, row 2: 1 cells in 2 columns"))
        #expect(
            fault(.init([.init("甲")], [], total: ["1", "2"]))
                == .malformed("part 2, total: 2 cells in 1 columns"))
        #expect(
            fault(.init([.init("甲")], Array(repeating: ["1"], count: Paper.rowsMax + 1)))
                == .malformed("10001 rows, at most 10000"))
        let empty = Paper(title: "", parts: [], footer: "")
        await #expect(throws: PaperFault.malformed("the title is empty")) {
            try await press.xlsx(empty, on: day)
        }
    }
}
