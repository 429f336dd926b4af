public import EnforcementCore

/// What the screen 案款 shows, and what the statement's intake must know. Read from derived rows;
/// bounded, totals exact.
public protocol FundsLists: Sendable {
    /// The money at a glance.
    func fundsState(court: CourtID, on day: Day) async throws -> FundsState
    /// Receipts, those due first.
    func receipts(_ query: ReceiptQuery) async throws -> Page<ListedReceipt>
    /// Payouts of a state, the one whose receipt is due first before others.
    func payouts(_ query: PayoutQuery) async throws -> Page<ListedPayout>
    func transfers(_ query: TransferQuery) async throws -> Page<ListedTransfer>
    /// Bank lines nobody has claimed, oldest first.
    func suspense(court: CourtID, limit: Int, offset: Int) async throws -> Page<BankLineRow>
    /// Cases a waiting line may belong to: by the payer's name, by the sum.
    func proposals(for line: BankLine, court: CourtID) async throws -> [LineProposal]
    /// The lines of the references that are on record already.
    func bankLines(_ references: [String], court: CourtID) async throws -> [String: BankLine]
    /// Lines of the ledger behind a total, newest first.
    func ledgerLines(_ query: LedgerQuery) async throws -> Page<ListedLedgerLine>
    func ledger(court: CourtID, through day: Day) async throws -> LedgerState
    /// Each day's ledger beside the bank's statement, newest first.
    func ledgerDays(court: CourtID, from: Day, through: Day) async throws -> [LedgerDay]
    /// What lay over thirty days at the end of each month since the first receipt, and today.
    func zeros(court: CourtID, on day: Day) async throws -> [MonthZeros]
    /// Cases by what the court holds for them.
    func heldByCase(court: CourtID, limit: Int, offset: Int) async throws -> Page<HeldCase>
    /// How far each payment batch is, newest first.
    func batches(court: CourtID, limit: Int) async throws -> [PaymentBatch]
}

/// Count and sum of something.
public struct Tally: Sendable, Hashable {
    public var count = 0
    public var sum = Money.zero

    public init(count: Int = 0, sum: Money = .zero) {
        self.count = count
        self.sum = sum
    }
}

/// The court's money at a glance.
public struct FundsState: Sendable, Hashable {
    /// Receipts by stage; `sum` is what of them is still with the court.
    public var stages: [ReceiptStage: Tally] = [:]
    /// Payouts before each gate.
    public var gates: [String: Tally] = [:]
    public var suspense = Tally()
    /// Bank lines unclaimed for more than three days.
    public var suspenseLate = Tally()
    /// Undisbursed receipts by days since the earlier of arrival and notice: below 20, 20 to 24, 25
    /// to 27, 28 to 30, over 30.
    public var ages = [Tally](repeating: Tally(), count: 5)
    /// Deposited for more than thirty days.
    public var depositedLate = Tally()
    public var ledger: LedgerState

    public init(ledger: LedgerState) { self.ledger = ledger }

    /// The first zero: over thirty days and not paid out.
    public var undisbursedLate: Tally { ages[4] }
}

/// Which receipts.
public struct ReceiptQuery: Sendable, Hashable {
    public var court: CourtID
    /// Empty: all that still wait to be paid out.
    public var stages: [ReceiptStage] = []
    public var file: Int?
    /// Arrived at least so many days before `today`; at most.
    public var minAge: Int?
    public var maxAge: Int?
    /// Deposited for at least so many days.
    public var minDeposited: Int?
    public var team: String?
    public var leader: String?
    public var today: Day
    public var limit = 50
    public var offset = 0

    public init(court: CourtID, today: Day) {
        self.court = court
        self.today = today
    }
}

public struct ListedReceipt: Sendable, Hashable {
    public let receipt: ReceiptRow
    public let caseNumber: String?
    public let title: String
    public let team: String?
    public let handler: String?

    public init(
        receipt: ReceiptRow, caseNumber: String?, title: String, team: String?, handler: String?
    ) {
        self.receipt = receipt
        self.caseNumber = caseNumber
        self.title = title
        self.team = team
        self.handler = handler
    }
}

/// Which payouts.
public struct PayoutQuery: Sendable, Hashable {
    public var court: CourtID
    /// Such as `computed`: before the first gate.
    public var state: String
    /// Whose approval the sum calls for.
    public var approverRole: String?
    public var file: Int?
    public var limit = 50
    public var offset = 0

