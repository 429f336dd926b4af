import ArgumentParser
import EnforcementCore
import EnforcementSim
import Foundation

/// `zhixing random-funds`: a court's money under chance, beside an independent bookkeeper.
struct RandomFundsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "random-funds",
        abstract: "Let chance move a court's money and check every fen after every act.",
        discussion: """
            Receipts, reversals, gates with right and wrong persons, payouts by hand and by batch, \
            results, statements, closed days; a bookkeeper who knows only what was asked says what \
            must be done and what every account must hold. A broken promise is printed with the \
            seed and the acts and exits with 2; the same seed breaks it again with --sequences 1. \
            Example: zhixing random-funds --sequences 100000
            """)

    @Option(help: "How many sequences.") var sequences = 100_000
    @Option(help: "The seed of the first sequence; the next has the next.") var seed: UInt64 = 1
    @Option(help: "How many at a time, 1 to 64.")
    var cores = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard sequences >= 0 else { throw ValidationError("--sequences: 0 or more") }
        guard (1...64).contains(cores) else { throw ValidationError("--cores: 1...64") }
    }

    func run() async throws {
        try await failing {
            let bar = ProgressBar(title: "随机案款")
            let chunk = 200
            let (sequences, seed) = (sequences, seed)
            var total = FundsReport()
            try await withThrowingTaskGroup(of: FundsReport.self) { group in
                var next = 0
                func begin() {
                    let (from, to) = (next, min(sequences, next + chunk))
                    next = to
                    group.addTask { try Self.run(from..<to, seed) }
                }
                while next < sequences, next < cores * chunk { begin() }
                while let report = try await group.next() {
                    total.add(report)
                    bar.show(total.sequences, of: sequences)
                    if next < sequences { begin() }
                }
            }
            tell(total)
        }
    }

    private static func run(_ numbers: Range<Int>, _ first: UInt64) throws -> FundsReport {
        var total = FundsReport()
        for number in numbers {
            let seed = first &+ UInt64(number)
            var world = FundsWorld(seed: seed)
            do {
                try world.run()
            } catch {
                var again = FundsWorld(seed: seed, tells: true)
                let acts = again.runTold()
                throw Failure(
                    "broken promise: \(error.what) (seed \(seed))\n"
                        + acts.joined(separator: "\n"))
            }
            total.add(world.report)
        }
        return total
    }

    private func tell(_ report: FundsReport) {
        Standard.output.say(
            """
            seed \(seed): \(report.sequences) sequences, \(report.acts) acts asked, \
            \(report.done.values.reduce(0, +)) done; every promise held
            """)
        for (name, count) in report.done.sorted(by: { $0.key < $1.key }) {
            Standard.output.say("done\t\(count)\t\(name)")
        }
        for (code, count) in report.refusals.sorted(by: { $0.key < $1.key }) {
            Standard.output.say("refused\t\(count)\t\(code)")
        }
    }
}
