/// Money that arrived for the case (一笔到账). Each runs its own thirty days (limits F03, F10).
public struct Receipt: Sendable, Hashable, Codable {
    public let number: Int
    public let amount: Money
    public let payer: String
    public let way: Way
    /// The bank's day, or the day two officers took the cash.
    public let arrivedOn: Day
    /// The bank's number of the line that brought it; nil for cash not yet at the bank.
    public var line: String?
    /// The account it came from: money that is given back goes there.
    public var payerAccount: String?
    /// Finance told the officer: the day F03 starts (handbook F6).
    public var notifiedOn: Day?
    /// The entry that claimed the line, and the one that gave it back.
    public var lineEntry: Int?
    public var reversedBy: Int?
    /// Taken back as booked wrongly; it stays on the record and counts no more.
    public var reversedOn: Day?
    /// Kept for an approved reason, or about to be.
    public var keeping: Keeping?
    /// From when to when it was last kept, and whether as a deposit.
    public var kept: Kept?
    /// The leader who has taken it in hand since day 25 (包案).
    public var leader: PersonID?

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

    public var isReversed: Bool { reversedOn != nil }

    /// A time money was kept with approval.
    public struct Kept: Sendable, Hashable, Codable {
        public let from: Day
        public var until: Day?
        public let isDeposit: Bool
    }
}

/// Why money is not paid out for now: put off (延缓发放) or deposited (提存).
///
/// - Law: 法发〔2017〕6号 10, 16, 17: the director or the vice-president approves.
public struct Keeping: Sendable, Hashable, Codable {
    public let ground: KeepingGround
    public let reason: String
    public let proposedBy: PersonID
    /// The day the ground is looked at again.
    public let reviewOn: Day
    public var approvedBy: PersonID?
    public var since: Day?

    public init(
        ground: KeepingGround, reason: String, proposedBy: PersonID, reviewOn: Day
    ) {
        self.ground = ground
        self.reason = reason
        self.proposedBy = proposedBy
        self.reviewOn = reviewOn
    }

    public var isApproved: Bool { since != nil }
}

/// The grounds for putting off (handbook 3.7: five) and for depositing (five).
public enum KeepingGround: String, Choosable, Hashable, Codable {
    case distribution, frozenElsewhere, unclaimed, stayed, otherDelay
    case refused, missing, heirless, unreachable, otherDeposit

    /// Whether the money is deposited (提存); else its payment is put off.
    public var isDeposit: Bool {
        switch self {
        case .distribution, .frozenElsewhere, .unclaimed, .stayed, .otherDelay: false
        case .refused, .missing, .heirless, .unreachable, .otherDeposit: true
        }
    }

    public var label: Words {
        switch self {
        case .distribution: Words("延缓：需要进行案款分配", "Put off: to be distributed")
        case .frozenElsewhere:
            Words("延缓：申请执行人的款项被另案保全或冻结", "Put off: frozen in another case")
        case .unclaimed: Words("延缓：经通知未领取", "Put off: told and not collected")
        case .stayed: Words("延缓：案件中止或暂缓", "Put off: the case is stayed")
        case .otherDelay: Words("延缓：其他正当理由", "Put off: other good reason")
        case .refused: Words("提存：无正当理由拒绝领取", "Deposit: refused without reason")
        case .missing: Words("提存：申请执行人下落不明", "Deposit: the creditor is missing")
        case .heirless:
            Words("提存：死亡未定继承人、未定监护人", "Deposit: no heir or guardian yet")
        case .unreachable: Words("提存：无法联系", "Deposit: out of reach")
        case .otherDeposit: Words("提存：其他情形", "Deposit: other case")
        }
    }
}
