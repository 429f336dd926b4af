import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementStore

/// `zhixing explain`: a case as sentences, what a clerk or an auditor would ask.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Read a case back as sentences, with its clocks as a table.",
        discussion: "Example: zhixing explain 17   or   zhixing explain （2022）豫0185执1号")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "File number or case number (案号).")
    var `case`: String
    @Flag(help: "Sentences in English.") var english = false

    func run() async throws {
        try await failing {
            let store = try options.open(mustExist: true)
            let office = Office(
                line: .dengfeng, journal: store, clock: SystemClock(), log: Log.make())
            guard let file = try await find(in: store) else { throw Failure("no case \(`case`)") }
            let explanation = Explanation(
                entries: try await office.entries(of: file), file: try await office.file(file),
                line: office.line, today: office.clock.now.day, english: english)
            Standard.output.say(explanation.text)
        }
    }

    private func find(in store: SQLiteStore) async throws -> FileID? {
        if let number = Int(`case`) {
            let file = FileID(court: options.court, number: number)
            return try await store.card(file) == nil ? nil : file
        }
        let canonical = CaseNumber(`case`)?.description ?? `case`
        return try await store.file(numbered: canonical, court: options.court)
    }
}
