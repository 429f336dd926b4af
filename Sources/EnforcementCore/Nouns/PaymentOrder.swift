/// One transfer of case money the court orders from its bank (付款指令).
public struct PaymentOrder: Sendable, Hashable, Codable {
    /// Our own number of the transfer, once for ever: `0185-12-3-1` (转账编号).
    public let transfer: String
    /// In whose name the account is kept (收款人).
    public let payee: String
    /// The bank and branch that keep it (开户行); empty where it is not known, as of money that
    /// goes back to its payer.
    public let payeeBank: String
    public let payeeAccount: String
    /// Above zero.
    public let amount: Money
    /// What the payee reads on the statement (用途).
    public let purpose: String

    public init(
        transfer: String, payee: String, payeeBank: String, payeeAccount: String, amount: Money,
        purpose: String
    ) {
        self.transfer = transfer
        self.payee = payee
        self.payeeBank = payeeBank
        self.payeeAccount = payeeAccount
        self.amount = amount
        self.purpose = purpose
    }
}

/// What became of one transfer, as the bank says (付款结果).
public struct PaymentResult: Sendable, Hashable, Codable {
    public enum Outcome: String, Sendable, Hashable, Codable {
        case paid
        /// Not paid, or come back: the money is ours again.
        case returned
    }

    /// The batch it was ordered in, as the bank repeats its name.
    public let batch: String
    public let transfer: String
    public let outcome: Outcome
    /// The bank's day.
    public let on: Day
    /// The bank's number of the line that booked it.
    public let reference: String?
    /// Why it came back; nil when it was paid.
    public let reason: String?

    public init(
        batch: String, transfer: String, outcome: Outcome, on: Day, reference: String? = nil,
        reason: String? = nil
    ) {
        self.batch = batch
        self.transfer = transfer
        self.outcome = outcome
        self.on = on
        self.reference = reference
        self.reason = reason
    }
}
