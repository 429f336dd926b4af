public import EnforcementCore

/// Orders on their way to institutions: the agent's durable work queue. A row comes with the fact
/// that ordered it and is done with the fact that answers it, each in the same commit.
public protocol LinkQueue: Sendable {
    /// Claims orders that may be worked on now and that no other agent holds, controls before
    /// inquiries, the longest waiting first. `closed`: institutions that take no inquiry now.
    func claimOrders(
        court: CourtID, agent: String, now: Moment, closed: [String], limit: Int
    ) async throws -> [ClaimedOrder]

    /// The institution has it: ask for the answer at `pollAt` unless it calls before.
    func orderTaken(_ order: ClaimedOrder, batch: String?, now: Moment, pollAt: Moment) async throws

    /// It did not go: free again at `retryAt`. `forgetSent`: the institution does not know it.
    func orderWaits(
        _ order: ClaimedOrder, error: String?, retryAt: Moment, forgetSent: Bool
    ) async throws

    /// An inquiry was answered with nothing new: no fact, only the row. Its round is told whole.
    func orderEmpty(_ order: OrderID, now: Moment) async throws

    /// The orders of a round not yet answered, and those answered with nothing.
    func round(_ file: FileID, inquiry: Int) async throws -> RoundState

    /// The cases in which an account is known, with its number in the register there.
    func holders(
        of account: String, at institution: String, court: CourtID
    ) async throws -> [AccountHolder]

    /// The orders sent to the institution in a batch, still open.
    func orders(inBatch batch: String, court: CourtID) async throws -> [OrderID]

    /// Accounts at institutions that do not push, in open cases under an open ruling, those where
    /// money is likeliest and that were asked longest ago first.
    func accountsToPoll(
        court: CourtID, institution: String, now: Moment, limit: Int
    ) async throws -> [String]

    /// Notes when accounts were asked and which credit was the last seen; answers the accounts
    /// whose last credit is new.
    func polled(
        court: CourtID, institution: String, credits: [String: String], now: Moment
    ) async throws -> [String]
}

/// An order in an agent's hands.
public struct ClaimedOrder: Sendable, Hashable {
    public let id: OrderID
    public let institution: String
    public let measure: Measure?
    /// Tries so far, this one not counted.
    public let attempts: Int
    /// The batch it went with; set once the institution has it.
    public let batch: String?
    public let isSent: Bool

    public init(
        id: OrderID, institution: String, measure: Measure?, attempts: Int, batch: String?,
        isSent: Bool
    ) {
        self.id = id
        self.institution = institution
        self.measure = measure
        self.attempts = attempts
        self.batch = batch
        self.isSent = isSent
    }
}

/// How far a round of inquiry has come.
public struct RoundState: Sendable, Hashable {
    public let open: [Int]
    public let empty: [Int]

    public init(open: [Int], empty: [Int]) {
        self.open = open
        self.empty = empty
    }
}

/// A case that knows an account.
public struct AccountHolder: Sendable, Hashable {
    public let file: FileID
    public let asset: Int

    public init(file: FileID, asset: Int) {
        self.file = file
        self.asset = asset
    }
}
