import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Logging

/// `zhixing bench payout`: a payout day of a large court, its process killed again and again.
struct BenchPayoutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payout",
        abstract: "Pay so many approved payouts in one batch and book the bank's results.",
        discussion: """
            The court is laid out first and not counted. Then a child process orders every payout \
            and records every result; it is killed (SIGKILL) at chance moments and started again, \
            and finds what is left from the rows. Afterwards: every payout paid once, no fen off, \
            the chain whole, rows as made anew. Prints one JSON line; anything off exits with 2.
            """)

    @Option(help: "How many payouts, 1 to 1000000.") var count = 170_000
    @Option(help: "How many times the process is killed, 0 to 1000.") var kills = 0
    @Option(help: "The seed of sums and kills.") var seed: UInt64 = 2018
    @Option(help: "Keep the court's record in this new file.") var database: String?
    @Option(help: "The court already laid out; made where the file is not there, and kept.")
    var prepared: String?

    func validate() throws {
        guard (1...1_000_000).contains(count) else { throw ValidationError("--count: 1...1000000") }
        guard (0...1_000).contains(kills) else { throw ValidationError("--kills: 0...1000") }
    }

    func run() async throws {
        try await failing {
            let scratch = try Scratch("payout")
            defer { scratch.remove() }
            let path = database ?? scratch.file("court.sqlite")
            guard !FileManager.default.fileExists(atPath: path) else {
                throw Failure("\(path) exists")
            }
            try await prepare(path)
            let check = try await PayoutCheck(path: path, count: count)
            var run = PayoutRun(
                path: path, count: count, kills: kills, chance: Seeded(seed: seed, branch: 1))
            try run.run()
            let found = try await check.check()
            Standard.output.say(line(run, found))
            guard found.faults.isEmpty else {
                throw Failure("off: \(found.faults.joined(separator: "; "))")
            }
        }
    }

    /// The court laid out, in its place; a copy of the one that is kept.
    private func prepare(_ path: String) async throws {
        let kept = prepared ?? path
        if !FileManager.default.fileExists(atPath: kept) {
            let store = try SQLiteStore(path: kept)
            let journal = GatheringJournal(before: store, batchMax: 2_000)
            let office = Office(
                line: .dengfeng, journal: journal, clock: PretendClock(PayoutCourt.arrival),
                log: Log.make(.critical))
            let bar = ProgressBar(title: "布置发放日")
            let count = count
            try await PayoutCourt(office: office, seed: seed).lay(count) { bar.show($0, of: count) }
            try await journal.flush()
            try store.close()
        }
        guard kept != path else { return }
        let store = try SQLiteStore(path: kept)
        try await store.backup(to: path)
        try store.close()
    }

    private func line(_ run: PayoutRun, _ found: PayoutCheck.Found) -> String {
        """
        {"bench":"payout","count":\(count),"kills":\(run.killed),"atWork":\(run.midway),\
        "runningSeconds":\(digits(run.seconds)),"orderSeconds":\(digits(run.orderSeconds)),\
        "payoutsPerSecond":\(Int(Double(count) / run.seconds)),\
        "actsPerSecond":\(Int(Double(count * 2) / run.seconds)),"entries":\(found.entries),\
        "ledgerLines":\(found.lines),"paidFen":\(found.paid.fen),"sampleFiles":\(found.sample),\
        "off":\(found.faults.count)}
        """
    }
}

/// Starts the child, kills it, starts it again, until it says it is done.
struct PayoutRun {
    let path: String
    let count: Int
    let kills: Int
    var chance: Seeded
    /// A small court has as many windows as a large one, so that kills meet it at work.
    private var inFlight: Int { max(10, min(1_000, count / 20)) }
    private(set) var killed = 0
    /// Kills that met it at work.
    private(set) var midway = 0
    /// Sum of the times the child ran, from its start to its end.
    private(set) var seconds = 0.0
    /// Of them, until the last payout was ordered.
    private(set) var orderSeconds = 0.0

    init(path: String, count: Int, kills: Int, chance: Seeded) {
        self.path = path
        self.count = count
        self.kills = kills
        self.chance = chance
    }

    mutating func run() throws {
        // Not in the very last of the work: it might be done before the signal comes.
        let latest = count * 2 * 9 / 10
        let moments = (0..<kills).map { _ in chance.whole(0...latest) }.sorted()
        let bar = ProgressBar(title: "发放日")
        let livesMax = kills + 1
        for _ in 0..<livesMax {
            let start = ContinuousClock.now
            let child = try Child([
                "bench", "payout-day", "--database", path, "--in-flight", "\(inFlight)",
            ])
            let isDone = try watch(child, moments, since: start, bar)
            seconds += (ContinuousClock.now - start) / .seconds(1)
            if isDone { return }
        }
        throw Failure("the child ended before its work")
    }

    /// True where the child did all that was left; false where it was killed.
    private mutating func watch(
        _ child: Child, _ moments: [Int], since start: ContinuousClock.Instant, _ bar: ProgressBar
    ) throws -> Bool {
        while let line = child.line() {
            guard line != "done" else {
                child.wait()
                return true
            }
            guard let left = Int(line) else { throw Failure("the child said «\(line)»") }
            let done = count * 2 - left
            bar.show(done, of: count * 2)
            if done >= count, orderSeconds == 0 {
                orderSeconds = seconds + (ContinuousClock.now - start) / .seconds(1)
            }
            guard killed < moments.count, done >= moments[killed] else { continue }
            Thread.sleep(forTimeInterval: Double(chance.whole(0...30_000)) / 1_000_000)
            midway += child.kill() ? 1 : 0
            killed += 1
            return false
        }
        throw Failure("the child ended by itself")
    }
}
