public import EnforcementCore

/// Turns events of the ledger into a file of one format, in pieces of bounded size.
///
/// Describes an entry by its act and case number only: no name, account or remark of anybody
/// leaves with the ledger.
public struct LedgerExport: Sendable {
    /// Lines written so far, and how many there are to be.
    public private(set) var lines = 0
    public private(set) var total = 0
    private var writer: any LedgerWriter
    private let titles: [String: String]
    private var text = ""
    private let put: @Sendable (String) throws -> Void

    /// Bytes that are gathered before they are put out.
    private static let pieceBytes = 65_536

    /// - Parameter put: takes the pieces in order.
    public init(
        _ format: LedgerFormat, line: Line, put: @escaping @Sendable (String) throws -> Void
    ) {
        writer = format.writer
        var titles: [String: String] = [:]
        for (name, act) in line.acts { titles[name] = act.form.title.zh }
        for (name, act) in line.courtActs { titles[name] = act.form.title.zh }
        self.titles = titles
        self.put = put
    }

    public mutating func take(_ event: LedgerEvent) throws {
        switch event {
        case .start(let start):
            total = start.lines
            writer.write(start, to: &text)
        case .entry(let entry):
            lines += entry.lines.count
            writer.write(entry, title: titles[entry.act] ?? entry.fact, to: &text)
        case .closing(let closing): writer.write(closing, to: &text)
        case .end(let end): writer.write(end, to: &text)
        }
        if text.utf8.count >= Self.pieceBytes { try flush() }
    }

    /// Puts out what is still gathered; the last thing to be called.
    public mutating func flush() throws {
        guard !text.isEmpty else { return }
        try put(text)
        text.removeAll(keepingCapacity: true)
    }
}
