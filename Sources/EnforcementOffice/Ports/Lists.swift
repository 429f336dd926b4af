public import EnforcementCore

/// Tells which clocks must be looked at: all the scheduler needs to know.
public protocol Alarms: Sendable {
    /// Clocks whose alarm day has come, earliest first. Costs nothing for those still waiting.
    func alarms(court: CourtID, through day: Day, limit: Int) async throws -> [AlarmRow]
}

/// Reads the derived rows for lists, pages and the scheduler. Never reads bodies of entries.
/// Every answer is bounded; totals are exact.
public protocol Lists: Alarms {
    func cases(_ query: CaseQuery) async throws -> Page<CardRow>
    func card(_ file: FileID) async throws -> CardRow?
    /// Finds a case by its 案号.
    func file(numbered number: String, court: CourtID) async throws -> FileID?
    func deadlines(_ query: DeadlineQuery) async throws -> Page<ListedDeadline>
    /// How many of the deadlines the query meets fall in each group of the inbox.
    func inboxCounts(_ query: DeadlineQuery) async throws -> InboxCounts
    func warnings(_ query: WarningQuery) async throws -> Page<ListedWarning>
    func letters(_ query: LetterQuery) async throws -> Page<ListedLetter>
    func board(court: CourtID, on day: Day) async throws -> Board
    /// The newest entries of the court without bodies, newest first: the strip of what just
    /// happened.
    func latest(court: CourtID, limit: Int) async throws -> [LatestRow]
    /// Cases with an open clock that touched a year without a holiday table.
    func provisionalFiles(court: CourtID, after file: Int, limit: Int) async throws -> [Int]
}

public struct Page<Row: Sendable>: Sendable {
    public let rows: [Row]
    /// How many there are in all.
    public let total: Int

    public init(rows: [Row], total: Int) {
        self.rows = rows
        self.total = total
    }
}

/// Which cases, in what order, which page. Nil: no condition.
public struct CaseQuery: Sendable, Hashable {
    public enum Order: String, Sendable, CaseIterable { case due, newest, amount }

    public var court: CourtID
    public var state: CaseState?
    public var desk: String?
    public var team: String?
    public var handler: String?
    public var caseClass: String?
    /// Overdue on that day.
    public var overdueOn: Day?
    /// Case number, party name: any part of it.
    public var text: String?
    public var order: Order = .due
    public var limit = 25
    public var offset = 0

    public init(court: CourtID) { self.court = court }
}

/// Which open clocks. `assignee` *or* (`owners` where nobody is named) as an inbox has it.
public struct DeadlineQuery: Sendable, Hashable {
    public var court: CourtID
    public var assignee: String?
    public var owners: [String] = []
    public var file: Int?
    public var desk: String?
    public var limitID: String?
    /// Due on or before, on or after.
    public var through: Day?
    public var from: Day?
    public var today: Day
    public var limit = 25
    public var offset = 0

    public init(court: CourtID, today: Day) {
        self.court = court
        self.today = today
    }
}

public struct ListedDeadline: Sendable, Hashable {
    public let deadline: DeadlineRow
    public let number: String?
    public let title: String

    public init(deadline: DeadlineRow, number: String?, title: String) {
        self.deadline = deadline
        self.number = number
        self.title = title
    }
}

public struct InboxCounts: Sendable, Hashable {
    public var overdue = 0
    public var today = 0
    public var threeDays = 0
    public var later = 0

    public init() {}
}

public struct WarningQuery: Sendable, Hashable {
    public var court: CourtID
    public var onlyOpen = true
    public var file: Int?
    public var level: Int?
    public var limit = 50
    public var offset = 0

    public init(court: CourtID) { self.court = court }
}

public struct ListedWarning: Sendable, Hashable {
    public let warning: WarningRow
    public let number: String?
    public let title: String

    public init(warning: WarningRow, number: String?, title: String) {
        self.warning = warning
        self.number = number
        self.title = title
    }
}

public struct LetterQuery: Sendable, Hashable {
    public var court: CourtID
    public var file: Int?
    public var state: String?
    public var limit = 50
    public var offset = 0

    public init(court: CourtID) { self.court = court }
}

public struct ListedLetter: Sendable, Hashable {
    public let letter: LetterRow
    public let number: String?
    public let attempts: Int
    public let lastError: String?

    public init(letter: LetterRow, number: String?, attempts: Int, lastError: String?) {
        self.letter = letter
        self.number = number
        self.attempts = attempts
        self.lastError = lastError
    }
}

/// The line at a glance.
public struct Board: Sendable, Hashable {
    /// One desk: cases now, in and out today, overdue clocks, median days of ended stays,
    /// and the last fourteen days of in and out, oldest first.
    public struct Station: Sendable, Hashable {
        public var cases = 0
        public var openNodes = 0
        public var overdue = 0
        public var inToday = 0
        public var outToday = 0
        public var medianDays: Int?
        public var ins: [Int] = []
        public var outs: [Int] = []

        public init() {}
    }

    /// Medians are of stays that ended within so many days, the day of the board included.
    public static let medianWindowDays = 90

    public var stations: [String: Station] = [:]
    public var openCases = 0
    public var overdueNodes = 0
    public var openWarnings = 0
    public var filedToday = 0
    public var closedToday = 0
    public var receivedToday = Money.zero
    public var paidToday = Money.zero
    public var heldNow = Money.zero

    public init() {}
}

public struct LatestRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let at: Moment
    public let fact: String
    public let actorName: String
    public let caseNumber: String?
    public let title: String

    public init(
        file: FileID, number: Int, at: Moment, fact: String, actorName: String,
        caseNumber: String?, title: String
    ) {
        self.file = file
        self.number = number
        self.at = at
        self.fact = fact
        self.actorName = actorName
        self.caseNumber = caseNumber
        self.title = title
    }
}

public struct AlarmRow: Sendable, Hashable {
    public let file: FileID
    public let limit: String
    public let subject: String

    public init(file: FileID, limit: String, subject: String) {
        self.file = file
        self.limit = limit
        self.subject = subject
    }
}
