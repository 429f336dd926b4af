import ArgumentParser
import EnforcementCore
import EnforcementOffice

/// `zhixing line`: the line as it is declared, for people and programs.
struct LineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line", abstract: "Print the line: desks, acts, limits, messages.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, json }

    @Option(help: "markdown or json.") var format = Format.markdown

    func run() async throws {
        let report = LineReport(line: .dengfeng)
        Standard.output.say(format == .markdown ? report.markdown : report.json, terminator: "")
    }
}
