import ArgumentParser
import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import EnforcementReading
import Foundation

/// `zhixing read`: what court documents say, one JSON object a line, in the order of the files.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read judgments: parties, number, court, money, terms, each with its words.",
        discussion: """
            Takes TXT, DOCX, PDF and scans; the kind of a file is decided by its bytes. A file \
            that cannot be read is named on standard error with the rule it breaks, the others \
            are read; exit code 2 then. See docs/reading.md.
            """)

    @Argument(help: "Files to read.") var files: [String]
    @OptionGroup var place: ScanPlace

    /// Files in work at a time: one a core, and one waiting.
    private static let inFlight = max(2, ProcessInfo.processInfo.activeProcessorCount + 1)

    func run() async throws {
        try await failing {
            let extractor = DocumentExtractor(scanFolder: place.scan)
            var failed = 0
            var progress = Progress(total: files.count)
            for start in stride(from: 0, to: files.count, by: Self.inFlight * 8) {
                let part = files[start..<min(files.count, start + Self.inFlight * 8)]
                for answer in try await read(part, extractor) {
                    switch answer {
                    case .success(let line): Standard.output.say(line)
                    case .failure(let fault):
                        Standard.error.say("zhixing: \(fault)")
                        failed += 1
                    }
                }
                progress.told(part.endIndex)
            }
            guard failed == 0 else { throw Failure("\(failed) of \(files.count) files failed") }
        }
    }

    private func read(
        _ part: ArraySlice<String>, _ extractor: DocumentExtractor
    ) async throws -> [Result<String, UnreadableDocument>] {
        try await withThrowingTaskGroup(
            of: (Int, Result<String, UnreadableDocument>).self
        ) { group in
            var answers: [Int: Result<String, UnreadableDocument>] = [:]
            for place in part.indices {
                if place - part.startIndex >= Self.inFlight,
                    let (done, answer) = try await group.next()
                {
                    answers[done] = answer
                }
                let path = part[place]
                group.addTask { (place, try await Self.read(path, extractor)) }
            }
            for try await (done, answer) in group { answers[done] = answer }
            return part.indices.compactMap { answers[$0] }
        }
    }

    private static func read(
        _ path: String, _ extractor: DocumentExtractor
    ) async throws -> Result<String, UnreadableDocument> {
        let name = URL(filePath: path).lastPathComponent
        do {
            let bytes = try HandedIn.bytes(at: path)
            let text = try await extractor.text(of: bytes, named: name).text
            return .success(JudgmentReader.read(text).json(file: name, text: text).description)
        } catch let fault as UnreadableDocument {
            return .failure(fault)
        }
    }

    /// Says how far it is once reading takes longer than two seconds.
    private struct Progress {
        let total: Int
        private let start = ContinuousClock.now
        private var last = ContinuousClock.now

        init(total: Int) { self.total = total }

        mutating func told(_ done: Int) {
            let now = ContinuousClock.now
            guard now - start > .seconds(2), now - last > .seconds(1), done < total else { return }
            last = now
            Standard.error.say("zhixing: \(done)/\(total)")
        }
    }
}
