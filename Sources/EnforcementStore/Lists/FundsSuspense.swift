import EnforcementCore
import EnforcementOffice
import GRDB

/// Bank lines nobody has claimed.
struct FundsSuspense {
    let court: CourtID

    func tally(_ db: Database, bookedBefore day: Day?) throws -> Tally {
        var conditions = Conditions(court)
        conditions.add("is_claimed = 0")
        if let day { conditions.add("booked_on <", day) }
        return try conditions.prepare(
            db,
            """
            SELECT COUNT(*), COALESCE(SUM(amount), 0)
              FROM bank_line
             WHERE \(conditions.text)
            """
        ).first { Tally(count: $0.int(), sum: $0.money()) } ?? Tally()
    }

    func page(_ db: Database, limit: Int, offset: Int) throws -> Page<BankLineRow> {
        let total = try tally(db, bookedBefore: nil).count
        var conditions = Conditions(court)
        conditions.add("is_claimed = 0")
        let places = (
            conditions.place(.number(Int64(limit))), conditions.place(.number(Int64(offset)))
        )
        let rows = try conditions.prepare(
            db,
            """
            SELECT court, file, entry, \(BankLine.columns)
              FROM bank_line
             WHERE \(conditions.text)
             ORDER BY booked_on, reference
             LIMIT \(places.0) OFFSET \(places.1)
            """
        ).rows { $0.bankLine() }
        return Page(rows: rows, total: total)
    }

    /// Open cases of a party by the payer's name, and of a sum still wanted; a case by both first.
    func proposals(for line: BankLine, _ db: Database) throws -> [LineProposal] {
        var found: [FileID: LineProposal] = [:]
        func note(_ reason: LineProposal.Reason, _ row: Prepared) {
            let (file, number, title) = (row.file(), row.textIfAny(), row.text())
            found[file] = LineProposal(
                file: file, caseNumber: number, title: title,
                reasons: (found[file]?.reasons ?? []) + [reason])
        }
        if let words = CaseText.query(line.counterparty) {
            let sentence = try Prepared(db, Self.byPayer)
            sentence.put(words)
            sentence.put(court)
            _ = try sentence.rows { note(.payer, $0) }
        }
        let sums = try Prepared(db, Self.bySum)
        sums.put(court)
        sums.put(line.amount)
        _ = try sums.rows { note(.amount, $0) }
        return found.values.sorted {
            ($1.reasons.count, $1.file.number) < ($0.reasons.count, $0.file.number)
        }
    }

    private static let byPayer = """
        SELECT court, file, number, title
          FROM case_card
         WHERE rowid IN (
                 SELECT rowid
                   FROM case_text
                  WHERE case_text MATCH $1
                  LIMIT 1000)
           AND court = $2
           AND state = 'open'
         ORDER BY file DESC
         LIMIT 10
        """
    private static let bySum = """
        SELECT court, file, number, title
          FROM case_card
         WHERE court = $1
           AND claimed = $2
           AND state = 'open'
         ORDER BY file DESC
         LIMIT 10
        """
}
