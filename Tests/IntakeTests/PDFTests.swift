import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import EnforcementPapers
import EnforcementSim
import Testing

@Suite(
    "PDF",
    .enabled(if: IntakeBench.setsPDF, "no typst or no pdftotext here: run bin/setup"))
struct PDFTests {
    @Test("a PDF our own press set: paragraphs whole, rows as rows, pages where they are")
    func text() async throws {
        let judgment = InventedJudgment(seed: 1, number: 1)
        let rows = (1...60).map { ["（2022）示01执\($0)号", "张某某", "\($0),234.50"] }
        let paper = Paper(
            title: judgment.paragraphs[1], subtitle: [judgment.paragraphs[0]],
            parts: [
                .text(judgment.paragraphs.dropFirst(2).joined(separator: "\n")),
                .table(
                    .init([.init("案号"), .init("申请执行人"), .init("金额（元）", .money)], rows)),
            ], footer: "示例市人民法院")
        let bytes = try await IntakeBench.press.pdf(paper, on: Day("2022-08-31")!)
        let text = try await IntakeBench.extractor.text(of: bytes, named: "判决书.pdf")
        #expect(text.way == .pdf)
        #expect(text.confidence == nil)
        #expect(text.pages.count > 1)
        let lines = text.text.split(separator: "\n").map(String.init)
        for paragraph in judgment.paragraphs {
            #expect(lines.contains { $0 == paragraph }, "\(paragraph)")
        }
        #expect(lines.contains("（2022）示01执7号\t张某某\t7,234.50"))
        // Pages follow one another and cover the text.
        let letters = Array(text.text)
        #expect(text.pages.first?.lowerBound == 0)
        #expect(text.pages.last?.upperBound == letters.count)
        for (one, next) in zip(text.pages, text.pages.dropFirst()) {
            #expect(next.lowerBound - one.upperBound <= 1)
        }
        #expect(String(letters[text.pages[0]]).contains(judgment.paragraphs[0]))
    }

    @Test("the same bytes give the same text")
    func same() async throws {
        let paper = Paper(title: "判决书", parts: [.text("给付一百元。")], footer: "法院")
        let bytes = try await IntakeBench.press.pdf(paper, on: Day("2022-08-31")!)
        let one = try await IntakeBench.extractor.text(of: bytes, named: "a")
        #expect(try await IntakeBench.extractor.text(of: bytes, named: "b") == one)
    }
}

@Suite(
    "hostile PDF is refused in bounded time and memory", .serialized,
    .enabled(if: IntakeBench.readsPDF, "no pdftotext here: run bin/setup"))
struct HostilePDFTests {
    @Test("more pages than are read: 501, and ten thousand")
    func pages() async {
        await IntakeBench.refuses(PDFMaker.pdf(pages: 501), .pages(max: 500))
        await IntakeBench.refuses(PDFMaker.pdf(pages: 10_000), .pages(max: 500))
    }

    @Test("more pages without text than are recognised")
    func scannedPages() async {
        await IntakeBench.refuses(PDFMaker.pdf(pages: 61), .scannedPages(max: 60))
    }

    @Test("locked by a password")
    func encrypted() async {
        await IntakeBench.refuses(PDFMaker.pdf(pages: 1, isLocked: true), .encrypted)
    }

    @Test("cut off anywhere, or rubbish behind the head")
    func broken() async {
        let whole = PDFMaker.pdf(pages: 3)
        for count in [6, whole.count / 2, whole.count - 8] {
            await IntakeBench.refuses(Array(whole[..<count]), .truncated)
        }
        await IntakeBench.refuses(Array("%PDF-1.4\n%%EOF".utf8), .broken)
        let rubbish = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        await IntakeBench.refuses(
            Array("%PDF-1.4\n".utf8) + rubbish + Array("\n%%EOF".utf8), .broken)
    }

    @Test("a PDF that ends as a package is neither")
    func twofold() async throws {
        let package = try ZipMaker.zip(WordMaker.parts(WordMaker.paragraph("给付")))
        await IntakeBench.refuses(PDFMaker.pdf(pages: 1) + package, .twofold)
    }

    @Test("nothing is left in the temporary folder")
    func folders() async throws {
        _ = await IntakeBench.rule(of: PDFMaker.pdf(pages: 1, isLocked: true))
        // Others read at the same time: what is there is young.
        #expect(IntakeBench.oldFolders.isEmpty)
    }
}

@Suite(
    "PDF with few letters",
    .enabled(
        if: IntakeBench.readsScans && IntakeBench.setsPDF,
        "no recogniser, typst or poppler here: run bin/setup"))
struct FewLettersTests {
    @Test("a short page of letters without a picture is not recognised")
    func short() async throws {
        let paper = Paper(title: "送达回证", parts: [.text("已送达。")], footer: "法院")
        let bytes = try await IntakeBench.press.pdf(paper, on: Day("2022-08-31")!)
        let text = try await IntakeBench.extractor.text(of: bytes, named: "a.pdf")
        #expect(text.way == .pdf)
    }
}
