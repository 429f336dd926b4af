public import EnforcementCore

/// Reads the ledger from end to end for whoever checks it outside this house.
public protocol LedgerSource: Sendable {
    /// Tells a stretch of the ledger as one snapshot in the order of days, files and entries:
    /// a start, every entry with the closings of days between them, and, where there was
    /// anything, an end. Holds one entry at a time.
    func eachLedgerEvent<State: Sendable>(
        of span: LedgerSpan, into state: State,
        _ take: @escaping @Sendable (inout State, LedgerEvent) throws -> Void
    ) async throws -> State
}

/// Which stretch of whose ledger; nil: from the first day, through the last.
public struct LedgerSpan: Sendable, Hashable {
    public let court: CourtID
    public let from: Day?
    public let through: Day?

    public init(court: CourtID, from: Day? = nil, through: Day? = nil) {
        self.court = court
        self.from = from
        self.through = through
    }
}

public enum LedgerEvent: Sendable, Hashable {
    case start(LedgerStart)
    case entry(LedgerEntry)
    case closing(LedgerClosing)
    case end(LedgerEnd)
}

/// What stands at the head of a stretch.
public struct LedgerStart: Sendable, Hashable {
    public let court: CourtID
    /// The first day of anything told; nil: nothing follows.
    public let first: Day?
    /// How many lines follow.
    public let lines: Int
    /// What each account held before `first`, each case's own; empty from the very beginning.
    public let opening: [LedgerBalance]

    public init(court: CourtID, first: Day?, lines: Int, opening: [LedgerBalance] = []) {
        self.court = court
        self.first = first
        self.lines = lines
        self.opening = opening
    }
}

/// An account and what is on it; debit positive.
public struct LedgerBalance: Sendable, Hashable {
    public let account: LedgerAccount
    public let amount: Money

    public init(_ account: LedgerAccount, _ amount: Money) {
        self.account = account
        self.amount = amount
    }
}

/// An account of the ledger; what is held for cases has one account a case (一案一账户).
public struct LedgerAccount: Sendable, Hashable {
    public let kind: Posting.Account
    /// The case, of its account; nil: the account as a whole.
    public let file: Int?

    public init(_ kind: Posting.Account, file: Int? = nil) {
        self.kind = kind
        self.file = kind == .held ? file : nil
    }
}

/// The lines one entry of the record booked on one day; they sum to zero.
public struct LedgerEntry: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
        /// Number in the entry, from 1.
        public let number: Int
        public let account: LedgerAccount
        public let amount: Money

        public init(number: Int, account: LedgerAccount, amount: Money) {
            self.number = number
            self.account = account
            self.amount = amount
        }
    }

    public let file: FileID
    /// Number of the entry in its file.
    public let number: Int
    /// The ledger's day; an entry that books on several days is told once a day.
    public let day: Day
    /// When it was put on record.
    public let at: Moment
    public let act: String
    public let fact: String
    public let actor: String
    /// 案号; nil for the court's own file.
    public let caseNumber: String?
    public let lines: [Line]

    public init(
        file: FileID, number: Int, day: Day, at: Moment, act: String, fact: String,
        actor: String, caseNumber: String?, lines: [Line]
    ) {
        self.file = file
        self.number = number
        self.day = day
        self.at = at
        self.act = act
        self.fact = fact
        self.actor = actor
        self.caseNumber = caseNumber
        self.lines = lines
    }
}

/// A day that somebody closed, as it was seen then.
public struct LedgerClosing: Sendable, Hashable {
    public let day: Day
    /// Balance of the bank account in the ledger at the end of the day.
    public let bank: Money
    /// Bank's statement less ledger.
    public let difference: Money
    public let closedBy: String

    public init(day: Day, bank: Money, difference: Money, closedBy: String) {
        self.day = day
        self.bank = bank
        self.difference = difference
        self.closedBy = closedBy
    }
}

/// Every account at the end of the last day, by the ledger's own running totals.
public struct LedgerEnd: Sendable, Hashable {
    public let day: Day
    public let balances: [LedgerBalance]

    public init(day: Day, balances: [LedgerBalance]) {
        self.day = day
        self.balances = balances
    }
}
