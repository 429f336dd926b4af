public import EnforcementCore

/// What the screens 查控 and 财产 show. Read from derived rows; bounded, totals exact.
public protocol ControlLists: Sendable {
    /// The agent at a glance.
    func controlCentre(court: CourtID, on day: Day) async throws -> ControlCentre
    /// Orders, newest first: of a state, an institution, a case.
    func orders(_ query: OrderQuery) async throws -> Page<ListedOrder>
    /// The custody ledger: every control with its thing.
    func custody(_ query: CustodyQuery) async throws -> Page<CustodyRow>
    /// Cases by the state of the robot's work on them, for the one click.
    func agentCases(_ query: AgentCaseQuery) async throws -> Page<AgentCaseRow>
    /// What the robot did for each team in a year.
    func workSaved(court: CourtID, year: Int) async throws -> [TeamWork]
}

/// The agent at work, in numbers.
public struct ControlCentre: Sendable, Hashable {
    /// One institution's orders of the last thirty days.
    public struct Line: Sendable, Hashable {
        public let institution: String
        public var queued: Int
        public var sent: Int
        public var answered: Int
        public var failed: Int
        /// Seconds from sent to answered, the middle one; nil where none was answered.
        public var medianSeconds: Int?

        public init(
            institution: String, queued: Int, sent: Int, answered: Int, failed: Int,
            medianSeconds: Int?
        ) {
            self.institution = institution
            self.queued = queued
            self.sent = sent
            self.answered = answered
            self.failed = failed
            self.medianSeconds = medianSeconds
        }
    }

    /// Cases by state of the robot's work, open ones only.
    public var working = 0
    public var held = 0
    public var idle = 0
    public var lines: [Line] = []
    /// Controls in force that end within 60, 30 and 7 days.
    public var endIn60 = 0
    public var endIn30 = 0
    public var endIn7 = 0
    /// Freezes of the last thirty days by seconds from money arriving to the confirmed freeze:
    /// up to 1 s, 10 s, 1 min, 10 min, and more.
    public var latency = [0, 0, 0, 0, 0]
    public static let latencyBounds = [1, 10, 60, 600]

    public init() {}
}

/// Which orders.
public struct OrderQuery: Sendable, Hashable {
    public var court: CourtID
    public var state: String?
    public var institution: String?
    public var file: Int?
    public var limit = 25
    public var offset = 0

    public init(court: CourtID) { self.court = court }
}

/// An order as a list shows it.
public struct ListedOrder: Sendable, Hashable {
    public let order: OrderRow
    public let number: String?
    public let title: String
    public let attempts: Int
    public let nextAt: Moment?
    public let sentAt: Moment?
    public let lastError: String?

    public init(
        order: OrderRow, number: String?, title: String, attempts: Int, nextAt: Moment?,
        sentAt: Moment?, lastError: String?
    ) {
        self.order = order
        self.number = number
        self.title = title
        self.attempts = attempts
        self.nextAt = nextAt
        self.sentAt = sentAt
        self.lastError = lastError
    }
}

/// Which controls.
public struct CustodyQuery: Sendable, Hashable {
    /// Effective or waiting, as a state to ask for.
    public static let inForce = "in-force"

    public var court: CourtID
    public var kind: String?
    public var state: String?
    public var team: String?
    /// Last day in force up to this one.
    public var endsBy: Day?
    /// Any part of the owner's or the thing's name, or a tail of the account.
    public var text: String?
    public var limit = 25
    public var offset = 0

    public init(court: CourtID) { self.court = court }
}

/// One line of the custody ledger (查控财产台账).
public struct CustodyRow: Sendable, Hashable {
    public let hold: HoldRow
    public let owner: String
    public let value: Money?
    public let disposal: String
    public let keeper: Keeper?
    public let caseNumber: String?
    public let title: String
    public let team: String?

    public init(
        hold: HoldRow, owner: String, value: Money?, disposal: String, keeper: Keeper?,
        caseNumber: String?, title: String, team: String?
    ) {
        self.hold = hold
        self.owner = owner
        self.value = value
        self.disposal = disposal
        self.keeper = keeper
        self.caseNumber = caseNumber
        self.title = title
        self.team = team
    }
}

/// Which cases the robot could be set on.
public struct AgentCaseQuery: Sendable, Hashable {
    public var court: CourtID
    /// `idle`, `working` or `held`.
    public var state = "idle"
    public var team: String?
    public var judge: String?
    public var limit = 25
    public var offset = 0

    public init(court: CourtID) { self.court = court }
}

/// A case as the one-click list shows it.
public struct AgentCaseRow: Sendable, Hashable {
    public let file: FileID
    public let number: String?
    public let title: String
    public let team: String?
    public let judge: String?
    public let claimed: Money
    /// What its controls in force hold.
    public let held: Money
    public let openOrders: Int
    public let failedOrders: Int

    public init(
        file: FileID, number: String?, title: String, team: String?, judge: String?,
        claimed: Money, held: Money, openOrders: Int, failedOrders: Int
    ) {
        self.file = file
        self.number = number
        self.title = title
        self.team = team
        self.judge = judge
        self.claimed = claimed
        self.held = held
        self.openOrders = openOrders
        self.failedOrders = failedOrders
    }
}

/// What the robot did for the cases of one team: inquiries and orders answered.
public struct TeamWork: Sendable, Hashable {
    public let team: String
    public let cases: Int
    public let inquiries: Int
    public let orders: Int

    public init(team: String, cases: Int, inquiries: Int, orders: Int) {
        self.team = team
        self.cases = cases
        self.inquiries = inquiries
        self.orders = orders
    }
}
