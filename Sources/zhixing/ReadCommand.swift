import ArgumentParser
import EnforcementCore
import EnforcementReading
import Foundation

/// `zhixing read`: court documents in, their fields out, one JSON object a line.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read the fields of court documents: parties, money, deadline.",
        discussion: """
            Writes one JSON object a file in the order given; `evidence` says where each field \
            stands and how sure it is. Text in UTF-8 or GB18030. A file that cannot be read is \
            named on standard error, the others are still read; exit code 2.

            Example:
              zhixing read judgment.txt
            """)

    @Argument(help: "Files to read.")
    var files: [String]

    func run() async throws {
        try await failing {
            let failed = try await readAll()
            guard failed == 0 else { throw Failure("\(failed) of \(files.count) files failed") }
        }
    }

    /// Reads in parallel, a bounded number at a time; writes in order.
    private func readAll() async throws -> Int {
        let batch = max(2, ProcessInfo.processInfo.activeProcessorCount) * 8
        let begin = ContinuousClock.now
        var failed = 0
        for start in stride(from: 0, to: files.count, by: batch) {
            let part = Array(files[start..<min(files.count, start + batch)])
            for answer in await Self.read(part) {
                switch answer {
                case .success(let line): try FileHandle.standardOutput.write(contentsOf: line)
                case .failure(let fault):
                    failed += 1
                    try Self.say(fault.text)
                }
            }
            let isSlow = begin.duration(to: .now) > .seconds(2)
            if isSlow || isatty(2) == 1 { try Self.say("read \(start + part.count)/\(files.count)") }
        }
        return failed
    }

    private static func say(_ text: String) throws {
        try FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    private static func read(_ files: [String]) async -> [Result<Data, Fault>] {
        await withTaskGroup(of: (Int, Result<Data, Fault>).self) { group in
            for (index, file) in files.enumerated() {
                group.addTask { (index, line(of: file)) }
            }
            var answers: [(Int, Result<Data, Fault>)] = []
            for await answer in group { answers.append(answer) }
            return answers.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private static func line(of file: String) -> Result<Data, Fault> {
        do {
            let text = try text(of: file)
            let name = URL(fileURLWithPath: file).lastPathComponent
            let json = JudgmentReader.read(text).json(file: name, text: text)
            return .success(Data(json.bytes + [0x0A]))
        } catch {
            return .failure(error)
        }
    }

    /// The most of one file.
    private static let most = 64 << 20

    /// The text of a file: UTF-8, else GB18030.
    ///
    /// - Throws: `Fault` naming the file and the rule.
    static func text(of file: String) throws(Fault) -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Fault(text: "\(file): read.open: cannot be opened")
        }
        guard data.count <= most else {
            throw Fault(text: "\(file): read.size: larger than \(most) bytes")
        }
        if let text = String(validating: data, as: UTF8.self) { return text }
        guard !data.contains(0) else {
            throw Fault(text: "\(file): read.text: not plain text")
        }
        let gb18030: UInt = 0x8000_0632
        guard let text = String(data: data, encoding: String.Encoding(rawValue: gb18030)) else {
            throw Fault(text: "\(file): read.text: neither UTF-8 nor GB18030")
        }
        return text
    }

    /// Why a file was not read: its name, the rule, in words.
    struct Fault: Error {
        let text: String
    }
}
