import ArgumentParser
import EnforcementCore
import EnforcementSim
import Foundation
import Hummingbird
import Institutions
import Logging
import Rehearsal
import ServiceLifecycle

/// `zhixing torture kills`: the agent's process killed again and again; the week must end the same.
struct TortureKillsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kills",
        abstract: "A simulated week, the agent's process killed (SIGKILL) at chance moments.",
        discussion: """
            The week runs twice on the same seed against institutions in this process over HTTP: \
            once in peace, once with the agent killed. Every control of every case and every \
            institution's ledger must end the same, and no order may be carried out twice.
            """)

    @Option(help: "The seed; the same one does the same.") var seed: UInt64 = 2018
    @Option(help: "How many cases, 1 to 500.") var cases = 30
    @Option(help: "How many times, 0 to 2000.") var kills = 100
    @Option(help: "How many simulated days, 1 to 60.") var days = 7
    @Option(help: "Port of the institutions.") var port = 8_960

    func validate() throws {
        guard (1...500).contains(cases) else { throw ValidationError("--cases: 1...500") }
        guard (0...2_000).contains(kills) else { throw ValidationError("--kills: 0...2000") }
        guard (1...60).contains(days) else { throw ValidationError("--days: 1...60") }
    }

    func run() async throws {
        try await failing {
            let peace = try await week(kills: 0, "平静一周")
            let war = try await week(kills: kills, "反复中断一周")
            for (left, right) in zip(peace.state, war.state) where left != right {
                throw Failure("the weeks differ: «\(left)» and «\(right)»")
            }
            guard peace.state.count == war.state.count else { throw Failure("the weeks differ") }
            Standard.output.say(
                """
                seed \(seed), \(cases) cases, \(days) days: killed \(war.kills) times, \
                \(war.midway) of them at work; \(war.state.count) lines of state the same as in \
                peace, \(war.orders) orders carried out, none twice
                """)
        }
    }

    struct Outcome {
        var state: [String] = []
        var kills = 0
        var midway = 0
        var orders = 0
    }

    private func week(kills: Int, _ title: String) async throws -> Outcome {
        let scratch = try Scratch("kills")
        defer { scratch.remove() }
        let registry = PretendRegistry.institutions(port: port, perMinute: 100_000)
        let clock = SettableClock(BeijingTime(seconds: KillWeek.start.secondsSince1970))
        var settings = World.Settings(founded: clock.now)
        settings.seed = seed
        settings.institutions = registry
        settings.answerSeconds = 60...60
        let world = World(settings)
        for person in KillWeek.people(cases, seed: seed, at: registry) { world.script(person) }
        let server = Application(
            responder: InstitutionDoor(
                world: world, clock: clock, secret: RehearsalCourt.secret),
            configuration: .init(address: .hostname("127.0.0.1", port: port)),
            logger: Log.make(.critical))
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.runService(gracefulShutdownSignals: []) }
            let path = scratch.file("court.sqlite")
            var run = KillRun(
                child: { try child(path) },
                clock: clock, chance: Seeded(seed: seed, branch: 99), kills: kills)
            try run.found()
            let bar = ProgressBar(title: title)
            let ticks = days * 144
            for tick in 1...ticks {
                try run.tick(tick, of: ticks)
                bar.show(tick, of: ticks)
            }
            var outcome = try run.outcome()
            for institution in world.institutions {
                guard let ledger = world.ledger(of: institution.code) else { continue }
                guard ledger.mostExecutions <= 1 else { throw Failure("carried out twice") }
                outcome.orders += ledger.orders
                outcome.state.append("\(ledger.code) \(ledger.frozen) \(ledger.taken)")
            }
            group.cancelAll()
            return outcome
        }
    }
}

extension TortureKillsCommand {
    private func child(_ path: String) throws -> Child {
        try Child([
            "torture", "week", "--path", path, "--cases", "\(cases)", "--seed", "\(seed)",
            "--port", "\(port)",
        ])
    }
}

/// Tells a child the time, kills it, and tells it again.
struct KillRun {
    let child: () throws -> Child
    let clock: SettableClock
    var chance: Seeded
    let kills: Int
    private var running: Child?
    private var killed = 0
    private var midway = 0

    init(
        child: @escaping () throws -> Child, clock: SettableClock, chance: Seeded, kills: Int
    ) {
        self.child = child
        self.clock = clock
        self.chance = chance
        self.kills = kills
    }

    private mutating func living() throws -> Child {
        if let running { return running }
        let child = try child()
        running = child
        return child
    }

    mutating func found() throws {
        let child = try living()
        child.tell("found")
        try child.expect("done")
    }

    /// The kills are spread over the ticks; each comes a few milliseconds into one.
    mutating func tick(_ tick: Int, of ticks: Int) throws {
        let now = KillWeek.start.adding(seconds: Int64(tick) * KillWeek.tickSeconds)
        clock.set(BeijingTime(seconds: now.secondsSince1970))
        while killed < kills * tick / ticks {
            let child = try living()
            child.tell("tick \(now.secondsSince1970)")
            Thread.sleep(forTimeInterval: Double(chance.whole(0...12_000)) / 1_000_000)
            midway += child.kill() ? 1 : 0
            killed += 1
            running = nil
        }
        let child = try living()
        child.tell("tick \(now.secondsSince1970)")
        try child.expect("done")
    }

    mutating func outcome() throws -> TortureKillsCommand.Outcome {
        let child = try living()
        child.tell("state")
        var outcome = TortureKillsCommand.Outcome()
        while let line = child.line(), line != "done" { outcome.state.append(line) }
        _ = child.kill()
        (outcome.kills, outcome.midway) = (killed, midway)
        return outcome
    }
}

/// This program in a process of its own, spoken to line by line.
final class Child {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var rest: [UInt8] = []

    init(_ arguments: [String]) throws {
        process.executableURL = Bundle.main.executableURL
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    func tell(_ line: String) { input.fileHandleForWriting.write(Data((line + "\n").utf8)) }

    /// The next line; nil when the process is gone.
    func line() -> String? {
        while true {
            if let end = rest.firstIndex(of: 10) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeSubrange(...end)
                return line
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            rest += more
        }
    }

    func expect(_ word: String) throws {
        guard let line = line(), line == word else { throw Failure("the agent's process ended") }
    }

    /// Waits until it has ended by itself.
    func wait() { process.waitUntilExit() }

    /// True where it was still at work.
    func kill() -> Bool {
        let isIdle = process.isRunning && hasAnswered
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return !isIdle
    }

    /// Whether an answer lies in the pipe already.
    private var hasAnswered: Bool {
        var poll = pollfd(
            fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        return Foundation.poll(&poll, 1, 0) > 0
    }
}

/// `zhixing torture week`: the process that is killed.
struct TortureWeekCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week", abstract: "The agent's process of `torture kills`.",
        shouldDisplay: false)

    @Option var path: String
    @Option var cases: Int
    @Option var seed: UInt64
    @Option var port: Int

    func run() async throws {
        let week = try KillWeek(path: path, cases: cases, seed: seed)
        while let line = readLine() {
            let words = line.split(separator: " ")
            switch words.first {
            case "found":
                try await week.found(PretendRegistry.institutions(port: port, perMinute: 100_000))
            case "tick":
                guard words.count == 2, let seconds = Int64(words[1]) else { return }
                try await week.tick(Moment(secondsSince1970: seconds))
            case "state": for line in try await week.state() { Standard.output.say(line) }
            default: return
            }
            Standard.output.say("done")
        }
    }
}
