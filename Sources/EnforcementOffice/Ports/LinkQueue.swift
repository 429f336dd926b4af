public import EnforcementCore

/// Orders on their way to institutions: the agent's durable work queue. A row comes with the fact
/// that ordered it and is done with the fact that answers it, each in the same commit.
public protocol LinkQueue: Sendable {
    /// Claims orders that may be worked on now and that no other agent holds, measures before
    /// inquiries, the longest waiting first. Cases a person holds are passed over.
    ///
    /// New inquiries of a claim go out in one batch per institution, whose number is kept with the
    /// claim: after a crash the same batch goes out again under the same number.
    func claimOrders(_ claim: OrderClaim) async throws -> [ClaimedOrder]

    /// Frees what an agent of this name has claimed: it has died and is back.
    func freeClaims(court: CourtID, agent: String) async throws

    /// The institution has it: ask for the answer at `pollAt` unless it calls before.
    func ordersTaken(_ orders: [ClaimedOrder], now: Moment, pollAt: Moment) async throws

    /// No answer yet, or it did not go: free again at `retryAt`. `forgetSent`: it must be sent
    /// anew, an inquiry in another batch.
    func ordersWait(
        _ orders: [ClaimedOrder], error: String?, retryAt: Moment, forgetSent: Bool
    ) async throws

    /// An inquiry was answered with nothing new: no fact, only the row. Its round is told whole.
    func orderEmpty(_ order: OrderID, now: Moment) async throws

    /// The orders of a round not yet answered, and those answered with nothing.
    func round(_ file: FileID, inquiry: Int) async throws -> RoundState

    /// An order of each round of which nothing is open but answers with nothing new: it waits to be
    /// told whole.
    func finishedRounds(court: CourtID, limit: Int) async throws -> [OrderID]

    /// The cases in which an account is known, with its number in the register there.
    func holders(
        of account: String, at institution: String, court: CourtID
    ) async throws -> [AccountHolder]

    /// Online controls that may have changed by themselves: waiting ones, and limits not yet full.
    func standingControls(court: CourtID, limit: Int) async throws -> [StandingControl]

    /// Measures answered since a moment: a later word on them may have been lost.
    func answeredOrders(court: CourtID, since: Moment, limit: Int) async throws -> [OrderID]

    /// Accounts at institutions that do not push, in open cases under an open ruling, those where
    /// money is likeliest and that were asked longest ago first.
    func accountsToPoll(
        court: CourtID, institution: String, now: Moment, limit: Int
    ) async throws -> [String]

    /// The accounts whose last credit, by its reference, was not seen before.
    func newCredits(
        court: CourtID, institution: String, credits: [String: String]
    ) async throws -> Set<String>

    /// Notes that accounts were asked now, and which credit was the last.
    func polled(
        court: CourtID, institution: String, credits: [String: String], now: Moment
    ) async throws
}

/// What an agent asks the queue for.
public struct OrderClaim: Sendable, Hashable {
    public let court: CourtID
    public let agent: String
    public let now: Moment
    /// Institutions that take no inquiry now.
    public let closed: [String]
    /// Institutions whose lanes are full: nothing for them.
    public let full: [String]
    /// The number of new batches, less the institution's code: letters and digits.
    public let batch: String
    public let limit: Int

    public init(
        court: CourtID, agent: String, now: Moment, closed: [String], full: [String],
        batch: String, limit: Int
    ) {
        self.court = court
        self.agent = agent
        self.now = now
        self.closed = closed
        self.full = full
        self.batch = batch
        self.limit = limit
    }
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
    public let orderedAt: Moment

    public init(
        id: OrderID, institution: String, measure: Measure?, attempts: Int, batch: String?,
        isSent: Bool, orderedAt: Moment
    ) {
        self.id = id
        self.institution = institution
        self.measure = measure
        self.attempts = attempts
        self.batch = batch
        self.isSent = isSent
        self.orderedAt = orderedAt
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

/// A control in force or waiting, by its number in the case.
public struct StandingControl: Sendable, Hashable {
    public let file: FileID
    public let hold: Int

    public init(file: FileID, hold: Int) {
        self.file = file
        self.hold = hold
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
