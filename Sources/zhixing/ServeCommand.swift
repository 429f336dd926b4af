import ArgumentParser
import EnforcementCore
import EnforcementLinks
import EnforcementOffice
import EnforcementStore
import EnforcementWeb
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle

/// `zhixing serve`: the court's server, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the court's server.",
        discussion: """
            Stops cleanly on SIGTERM and SIGINT. TLS is a reverse proxy's work: see \
            docs/how-to/run-for-a-real-court.md.
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
        try await failing {
            let store = try database.open(mustExist: true)
            let program = try Program(
                store: store, court: database.court, clock: SystemClock(), options: server,
                documents: try FolderDocuments(beside: self.database.database), isDemo: false)
            Standard.error.say("zhixing: \(program.address)")
            try await program.run()
        }
    }
}

/// How the server is reached and what it reaches; flags, or the environment.
struct ServerOptions: ParsableArguments {
    private static let environment = ProcessInfo.processInfo.environment
    static var templates: String? { environment["ZHIXING_TEMPLATES"] }

    @Option(help: "Address to listen on.")
    var host = environment["ZHIXING_HOST"] ?? "127.0.0.1"
    @Option(help: "Port to listen on.")
    var port = environment["ZHIXING_PORT"].flatMap(Int.init) ?? 8080
    @Option(
        name: .customLong("sms-gateway"),
        help: "Kannel sendsms address; without one, messages go to the mailbox page.")
    var smsGatewayGiven: String?
    @Option(help: "User and password at the gateway, user:password.")
    var smsUser = environment["ZHIXING_SMS_USER"] ?? "court:court-pw"
    @Option(help: "Sender number shown to applicants.")
    var smsFrom = environment["ZHIXING_SMS_FROM"] ?? "12368"
    @Option(name: .customLong("sms-key"), help: "Secret the gateway's delivery reports must bring.")
    var smsKeyGiven: String?
    @Option(
        name: .customLong("public-url"),
        help: "Where the gateway reaches this server; default: the address listened on.")
    var publicURLGiven: String?
    @Option(
        name: .customLong("link-keys"),
        help: "JSON file of the keys shared with institutions; see docs/linkage.")
    var linkKeysGiven: String?
    @Option(
        name: .customLong("link-secret"),
        help: "Secret the keys of pretend institutions are made from.")
    var linkSecretGiven: String?
    @Option(help: "Folder of the browser files laid by bin/setup.")
    var web = environment["ZHIXING_WEB"] ?? ".web"
    @Option(help: "Folder of the typesetter for PDF laid by bin/setup.")
    var press = environment["ZHIXING_PRESS"] ?? ".press"
    @Option(
        name: .customLong("templates"),
        help: "Folder of the court's own texts of documents; see docs/templates.md.")
    var templatesGiven: String?
    @Option(help: "Folder of the recogniser of scans laid by bin/setup.")
    var scan = environment["ZHIXING_SCAN"] ?? ".scan"
    @Flag(help: "Cookies only over TLS: set it behind a proxy that ends TLS.")
    var secureCookies = false
    @Flag(help: "Believe X-Forwarded-For, as set by a proxy of ours.")
    var trustProxy = false
    @Flag(help: "One log line per act.")
    var verbose = false

    var smsGateway: String? { smsGatewayGiven ?? Self.environment["ZHIXING_SMS_GATEWAY"] }
    var smsKey: String? { smsKeyGiven ?? Self.environment["ZHIXING_SMS_KEY"] }
    var linkKeys: String? { linkKeysGiven ?? Self.environment["ZHIXING_LINK_KEYS"] }
    var linkSecret: String? { linkSecretGiven ?? Self.environment["ZHIXING_LINK_SECRET"] }
    var publicURL: String? { publicURLGiven ?? Self.environment["ZHIXING_PUBLIC_URL"] }
}
