import EnforcementCore
import EnforcementOffice
import GRDB

/// Open clocks: somebody's inbox, a case's, a desk's, or all of a court. Ordered by last day.
struct DeadlineList {
    let query: DeadlineQuery

    func page(_ db: Database) throws -> Page<ListedDeadline> {
        var (source, conditions) = query.source(selecting: "deadline.rowid AS place, due, file")
        let total = try conditions.prepare(
            db,
            """
            SELECT COUNT(*)
              FROM (\(source))
            """
        ).first { $0.int() }
        let limit = conditions.place(.number(Int64(query.limit)))
        let offset = conditions.place(.number(Int64(query.offset)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(DeadlineRow.columns), case_card.number, case_card.title
              FROM (SELECT place, due, file
                      FROM (\(source))
                     ORDER BY \(order)
                     LIMIT \(limit) OFFSET \(offset)) AS found
             CROSS JOIN deadline ON deadline.rowid = found.place
             CROSS JOIN case_card
                ON case_card.court = deadline.court AND case_card.file = deadline.file
             ORDER BY found.due, found.file, found.place
            """
        ).rows {
            ListedDeadline(deadline: $0.deadline(), number: $0.textIfAny(), title: $0.text())
        }
        return Page(rows: rows, total: total ?? 0)
    }

    /// An inbox or a case is found by its own index and sorted; the court's clocks are walked by
    /// their last day.
    private var order: StaticString {
        query.isNarrow ? "+due, +file, +place" : "due, file, place"
    }

    /// A paused clock is not late: it counts as `later`.
    func counts(_ db: Database) throws -> InboxCounts {
        var (source, conditions) = query.source(selecting: "due, is_paused")
        let today = conditions.place(.number(Int64(query.today.number)))
        var counts = InboxCounts()
        let sentence = try conditions.prepare(
            db,
            """
            SELECT CASE WHEN is_paused = 1 OR due > \(today) + 3 THEN 3
                        WHEN due > \(today) THEN 2
                        WHEN due = \(today) THEN 1
                        ELSE 0 END AS place, COUNT(*)
              FROM (\(source))
             GROUP BY place
            """)
        for (place, count) in try sentence.rows({ ($0.int(), $0.int()) }) {
            switch place {
            case 0: counts.overdue = count
            case 1: counts.today = count
            case 2: counts.threeDays = count
            default: counts.later = count
            }
        }
        return counts
    }
}
