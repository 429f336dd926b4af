import EnforcementOffice
import GRDB

/// Warnings, those raised last first.
struct WarningList {
    let query: WarningQuery

    func page(_ db: Database) throws -> Page<ListedWarning> {
        var conditions = Conditions(court: "warning.court", query.court)
        let isNarrow = query.file != nil
        if let file = query.file {
            // Always true of the number: it leads the planner to the key.
            conditions.add("warning.file =", file)
            conditions.add("warning.number > 0")
        }
        if query.onlyOpen { conditions.add(isNarrow ? "+is_open = 1" : "is_open = 1") }
        if let level = query.level {
            conditions.add(isNarrow ? "+warning.level =" : "warning.level =", level)
        }
        let total = try conditions.prepare(
            db,
            """
            SELECT COUNT(*)
              FROM warning
             WHERE \(conditions.text)
            """
        ).first { $0.int() }
        let limit = conditions.place(.number(Int64(query.limit)))
        let offset = conditions.place(.number(Int64(query.offset)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(WarningRow.columns), case_card.number, case_card.title
              FROM warning
             CROSS JOIN case_card
                ON case_card.court = warning.court AND case_card.file = warning.file
             WHERE \(conditions.text)
             ORDER BY raised_on DESC, warning.file DESC, warning.number DESC
             LIMIT \(limit) OFFSET \(offset)
            """
        ).rows {
            ListedWarning(warning: $0.warning(), number: $0.textIfAny(), title: $0.text())
        }
        return Page(rows: rows, total: total ?? 0)
    }
}
