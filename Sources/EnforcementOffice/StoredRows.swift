import EnforcementCore

/// The derived rows of one file, as they are after every upsert so far.
public struct StoredRows: Sendable, Hashable {
    public private(set) var card: CardRow?
    public private(set) var search: SearchRow?
    public private(set) var deadlines: [String: DeadlineRow] = [:]
    public private(set) var warnings: [Int: WarningRow] = [:]
    public private(set) var letters: [Int: LetterRow] = [:]
    public private(set) var ledger: [String: LedgerRow] = [:]
    public private(set) var receipts: [Int: ReceiptRow] = [:]
    public private(set) var payouts: [Int: PayoutRow] = [:]
    public private(set) var transfers: [String: TransferRow] = [:]
    public private(set) var bankLines: [String: BankLineRow] = [:]
    public private(set) var lineUses: [String: LineUseRow] = [:]
    public private(set) var bankDays: [String: BankDayRow] = [:]
    public private(set) var closes: [Int: LedgerCloseRow] = [:]
    public private(set) var holds: [Int: HoldRow] = [:]
    public private(set) var stays: [Int: StayRow] = [:]

    public init() {}

    public init(_ rows: DerivedRows) { merge(rows) }

    /// All rows, in the order of their keys.
    public var rows: DerivedRows {
        var rows = DerivedRows()
        rows.card = card
        rows.search = search
        rows.deadlines = deadlines.values.sorted {
            ($0.openedBy, $0.limit, $0.subject) < ($1.openedBy, $1.limit, $1.subject)
        }
        rows.warnings = warnings.values.sorted { $0.number < $1.number }
        rows.letters = letters.values.sorted { $0.number < $1.number }
        rows.ledger = ledger.values.sorted { ($0.entry, $0.line) < ($1.entry, $1.line) }
        rows.receipts = receipts.values.sorted { $0.number < $1.number }
        rows.payouts = payouts.values.sorted { $0.number < $1.number }
        rows.transfers = transfers.values.sorted {
            ($0.payout, $0.number) < ($1.payout, $1.number)
        }
        rows.bankLines = bankLines.values.sorted {
            ($0.entry, $0.line.reference) < ($1.entry, $1.line.reference)
        }
        rows.lineUses = lineUses.values.sorted {
            ($0.entry, $0.reference) < ($1.entry, $1.reference)
        }
        rows.bankDays = bankDays.values.sorted { ($0.entry, $0.day) < ($1.entry, $1.day) }
        rows.closes = closes.values.sorted { $0.entry < $1.entry }
        rows.holds = holds.values.sorted { $0.number < $1.number }
        rows.stays = stays.values.sorted { $0.entry < $1.entry }
        return rows
    }

    public mutating func merge(_ rows: DerivedRows) {
        card = rows.card ?? card
        search = rows.search ?? search
        for row in rows.deadlines { deadlines["\(row.openedBy) \(row.limit) \(row.subject)"] = row }
        for row in rows.warnings { warnings[row.number] = row }
        for row in rows.letters { letters[row.number] = row }
        for row in rows.ledger { ledger["\(row.entry) \(row.line)"] = row }
        for row in rows.receipts { receipts[row.number] = row }
        for row in rows.payouts { payouts[row.number] = row }
        for row in rows.transfers { transfers["\(row.payout) \(row.number)"] = row }
        for row in rows.bankLines { bankLines[row.line.reference] = row }
        for row in rows.lineUses { lineUses["\(row.entry) \(row.reference)"] = row }
        for row in rows.bankDays { bankDays["\(row.entry) \(row.day)"] = row }
        for row in rows.closes { closes[row.entry] = row }
        for row in rows.holds { holds[row.number] = row }
        for row in rows.stays { stays[row.entry] = row }
    }
}
