public import EnforcementCore
import EnforcementOffice
import GRDB

extension SQLiteStore {
    public func books(_ asks: BooksAsk, court: CourtID) async throws -> Books {
        try await read { db in
            Books(
                line: try asks.line.flatMap { try Self.waiting($0, court, db) },
                ledger: try asks.ledger.map { try Self.ledger(through: $0, court, db) })
        }
    }

    private static func waiting(
        _ reference: String, _ court: CourtID, _ db: Database
    ) throws -> BankLine? {
        let sentence = try Prepared(
            db,
            """
            SELECT \(BankLine.columns)
              FROM bank_line
             WHERE court = $1
               AND reference = $2
               AND is_claimed = 0
            """)
        sentence.put(court)
        sentence.put(reference)
        return try sentence.first { $0.statementLine() }
    }

    static func ledger(
        through day: Day, _ court: CourtID, _ db: Database
    ) throws -> LedgerState {
        let sums = try Prepared(
            db,
            """
            SELECT account, SUM(debit + credit), SUM(lines)
              FROM ledger_total
             WHERE court = $1
               AND day <= $2
             GROUP BY account
            """)
        sums.put(court)
        sums.put(day)
        var balances: [Posting.Account: Money] = [:]
        var lines = 0
        for (account, sum, count) in try sums.rows({ ($0.text(), $0.money(), $0.int()) }) {
            if let account = Posting.Account(rawValue: account) { balances[account] = sum }
            lines += count
        }
        let closing = try Prepared(
            db,
            """
            SELECT closing
              FROM bank_day
             WHERE court = $1
               AND day = $2
             ORDER BY entry DESC
             LIMIT 1
            """)
        closing.put(court)
        closing.put(day)
        return LedgerState(
            through: day, balances: balances, lines: lines,
            statement: try closing.first { $0.money() })
    }
}
