import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation

/// `zhixing export`: what leaves the house to be checked by others.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Put out the record for other programs.",
        subcommands: [ExportLedgerCommand.self])
}

/// `zhixing export ledger`: every line of the ledger, for bookkeeping programs that are not ours.
struct ExportLedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Put out the ledger of case money (案款账簿).",
        discussion: """
            One transaction an entry and day, described by its act and case number; no names and \
            no accounts of parties. Balances are asserted at the end of every closed day and of \
            the last. The same record makes the same bytes. See docs/how-to/check-the-ledger.md.
            Example: zhixing export ledger --format hledger --output ledger.journal
            """)

    @OptionGroup var options: DatabaseOptions
    @Option(help: "hledger, beancount or csv.", transform: Self.format) var format: LedgerFormat
    @Option(
        help: "First day, such as 2022-01-01; what stood before comes as opening balances.",
        transform: Self.day)
    var from: Day?
    @Option(help: "Last day.", transform: Self.day) var through: Day?
    @Option(help: "File to write; must not exist. Default: standard output.") var output: String?

    func validate() throws {
        if let from, let through, through < from {
            throw ValidationError("--through: \(through) is before --from \(from)")
        }
    }

    private static func format(_ text: String) throws -> LedgerFormat {
        guard let format = LedgerFormat(rawValue: text) else {
            throw ValidationError("it is hledger, beancount or csv")
        }
        return format
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError("\(text) is no day such as 2022-08-09")
        }
        return day
    }

    func run() async throws {
        try await failing {
            let store = try options.open(mustExist: true)
            guard try await store.courts().contains(options.court) else {
                throw Failure("\(options.database) holds no court \(options.court)")
            }
            let target = try target()
            let bar = ProgressBar(title: "账簿")
            let export = LedgerExport(format, line: .dengfeng) { piece in
                try target.write(contentsOf: Data(piece.utf8))
            }
            let span = LedgerSpan(court: options.court, from: from, through: through)
            do {
                var done = try await store.eachLedgerEvent(of: span, into: export) {
                    let before = $0.lines
                    try $0.take($1)
                    Self.show(bar, before, $0)
                }
                try done.flush()
                try target.close()
            } catch {
                if let output { try FileManager.default.removeItem(atPath: output) }
                throw Failure("not exported: \(error)")
            }
        }
    }

    /// A long export says how far it is, a hundred times.
    private static func show(_ bar: ProgressBar, _ before: Int, _ export: LedgerExport) {
        guard export.total >= 100_000 else { return }
        let percent = export.lines * 100 / export.total
        if percent != before * 100 / export.total { bar.show(percent, of: 100) }
    }

    private func target() throws -> FileHandle {
        guard let output else { return .standardOutput }
        guard !FileManager.default.fileExists(atPath: output) else {
            throw Failure("\(output) exists")
        }
        guard FileManager.default.createFile(atPath: output, contents: nil),
            let handle = FileHandle(forWritingAtPath: output)
        else { throw Failure("\(output) cannot be written") }
        return handle
    }
}
