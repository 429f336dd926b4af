public import EnforcementCore

/// Lines of the court's account that its bank pushes as it books them: proved and checked, and in
/// the bank's order.
public struct StatementLinesNotice: Sendable, Hashable {
    /// The account they stand on, as the bank says.
    public let account: String
    /// One or more, no reference twice.
    public let lines: [BankLine]

    public init(account: String, lines: [BankLine]) {
        self.account = account
        self.lines = lines
    }
}
