/// Something the debtor owns, as inquiries and leads have shown it.
public struct Asset: Sendable, Hashable, Codable {
    public enum Kind: String, Choosable, Hashable, Codable {
        case deposit, movable, immovable, right

        public var label: Words {
            switch self {
            case .deposit: Words("存款", "Deposit")
            case .movable: Words("动产", "Movable")
            case .immovable: Words("不动产", "Real estate")
            case .right: Words("其他财产权", "Other right")
            }
        }
    }

    public let number: Int
    public let debtor: Int
    public let kind: Kind
    /// What it is: bank and account tail, plate, unit number.
    public let name: String
    /// Who holds or registers it.
    public let institution: String
    /// Money in the account, or the value put on the thing; nil where nobody has.
    public var value: Money?
    /// Other courts stood first (轮候): a control counts zero until promoted.
    public var isHeldByOthers: Bool
    public var disposal: Disposal
    /// The reference price it is sold by, and the last day it may be used (RP18 27).
    public var price: Money?
    public var priceUntil: Day?
    public var reportSentOn: Day?
    /// Every round of auction, in order.
    public var sales: [Sale] = []
    /// The institution that answers for it online, its account or registered number there, and
    /// what protects it; nil for what people registered themselves.
    public var source: String?
    public var account: String?
    public var protection: Protection?
    /// Who keeps the thing while it is held; nil where nobody was named.
    public var keeper: Keeper?
    /// The last offer to the court that waits behind us (PRE20 21).
    public var offer: DisposalOffer?

    public init(
        number: Int, debtor: Int, kind: Kind, name: String, institution: String, value: Money?,
        isHeldByOthers: Bool
    ) {
        self.number = number
        self.debtor = debtor
        self.kind = kind
        self.name = name
        self.institution = institution
        self.value = value
        self.isHeldByOthers = isHeldByOthers
        disposal = .none
    }
}

/// Why money may not be taken, or only in part (豁免执行, handbook 3.6).
public enum Protection: String, Choosable, Hashable, Codable {
    case wages, pension, socialSecurity, subsistence, migrantWages, organisation, margin
    case supervised, reserve

    public var label: Words {
        switch self {
        case .wages: Words("工资账户", "Wages")
        case .pension: Words("养老金账户", "Pension")
        case .socialSecurity: Words("社会保险", "Social security")
        case .subsistence: Words("低保救助金", "Subsistence allowance")
        case .migrantWages: Words("农民工工资专户", "Migrant workers' wages")
        case .organisation: Words("党费、工会经费", "Party or union funds")
        case .margin: Words("保证金账户", "Security deposit")
        case .supervised: Words("监管账户", "Supervised account")
        case .reserve: Words("准备金", "Bank reserve")
        }
    }

    /// Wages and pensions may be held beyond what the person needs to live; the rest not at all.
    public var isAbsolute: Bool { self != .wages && self != .pension }
}

/// How far an asset has come towards money.
public enum Disposal: String, Sendable, Hashable, Codable, CaseIterable {
    case none, papersHandedOver, priced, announced, sold, failed, returned
    /// Another court disposes of it: ours gave it the first place.
    case transferred

    public var label: Words {
        switch self {
        case .none: Words("未处置", "Not begun")
        case .papersHandedOver: Words("已移送评估", "With appraisal")
        case .priced: Words("已定参考价", "Priced")
        case .announced: Words("已公告拍卖", "Auction announced")
        case .sold: Words("已成交", "Sold")
        case .failed: Words("流拍", "Auction failed")
        case .returned: Words("流拍退回", "Unsold, returned")
        case .transferred: Words("已移送他院处置", "With another court")
        }
    }
}

/// A control over property (查封、扣押、冻结): what, for how much, from when to when.
public struct Hold: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// Ordered, the holder has not answered.
        case ordered
        /// In force.
        case effective
        /// Waiting behind another court: counts zero (handbook 3.8).
        case waiting
        case refused, released, lapsed, deducted

        public var label: Words {
            switch self {
            case .ordered: Words("待反馈", "Ordered")
            case .effective: Words("已控制", "In force")
            case .waiting: Words("轮候", "Waiting")
            case .refused: Words("未能控制", "Refused")
            case .released: Words("已解除", "Released")
            case .lapsed: Words("已失效", "Lapsed")
            case .deducted: Words("已扣划", "Deducted")
            }
        }
    }

    public let number: Int
    public let asset: Int
    /// The ruling it was ordered under, by number.
    public let ruling: Int
    public let kind: Asset.Kind
    /// How much it may hold at most.
    public var amount: Money
    /// How much it really holds.
    public var held: Money
    /// How much was deducted from it, and when last: interest ends that day (DI14 3).
    public var taken: Money
    public var takenOn: Day?
    public var from: Day?
    /// Last day in force (handbook 2.1 R12: never rolled).
    public var until: Day?
    public var state: State
    /// The order that put it in force, where the institution does it online.
    public var order: Int?
    /// Why it may exceed what is owed: an indivisible thing, a waiting freeze that moved up.
    public var exception: String?
    /// Its place among all who hold the thing: 1 is first (首封), n waits behind n − 1 others. Nil
    /// where nobody said how many stand before.
    public var rank: Int?
    /// The last day the applicant was told of, so that each end is told once.
    public var remindedOf: Day?

    public init(number: Int, asset: Int, ruling: Int, kind: Asset.Kind, amount: Money) {
        self.number = number
        self.asset = asset
        self.ruling = ruling
        self.kind = kind
        self.amount = amount
        held = .zero
        taken = .zero
        state = .ordered
    }

    /// Whether it holds something for this case.
    public var isInForce: Bool { state == .effective || state == .waiting }
}

/// A ruling a judge signed (执行裁定书), once for a case: the robot only transmits under it.
public struct Ruling: Sendable, Hashable, Codable {
    public let number: Int
    public let kind: RulingKind
    /// The most that may be taken under it.
    public let amount: Money
    public let signedBy: PersonID
    public let signedOn: Day

    public init(number: Int, kind: RulingKind, amount: Money, signedBy: PersonID, signedOn: Day) {
        self.number = number
        self.kind = kind
        self.amount = amount
        self.signedBy = signedBy
        self.signedOn = signedOn
    }
}

public enum RulingKind: String, Choosable, Hashable, Codable {
    case control, deduction, renewal

    public var label: Words {
        switch self {
        case .renewal: Words("续行查封、冻结裁定", "Ruling to renew")
        case .control: Words("查封、扣押、冻结裁定", "Ruling to seize or freeze")
        case .deduction: Words("划拨、提取裁定", "Ruling to deduct")
        }
    }
}
