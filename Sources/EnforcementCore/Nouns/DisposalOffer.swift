/// A thing first held by us and idle, offered to the court that waits behind us (移送在先处置权).
///
/// - Law: PRE20 21.
public struct DisposalOffer: Sendable, Hashable, Codable {
    /// What became of it.
    public enum Result: String, Choosable, Hashable, Codable {
        case takenOver, declined, retained

        public var label: Words {
            switch self {
            case .takenOver: Words("已移送处置", "Taken over")
            case .declined: Words("对方不接收", "Declined")
            case .retained: Words("系争议标的或指定由本院处置", "Stays with this court")
            }
        }
    }

    /// The waiting court, by name.
    public let court: String
    public let offeredOn: Day
    /// Nil while the other court has not answered.
    public var result: Result?

    public init(court: String, offeredOn: Day) {
        self.court = court
        self.offeredOn = offeredOn
    }
}
