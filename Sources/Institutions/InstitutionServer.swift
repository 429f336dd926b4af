import Hummingbird
public import Logging
public import ServiceLifecycle

/// The pretend counterparties on loopback: one HTTP server for all, and the post to the court.
public struct InstitutionServer: Service {
    public struct Settings: Sendable {
        /// 0: a free one, told by `onRunning`.
        public var port = PretendRegistry.port
        public var courtURL = "http://127.0.0.1:8080"
        /// The base from which the secret of each institution is made.
        public var secret = "demo"

        public init() {}
    }

    public let world: World
    private let clock: any InstitutionClock
    private let settings: Settings
    private let log: Logger
    private let line: CourtLine
    private let onOrder: @Sendable (String) -> Void
    private let onRunning: @Sendable (Int) async -> Void

    /// Nil where the address of the court is not `http://` on this machine.
    public init?(
        world: World, clock: any InstitutionClock, settings: Settings, log: Logger,
        onOrder: @escaping @Sendable (String) -> Void = { _ in },
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        guard let line = CourtLine(settings.courtURL) else { return nil }
        self.world = world
        self.clock = clock
        self.settings = settings
        self.log = log
        self.line = line
        self.onOrder = onOrder
        self.onRunning = onRunning
    }

    public func run() async throws {
        let application = Application(
            responder: InstitutionDoor(
                world: world, clock: clock, secret: settings.secret, onOrder: onOrder),
            configuration: .init(address: .hostname("127.0.0.1", port: settings.port)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
            logger: log)
        let post = CallbackPost(
            world: world, clock: clock, line: line, secret: settings.secret, log: log)
        try await ServiceGroup(services: [application, post], logger: log).run()
    }
}
