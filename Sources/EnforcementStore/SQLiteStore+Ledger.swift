import EnforcementCore
public import EnforcementOffice
import GRDB

extension SQLiteStore: LedgerSource {
    public func eachLedgerEvent<State: Sendable>(
        of span: LedgerSpan, into state: State,
        _ take: @escaping @Sendable (inout State, LedgerEvent) throws -> Void
    ) async throws -> State {
        try await read { db in
            var state = state
            try LedgerWalk(db, span).run { try take(&state, $0) }
            return state
        }
    }
}

/// Walks a stretch of the ledger by its covering index, one account beside the other.
struct LedgerWalk {
    private let db: Database
    private let span: LedgerSpan

    /// Days of four digits; what lies beyond is nobody's.
    private static let days = Day(number: -800_000)...Day(number: 2_900_000)

    init(_ db: Database, _ span: LedgerSpan) {
        self.db = db
        self.span = span
    }

    func run(_ take: (LedgerEvent) throws -> Void) throws {
        var closings = try closings()[...]
        let (first, last, lines) = try bounds(closings)
        try take(
            .start(
                LedgerStart(
                    court: span.court, first: first, lines: lines,
                    opening: try span.from.map { try balances(before: $0) } ?? [])))
        guard first != nil, let last else { return }
        try entries { entry in
            while let closing = closings.first, closing.day < entry.day {
                try take(.closing(closing))
                closings.removeFirst()
            }
            try take(.entry(entry))
        }
        for closing in closings { try take(.closing(closing)) }
        try take(.end(LedgerEnd(day: last, balances: try totals(through: last))))
    }

    /// The days the stretch reaches from and to, nil for none, and its lines.
    private func bounds(
        _ closings: ArraySlice<LedgerClosing>
    ) throws -> (first: Day?, last: Day?, lines: Int) {
        let sentence = try Prepared(
            db,
            """
            SELECT MIN(day), MAX(day), COALESCE(SUM(lines), 0)
              FROM ledger_total
             WHERE court = $1
               AND day >= $2
               AND day <= $3
               AND lines > 0
            """)
        put(to: sentence)
        let found = try sentence.first { ($0.dayIfAny(), $0.dayIfAny(), $0.int()) }
        let firsts = [span.from, found?.0, closings.first?.day].compactMap { $0 }
        let lasts = [found?.1, closings.last?.day].compactMap { $0 }
        return (firsts.min(), span.through ?? lasts.max() ?? span.from, found?.2 ?? 0)
    }

    private func put(to sentence: Prepared) {
        sentence.put(span.court)
        sentence.put(span.from ?? Self.days.lowerBound)
        sentence.put(span.through ?? Self.days.upperBound)
    }

    private func closings() throws -> [LedgerClosing] {
        let sentence = try Prepared(
            db,
            """
            SELECT day, bank, difference, closed_by
              FROM ledger_close
             WHERE court = $1
               AND day >= $2
               AND day <= $3
             ORDER BY day
            """)
        put(to: sentence)
        return try sentence.rows {
            LedgerClosing(
                day: $0.day(), bank: $0.money(), difference: $0.money(), closedBy: $0.text())
        }
    }
}

// Its lines, gathered by entry and day.
extension LedgerWalk {
    /// One sorted stream from the index of each account, merged: nothing is sorted anew.
    static let linesSQL =
        Posting.Account.allCases.map { account in
            """
            SELECT day, file, entry, line, account, amount
              FROM ledger_line
             WHERE court = $1
               AND account = '\(account.rawValue)'
               AND day >= $2
               AND day <= $3
            """
        }.joined(separator: "\nUNION ALL\n") + "\nORDER BY day, file, entry"

    private struct Key: Hashable {
        let day: Day
        let file: Int
        let entry: Int
    }

    private func entries(_ take: (LedgerEntry) throws -> Void) throws {
        let sentence = try Prepared(db, Self.linesSQL)
        put(to: sentence)
        defer { sentence.finish() }
        var key: Key?
        var lines: [LedgerEntry.Line] = []
        while try sentence.step() {
            let next = Key(day: sentence.day(), file: sentence.int(), entry: sentence.int())
            if let key, key != next {
                try take(entry(key, lines))
                lines.removeAll(keepingCapacity: true)
            }
            key = next
            lines.append(try line(of: next.file, sentence))
        }
        if let key { try take(entry(key, lines)) }
    }

    private func line(of file: Int, _ sentence: Prepared) throws -> LedgerEntry.Line {
        let number = sentence.int()
        let account = try Self.account(sentence.text(), file: file)
        return LedgerEntry.Line(number: number, account: account, amount: sentence.money())
    }

    private static func account(_ name: String, file: Int?) throws -> LedgerAccount {
        guard let kind = Posting.Account(rawValue: name) else {
            throw StoreUnfit.damaged("ledger account \(name)")
        }
        return LedgerAccount(kind, file: file)
    }

    private func entry(_ key: Key, _ lines: [LedgerEntry.Line]) throws -> LedgerEntry {
        let sentence = try Prepared(
            db,
            """
            SELECT entry.at, entry.act, entry.fact, entry.actor, case_card.number
              FROM entry
              LEFT JOIN case_card
                ON case_card.court = entry.court AND case_card.file = entry.file
             WHERE entry.court = $1
               AND entry.file = $2
               AND entry.number = $3
            """)
        let file = FileID(court: span.court, number: key.file)
        sentence.put(file)
        sentence.put(key.entry)
        let made = try sentence.first {
            LedgerEntry(
                file: file, number: key.entry, day: key.day, at: $0.moment(), act: $0.text(),
                fact: $0.text(), actor: $0.text(), caseNumber: $0.textIfAny(),
                lines: lines.sorted { $0.number < $1.number })
        }
        guard let made else {
            throw StoreUnfit.damaged("no entry \(file)#\(key.entry) behind its ledger lines")
        }
        return made
    }
}

// Its balances.
extension LedgerWalk {
    /// What stood on each account before a day, each case's own; accounts at zero left out.
    private func balances(before day: Day) throws -> [LedgerBalance] {
        let all = try totals(through: day.adding(days: -1)).filter { $0.amount != .zero }
        let sentence = try Prepared(
            db,
            """
            SELECT file, SUM(amount)
              FROM ledger_line
             WHERE court = $1
               AND account = 'held'
               AND day < $2
             GROUP BY file
            HAVING SUM(amount) <> 0
             ORDER BY file
            """)
        sentence.put(span.court)
        sentence.put(day)
        let held = try sentence.rows {
            LedgerBalance(LedgerAccount(.held, file: $0.int()), $0.money())
        }
        return all.filter { $0.account.kind != .held } + held
    }

    /// Every account as a whole, by the running totals.
    private func totals(through day: Day) throws -> [LedgerBalance] {
        let state = try SQLiteStore.ledger(through: day, span.court, db)
        return Posting.Account.allCases.map {
            LedgerBalance(LedgerAccount($0), state.balance($0))
        }
    }
}
