public import EnforcementCore

/// Reads of the books for the monthly reconciliation.
public protocol LedgerReads: Sendable {
    /// Both sides of the court's money over some days, in one snapshot.
    func reconciliation(
        of court: CourtID, from: Day, through: Day
    ) async throws -> ReconciliationBooks
}

/// What finance and enforcement each have on record of some days (F09).
public struct ReconciliationBooks: Sendable, Hashable {
    public var from: Day
    public var through: Day
    /// Finance: days on which the bank account moved or the bank gave its balance, by day.
    public var days: [BankSide] = []
    /// Every account of the ledger.
    public var accounts: [AccountMovement] = []
    /// Enforcement: cases whose money moved, by file.
    public var cases: [CaseMovement] = []
    /// Cases that hold money and did not move, and what they hold.
    public var still = CaseMovement(file: nil, number: nil, opening: .zero)
    public var stillCount = 0
    /// Bank lines nobody had claimed by the last day, by day.
    public var waiting: [BankLine] = []
    /// What is on its way between the sides at the end, by account and case.
    public var pending: [PendingSum] = []
    /// Paid by hand and not on a statement yet, on the last day of which there is one.
    public var byHand = Money.zero

    public init(from: Day, through: Day) {
        self.from = from
        self.through = through
    }

    /// One day of the bank's statement beside the ledger.
    public struct BankSide: Sendable, Hashable {
        public let day: Day
        /// Lines of the statement.
        public var credit = Money.zero
        public var debit = Money.zero
        /// What the bank says the account held at the end; nil: no statement of the day.
        public var closing: Money?
        /// What the ledger says.
        public var ledger = Money.zero

        public init(day: Day) { self.day = day }

        /// Bank less ledger; nil without a statement.
        public var difference: Money? { closing.map { $0 - ledger } }
    }

    /// One account of the ledger; debit positive, credit below zero.
    public struct AccountMovement: Sendable, Hashable {
        public let account: Posting.Account
        public let opening: Money
        public let debit: Money
        public let credit: Money

        public init(account: Posting.Account, opening: Money, debit: Money, credit: Money) {
            self.account = account
            self.opening = opening
            self.debit = debit
            self.credit = credit
        }

        public var closing: Money { opening + debit + credit }
    }

    /// The account of one case as enforcement's ledger has it (台账); all above zero.
    public struct CaseMovement: Sendable, Hashable {
        public let file: FileID?
        public let number: String?
        public var opening: Money
        /// Less what was taken back.
        public var received: Money
        public var paid: Money

        public init(
            file: FileID?, number: String?, opening: Money, received: Money = .zero,
            paid: Money = .zero
        ) {
            self.file = file
            self.number = number
            self.opening = opening
            self.received = received
            self.paid = paid
        }

        public var closing: Money { opening + received - paid }
    }

    /// Money of a case that one side has booked and the other has not yet.
    public struct PendingSum: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Cash in hand, not yet at the bank.
            case cash
            /// Ordered, and not yet paid by the bank.
            case payees
            /// Came back, and not yet ordered again.
            case returned
            /// Paid by hand, and not yet on the bank's statement.
            case byHand = "by-hand"
        }

        public let kind: Kind
        public let file: FileID
        public let number: String?
        public let amount: Money

        public init(kind: Kind, file: FileID, number: String?, amount: Money) {
            self.kind = kind
            self.file = file
            self.number = number
            self.amount = amount
        }
    }
}
