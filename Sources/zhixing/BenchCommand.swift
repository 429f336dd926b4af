import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation

/// `zhixing bench`: what an act costs, beside the least this machine could do for the same rows.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure on this machine; one JSON line a measurement.",
        discussion: """
            Databases are made in a temporary folder and removed. Machines are noisy: trust the \
            ratios of one run, not a single figure.
            """,
        subcommands: [
            BenchPipelineCommand.self, BenchRawCommand.self, BenchSweepCommand.self,
            BenchInflowCommand.self, BenchPayoutCommand.self, BenchPayoutDayCommand.self,
            BenchSearchCommand.self, BenchScansCommand.self,
        ])
}

/// The plain course of many cases through the office and the store, then the same rows in the same
/// batches through the bare C interface.
struct BenchPipelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline",
        abstract: "Acts of the plain course: rules, clocks, letters, hash, durable commit.",
        discussion: "Prints a pipeline line and a raw line per round, and the ratio at the end.")

    @Option(help: "Cases, each taken from application to archive.") var cases = 2_000
    @Option(help: "Acts asked at the same time.") var inFlight = 256
    @Option(help: "Rounds, pipeline and raw in turn.") var rounds = 1

    func run() async throws {
        var ratios: [Double] = []
        for _ in 0..<rounds {
            let course = BenchCourse(cases: cases, inFlight: inFlight)
            let pipeline = try await course.pipeline()
            Standard.output.say(pipeline.line)
            let raw = try await course.raw(pipeline.batches)
            Standard.output.say(raw.line)
            ratios.append(raw.seconds / pipeline.seconds)
        }
        let middle = ratios.sorted()[ratios.count / 2]
        Standard.output.say(
            "{\"bench\":\"ratio\",\"rawSeconds/pipelineSeconds\":\(digits(middle))}")
    }
}

/// The floor alone: the rows are made in memory first.
struct BenchRawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raw", abstract: "Only the floor: the same rows by prepared statements in C.")

    @Option(help: "Cases whose rows are written.") var cases = 2_000
    @Option(help: "Acts a batch was made of.") var inFlight = 256

    func run() async throws {
        let course = BenchCourse(cases: cases, inFlight: inFlight)
        let batches = try await course.batchesInMemory()
        Standard.output.say(try await course.raw(batches).line)
    }
}

/// What one sweep of the scheduler costs while nothing is due.
struct BenchSweepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "One look for due clocks over few and over many that wait.")

    @Option(help: "Waiting clocks of the small court.") var few = 2_000
    @Option(help: "Waiting clocks of the large court.") var many = 200_000
    @Option(help: "Looks at each, in turn.") var looks = 2_000

    func run() async throws {
        let folder = try BenchFolder()
        let small = try await WaitingCourt(few, at: folder.path("few.sqlite"))
        let large = try await WaitingCourt(many, at: folder.path("many.sqlite"))
        var (fewTime, manyTime) = (Duration.zero, Duration.zero)
        for _ in 0..<looks {
            fewTime += try await small.look()
            manyTime += try await large.look()
        }
        Standard.output.say(
            """
            {"bench":"sweep","few":\(few),"many":\(many),\
            "fewMicroseconds":\(digits(microseconds(fewTime) / Double(looks))),\
            "manyMicroseconds":\(digits(microseconds(manyTime) / Double(looks))),\
            "ratio":\(digits(microseconds(manyTime) / microseconds(fewTime)))}
            """)
        try folder.remove()
    }
}

/// Three digits after the point are more than these machines are good for.
func digits(_ value: Double) -> String { String(format: "%.3f", value) }

func microseconds(_ duration: Duration) -> Double { duration / .microseconds(1) }

/// A temporary folder for databases.
struct BenchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("zhixing-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    func remove() throws { try FileManager.default.removeItem(at: url) }
}
