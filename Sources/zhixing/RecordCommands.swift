import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation

/// `zhixing verify`: walks the hash chain of every file (存证).
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that nobody rewrote the record.",
        discussion: """
            Recomputes every hash of every entry, and of every document the record names. Exit 2 \
            and a line per fault if any.
            """)

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        try await failing {
            let store = try options.open(mustExist: true)
            let (entries, faults) = try await verify(store, court: options.court)
            for fault in faults.prefix(1_000) { Standard.error.say("\(fault)") }
            let documents = try await verifyDocuments(
                store, court: options.court, beside: options.database)
            for fault in documents.faults.prefix(1_000) { Standard.error.say("\(fault)") }
            guard faults.isEmpty, documents.faults.isEmpty else {
                throw Failure(
                    "\(faults.count) faults in \(entries) entries, "
                        + "\(documents.faults.count) in \(documents.named) documents")
            }
            Standard.output.say(
                """
                \(entries) entries, chain whole; \(documents.named) documents as they were kept, \
                \(documents.orphans) named by no entry
                """)
        }
    }
}

/// Walks the whole record of a court, file by file, in constant memory.
func verify(
    _ store: SQLiteStore, court: CourtID
) async throws -> (entries: Int, faults: [ChainFault]) {
    var walk = ChainWalk()
    try await store.eachEntry(of: court) { walk.take($0) }
    return (walk.entries, walk.faults)
}

/// `zhixing rebuild`: makes the derived rows again from the entries and compares.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Make every list, clock and ledger row again.",
        discussion: """
            Prints how many files differed. --check changes nothing and exits 2 if any differs. \
            Stop the server first.
            """)

    @OptionGroup var options: DatabaseOptions
    @Flag(help: "Only compare.") var check = false

    func run() async throws {
        try await failing {
            let store = try options.open(mustExist: true)
            let audit = Audit(line: .dengfeng)
            let journal: any Journal = store
            let own = FileID.own(of: options.court)
            let court = try audit.history(
                of: options.court, try await journal.entries(of: own, after: 0, limit: .max))
            let last = try await journal.lastFile(of: options.court)
            let bar = ProgressBar(title: "重建")
            var different = 0
            for number in stride(from: 0, through: last, by: 1) {
                let file = FileID(court: options.court, number: number)
                let entries = try await journal.entries(of: file, after: 0, limit: .max)
                guard !entries.isEmpty else { continue }
                let made = StoredRows(
                    try number == 0
                        ? audit.rows(ofCourt: entries) : audit.rows(of: file, entries, in: court))
                if made != StoredRows(try await store.derivedRows(of: file)) {
                    different += 1
                    Standard.error.say("\(file) differs")
                    if !check { try await store.replaceRows(of: file, with: made.rows) }
                }
                if number % 50 == 0 || number == last { bar.show(number, of: last) }
            }
            if !check { try await store.remakeSearch() }
            Standard.output.say("\(last) files, \(different) \(check ? "differ" : "remade")")
            if check, different > 0 { throw Failure("\(different) files differ") }
        }
    }
}

/// `zhixing backup`: a copy of the database while the server runs.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the database while the server runs.",
        discussion: "The copy is on the disk and verified before this ends.")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "File to write; must not exist.") var target: String

    func run() async throws {
        try await failing {
            guard !FileManager.default.fileExists(atPath: target) else {
                throw Failure("\(target) exists")
            }
            let store = try options.open(mustExist: true)
            let bar = ProgressBar(title: "备份")
            try await store.backup(to: target) { done, total in bar.show(done, of: total) }
            let (entries, faults) = try await verify(
                try SQLiteStore.open(readOnlyCopy: target), court: options.court)
            guard faults.isEmpty else {
                throw Failure("the record itself has \(faults.count) faults")
            }
            let documents = try await copyDocuments(
                of: target, from: options.database, to: target)
            Standard.output.say("\(target): \(entries) entries, \(documents) documents")
        }
    }
}

/// `zhixing restore`: puts a backup in the place of the database, if it verifies.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of the database.",
        discussion: """
            A backup whose chain does not verify is refused and nothing is touched. The database \
            that stood there is kept beside it with the ending .before-restore. Stop the server \
            first.
            """)

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "The backup.") var source: String

    func run() async throws {
        try await failing {
            guard FileManager.default.fileExists(atPath: source) else {
                throw Failure("no backup at \(source)")
            }
            let copy: SQLiteStore
            do { copy = try SQLiteStore.open(readOnlyCopy: source) } catch {
                throw Failure("\(source) is no database of ours: \(error)")
            }
            let courts = try await copy.courts()
            guard !courts.isEmpty else { throw Failure("\(source) holds no court") }
            for court in courts {
                let (_, faults) = try await verify(copy, court: court)
                guard faults.isEmpty else {
                    throw Failure(
                        "refused: \(faults.count) faults in the backup, first \(faults[0])")
                }
            }
            try copy.close()
            // Documents first: what is named must be there before it is named.
            _ = try await copyDocuments(of: source, from: source, to: options.database)
            try SQLiteStore.replace(options.database, with: source)
            Standard.output.say("restored \(source) to \(options.database)")
        }
    }
}
