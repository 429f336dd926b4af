import ArgumentParser

/// The one program of the court: server, jobs, inspection, calculator.
@main
struct Zhixing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zhixing",
        abstract: "The system a court runs its enforcement bureau on (执行).",
        discussion: """
            Exit codes: 0 done; 2 bad input or a check that failed (said on standard error); \
            64 wrong usage; 1 our own mistake.
            Settings may also come from the environment: ZHIXING_DATABASE, ZHIXING_PORT, \
            ZHIXING_HOST, ZHIXING_SMS_GATEWAY, ZHIXING_WEB.
            """,
        subcommands: [
            ServeCommand.self, DemoCommand.self, ImportCommand.self, LineCommand.self,
            CalcCommand.self, ExplainCommand.self, RebuildCommand.self, VerifyCommand.self,
            BackupCommand.self, RestoreCommand.self, ExportCommand.self, InitCommand.self,
            TokenCommand.self, BenchCommand.self, RandomCommand.self, RandomControlsCommand.self,
            TortureCommand.self, PasswordCommand.self, InstitutionsCommand.self,
            RandomFundsCommand.self, TextCommand.self, ReadCommand.self,
            DocumentsCommand.self,
        ])
}
