import ArgumentParser
import Foundation
import Institutions
import ServiceLifecycle
import UnixSignals

/// `zhixing institutions`: thirty invented banks, registries and offices to try linkage with.
struct InstitutionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "institutions",
        abstract: "Play thirty invented institutions a court can ask and order, on loopback.",
        discussion: """
            Institution CODE answers at http://127.0.0.1:PORT/i/CODE and calls the court back. \
            Its secret is the HMAC-SHA256 of CODE under --secret, in hexadecimal. All is kept in \
            memory: after a restart nobody was ever asked. The contract: docs/linkage/openapi.yaml.
            The bank that keeps the court's account tells of each line, serves \
            GET /i/CODE/statements/ACCOUNT?day=2022-08-09 and takes a payment file at \
            POST /i/CODE/payments, on this machine without a signature.
            Faults, each in percent: slow, error, cut, twice, disorder, malformed, half, fail.
            With --push-rate it pushes money to the first --watch bench accounts \
            (6200999 and the number in twelve digits), says in one JSON line how long the freeze \
            orders took, and ends.
            """)

    @Option(help: "Port on 127.0.0.1.") var port = PretendRegistry.port
    @Option(help: "Where the court is: http:// on this machine.")
    var courtURL = "http://127.0.0.1:8080"
    @Option(help: "Seed of the invented world.") var seed: UInt64 = 2018
    @Option(help: "Base of the secrets shared with the court.") var secret = "demo"
    @Option(help: "How long an answer takes, as 1...8.") var answerSeconds = "1...8"
    @Option(help: "Money coming into watched accounts by chance, 0 to 600 a minute.")
    var inflowsPerMinute = 0
    @Option(help: "What goes wrong, as slow=20,cut=5.") var faults = ""
    @Option(help: "File of persons with written property, one JSON document a line.")
    var script: String?
    @Option(help: "The court's account, as SLYH05:41018500000001: its bank tells of deductions.")
    var courtAccount: String?
    @Option(help: "Bench accounts known and watched from the start, 0 to 100000.") var watch = 0
    @Option(help: "Pushes a second, 1 to 5000.") var pushRate: Int?
    @Option(help: "For how many seconds.") var pushSeconds = 10
    @Flag(help: "Print the register of the institutions as JSON lines, and end.") var list = false

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port: 1...65535") }
        guard Faults(faults) != nil else { throw ValidationError("--faults: name=percent,…") }
        guard answerRange != nil else { throw ValidationError("--answer-seconds: as 1...8") }
        guard (0...600).contains(inflowsPerMinute) else {
            throw ValidationError("--inflows-per-minute: 0...600")
        }
        guard courtAccount.map({ CourtAccount($0) != nil }) ?? true else {
            throw ValidationError("--court-account: CODE:NUMBER")
        }
        guard (0...100_000).contains(watch) else { throw ValidationError("--watch: 0...100000") }
        guard pushRate.map({ (1...5_000).contains($0) && watch > 0 }) ?? true else {
            throw ValidationError("--push-rate: 1...5000, with --watch")
        }
        guard (1...3_600).contains(pushSeconds) else {
            throw ValidationError("--push-seconds: 1...3600")
        }
    }

    func run() async throws {
        try await failing {
            let institutions = PretendRegistry.institutions(
                port: port, perMinute: pushRate == nil ? nil : 1_000_000)
            guard !list else { return try say(institutions) }
            let clock = MachineClock()
            var world = World.Settings(founded: clock.now)
            world.seed = seed
            world.institutions = institutions
            world.inflowsPerMinute = inflowsPerMinute
            world.answerSeconds = answerRange ?? world.answerSeconds
            world.faults = Faults(faults) ?? .none
            world.courtAccount = courtAccount.flatMap { CourtAccount($0) }
            try await serve(World(world), clock)
        }
    }

    private func serve(_ world: World, _ clock: MachineClock) async throws {
        for person in try scripted() { world.script(person) }
        world.watch(watch)
        var settings = InstitutionServer.Settings()
        settings.port = port
        settings.courtURL = courtURL
        settings.secret = secret
        let bench = pushRate.flatMap {
            PushBench(
                world: world, clock: clock, settings: settings, accounts: watch, rate: $0,
                seconds: pushSeconds)
        }
        guard
            let server = InstitutionServer(
                world: world, clock: clock, settings: settings, log: Log.make(),
                onOrder: { bench?.orderArrived(for: $0) })
        else { throw Failure("--court-url must be http://127.0.0.1:PORT") }
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [.init(service: server)]
        if let bench {
            services.append(
                .init(service: bench, successTerminationBehavior: .gracefullyShutdownGroup))
        } else {
            Standard.error.say(
                "\(world.institutions.count) institutions at http://127.0.0.1:\(port)/i/CODE")
        }
        let group = ServiceGroup(
            configuration: .init(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint],
                logger: Log.make()))
        try await group.run()
        if let bench { Standard.output.say(bench.report) }
    }

    private var answerRange: ClosedRange<Int>? {
        let ends = answerSeconds.split(separator: "...").map { Int($0) }
        guard ends.count == 2, let least = ends[0], let most = ends[1], least >= 0, least <= most,
            most <= 86_400
        else { return nil }
        return least...most
    }

    private func scripted() throws -> [ScriptedPerson] {
        guard let script else { return [] }
        guard let file = FileManager.default.contents(atPath: script) else {
            throw Failure("no script at \(script)")
        }
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
        return try lines.enumerated().map { place, line in
            do {
                return try JSONDecoder().decode(ScriptedPerson.self, from: Data(line.utf8))
            } catch {
                throw Failure("\(script), line \(place + 1): \(error)")
            }
        }
    }

    private func say(_ institutions: [PretendInstitution]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for institution in institutions {
            Standard.output.say(String(decoding: try encoder.encode(institution), as: UTF8.self))
        }
    }
}
