/// The plain text formats the ledger goes out in (账簿导出).
public enum LedgerFormat: String, Sendable, CaseIterable {
    /// A journal of hledger, with accounts in Chinese.
    case hledger
    /// A file of beancount, whose accounts begin with English roots.
    case beancount
    /// One row a line, for spreadsheets and programs.
    case csv

    var writer: any LedgerWriter {
        switch self {
        case .hledger: HledgerWriter()
        case .beancount: BeancountWriter()
        case .csv: LedgerCSVWriter()
        }
    }
}

/// Writes the events of the ledger as one format has them. The same events make the same bytes.
protocol LedgerWriter: Sendable {
    mutating func write(_ start: LedgerStart, to text: inout String)
    /// - Parameter title: the act in words.
    mutating func write(_ entry: LedgerEntry, title: String, to text: inout String)
    mutating func write(_ closing: LedgerClosing, to text: inout String)
    mutating func write(_ end: LedgerEnd, to text: inout String)
}
