/// An act that must know something of the court's books, beyond its own file, to be decided.
///
/// The office reads it before the act is decided; the store checks again when the act is written.
public protocol AsksBooks: Deed {
    var asks: BooksAsk { get }
}

/// What an act asks of the books.
public struct BooksAsk: Sendable, Hashable {
    /// The bank line of this reference.
    public var line: String?
    /// The ledger up to the end of this day.
    public var ledger: Day?
    /// How many open cases there are against the debtors of the file.
    public var debtors = false

    public init(line: String? = nil, ledger: Day? = nil) {
        self.line = line
        self.ledger = ledger
    }

    static let debtors: BooksAsk = {
        var ask = BooksAsk()
        ask.debtors = true
        return ask
    }()

    static func line(_ reference: String) -> BooksAsk { BooksAsk(line: reference) }
    static func ledger(_ day: Day) -> BooksAsk { BooksAsk(ledger: day) }
}

/// What an act was told of the books.
public struct Books: Sendable, Hashable {
    /// The bank line asked for, where it is on the record and nobody has claimed it.
    public var line: BankLine?
    public var ledger: LedgerState?
    /// Open cases against the debtor with most of them, this one included; nil: not asked.
    public var debtorOpenCases: Int?

    public init(line: BankLine? = nil, ledger: LedgerState? = nil) {
        self.line = line
        self.ledger = ledger
    }
}

/// The court's ledger up to the end of a day.
public struct LedgerState: Sendable, Hashable {
    public let through: Day
    public let balances: [Posting.Account: Money]
    public let lines: Int
    /// What the bank said the account held at the end of the day; nil before its statement came.
    public let statement: Money?

    public init(
        through: Day, balances: [Posting.Account: Money], lines: Int, statement: Money?
    ) {
        self.through = through
        self.balances = balances
        self.lines = lines
        self.statement = statement
    }

    public func balance(_ account: Posting.Account) -> Money { balances[account] ?? .zero }

    /// Bank less ledger: zero is what is wanted; nil while the bank has not spoken.
    public var difference: Money? { statement.map { $0 - balance(.bank) } }
}
