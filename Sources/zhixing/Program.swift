import EnforcementCore
import EnforcementIntake
import EnforcementLinks
import EnforcementOffice
import EnforcementPapers
import EnforcementSim
import EnforcementStore
import EnforcementWeb
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import UnixSignals

/// The composition root: everything the running house is put together from.
struct Program {
    let office: Office
    let options: ServerOptions
    let log: Logger
    private let services: [any ServiceLifecycle.Service]

    var address: String { "http://\(options.host):\(options.port)/" }

    init(
        store: SQLiteStore, court: CourtID, clock: any WallClock, options: ServerOptions,
        documents: any DocumentStore, isDemo: Bool, beside: [any ServiceLifecycle.Service] = []
    ) throws {
        self.options = options
        let log = Log.make(options.verbose ? .debug : .notice)
        let office = Office(line: .dengfeng, journal: store, clock: clock, log: log)
        (self.log, self.office) = (log, office)
        let reports = DeliveryReports(office: office, court: court, log: log)
        let courier = try Self.courier(options, reports)
        let keys = try Self.linkKeys(options)
        let extractor = DocumentExtractor(scanFolder: options.scan)
        let press = PaperPress(folder: options.press)
        let index = PaperIndex(extractor: extractor, texts: store, log: log)
        let efile = EFile(office: office, documents: documents, index: index)
        let room = try Self.documentRoom(options, press, efile)
        let house = House(
            office: office, lists: store, controls: store, keys: store, court: court, log: log,
            settings: Self.settings(options, isDemo: isDemo),
            press: press, funds: store, bank: StandardBankFiles(), bulletins: store,
            ledgerReads: store, payouts: store, documentRoom: room,
            search: store, extractor: extractor, documents: documents, papers: efile,
            pageImages: PopplerPages(), binder: FileBinder(folder: options.press),
            filing: FilingParts(store: store, extractor: extractor, efile: efile),
            linkCallback: keys.map { Self.linkCallback($0, office, store, court, log) }
        ) { letter, status in await reports.take(id: letter, status: status) }
        var services: [any ServiceLifecycle.Service] =
            beside + [
                Self.application(house, options, log),
                Scheduler(office: office, lists: store, court: court, log: log),
                Postman(
                    office: office, outbox: store, courier: courier, court: court,
                    name: Self.sender, log: log),
                Registrar(room: room, lists: store, court: court, log: log),
                Self.housekeeper(office, store, court, log),
            ]
        if let keys { services.append(Self.agent(office, store, keys, court, log)) }
        self.services = services
    }

    private static func agent(
        _ office: Office, _ store: SQLiteStore, _ keys: LinkKeys, _ court: CourtID, _ log: Logger
    ) -> Agent {
        Agent(
            office: office, queue: store,
            linkage: InstitutionLink(keys: keys, clock: office.clock), court: court, name: sender,
            log: log)
    }

    private static func housekeeper(
        _ office: Office, _ store: SQLiteStore, _ court: CourtID, _ log: Logger
    ) -> Housekeeper {
        Housekeeper(
            office: office, lists: store, jobs: store, court: court, bulletins: store, log: log)
    }

    private static func application(
        _ house: House, _ options: ServerOptions, _ log: Logger
    ) -> any ServiceLifecycle.Service {
        Application(
            responder: buildResponder(house: house),
            configuration: .init(address: .hostname(options.host, port: options.port)),
            logger: log)
    }

    private static func documentRoom(
        _ options: ServerOptions, _ press: PaperPress, _ efile: EFile
    ) throws -> DocumentRoom {
        do throws(TemplateFault) {
            let folder = options.templatesGiven ?? ServerOptions.templates
            return DocumentRoom(
                office: efile.office, templates: try TemplateFolder(folder: folder), press: press,
                efile: efile)
        } catch { throw Failure("\(error)") }
    }

    /// Tells the senders of several programs on one database apart.
    private static var sender: String {
        let process = ProcessInfo.processInfo
        return "\(process.hostName)-\(process.processIdentifier)"
    }

    private static func courier(
        _ options: ServerOptions, _ reports: DeliveryReports
    ) throws -> any Courier {
        guard let gateway = options.smsGateway else { return MailboxCourier(reports: reports) }
        let user = options.smsUser.split(separator: ":", maxSplits: 1)
        guard user.count == 2 else { throw Failure("--sms-user must be user:password") }
        let base = options.publicURL ?? "http://\(options.host):\(options.port)"
        return KannelCourier(
            try KannelGateway(
                gateway, user: String(user[0]), password: String(user[1]),
                sender: options.smsFrom, reportTo: base + "/dlr",
                reportKey: options.smsKey ?? ""))
    }

    /// The doors for institutions, and the desk behind them.
    private static func linkCallback(
        _ keys: LinkKeys, _ office: Office, _ store: SQLiteStore, _ court: CourtID, _ log: Logger
    ) -> @Sendable (LinkCall) async -> LinkResponse {
        let desk = AgentDesk(
            office: office, queue: store, court: court, log: log,
            cashier: Cashier(office: office, lists: store, court: court))
        let callbacks = LinkCallbacks(
            office: office, court: court, keys: keys, desk: desk, log: log)
        return { call in await callbacks.take(call) }
    }

    /// Nil: this house is linked with nobody.
    private static func linkKeys(_ options: ServerOptions) throws -> LinkKeys? {
        do {
            if let path = options.linkKeys {
                guard let file = FileManager.default.contents(atPath: path) else {
                    throw Failure("no file of link keys at \(path)")
                }
                return try LinkKeys(file: Array(file))
            }
            return try options.linkSecret.map { try LinkKeys(secret: $0) }
        } catch let fault as LinkKeyFault {
            throw Failure("\(fault)")
        }
    }

    private static func settings(_ options: ServerOptions, isDemo: Bool) -> House.Settings {
        var settings = House.Settings()
        settings.isDemo = isDemo
        settings.demoPassword = isDemo ? Dengfeng.password : nil
        settings.hasSecureCookies = options.secureCookies
        settings.trustsProxy = options.trustProxy
        settings.deliveryKey = options.smsKey
        if FileManager.default.fileExists(atPath: options.web) {
            settings.browserFiles = options.web
        }
        return settings
    }

    /// Runs until the process is told to stop; services end in the reverse order of their start.
    func run() async throws {
        let group = ServiceGroup(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
        try await group.run()
    }
}
