public import EnforcementCore

/// One receipt (表 receipt).
public struct ReceiptRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let amount: Money
    /// What is still with the court: not paid, not on its way.
    public let rest: Money
    public let payer: String
    public let way: String
    public let stage: ReceiptStage
    public let arrived: Day
    public let notified: Day?
    /// The earlier last day of the thirty days from arrival and from notice.
    public let due: Day
    /// The day all of it had left, or it was reversed.
    public let done: Day?
    /// Why it is kept, or asked to be.
    public let ground: String?
    public let keptFrom: Day?
    public let keptUntil: Day?
    public let isDeposit: Bool
    public let review: Day?
    public let leader: String?
    public let line: String?

    public init(
        file: FileID, number: Int, amount: Money, rest: Money, payer: String, way: String,
        stage: ReceiptStage, arrived: Day, notified: Day?, due: Day, done: Day?, ground: String?,
        keptFrom: Day?, keptUntil: Day?, isDeposit: Bool, review: Day?, leader: String?,
        line: String?
    ) {
        self.file = file
        self.number = number
        self.amount = amount
        self.rest = rest
        self.payer = payer
        self.way = way
        self.stage = stage
        self.arrived = arrived
        self.notified = notified
        self.due = due
        self.done = done
        self.ground = ground
        self.keptFrom = keptFrom
        self.keptUntil = keptUntil
        self.isDeposit = isDeposit
        self.review = review
        self.leader = leader
        self.line = line
    }
}

/// One payout on its way through the gates (表 payout).
public struct PayoutRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let receipt: Int
    /// `computed`, `supervised`, `approved`, `paying`, `paid`, `returned`, `sent-back`.
    public let state: String
    public let creditors: Money
    public let fee: Money
    public let refund: Money
    public let treasury: Money
    public let total: Money
    public let payee: String
    /// Last four digits of the first payee's account.
    public let tail: String
    /// Whose approval the sum calls for.
    public let approverRole: String
    public let proposer: String
    public let supervisor: String?
    public let approver: String?
    public let payer: String?

    public init(
        file: FileID, number: Int, receipt: Int, state: String, creditors: Money, fee: Money,
        refund: Money, treasury: Money, total: Money, payee: String, tail: String,
        approverRole: String, proposer: String, supervisor: String?, approver: String?,
        payer: String?
    ) {
        self.file = file
        self.number = number
        self.receipt = receipt
        self.state = state
        self.creditors = creditors
        self.fee = fee
        self.refund = refund
        self.treasury = treasury
        self.total = total
        self.payee = payee
        self.tail = tail
        self.approverRole = approverRole
        self.proposer = proposer
        self.supervisor = supervisor
        self.approver = approver
        self.payer = payer
    }
}

/// One transfer out (表 transfer).
public struct TransferRow: Sendable, Hashable {
    public let file: FileID
    public let payout: Int
    public let number: Int
    public let round: Int
    public let name: String
    public let bank: String
    public let account: String
    public let amount: Money
    public let batch: String
    public let state: Transfer.State
    public let isToCreditor: Bool

    public init(
        file: FileID, payout: Int, number: Int, round: Int, name: String, bank: String,
        account: String, amount: Money, batch: String, state: Transfer.State, isToCreditor: Bool
    ) {
        self.file = file
        self.payout = payout
        self.number = number
        self.round = round
        self.name = name
        self.bank = bank
        self.account = account
        self.amount = amount
        self.batch = batch
        self.state = state
        self.isToCreditor = isToCreditor
    }
}

/// A line of the bank's statement on record (表 bank_line).
public struct BankLineRow: Sendable, Hashable {
    public let file: FileID
    public let entry: Int
    public let line: BankLine

    public init(
        file: FileID, entry: Int, line: BankLine
    ) {
        self.file = file
        self.entry = entry
        self.line = line
    }
}

/// Who has claimed a line (表 line_use).
public struct LineUseRow: Sendable, Hashable {
    public let file: FileID
    public let entry: Int
    public let reference: String
    /// The entry that gave it back.
    public let releasedBy: Int?

    public init(
        file: FileID, entry: Int, reference: String, releasedBy: Int?
    ) {
        self.file = file
        self.entry = entry
        self.reference = reference
        self.releasedBy = releasedBy
    }
}

/// What the bank said the account held at the end of a day (表 bank_day).
public struct BankDayRow: Sendable, Hashable {
    public let file: FileID
    public let entry: Int
    public let day: Day
    public let closing: Money

    public init(
        file: FileID, entry: Int, day: Day, closing: Money
    ) {
        self.file = file
        self.entry = entry
        self.day = day
        self.closing = closing
    }
}

/// A closed day (表 ledger_close).
public struct LedgerCloseRow: Sendable, Hashable {
    public let file: FileID
    public let entry: Int
    public let day: Day
    public let bank: Money
    public let lines: Int
    public let difference: Money
    public let note: String?
    public let closedBy: String

    public init(
        file: FileID, entry: Int, day: Day, bank: Money, lines: Int, difference: Money,
        note: String?, closedBy: String
    ) {
        self.file = file
        self.entry = entry
        self.day = day
        self.bank = bank
        self.lines = lines
        self.difference = difference
        self.note = note
        self.closedBy = closedBy
    }
}