    public init(court: CourtID, state: String) {
        self.court = court
        self.state = state
    }
}

public struct ListedPayout: Sendable, Hashable {
    public let payout: PayoutRow
    public let caseNumber: String?
    public let title: String
    public let arrived: Day
    public let due: Day

    public init(
        payout: PayoutRow, caseNumber: String?, title: String, arrived: Day, due: Day
    ) {
        self.payout = payout
        self.caseNumber = caseNumber
        self.title = title
        self.arrived = arrived
        self.due = due
    }
}

/// Which transfers.
public struct TransferQuery: Sendable, Hashable {
    public var court: CourtID
    public var state: Transfer.State?
    public var batch: String?
    /// Those after this one in the order of file, payout and number.
    public var after: (file: Int, payout: Int, number: Int) = (0, 0, 0)
    public var limit = 500

    public init(court: CourtID) { self.court = court }

    public static func == (left: TransferQuery, right: TransferQuery) -> Bool {
        left.court == right.court && left.state == right.state && left.batch == right.batch
            && left.after == right.after && left.limit == right.limit
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(court)
        hasher.combine(batch)
    }
}

public struct ListedTransfer: Sendable, Hashable {
    public let transfer: TransferRow
    public let caseNumber: String?

    public init(transfer: TransferRow, caseNumber: String?) {
        self.transfer = transfer
        self.caseNumber = caseNumber
    }
}

/// A case a waiting line may belong to, and why.
public struct LineProposal: Sendable, Hashable {
    public enum Reason: String, Sendable, CaseIterable { case subAccount, payer, amount }

    public let file: FileID
    public let caseNumber: String?
    public let title: String
    public let reasons: [Reason]

    public init(file: FileID, caseNumber: String?, title: String, reasons: [Reason]) {
        self.file = file
        self.caseNumber = caseNumber
        self.title = title
        self.reasons = reasons
    }
}

/// Which lines of the ledger.
public struct LedgerQuery: Sendable, Hashable {
    public var court: CourtID
    public var account: Posting.Account
    /// Only lines of this side; nil: both.
    public var side: LedgerSide?
    public var file: Int?
    public var from: Day?
    public var through: Day?
    public var limit = 100
    public var offset = 0

    public init(court: CourtID, account: Posting.Account) {
        self.court = court
        self.account = account
    }
}

/// Into an account or out of it (借、贷).
public enum LedgerSide: String, Sendable, Hashable, CaseIterable {
    case debit, credit
}

public struct ListedLedgerLine: Sendable, Hashable {
    public let line: LedgerRow
    /// The fact that booked it, such as `funds.received`.
    public let fact: String
    public let actorName: String
    public let caseNumber: String?

    public init(line: LedgerRow, fact: String, actorName: String, caseNumber: String?) {
        self.line = line
        self.fact = fact
        self.actorName = actorName
        self.caseNumber = caseNumber
    }
}

/// One day of the ledger beside the bank.
public struct LedgerDay: Sendable, Hashable {
    public let day: Day
    public let debit: Money
    public let credit: Money
    /// Balance of the bank account in the ledger at the end of the day.
    public let balance: Money
    /// What the bank said; nil: no statement of the day.
    public let statement: Money?
    public let closedBy: String?

    public init(
        day: Day, debit: Money, credit: Money, balance: Money, statement: Money?,
        closedBy: String?
    ) {
        self.day = day
        self.debit = debit
        self.credit = credit
        self.balance = balance
        self.statement = statement
        self.closedBy = closedBy
    }

    public var difference: Money? { statement.map { $0 - balance } }
}

/// What lay too long at the end of a month.
public struct MonthZeros: Sendable, Hashable {
    /// The last day counted.
    public let day: Day
    public let undisbursed: Tally
    public let deposited: Tally

    public init(day: Day, undisbursed: Tally, deposited: Tally) {
        self.day = day
        self.undisbursed = undisbursed
        self.deposited = deposited
    }
}

public struct HeldCase: Sendable, Hashable {
    public let file: FileID
    public let caseNumber: String?
    public let title: String
    public let received: Money
    public let paid: Money
    public let balance: Money

    public init(
        file: FileID, caseNumber: String?, title: String, received: Money, paid: Money,
        balance: Money
    ) {
        self.file = file
        self.caseNumber = caseNumber
        self.title = title
        self.received = received
        self.paid = paid
        self.balance = balance
    }
}
