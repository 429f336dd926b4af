/// The court's account for case money, kept by one of the pretend banks, which tells of its lines.
public struct CourtAccount: Sendable, Hashable {
    /// Code of the bank.
    public let code: String
    /// The stem of the sub-accounts.
    public let number: String
    /// What lay on it when the world began.
    public let opening: Amount

    public init(code: String, number: String, opening: Amount = .zero) {
        self.code = code
        self.number = number
        self.opening = opening
    }

    /// Reads `SLYH05:41018500000001`; nil where there is no code or no number of digits.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
            parts[1].utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        self.init(code: parts[0], number: parts[1])
    }
}
