import ArgumentParser
import EnforcementCore
import EnforcementSim

/// `zhixing random-controls`: worlds by chance under the plan of controls, every promise checked.
struct RandomControlsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "random-controls",
        abstract: "Let chance move debtors' money and check every promise of the plan.",
        discussion: """
            A broken promise is printed with the seed of its world and exits with 2; the same seed \
            breaks it again with --worlds 1. Example: zhixing random-controls --worlds 100000
            """)

    @Option(help: "How many worlds.") var worlds = 100_000
    @Option(help: "The seed of the first world; the next has the next.") var seed: UInt64 = 1

    func run() async throws {
        try await failing {
            let bar = ProgressBar(title: "随机查控")
            var total = ControlReport()
            for number in 0..<max(0, worlds) {
                let seed = seed &+ UInt64(number)
                var world = ControlWorld(seed: seed)
                do {
                    try world.run()
                } catch let broken as BrokenPromise {
                    throw Failure("broken promise: \(broken.what) (seed \(seed))")
                }
                total.add(world.report)
                let done = number + 1
                if done % 1_000 == 0 || done == worlds { bar.show(done, of: worlds) }
            }
            tell(total)
        }
    }

    private func tell(_ report: ControlReport) {
        Standard.output.say(
            """
            seed \(seed): \(report.worlds) worlds, \(report.plans) plans, at most \
            \(report.roundsMost) rounds to rest; every promise held
            """)
        for action in ControlPlan.Action.allCases {
            Standard.output.say("step\t\(report.steps[action] ?? 0)\t\(action.rawValue)")
        }
        for (name, count) in report.events.sorted(by: { $0.key < $1.key }) {
            Standard.output.say("event\t\(count)\t\(name)")
        }
    }
}
