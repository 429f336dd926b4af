public import EnforcementCore

/// Everything one act writes in one file, in one transaction or not at all.
///
/// Rows are upserts by their key. All but `entries` and `actID` derive from the entries alone.
public struct Writing: Sendable {
    public let file: FileID
    /// Version the act was decided on; the first entry is `after + 1`, else the writing is stale.
    public let after: Int
    /// The client's id of the act: a second writing with the same id is `repeated`.
    public let actID: String?
    public var entries: [EntryRow]
    public var rows: DerivedRows

    public init(
        file: FileID, after: Int, actID: String?, entries: [EntryRow], rows: DerivedRows
    ) {
        self.file = file
        self.after = after
        self.actID = actID
        self.entries = entries
        self.rows = rows
    }
}

/// The rows derived from entries: what changed since the writing before.
public struct DerivedRows: Sendable, Hashable {
    public var card: CardRow?
    public var search: SearchRow?
    public var deadlines: [DeadlineRow] = []
    public var warnings: [WarningRow] = []
    public var letters: [LetterRow] = []
    public var ledger: [LedgerRow] = []
    public var receipts: [ReceiptRow] = []
    public var payouts: [PayoutRow] = []
    public var transfers: [TransferRow] = []
    public var bankLines: [BankLineRow] = []
    public var lineUses: [LineUseRow] = []
    public var bankDays: [BankDayRow] = []
    public var closes: [LedgerCloseRow] = []
    public var holds: [HoldRow] = []
    public var assets: [AssetRow] = []
    public var agent: AgentRow?
    public var orders: [OrderRow] = []
    public var stays: [StayRow] = []

    public init() {}
}

/// Why one writing of a batch was not done. The others are.
public enum WriteFault: Error, Sendable, Hashable {
    /// Somebody wrote to the file in between: read it again and decide again.
    case stale
    /// An act with this id was done before; its first answer stands.
    case repeated
    /// The store found that something else stands in the way: a line claimed meanwhile, a day
    /// closed meanwhile.
    case refused(Refusal)
    /// The store refused the rows (a CHECK, a full disk): nothing of the writing was kept.
    case broken(String)
}

/// The first answer to an act id.
public struct PastAnswer: Sendable, Hashable {
    public let file: FileID
    /// Numbers of the entries the act wrote.
    public let first: Int
    public let last: Int

    public init(file: FileID, first: Int, last: Int) {
        self.file = file
        self.first = first
        self.last = last
    }
}
