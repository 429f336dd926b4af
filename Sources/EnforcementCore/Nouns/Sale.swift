/// One round of auction of an asset (一拍、二拍), from the notice to the handing over.
public struct Sale: Sendable, Hashable, Codable {
    /// 1 or 2: on a network platform there are two rounds (NA16 26).
    public let round: Int
    public let platform: String
    public let announcedOn: Day
    public let opensOn: Day
    public let startPrice: Money
    public var soldFor: Money?
    public var failedOn: Day?
    /// The ruling that the sale stands (成交裁定).
    public var confirmedOn: Day?
    public var deliveredOn: Day?

    public init(
        round: Int, platform: String, announcedOn: Day, opensOn: Day, startPrice: Money
    ) {
        self.round = round
        self.platform = platform
        self.announcedOn = announcedOn
        self.opensOn = opensOn
        self.startPrice = startPrice
    }

    public var isRunning: Bool { soldFor == nil && failedOn == nil }
}
