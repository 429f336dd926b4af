import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation

/// `zhixing random`: acts by chance through the house, every promise checked after each.
struct RandomCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "random", abstract: "Let chance work the line and check every promise.",
        discussion: """
            A broken promise is printed with its seed and exits with 2; the same seed breaks it \
            again. Example: zhixing random --seed 7 --acts 20000 --store sqlite
            """)

    enum Store: String, ExpressibleByArgument, CaseIterable { case memory, sqlite }

    @Option(help: "The seed; the same one does the same.") var seed: UInt64 = 1
    @Option(help: "How many acts are asked for.") var acts = 20_000
    @Option(help: "memory or sqlite (a temporary file).") var store = Store.memory
    @Flag(help: "Print how often each act was done and each refusal given.") var verbose = false

    func run() async throws {
        try await failing {
            switch store {
            case .memory:
                let journal = MemoryJournal()
                let court = RandomCourt(
                    seed: seed, journal: journal, alarms: MemoryAlarms(journal),
                    stored: { await journal.rows[$0] ?? StoredRows() })
                try await run(court)
            case .sqlite:
                let scratch = try Scratch("random")
                defer { scratch.remove() }
                let store = try SQLiteStore(path: scratch.file("court.sqlite"))
                let court = RandomCourt(
                    seed: seed, journal: store, alarms: store,
                    stored: { StoredRows(try await store.derivedRows(of: $0)) })
                try await run(court)
                try store.close()
            }
        }
    }

    private func run(_ court: RandomCourt) async throws {
        var court = court
        let bar = ProgressBar(title: "随机法院")
        let acts = acts
        do {
            try await court.run(acts: acts) { done in
                if done % 200 == 0 || done == acts { bar.show(done, of: acts) }
            }
        } catch let broken as BrokenPromise {
            throw Failure("broken promise: \(broken)")
        }
        let report = court.report
        Standard.output.say(
            """
            seed \(seed): \(report.asked) asked, \(report.done) done, \
            \(report.nothing) already so, \(report.refused) refused, \
            \(report.repeated) asked twice, \(report.alarms) alarms, \
            \(report.courtActs) acts of the court; \(report.cases) cases, \
            \(report.closed) closed, \(report.archived) archived, \(report.received) received, \
            \(report.paid) paid, \(report.days) days; every promise held
            """)
        if verbose { tell(report) }
    }

    private func tell(_ report: RandomReport) {
        for (title, counts) in [("done", report.acts), ("refused", report.refusals)] {
            for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                Standard.output.say("\(title)\t\(count)\t\(name)")
            }
        }
    }
}

/// A folder of its own in the temporary place, removed when done.
struct Scratch {
    let path: String

    init(_ name: String) throws {
        path = FileManager.default.temporaryDirectory.path + "/zhixing-\(name)-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func remove() {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            Standard.error.say("zhixing: \(path) could not be removed: \(error)")
        }
    }
}
