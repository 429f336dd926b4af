public import EnforcementCore

/// Where a case stands in its life, as lists filter it.
public enum CaseState: String, Sendable, Hashable, CaseIterable {
    case submitted, refused, open, closed, archived
}

/// The one row of a case that every list shows or filters by (表 case_card).
public struct CardRow: Sendable, Hashable {
    public let file: FileID
    public var version: Int
    public var state: CaseState
    /// 案号; nil before filing.
    public var number: String?
    public var type: String
    public var caseClass: String?
    public var title: String
    /// Names of all parties, for search.
    public var names: String
    public var cause: String
    public var desk: String
    public var deskSince: Day?
    public var team: String?
    public var handler: String?
    public var judge: String?
    public var claimed: Money
    public var received: Money
    public var paid: Money
    public var balance: Money
    public var submitted: Day?
    public var filed: Day?
    public var closed: Day?
    public var mode: String?
    /// The open clock that ends first: its last day, its yellow day, its limit.
    public var due: Day?
    public var soonOn: Day?
    public var dueLimit: String?
    public var openDeadlines: Int
    /// The gravest open warning, 0 for none.
    public var level: Int
    public var lastAt: Moment

    public init(
        file: FileID, version: Int, state: CaseState, number: String? = nil, type: String,
        caseClass: String? = nil, title: String, names: String, cause: String, desk: String,
        deskSince: Day? = nil, team: String? = nil, handler: String? = nil, judge: String? = nil,
        claimed: Money, received: Money, paid: Money, balance: Money, submitted: Day? = nil,
        filed: Day? = nil, closed: Day? = nil, mode: String? = nil, due: Day? = nil,
        soonOn: Day? = nil, dueLimit: String? = nil, openDeadlines: Int, level: Int, lastAt: Moment
    ) {
        self.file = file
        self.version = version
        self.state = state
        self.number = number
        self.type = type
        self.caseClass = caseClass
        self.title = title
        self.names = names
        self.cause = cause
        self.desk = desk
        self.deskSince = deskSince
        self.team = team
        self.handler = handler
        self.judge = judge
        self.claimed = claimed
        self.received = received
        self.paid = paid
        self.balance = balance
        self.submitted = submitted
        self.filed = filed
        self.closed = closed
        self.mode = mode
        self.due = due
        self.soonOn = soonOn
        self.dueLimit = dueLimit
        self.openDeadlines = openDeadlines
        self.level = level
        self.lastAt = lastAt
    }
}
