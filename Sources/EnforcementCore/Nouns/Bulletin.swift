/// What the bureau is told of its case money: each day, and each Monday (一天一督导、每周一通报).
///
/// - Law: handbook F10, P6-08.
public enum BulletinKind: String, Choosable, Hashable, Codable {
    case daily, weekly

    public var label: Words {
        switch self {
        case .daily: Words("案款每日督导清单", "Daily list of case money")
        case .weekly: Words("案款每周通报", "Weekly bulletin of case money")
        }
    }
}

/// One figure of a bulletin, as it was when it was issued.
public struct BulletinFigure: Sendable, Hashable, Codable {
    public enum Name: String, Choosable, Hashable, Codable {
        case overThirty = "over-thirty"
        case depositedOverThirty = "deposited-over-thirty"
        case fromTwentyEight = "from-28"
        case fromTwentyFive = "from-25"
        case fromTwenty = "from-20"
        case inHand = "in-hand"
        case putOff = "put-off"
        case deposited
        case reviewDue = "review-due"
        case unclaimed
        case unclaimedLate = "unclaimed-late"
        case returned, arrived, paid

        public var label: Words {
            switch self {
            case .overThirty: Words("超三十天未发放", "Over thirty days, not paid out")
            case .depositedOverThirty: Words("提存超三十天", "Deposited over thirty days")
            case .fromTwentyEight: Words("第28至30天", "Days 28 to 30")
            case .fromTwentyFive: Words("第25至27天", "Days 25 to 27")
            case .fromTwenty: Words("第20至24天", "Days 20 to 24")
            case .inHand: Words("在账案款", "In hand")
            case .putOff: Words("延缓发放", "Put off")
            case .deposited: Words("提存", "Deposited")
            case .reviewDue: Words("延缓、提存到期待复核", "Grounds to be looked at again")
            case .unclaimed: Words("待认领来款", "Unclaimed bank lines")
            case .unclaimedLate: Words("待认领超过三日", "Unclaimed for over three days")
            case .returned: Words("退票待处理", "Returned transfers")
            case .arrived: Words("本周到账", "Arrived in the week")
            case .paid: Words("本周发放", "Paid in the week")
            }
        }
    }

    public let name: Name
    public let count: Int
    public let sum: Money

    public init(_ name: Name, count: Int, sum: Money) {
        self.name = name
        self.count = count
        self.sum = sum
    }
}

/// A bulletin that was issued, as the record has it.
public struct IssuedBulletin: Sendable, Hashable {
    public let kind: BulletinKind
    /// The day of the list; the Monday of the bulletin.
    public let day: Day
    public let issuedAt: Moment
    public let figures: [BulletinFigure]

    /// So many are kept at hand; older ones stay on the record.
    static let max = 500
}
