import ArgumentParser
import EnforcementIntake
import EnforcementOffice
import Foundation

/// `zhixing text`: what a file that was handed in says, as the server would read it.
struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Print the text of TXT, DOCX, XLSX, CSV, PDF, PNG, JPG or TIFF files.",
        discussion: """
            The kind of a file is decided by its bytes. With --cells a workbook or CSV is printed \
            as rows, cells between tabs. Exit code 2 when any file cannot be read. See \
            docs/reading-files.md.
            """)

    @Argument(help: "Files to read.") var files: [String]
    @Flag(help: "Print rows of cells.") var cells = false
    @OptionGroup var place: ScanPlace

    func run() async throws {
        try await failing {
            let extractor = DocumentExtractor(scanFolder: place.scan)
            var failed = 0
            for file in files {
                do {
                    Standard.output.say(try await read(file, extractor))
                } catch let fault as UnreadableDocument {
                    Standard.error.say("zhixing: \(fault)")
                    failed += 1
                }
            }
            guard failed == 0 else { throw Failure("\(failed) of \(files.count) files failed") }
        }
    }

    private func read(_ path: String, _ extractor: DocumentExtractor) async throws -> String {
        let bytes = try HandedIn.bytes(at: path)
        let name = URL(filePath: path).lastPathComponent
        guard cells else { return try await extractor.text(of: bytes, named: name).text }
        return try await extractor.table(of: bytes, named: name)
            .map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }
}

/// Where the recogniser of scans lies.
struct ScanPlace: ParsableArguments {
    @Option(help: "Folder of the recogniser of scans laid by bin/setup.")
    var scan = ProcessInfo.processInfo.environment["ZHIXING_SCAN"] ?? ".scan"
}

/// A file as it was handed in.
enum HandedIn {
    /// One that is too large is not read at all.
    static func bytes(at path: String) throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure("cannot read \(path)")
        }
        let most = IntakeLimits.fileMax
        guard let bytes = try handle.read(upToCount: most + 1), bytes.count <= most else {
            let name = URL(filePath: path).lastPathComponent
            let size = try handle.offset()
            throw UnreadableDocument(
                size == 0 ? .empty : .large(bytesMax: most), file: name)
        }
        return Array(bytes)
    }
}
