import EnforcementOffice
import GRDB

/// Letters, those written last first, with what the outbox knows of those still in it.
struct LetterList {
    let query: LetterQuery

    func page(_ db: Database) throws -> Page<ListedLetter> {
        var conditions = conditions
        let total = try conditions.prepare(
            db,
            """
            SELECT COUNT(*)
              FROM letter
             WHERE \(conditions.text)
            """
        ).first { $0.int() }
        let limit = conditions.place(.number(Int64(query.limit)))
        let offset = conditions.place(.number(Int64(query.offset)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(LetterRow.columns), case_card.number, COALESCE(attempts, 0), last_error
              FROM letter
             CROSS JOIN case_card
                ON case_card.court = letter.court AND case_card.file = letter.file
              LEFT JOIN sending
                ON sending.court = letter.court AND sending.file = letter.file
                   AND sending.number = letter.number
             WHERE \(conditions.text)
             ORDER BY written_at DESC, letter.file DESC, letter.number DESC
             LIMIT \(limit) OFFSET \(offset)
            """
        ).rows {
            ListedLetter(
                letter: $0.letter(), number: $0.textIfAny(), attempts: $0.int(),
                lastError: $0.textIfAny())
        }
        return Page(rows: rows, total: total ?? 0)
    }

    private var conditions: Conditions {
        var conditions = Conditions(court: "letter.court", query.court)
        let isNarrow = query.file != nil
        if let file = query.file {
            // Always true of the number: it leads the planner to the key.
            conditions.add("letter.file =", file)
            conditions.add("letter.number > 0")
        }
        if let state = query.state {
            conditions.add(isNarrow ? "+letter.state =" : "letter.state =", state)
        }
        return conditions
    }
}
