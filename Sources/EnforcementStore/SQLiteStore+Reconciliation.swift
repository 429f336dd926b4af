public import EnforcementCore
public import EnforcementOffice
import GRDB

extension SQLiteStore: LedgerReads {
    public func reconciliation(
        of court: CourtID, from: Day, through: Day
    ) async throws -> ReconciliationBooks {
        try await read { db in
            let reads = ReconciliationQuery(db: db, court: court, from: from, through: through)
            var books = ReconciliationBooks(from: from, through: through)
            books.days = try reads.days()
            books.accounts = try reads.accounts()
            let cases = try reads.cases()
            books.cases = cases.filter { $0.received != .zero || $0.paid != .zero }
            for row in cases where row.received == .zero && row.paid == .zero {
                books.still.opening += row.opening
                books.stillCount += 1
            }
            books.waiting = try reads.waiting()
            books.pending = try reads.pending(through: through)
            if let day = books.days.last(where: { $0.closing != nil })?.day {
                let byHand = try reads.pending(through: day).filter { $0.kind == .byHand }
                books.byHand = Money.sum(byHand.map { $0.amount })
            }
            return books
        }
    }
}

/// The two sides of a month, each by one statement.
struct ReconciliationQuery {
    let db: Database
    let court: CourtID
    let from: Day
    let through: Day

    /// Waiting lines a paper lists.
    private static let waitingMax = 10_000

    /// A statement that names the first day, the court, the last day, in this order.
    func byFirst(_ sql: String) throws -> Prepared {
        let sentence = try Prepared(db, sql)
        sentence.put(from)
        sentence.put(court)
        sentence.put(through)
        return sentence
    }

    /// A statement that names the court, the first day, the last day, in this order.
    func byCourt(_ sql: String) throws -> Prepared {
        let sentence = try Prepared(db, sql)
        sentence.put(court)
        sentence.put(from)
        sentence.put(through)
        return sentence
    }

    func accounts() throws -> [ReconciliationBooks.AccountMovement] {
        let sums = try byFirst(
            """
            SELECT account,
                   SUM(CASE WHEN day < $1 THEN debit + credit ELSE 0 END),
                   SUM(CASE WHEN day >= $1 THEN debit ELSE 0 END),
                   SUM(CASE WHEN day >= $1 THEN credit ELSE 0 END)
              FROM ledger_total
             WHERE court = $2
               AND day <= $3
             GROUP BY account
            """
        ).rows { ($0.text(), ($0.money(), $0.money(), $0.money())) }
        let found = Dictionary(uniqueKeysWithValues: sums)
        return Posting.Account.allCases.map { account in
            let (opening, debit, credit) = found[account.rawValue] ?? (.zero, .zero, .zero)
            return .init(account: account, opening: opening, debit: debit, credit: credit)
        }
    }

    /// Cases that held money or moved any. What takes a receipt back lowers what came in.
    func cases() throws -> [ReconciliationBooks.CaseMovement] {
        try byFirst(
            """
            SELECT ledger_line.court, ledger_line.file, case_card.number,
                   -SUM(CASE WHEN day < $1 THEN amount ELSE 0 END),
                   -SUM(CASE WHEN day >= $1 AND (amount < 0 OR fact = 'funds.reversed')
                             THEN amount ELSE 0 END),
                   SUM(CASE WHEN day >= $1 AND amount > 0 AND fact <> 'funds.reversed'
                            THEN amount ELSE 0 END)
              FROM ledger_line
              JOIN entry
                ON entry.court = ledger_line.court AND entry.file = ledger_line.file
                   AND entry.number = ledger_line.entry
              LEFT JOIN case_card
                ON case_card.court = ledger_line.court AND case_card.file = ledger_line.file
             WHERE ledger_line.court = $2
               AND account = 'held'
               AND day <= $3
             GROUP BY ledger_line.file
            HAVING SUM(amount) <> 0 OR MAX(day) >= $1
             ORDER BY ledger_line.file
            """
        ).rows {
            .init(
                file: $0.file(), number: $0.textIfAny(), opening: $0.money(),
                received: $0.money(), paid: $0.money())
        }
    }

    /// Cash, orders and returns by the ledger; payments by hand less those found on a statement.
    func pending(through day: Day) throws -> [ReconciliationBooks.PendingSum] {
        let sentence = try Prepared(
            db,
            """
            SELECT CASE account WHEN 'bank' THEN 'by-hand' ELSE account END, ledger_line.court,
                   ledger_line.file, case_card.number,
                   SUM(CASE account WHEN 'cash' THEN amount ELSE -amount END)
              FROM ledger_line
              JOIN entry
                ON entry.court = ledger_line.court AND entry.file = ledger_line.file
                   AND entry.number = ledger_line.entry
              LEFT JOIN case_card
                ON case_card.court = ledger_line.court AND case_card.file = ledger_line.file
             WHERE ledger_line.court = $1
               AND day <= $2
               AND (account IN ('cash', 'payees', 'returned')
                    OR (account = 'bank'
                        AND fact IN ('funds.paid-out', 'funds.payment-matched')))
             GROUP BY account, ledger_line.file
            HAVING SUM(amount) <> 0
             ORDER BY account, ledger_line.file
            """)
        sentence.put(court)
        sentence.put(day)
        return try sentence.rows { row in
            let name = row.text()
            guard let kind = ReconciliationBooks.PendingSum.Kind(rawValue: name) else {
                throw StoreUnfit.damaged("ledger account \(name)")
            }
            return .init(
                kind: kind, file: row.file(), number: row.textIfAny(), amount: row.money())
        }
    }
}

