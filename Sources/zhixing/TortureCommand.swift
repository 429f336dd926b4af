import ArgumentParser
import EnforcementCore
import EnforcementSim
import Foundation
import Institutions
import Rehearsal

/// `zhixing torture`: long runs in which everything that can go wrong does.
struct TortureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "torture", abstract: "Long runs in which everything that can go wrong does.",
        subcommands: [TortureFaultsCommand.self])
}

/// `zhixing torture faults`: the robot against institutions that fail in every way, for a month.
struct TortureFaultsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faults",
        abstract: "A simulated month of the robot against institutions that fail in every way.",
        discussion: """
            Every kind of fault (slow, 503, cut, twice, disorder, malformed, half, refused) at \
            --percent. Afterwards the faults end and everything comes home: no order lost, none \
            carried out twice, every failure done or somebody's node, and what the record says is \
            held is what the banks hold. A broken promise exits with 2.
            """)

    @Option(help: "The seed; the same one does the same.") var seed: UInt64 = 2018
    @Option(help: "How many cases, 1 to 2000.") var cases = 200
    @Option(help: "How many simulated days, 1 to 400.") var days = 30
    @Option(help: "Keep the court's record in this new file.") var database: String?
    @Option(help: "How often each fault occurs, in percent.") var percent = 20

    func validate() throws {
        guard (1...2000).contains(cases) else { throw ValidationError("--cases: 1...2000") }
        guard (1...400).contains(days) else { throw ValidationError("--days: 1...400") }
        guard (0...90).contains(percent) else { throw ValidationError("--percent: 0...90") }
    }

    func run() async throws {
        try await failing {
            let scratch = try Scratch("torture")
            defer { scratch.remove() }
            var plan = AgentRun.Plan()
            plan.seed = seed
            plan.cases = cases
            plan.days = days
            plan.faults = Faults(
                Dictionary(uniqueKeysWithValues: Faults.Kind.allCases.map { ($0, percent) }))
            var run = try AgentRun(plan, path: database ?? scratch.file("court.sqlite"))
            let bar = ProgressBar(title: "故障演练（天）")
            do {
                try await run.run { bar.show($0, of: $1) }
                try await run.comeToRest { bar.show($0, of: $1) }
            } catch let broken as BrokenPromise {
                throw Failure("broken promise: \(broken)")
            }
            say(run.report)
        }
    }

    private func say(_ report: AgentReport) {
        Standard.output.say(
            """
            seed \(seed), \(cases) cases, \(days) days, every fault at \(percent) %: \
            \(report.inquiries) inquiries, \(report.orders) orders, \(report.executed) carried \
            out, none twice, asked again in vain \(report.repeats); \(report.retried) tried \
            again and \(report.settled) settled by people; \(report.refused) messages turned \
            away; held \(report.held), taken \(report.taken); every promise held
            """)
    }
}
