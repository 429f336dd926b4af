public import EnforcementCore

/// A control over property (表 hold).
public struct HoldRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let asset: String
    public let kind: String
    public let institution: String
    public let amount: Money
    public let held: Money
    public let from: Day?
    public let until: Day?
    public let state: String
    public let assetNumber: Int
    /// Whether the institution carries orders on it out by itself.
    public let isOnline: Bool
    /// An order on it is under way.
    public let isBusy: Bool
    /// Its place among all who hold the thing: 1 is first; nil where nobody said.
    public let rank: Int?

    public init(
        file: FileID, number: Int, asset: String, kind: String, institution: String, amount: Money,
        held: Money, from: Day?, until: Day?, state: String, assetNumber: Int, isOnline: Bool,
        isBusy: Bool, rank: Int?
    ) {
        self.file = file
        self.number = number
        self.asset = asset
        self.kind = kind
        self.institution = institution
        self.amount = amount
        self.held = held
        self.from = from
        self.until = until
        self.state = state
        self.assetNumber = assetNumber
        self.isOnline = isOnline
        self.isBusy = isBusy
        self.rank = rank
    }
}
