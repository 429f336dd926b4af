import ArgumentParser
import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import EnforcementPapers
import EnforcementSim
import Foundation

/// Invented judgments printed, scanned badly and read again: what is found of names and amounts.
struct BenchScansCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scans",
        abstract: "Read invented judgments from noisy, crooked scans.",
        discussion: """
            Each is set in type, drawn at 190 dots an inch, turned, speckled, recognised, and \
            looked through for its parties and amounts. One JSON line a judgment on demand, one \
            for all at the end; exit code 2 below nine tenths.
            """)

    @Option(help: "Judgments.") var count = 20
    @Option(help: "Seed of chance.") var seed: UInt64 = 7
    @Option(help: "Degrees every other page is turned by, and every other against.")
    var skew = 2.0
    @Option(help: "Grey noise, in shades of 256.") var noise = 18
    @Option(help: "Black and white specks in ten thousand pixels.") var specks = 40
    @Flag(help: "A line for each judgment.") var each = false
    @Option(help: "Folder of the typesetter for PDF laid by bin/setup.") var press = ".press"
    @OptionGroup var place: ScanPlace

    func run() async throws {
        try await failing {
            guard (1...1_000).contains(count) else { throw Failure("--count: 1 to 1000") }
            let press = PaperPress(folder: press)
            if let fault = press.pdfFault { throw Failure("\(fault)") }
            let extractor = DocumentExtractor(scanFolder: place.scan)
            guard extractor.readsScans else {
                throw Failure("no recogniser in \(place.scan): run bin/setup")
            }
            var sum = ScanScore()
            let bar = ProgressBar(title: "扫描件")
            for number in 1...count {
                let score = try await read(number, press, extractor)
                if each { Standard.output.say(score.line("scan", number)) }
                sum.add(score)
                bar.show(number, of: count)
            }
            Standard.output.say(sum.line("scans", count))
            guard sum.isGood else { throw Failure("below nine tenths") }
        }
    }

    private func read(
        _ number: Int, _ press: PaperPress, _ extractor: DocumentExtractor
    ) async throws -> ScanScore {
        let judgment = InventedJudgment(seed: seed, number: number)
        guard let day = Day("2026-01-05") else { throw Failure("no such day") }
        let pdf = try await press.pdf(judgment.paper, on: day)
        var score = ScanScore()
        var text = ""
        for picture in try await PDFPictures.draw(pdf, named: "judgment.pdf") {
            guard var page = SpoiledPage(greyMap: picture) else { throw Failure("no page") }
            let way = (number + score.pages) % 2 == 0 ? 1.0 : -1.0
            page.turn(hundredths: Int(skew * 100 * way))
            page.speckle(noise: noise, specks: specks, seed: seed &+ UInt64(number))
            let start = ContinuousClock.now
            let read = try await patiently(page.tiff, "\(number).tiff", extractor)
            score.seconds += (.now - start) / .seconds(1)
            score.confidence += read.confidence ?? 0
            score.pages += 1
            text += read.text + "\n"
        }
        score.take(judgment, read: text)
        return score
    }

    /// Others may use the machine too: a page that took too long is asked for again, twice at most.
    private func patiently(
        _ bytes: [UInt8], _ name: String, _ extractor: DocumentExtractor
    ) async throws -> ExtractedText {
        for _ in 1...2 {
            do throws(UnreadableDocument) {
                return try await extractor.text(of: bytes, named: name)
            } catch {
                guard case .tooSlow = error.rule else { throw error }
            }
        }
        return try await extractor.text(of: bytes, named: name)
    }
}

extension InventedJudgment {
    /// As our own press sets it.
    var paper: Paper {
        Paper(
            title: paragraphs[1], subtitle: [paragraphs[0], paragraphs[2]],
            parts: [.text(paragraphs.dropFirst(3).joined(separator: "\n"))],
            footer: paragraphs[0])
    }
}

/// What was found of what stands there.
struct ScanScore {
    var pages = 0
    var seconds = 0.0
    var confidence = 0.0
    private var parties = (found: 0, all: 0)
    private var amounts = (found: 0, all: 0)
    private var letters = (wrong: 0, all: 0)

    mutating func take(_ judgment: InventedJudgment, read text: String) {
        let found = judgment.found(in: text)
        parties = (found.parties, judgment.parties.count)
        amounts = (found.amounts, judgment.amounts.count)
        let written = judgment.paragraphs.joined().unicodeScalars.filter { $0 != " " }
        let seen = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        letters = (Self.distance(Array(written), Array(seen)), written.count)
    }

    mutating func add(_ other: ScanScore) {
        pages += other.pages
        seconds += other.seconds
        confidence += other.confidence
        parties = (parties.found + other.parties.found, parties.all + other.parties.all)
        amounts = (amounts.found + other.amounts.found, amounts.all + other.amounts.all)
        letters = (letters.wrong + other.letters.wrong, letters.all + other.letters.all)
    }

    var isGood: Bool { Self.share(parties) >= 0.9 && Self.share(amounts) >= 0.9 }

    func line(_ bench: String, _ count: Int) -> String {
        """
        {"bench":"\(bench)","count":\(count),"pages":\(pages),\
        "parties":\(digits(Self.share(parties))),"amounts":\(digits(Self.share(amounts))),\
        "lettersWrong":\(digits(Self.share(letters))),\
        "confidence":\(digits(confidence / Double(max(1, pages)))),\
        "secondsPerPage":\(digits(seconds / Double(max(1, pages))))}
        """
    }

    private static func share(_ part: (Int, all: Int)) -> Double {
        part.all == 0 ? 1 : Double(part.0) / Double(part.all)
    }

    /// How many letters must be changed, added or taken away. Head and foot of the page count too.
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for place in other.indices {
                let change = corner + (letter == other[place] ? 0 : 1)
                corner = row[place + 1]
                row[place + 1] = min(change, corner + 1, row[place] + 1)
            }
        }
        return row[other.count]
    }
}
