/// One line of the bank's statement of the court's account for case money (银行流水).
///
/// The bank numbers its lines; account and reference together name a line for ever, so the same
/// line in two files is one line.
public struct BankLine: Sendable, Hashable, Codable {
    public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
        /// Money came in (贷方).
        case credit
        /// Money went out (借方).
        case debit
    }

    /// The bank's own number of the line (交易流水号).
    public let reference: String
    public let direction: Direction
    /// Above zero; the direction says which way.
    public let amount: Money
    /// The bank's day.
    public let bookedOn: Day
    /// Who paid, or who was paid.
    public let counterparty: String
    public let counterpartyAccount: String?
    /// The virtual sub-account the payer used (子账号), as the bank gives it.
    public let subAccount: String?
    /// What the payer wrote (附言).
    public let remark: String?
    /// Our own number of the transfer, on lines of money we sent or that came back.
    public let transfer: String?
    /// Whether the line brings back a transfer of ours (退票).
    public let isReturn: Bool

    public init(
        reference: String, direction: Direction, amount: Money, bookedOn: Day,
        counterparty: String, counterpartyAccount: String? = nil, subAccount: String? = nil,
        remark: String? = nil, transfer: String? = nil, isReturn: Bool = false
    ) {
        self.reference = reference
        self.direction = direction
        self.amount = amount
        self.bookedOn = bookedOn
        self.counterparty = counterparty
        self.counterpartyAccount = counterpartyAccount
        self.subAccount = subAccount
        self.remark = remark
        self.transfer = transfer
        self.isReturn = isReturn
    }

    /// Above zero coming in, below going out.
    public var movement: Money { direction == .credit ? amount : -amount }
}

/// What the bank says of the court's account over some days (对账单), whole or not at all.
public struct BankStatement: Sendable, Hashable {
    public let account: String
    public let from: Day
    public let through: Day
    public let opening: Money
    public let closing: Money
    /// In the bank's order.
    public let lines: [BankLine]

    public init(
        account: String, from: Day, through: Day, opening: Money, closing: Money,
        lines: [BankLine]
    ) {
        self.account = account
        self.from = from
        self.through = through
        self.opening = opening
        self.closing = closing
        self.lines = lines
    }
}
