/// How money of one receipt is to be paid out, and how far through the three gates it is
/// (三道关: 监管、审批、发放; handbook 3.7, house 2.12: four acts, three gate persons).
public struct Payout: Sendable, Hashable, Codable {
    public let number: Int
    public let receipt: Int
    /// The creditor paid, by number in the file.
    public let payee: Int
    public let toPayee: Money
    /// Enforcement fee kept for the treasury.
    public let fee: Money
    /// Surplus back to whom it came from.
    public let refund: Money
    /// Further creditors paid from the same receipt; nil for none.
    public let others: [Share]?
    /// To be handed to the treasury (上缴国库); nil for nothing.
    public let treasury: Money?
    public let proposer: PersonID
    public var supervisor: PersonID?
    public var approver: PersonID?
    /// Who passed the third gate.
    public var payer: PersonID?
    /// The transfers ordered at the third gate; nil before it, or where it was paid by hand.
    public var transfers: [Transfer]?
    /// The day all of it had left the court's account.
    public var paidOn: Day?
    /// A gate sent it back; it stays on the record and moves no further.
    public var isSentBack = false
    /// Whose approval the sum calls for; nil before it was supervised.
    public var approverRole: Role?
    /// Of a payment by hand: how much the bank's statement has shown.
    public var matched: Money?
    /// The payees' accounts as the supervisor saw them.
    public var accounts: [PayeeAccount]?

    /// One creditor's part.
    public struct Share: Sendable, Hashable, Codable {
        public let payee: Int
        public let amount: Money

        public init(payee: Int, amount: Money) {
            self.payee = payee
            self.amount = amount
        }
    }

    public init(
        number: Int, receipt: Int, payee: Int, toPayee: Money, fee: Money, refund: Money,
        others: [Share]? = nil, treasury: Money? = nil, proposer: PersonID
    ) {
        self.number = number
        self.receipt = receipt
        self.payee = payee
        self.toPayee = toPayee
        self.fee = fee
        self.refund = refund
        self.others = others
        self.treasury = treasury
        self.proposer = proposer
    }

    /// Every creditor's part, the first payee's first; parts of nothing left out.
    public var shares: [Share] {
        ([Share(payee: payee, amount: toPayee)] + (others ?? [])).filter { $0.amount > .zero }
    }

    /// To creditors.
    public var toCreditors: Money { Money.sum(shares.map { $0.amount }) }
    public var toTreasury: Money { treasury ?? .zero }
    public var total: Money { toCreditors + fee + refund + toTreasury }

    /// Waiting before a gate.
    public var isOpen: Bool { !hasLeft && !isSentBack }

    /// Through the third gate: the case holds the money no more.
    public var hasLeft: Bool { paidOn != nil || transfers != nil }

    /// Ordered, and the bank has not yet paid all of it.
    public var isUnderWay: Bool { transfers != nil && paidOn == nil }
}

/// One transfer out of the court's account, ordered at the third gate.
public struct Transfer: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        case ordered, paid, returned
    }

    /// Number in its payout, from 1.
    public let number: Int
    /// The party paid; nil: back to whoever paid the receipt.
    public let party: Int?
    /// Whether it pays a creditor; else it gives money back.
    public let isToCreditor: Bool
    public let name: String
    public let amount: Money
    public var account: PayeeAccount
    /// The payment file it belongs to.
    public var batch: String
    public var state: State
    /// How often it was ordered; its number at the bank ends with it.
    public var round: Int

    public init(
        number: Int, party: Int?, isToCreditor: Bool, name: String, amount: Money,
        account: PayeeAccount, batch: String
    ) {
        self.number = number
        self.party = party
        self.isToCreditor = isToCreditor
        self.name = name
        self.amount = amount
        self.account = account
        self.batch = batch
        state = .ordered
        round = 1
    }
}

/// The court's number of a transfer at the bank: court, file, payout, transfer, round.
public struct TransferNumber: Sendable, Hashable, CustomStringConvertible {
    public let file: FileID
    public let payout: Int
    public let transfer: Int
    public let round: Int

    public init(file: FileID, payout: Int, transfer: Int, round: Int) {
        self.file = file
        self.payout = payout
        self.transfer = transfer
        self.round = round
    }

    /// Reads `1-12-3-1-1`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 5, let court = parts[0], let file = parts[1], let payout = parts[2],
            let transfer = parts[3], let round = parts[4],
            [court, file, payout, transfer, round].allSatisfy({ $0 > 0 })
        else { return nil }
        self.init(
            file: FileID(court: court, number: file), payout: payout, transfer: transfer,
            round: round)
        guard description == text else { return nil }
    }

    public var description: String {
        "\(file.court)-\(file.number)-\(payout)-\(transfer)-\(round)"
    }
}
