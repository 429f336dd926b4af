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
        if let refusal = taken(writing.rows) { return .refused(refusal) }
        entries[writing.file, default: []] += writing.entries
        rows[writing.file, default: StoredRows()].merge(writing.rows)
        if let key {
            answers[key] = PastAnswer(
                file: writing.file, first: writing.after + 1,
                last: writing.after + writing.entries.count)
        }
        return nil
    }

    /// A bank line is put on record once, and claimed by one at a time.
    private func taken(_ new: DerivedRows) -> Refusal? {
        for line in new.bankLines
        where rows.values.contains(where: { $0.bankLines[line.line.reference] != nil }) {
            return Refusal("funds.line-twice", "该笔银行流水已入账", "Booked already")
        }
        for use in new.lineUses where use.releasedBy == nil {
            let isTaken = rows.values.contains { stored in
                stored.lineUses.values.contains {
                    $0.reference == use.reference && $0.releasedBy == nil
                }
            }
            if isTaken {
                return Refusal("funds.line-taken", "该笔银行流水已被认领", "Claimed already")
            }
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

    public func loads(of court: CourtID) -> Loads {
        var loads = Loads()
        for (file, stored) in rows where file.court == court {
            guard let card = stored.card, card.state == .open,
                let taken = card.caseClass.flatMap({ CaseClass(rawValue: $0) })
            else { continue }
            loads.note(
                taken, team: card.team, handler: card.handler.map { PersonID($0) },
                judge: card.judge.map { PersonID($0) }, 1)
        }
        return loads
    }

    public func namesakes(_ name: String, court: CourtID, limit: Int) -> [FileID] {
        let found = rows.filter { file, stored in
            file.court == court && stored.card?.state == .open
                && stored.card?.names.contains(name) == true
        }
        return Array(found.keys.sorted { $0.number < $1.number }.prefix(limit))
    }

    public func books(_ asks: BooksAsk, court: CourtID) -> Books {
        let stored = rows.filter { $0.key.court == court }.map { $0.value }
        var books = Books()
        if let reference = asks.line {
            let isUsed = stored.contains { rows in
                rows.lineUses.values.contains {
                    $0.reference == reference && $0.releasedBy == nil
                }
            }
            let known = stored.lazy.compactMap { $0.bankLines[reference]?.line }.first
            books.line = isUsed ? nil : known
        }
        if let day = asks.ledger {
            var balances: [Posting.Account: Money] = [:]
            let lines = stored.flatMap { $0.ledger.values }.filter { $0.day <= day }
            for line in lines {
                guard let account = Posting.Account(rawValue: line.account) else { continue }
                balances[account] = (balances[account] ?? .zero) + line.amount
            }
            let said = stored.flatMap { $0.bankDays.values }.filter { $0.day == day }
            books.ledger = LedgerState(
                through: day, balances: balances, lines: lines.count,
                statement: said.max { $0.entry < $1.entry }?.closing)
        }
        return books
    }

    public func courts() -> [CourtID] { Set(entries.keys.map(\.court)).sorted() }
}