// The bank.
extension ReconciliationQuery {
    /// Days on which the statement or the ledger moved, or the bank gave its balance.
    func days() throws -> [ReconciliationBooks.BankSide] {
        var days: [Day: ReconciliationBooks.BankSide] = [:]
        for (day, credit, debit) in try statement() + results() {
            days[day, default: .init(day: day)].credit += credit
            days[day, default: .init(day: day)].debit += debit
        }
        for (day, closing) in try closings() {
            days[day, default: .init(day: day)].closing = closing
        }
        var (ledger, moves) = try ledger()
        for day in moves.keys { days[day, default: .init(day: day)].ledger = .zero }
        return days.values.sorted { $0.day < $1.day }.map { side in
            var side = side
            ledger += moves.removeValue(forKey: side.day) ?? .zero
            side.ledger = ledger
            return side
        }
    }

    private func statement() throws -> [(Day, Money, Money)] {
        try byCourt(
            """
            SELECT booked_on,
                   SUM(CASE direction WHEN 'credit' THEN amount ELSE 0 END),
                   SUM(CASE direction WHEN 'debit' THEN amount ELSE 0 END)
              FROM bank_line
             WHERE court = $1
               AND booked_on >= $2
               AND booked_on <= $3
             GROUP BY booked_on
            """
        ).rows { ($0.day(), $0.money(), $0.money()) }
    }

    /// Lines that answered a transfer are on record with it alone.
    private func results() throws -> [(Day, Money, Money)] {
        try byCourt(
            """
            SELECT day, SUM(MAX(amount, 0)), -SUM(MIN(amount, 0))
              FROM ledger_line
              JOIN entry
                ON entry.court = ledger_line.court AND entry.file = ledger_line.file
                   AND entry.number = ledger_line.entry
             WHERE ledger_line.court = $1
               AND account = 'bank'
               AND day >= $2
               AND day <= $3
               AND fact IN ('funds.transfer-paid', 'funds.transfer-returned')
             GROUP BY day
            """
        ).rows { ($0.day(), $0.money(), $0.money()) }
    }

    /// The latest statement of a day wins.
    private func closings() throws -> [(Day, Money)] {
        try byCourt(
            """
            SELECT day, closing, MAX(entry)
              FROM bank_day
             WHERE court = $1
               AND day >= $2
               AND day <= $3
             GROUP BY day
            """
        ).rows { ($0.day(), $0.money()) }
    }

    /// The ledger's bank account: before the first day, and what each day added.
    private func ledger() throws -> (Money, [Day: Money]) {
        let rows = try byFirst(
            """
            SELECT MAX(day, $1 - 1), SUM(debit + credit)
              FROM ledger_total
             WHERE court = $2
               AND account = 'bank'
               AND day <= $3
             GROUP BY MAX(day, $1 - 1)
            """
        ).rows { ($0.day(), $0.money()) }
        var moves = Dictionary(uniqueKeysWithValues: rows)
        return (moves.removeValue(forKey: from.adding(days: -1)) ?? .zero, moves)
    }

    /// Lines no entry had claimed by the last day; one given back later was claimed then.
    func waiting() throws -> [BankLine] {
        let sentence = try Prepared(
            db,
            """
            SELECT \(BankLine.columns)
              FROM bank_line
             WHERE court = $1
               AND booked_on <= $2
               AND NOT EXISTS (
                     SELECT 1
                       FROM line_use
                       JOIN ledger_line AS claim
                         ON claim.court = line_use.court AND claim.file = line_use.file
                            AND claim.entry = line_use.entry
                      WHERE line_use.court = bank_line.court
                        AND line_use.reference = bank_line.reference
                        AND released_by IS NULL
                        AND claim.day <= $2)
               AND reference NOT IN (
                     SELECT reference
                       FROM line_use
                       JOIN ledger_line AS claim
                         ON claim.court = line_use.court AND claim.file = line_use.file
                            AND claim.entry = line_use.entry
                       JOIN ledger_line AS undone
                         ON undone.court = line_use.court AND undone.file = line_use.file
                            AND undone.entry = line_use.released_by
                      WHERE line_use.court = $1
                        AND claim.day <= $2
                        AND undone.day > $2)
             ORDER BY booked_on, reference
             LIMIT $3
            """)
        sentence.put(court)
        sentence.put(through)
        sentence.put(Self.waitingMax)
        return try sentence.rows { $0.statementLine() }
    }
}
