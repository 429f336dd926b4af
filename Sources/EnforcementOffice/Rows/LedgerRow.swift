public import EnforcementCore

/// One line of the ledger (表 ledger_line); the lines of an entry sum to zero.
public struct LedgerRow: Sendable, Hashable {
    public let file: FileID
    public let entry: Int
    public let line: Int
    public let day: Day
    public let account: String
    public let amount: Money

    public init(
        file: FileID, entry: Int, line: Int, day: Day, account: String, amount: Money
    ) {
        self.file = file
        self.entry = entry
        self.line = line
        self.day = day
        self.account = account
        self.amount = amount
    }
}
