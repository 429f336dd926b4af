public import EnforcementCore

/// A journal in memory, for the simulator and for tests: the same contract as the stores, no disk.
public actor MemoryJournal: Journal {
    private var entries: [FileID: [EntryRow]] = [:]
    private var answers: [String: PastAnswer] = [:]
    /// The derived rows as an upserting store would hold them, by their keys.
    public private(set) var rows: [FileID: StoredRows] = [:]

    public init() {}

    public func entries(of file: FileID, after version: Int, limit: Int) -> [EntryRow] {
        let all = entries[file] ?? []
        return Array(all.dropFirst(version).prefix(limit))
    }

    public func commit(_ writings: [Writing]) -> [WriteFault?] { writings.map(write) }

    private func write(_ writing: Writing) -> WriteFault? {
        let key = writing.actID.map { "\(writing.file.court) \($0)" }
        if let key, answers[key] != nil { return .repeated }
        guard entries[writing.file, default: []].count == writing.after,
            writing.entries.first?.number == writing.after + 1
        else { return .stale }
        entries[writing.file, default: []] += writing.entries
        rows[writing.file, default: StoredRows()].merge(writing.rows)
        if let key {
            answers[key] = PastAnswer(
                file: writing.file, first: writing.after + 1,
                last: writing.after + writing.entries.count)
        }
        return nil
    }

    public func answer(to actID: String, court: CourtID) -> PastAnswer? {
        answers["\(court) \(actID)"]
    }

    public func lastFile(of court: CourtID) -> Int {
        entries.keys.filter { $0.court == court }.map(\.number).max() ?? 0
    }

    public func serials(of court: CourtID) -> [String: Int] {
        var last: [String: Int] = [:]
        for (file, stored) in rows where file.court == court {
            guard let text = stored.card?.number, let number = CaseNumber(text) else { continue }
            let key = "\(number.year)\(number.type)"
            last[key] = max(last[key] ?? 0, number.serial)
        }
        return last
    }

    public func courts() -> [CourtID] { Set(entries.keys.map(\.court)).sorted() }
}

/// The derived rows of one file, as they are after every upsert so far.
public struct StoredRows: Sendable, Hashable {
    public private(set) var card: CardRow?
    public private(set) var deadlines: [String: DeadlineRow] = [:]
    public private(set) var warnings: [Int: WarningRow] = [:]
    public private(set) var letters: [Int: LetterRow] = [:]
    public private(set) var ledger: [String: LedgerRow] = [:]
    public private(set) var holds: [Int: HoldRow] = [:]
    public private(set) var stays: [Int: StayRow] = [:]

    public init() {}

    public init(_ rows: DerivedRows) { merge(rows) }

    /// All rows, in the order of their keys.
    public var rows: DerivedRows {
        var rows = DerivedRows()
        rows.card = card
        rows.deadlines = deadlines.values.sorted {
            ($0.openedBy, $0.limit, $0.subject) < ($1.openedBy, $1.limit, $1.subject)
        }
        rows.warnings = warnings.values.sorted { $0.number < $1.number }
        rows.letters = letters.values.sorted { $0.number < $1.number }
        rows.ledger = ledger.values.sorted { ($0.entry, $0.line) < ($1.entry, $1.line) }
        rows.holds = holds.values.sorted { $0.number < $1.number }
        rows.stays = stays.values.sorted { $0.entry < $1.entry }
        return rows
    }

    public mutating func merge(_ rows: DerivedRows) {
        card = rows.card ?? card
        for row in rows.deadlines { deadlines["\(row.openedBy) \(row.limit) \(row.subject)"] = row }
        for row in rows.warnings { warnings[row.number] = row }
        for row in rows.letters { letters[row.number] = row }
        for row in rows.ledger { ledger["\(row.entry) \(row.line)"] = row }
        for row in rows.holds { holds[row.number] = row }
        for row in rows.stays { stays[row.entry] = row }
    }
}
