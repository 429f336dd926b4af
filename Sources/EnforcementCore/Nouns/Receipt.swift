/// Money that arrived for the case (一笔到账). Each runs its own thirty days (limit F03).
public struct Receipt: Sendable, Hashable, Codable {
    public let number: Int
    public let amount: Money
    public let payer: String
    public let way: Way
    public let arrivedOn: Day
    /// Finance told the officer: the day F03 starts (handbook F6).
    public var notifiedOn: Day?

    public enum Way: String, Choosable, Hashable, Codable {
        case transfer, deduction, cash, sale

        public var label: Words {
            switch self {
            case .transfer: Words("转账缴款", "Transfer")
            case .deduction: Words("扣划", "Deduction")
            case .cash: Words("现金", "Cash")
            case .sale: Words("拍卖变卖款", "Sale price")
            }
        }
    }

    public init(number: Int, amount: Money, payer: String, way: Way, arrivedOn: Day) {
        self.number = number
        self.amount = amount
        self.payer = payer
        self.way = way
        self.arrivedOn = arrivedOn
    }
}

/// How one receipt is to be paid out, and how far through the three gates it is
/// (三道关: 监管、审批、发放; handbook 3.7, house 2.12: four acts, three gate persons).
public struct Payout: Sendable, Hashable, Codable {
    public let number: Int
    public let receipt: Int
    /// The applicant paid, by number in the file.
    public let payee: Int
    public let toPayee: Money
    /// Enforcement fee kept for the treasury.
    public let fee: Money
    /// Surplus back to the debtor.
    public let refund: Money
    public let proposer: PersonID
    public var supervisor: PersonID?
    public var approver: PersonID?
    public var paidOn: Day?
    /// A gate sent it back; it stays on the record and moves no further.
    public var isSentBack = false

    public init(
        number: Int, receipt: Int, payee: Int, toPayee: Money, fee: Money, refund: Money,
        proposer: PersonID
    ) {
        self.number = number
        self.receipt = receipt
        self.payee = payee
        self.toPayee = toPayee
        self.fee = fee
        self.refund = refund
        self.proposer = proposer
    }

    public var total: Money { toPayee + fee + refund }
    public var isOpen: Bool { paidOn == nil && !isSentBack }
}
