import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Institutions
import Rehearsal
import ServiceLifecycle

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
    @Option(help: "Cases that lie ready for the robot, 0 to 200.") var fresh = 24
    @Option(help: "Port of the pretend institutions; default: ten above the server's.")
    var institutionsPort: Int?
    @Flag(help: "No pretend institutions: the court is linked with nobody.")
    var noInstitutions = false
    @OptionGroup var server: ServerOptions

    private static var place: String {
        FileManager.default.temporaryDirectory.appendingPathComponent("zhixing-demo.sqlite").path
    }

    func validate() throws {
        guard (0...5000).contains(cases) else { throw ValidationError("--cases: 0...5000") }
        guard (0...200).contains(fresh) else { throw ValidationError("--fresh: 0...200") }
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
            var options = server
            var beside: [any ServiceLifecycle.Service] = []
            if !noInstitutions {
                options.linkSecretGiven = options.linkSecret ?? Self.secret
                beside = [try await institutions(court, store, options)]
            }
            guard !noServe else { return }
            let program = try Program(
                store: store, court: court, clock: SystemClock(), options: options,
                documents: try FolderDocuments(beside: database), isDemo: true,
                beside: beside)
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
            cases: cases, fresh: noInstitutions ? 0 : fresh,
            documents: try FolderDocuments(
                folder: FolderDocuments.folder(beside: database), isDurable: false)
        ) { done, total in bar.show(done, of: total) }
        Standard.error.say("\(report.acts) acts, \(report.alarms) warnings")
    }

    private static let secret = "zhixing-demo-linkage"

    /// Thirty pretend institutions on a port of their own, entered into the court's registry.
    private func institutions(
        _ court: CourtID, _ store: SQLiteStore, _ options: ServerOptions
    ) async throws -> InstitutionServer {
        let port = institutionsPort ?? options.port + 10
        let registry = PretendRegistry.institutions(port: port)
        let office = Office(
            line: .dengfeng, journal: store, clock: SystemClock(), log: Log.make())
        let bank = registry.first { $0.kind == "bank" }?.code
        try await RehearsalCourt.link(registry, court, by: office, bank: bank)
        let account = try await office.court(court).fundsAccount
        let clock = MachineClock()
        var world = World.Settings(founded: clock.now)
        world.seed = seed
        world.institutions = registry
        world.inflowsPerMinute = 6
        world.answerSeconds = 1...6
        let ledger = try await store.ledger(court: court, through: SystemClock().now.day)
        world.courtAccount = bank.map {
            CourtAccount(
                code: $0, number: account,
                opening: Amount(fen: max(0, ledger.balance(.bank).fen)))
        }
        var settings = InstitutionServer.Settings()
        settings.port = port
        settings.courtURL = "http://127.0.0.1:\(options.port)"
        settings.secret = options.linkSecret ?? Self.secret
        guard
            let server = InstitutionServer(
                world: World(world), clock: clock, settings: settings, log: Log.make())
        else { throw Failure("the institutions cannot call back on port \(options.port)") }
        return server
    }

    private func remove() throws {
        for ending in ["", "-wal", "-shm"]
        where FileManager.default.fileExists(atPath: database + ending) {
            try FileManager.default.removeItem(atPath: database + ending)
        }
        let documents = FolderDocuments.folder(beside: database)
        if FileManager.default.fileExists(atPath: documents) {
            try FileManager.default.removeItem(atPath: documents)
        }
    }
}
