import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import EnforcementPapers
import EnforcementSim
import Testing

@Suite(
    "scanned pages", .serialized,
    .enabled(
        if: IntakeBench.readsScans && IntakeBench.setsPDF,
        "no recogniser, typst or poppler here: run bin/setup"))
struct ScanTests {
    private func pictures(of judgment: InventedJudgment) async throws -> [[UInt8]] {
        let paper = Paper(
            title: judgment.paragraphs[1], subtitle: [judgment.paragraphs[0]],
            parts: [.text(judgment.paragraphs.dropFirst(2).joined(separator: "\n"))],
            footer: judgment.paragraphs[0])
        let pdf = try await IntakeBench.press.pdf(paper, on: Day("2026-01-05")!)
        return try await PDFPictures.draw(pdf, named: "a.pdf")
    }

    @Test("two judgments with noise and two degrees of skew: every party, every amount")
    func judgments() async throws {
        for number in 1...2 {
            let judgment = InventedJudgment(seed: 11, number: number)
            let map = try #require(try await pictures(of: judgment).first)
            var page = try #require(SpoiledPage(greyMap: map))
            page.turn(hundredths: number == 1 ? 200 : -200)
            page.speckle(noise: 18, specks: 40, seed: 3)
            let text = try await IntakeBench.extractor.text(of: page.tiff, named: "扫描件.tiff")
            let found = judgment.found(in: text.text)
            #expect(found.parties == judgment.parties.count, "\(text.text)")
            #expect(found.amounts == judgment.amounts.count, "\(text.text)")
            #expect(text.way == .scan)
            #expect(text.confidence ?? 0 > 0.9)
            #expect(text.pages.count == 1)
        }
    }

    @Test("a PDF whose page is a picture is recognised, and its pages are counted")
    func picturePDF() async throws {
        let judgment = InventedJudgment(seed: 12, number: 3)
        let map = try #require(try await pictures(of: judgment).first)
        let page = try #require(SpoiledPage(greyMap: map))
        // Once bare, once with the words of the program that scanned it.
        for words in [nil, "Scanned by an example program"] {
            let bytes = PDFMaker.pdf(
                pages: 1, picture: (page.width, page.height, page.pixels), words: words)
            let text = try await IntakeBench.extractor.text(of: bytes, named: "扫描件.pdf")
            #expect(text.way == .scan)
            let found = judgment.found(in: text.text)
            #expect(found.parties == judgment.parties.count, "\(text.text)")
        }
    }

    @Test("a picture with nothing on it, one cut off, one too large: each is told")
    func hostile() async throws {
        var blank = try #require(
            SpoiledPage(
                greyMap: Array("P5\n400 300\n255\n".utf8) + [UInt8](repeating: 255, count: 120_000))
        )
        await IntakeBench.refuses(blank.tiff, .noText, seconds: 20)
        blank.speckle(noise: 5, specks: 0, seed: 1)
        let half = Array(blank.tiff.prefix(60_000))
        let rule = await IntakeBench.rule(of: half)
        #expect([.broken, .truncated].contains(rule))
        // Says that it is 20 000 by 20 000 pixels, as a bomb does.
        var bomb = blank.tiff
        let list = bomb.count - 4 - 9 * 12
        for field in [list + 8, list + 12 + 8] {
            bomb.replaceSubrange(field..<field + 4, with: [0x20, 0x4E, 0, 0])
        }
        await IntakeBench.refuses(bomb, .pixels(max: 60_000_000), seconds: 20)
        await IntakeBench.refuses(
            [0xFF, 0xD8, 0xFF, 0xE0] + Array("rubbish".utf8), .broken, seconds: 20)
        await IntakeBench.refuses(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], .broken, seconds: 20)
    }

    @Test("many at once wait in turn, and all are read")
    func many() async throws {
        let page = try #require(
            SpoiledPage(
                greyMap: Array("P5\n64 64\n255\n".utf8) + [UInt8](repeating: 255, count: 4_096)))
        await withTaskGroup { group in
            for _ in 0..<8 { group.addTask { await IntakeBench.rule(of: page.tiff) } }
            for await rule in group { #expect(rule == .noText) }
        }
    }
}

@Suite("without a recogniser")
struct NoScanTests {
    @Test("a scan is refused with what to install")
    func missing() async {
        let extractor = DocumentExtractor(scanFolder: "/nowhere")
        #expect(!extractor.readsScans)
        do throws(UnreadableDocument) {
            _ = try await extractor.text(of: [0xFF, 0xD8, 0xFF, 0xE0], named: "照片.jpg")
            Issue.record("it was read")
        } catch {
            #expect(error.status == .unavailable)
            #expect(error.words.en.contains("bin/setup"))
        }
    }
}
