import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation

/// `zhixing demo`: a court of invented people to look at and try, on this machine only.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Start a demo court with invented people.",
        discussion: """
            Makes about 300 cases by performing acts on a past calendar that ends today, then \
            serves on loopback. Everybody's password stands on the sign-in page. The court is \
            made anew each time unless --keep finds one.
            """)

    @Option(help: "SQLite file for the demo court.") var database = DemoCommand.place
    @Option(help: "How many cases, 0 to 5000.") var cases = 300
    @Option(help: "Seed of the invented court.") var seed: UInt64 = 2018
    @Flag(help: "Go on with the court made before, if there is one.") var keep = false
    @Flag(help: "Only make the court; do not serve.") var noServe = false
    @OptionGroup var server: ServerOptions

    private static var place: String {
        FileManager.default.temporaryDirectory.appendingPathComponent("zhixing-demo.sqlite").path
    }

    func validate() throws {
        guard (0...5000).contains(cases) else { throw ValidationError("--cases: 0...5000") }
        guard ["127.0.0.1", "::1", "localhost"].contains(server.host) else {
            throw ValidationError("the demo listens on loopback only")
        }
    }

    func run() async throws {
        try await failing {
            let court = 1
            let isKept = keep && FileManager.default.fileExists(atPath: database)
            if !isKept { try remove() }
            let store = try SQLiteStore(path: database)
            if !isKept { try await make(court, in: store) }
            guard !noServe else { return }
            let program = try Program(
                store: store, court: court, clock: SystemClock(), options: server, isDemo: true)
            Standard.output.say(
                """
                \(program.address)
                任选一人登录 / sign in as anyone; 密码 / password: \(Dengfeng.password)
                """)
            try await program.run()
        }
    }

    private func make(_ court: CourtID, in store: SQLiteStore) async throws {
        let bar = ProgressBar(title: "演示法院")
        let report = try await Dengfeng.build(
            court: court, journal: store, keys: store, now: SystemClock().now, seed: seed,
            cases: cases
        ) { done, total in bar.show(done, of: total) }
        Standard.error.say("\(report.acts) acts, \(report.alarms) warnings")
    }

    private func remove() throws {
        for ending in ["", "-wal", "-shm"]
        where FileManager.default.fileExists(atPath: database + ending) {
            try FileManager.default.removeItem(atPath: database + ending)
        }
    }
}
