import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementStore
import Foundation
import Logging

/// Which database and which court; shared by every command that opens one.
struct DatabaseOptions: ParsableArguments {
    @Option(name: .long, help: "SQLite database file.")
    var database: String =
        ProcessInfo.processInfo.environment["ZHIXING_DATABASE"] ?? "zhixing.sqlite"

    @Option(name: .long, help: "Number of the court in this installation.")
    var court = 1

    /// Opens the store; `mustExist` refuses to make a new, empty one by mistyping.
    func open(mustExist: Bool) throws -> SQLiteStore {
        if mustExist, !FileManager.default.fileExists(atPath: database) {
            throw Failure("no database at \(database)")
        }
        return try SQLiteStore(path: database)
    }
}

/// Something a person can put right: said in one line on standard error, exit 2.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension AsyncParsableCommand {
    /// Runs the body; a `Failure` is said on standard error and exits with 2.
    func failing(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let failure as Failure {
            Standard.error.say("zhixing: \(failure)")
            throw ExitCode(2)
        }
    }
}

/// The two channels of the terminal.
enum Standard {
    case output, error

    func say(_ text: String, terminator: String = "\n") {
        let handle: FileHandle = self == .output ? .standardOutput : .standardError
        handle.write(Data((text + terminator).utf8))
    }
}

/// A bar on standard error for anything long: `案件 [#####-----] 150/300`. Where nobody looks at a
/// terminal it says a line at every tenth instead.
struct ProgressBar: Sendable {
    let title: String
    private static let isTerminal = isatty(STDERR_FILENO) == 1

    func show(_ done: Int, of total: Int) {
        guard Self.isTerminal else {
            let isTenth = total > 0 && done * 10 / total != (done - 1) * 10 / total
            if isTenth { Standard.error.say("\(title) \(done)/\(total)") }
            return
        }
        let width = 30
        let filled = total == 0 ? width : done * width / total
        let bar =
            String(repeating: "#", count: filled)
            + String(repeating: "-", count: width - filled)
        Standard.error.say(
            "\r\(title) [\(bar)] \(done)/\(total)", terminator: done == total ? "\n" : "")
    }
}

/// Beijing time by the machine's clock.
struct SystemClock: WallClock {
    var now: Moment { Moment(secondsSince1970: Int(Date().timeIntervalSince1970)) }
}

enum Log {
    static func make(_ level: Logger.Level = .notice) -> Logger {
        var log = Logger(label: "zhixing") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = level
        return log
    }
}
