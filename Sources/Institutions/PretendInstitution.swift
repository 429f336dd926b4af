/// One pretend institution, in plain texts, so that whoever registers it needs no type of ours.
public struct PretendInstitution: Codable, Sendable, Hashable {
    /// At most 17 letters and digits (机构代码).
    public let code: String
    public let name: String
    /// `bank`, `payment`, `realEstate`, `vehicle`, `securities`, `market`, `providentFund`,
    /// `police`.
    public let kind: String
    /// `headquarters` or `direct`.
    public let channel: String
    public let endpoint: String
    /// Codes of the measures it carries out online, `01` to `08`.
    public let measures: [String]
    /// Whether it tells of money that comes in; where not, balances are asked for.
    public let pushes: Bool
    /// The most requests it takes in a minute.
    public internal(set) var perMinute: Int
    /// The hours in which it takes inquiries; controls it takes at any hour.
    public let opens: Int
    public let closes: Int

    var keepsAccounts: Bool { kind == "bank" || kind == "payment" }
}
