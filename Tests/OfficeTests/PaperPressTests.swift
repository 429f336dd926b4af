import EnforcementCore
import EnforcementOffice
import Foundation
import Testing
@testable import EnforcementPapers

@Suite(
    "papers: PDF",
    .enabled(if: PaperBench.isReady, "typst or pdftotext is not here: run bin/setup --check"))
struct PaperPressTests {
    let press = PaperPress(folder: PaperBench.folder)
    let day = PaperBench.day

    @Test("every text stands in the PDF as it was given; nothing of it was read as markup")
    func texts() async throws {
        let pdf = try await press.pdf(PaperBench.sample, on: day)
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        let text = try PaperBench.text(of: pdf).packed
        for hostile in PaperBench.hostile {
            #expect(text.contains(hostile.packed), "\(hostile.prefix(30))")
        }
        for row in PaperBench.rows(120) {
            for cell in row { #expect(text.contains(cell.packed), "\(cell)") }
        }
        #expect(text.contains("#letx=1"))
        #expect(text.contains("（无）"))
    }

    @Test("head of the table, footer and page number stand on every page; the total once")
    func pages() async throws {
        let table = Paper.Table(
            PaperBench.columns, PaperBench.rows(120), total: ["合计", "", "", "", "8,962,905.60"])
        let paper = Paper(title: "明细", parts: [.table(table)], footer: "示例市人民法院")
        let pdf = try await press.pdf(paper, on: day)
        let pages = try PaperBench.pages(of: pdf)
        #expect((3...5).contains(pages))
        let told = try PaperBench.run("pdfinfo", ["-meta", "FILE"], file: pdf)
        #expect(told.contains("<pdfaid:part>2</pdfaid:part>"))
        let text = try PaperBench.text(of: pdf).packed
        #expect(text.count(of: "申请执行人") == pages)
        #expect(text.count(of: "示例市人民法院") == pages)
        #expect(text.count(of: "合计") == 1)
        for page in 1...pages { #expect(text.contains("第\(page)页共\(pages)页")) }
    }

    @Test("the same paper on the same day gives the same bytes, also by another worker")
    func same() async throws {
        let first = try await press.pdf(PaperBench.sample, on: day)
        let begun = ContinuousClock.now
        let second = try await press.pdf(PaperBench.sample, on: day)
        let third = try await press.pdf(PaperBench.sample, on: Day(number: day.number + 1))
        print("papers: \(first.count) bytes, \((ContinuousClock.now - begun) / 2) a warm PDF")
        let other = try await PaperPress(folder: PaperBench.folder).pdf(PaperBench.sample, on: day)
        #expect(first == second)
        #expect(first == other)
        #expect(first != third)
    }

    @Test("a worker that died is replaced; papers asked for at once are all made")
    func dies() async throws {
        let paper = Paper(title: "一", parts: [.text("二")], footer: "三")
        let before = try await press.pdf(paper, on: day)
        let process = try #require(await press.workerProcess)
        kill(process, SIGKILL)
        let after = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 1...8 { group.addTask { try await press.pdf(paper, on: day) } }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(after.count == 8)
        #expect(after.allSatisfy { $0 == before })
    }

    @Test("a character no font has is marked, and its code told at the end")
    func absent() async throws {
        let parts = [Paper.Part.text("甲\u{200B}乙\u{0007}丙")]
        let paper = Paper(title: "王\u{E123}某", parts: parts, footer: "")
        let text = try PaperBench.text(of: try await press.pdf(paper, on: day)).packed
        #expect(text.contains("王〓某"))
        #expect(text.contains("U+E123"))
        #expect(text.contains("甲乙丙"))
    }

    @Test("a table too wide for the page lies across; a very wide one is set smaller")
    func wide() async throws {
        for count in [9, 14, 40] {
            let columns = (1...count).map { Paper.Table.Column("金额\($0)", .money) }
            let row = (1...count).map { _ in "90,123,456.78" }
            let paper = Paper(
                title: "宽表", parts: [.table(.init(columns, [row]))], footer: "")
            let pdf = try await press.pdf(paper, on: day)
            let told = try PaperBench.run("pdfinfo", ["FILE"], file: pdf)
            #expect(told.contains("841.89 x 595.276"), "\(count)")
            guard count < 40 else { continue }
            let text = try PaperBench.text(of: pdf)
            #expect(text.count(of: "90,123,456.78") == count)
        }
    }

    @Test("a paper that takes too long is given up")
    func slow() async throws {
        let hasty = PaperPress(folder: PaperBench.folder, secondsMax: 0)
        await #expect(throws: PaperFault.tooSlow(seconds: 0)) {
            try await hasty.pdf(PaperBench.sample, on: day)
        }
    }
}
