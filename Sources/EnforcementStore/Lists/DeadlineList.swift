import EnforcementCore
import EnforcementOffice
import GRDB

/// Open clocks: somebody's inbox, a case's, a desk's, or all of a court. Ordered by last day.
struct DeadlineList {
    let query: DeadlineQuery

    func page(_ db: Database) throws -> Page<ListedDeadline> {
        var (source, conditions) = source(selecting: "deadline.rowid AS place, due, file")
        let total = try conditions.prepare(
            db,
            """
            SELECT count(*)
              FROM (\(source))
            """
        ).first { $0.int() }
        let limit = conditions.place(.number(Int64(query.limit)))
        let offset = conditions.place(.number(Int64(query.offset)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(DeadlineRow.columns), case_card.number, case_card.title
              FROM (\(source)
                     ORDER BY 2, 3, 1
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

    /// A paused clock is not late: it counts as `later`.
    func counts(_ db: Database) throws -> InboxCounts {
        var (source, conditions) = source(selecting: "due, is_paused")
        let today = conditions.place(.number(Int64(query.today.number)))
        var counts = InboxCounts()
        let sentence = try conditions.prepare(
            db,
            """
            SELECT CASE WHEN is_paused = 1 OR due > \(today) + 3 THEN 3
                        WHEN due > \(today) THEN 2
                        WHEN due = \(today) THEN 1
                        ELSE 0 END AS place, count(*)
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

    /// One SELECT, or two where an inbox holds both a person's own and the role's clocks.
    private func source(selecting columns: StaticString) -> (String, Conditions) {
        var conditions = Conditions(query.court)
        var parts: [String] = []
        if let file = query.file {
            conditions.add("file =", file)
            addPersons(to: &conditions)
            parts = [select(columns, conditions.text)]
        } else if let assignee = query.assignee {
            conditions.add("assignee =", assignee)
            parts = [select(columns, conditions.text)]
            if !query.owners.isEmpty {
                var values = conditions
                let owners = query.owners.map { values.place(.text($0)) }
                parts.append(
                    select(
                        columns,
                        "court = $1\n   AND assignee IS NULL\n   AND owner IN "
                            + "(\(owners.joined(separator: ", ")))"))
                conditions = values
            }
        } else if !query.owners.isEmpty {
            conditions.add("assignee IS NULL")
            conditions.add("owner", in: query.owners)
            parts = [select(columns, conditions.text)]
        } else {
            parts = [select(columns, conditions.text)]
        }
        let filter = filter(&conditions)
        return (parts.map { $0 + filter }.joined(separator: "\nUNION ALL\n"), conditions)
    }

    private func addPersons(to conditions: inout Conditions) {
        switch (query.assignee, query.owners.isEmpty) {
        case (nil, true): break
        case (let assignee?, true): conditions.add("assignee =", assignee)
        case (nil, false):
            conditions.add("assignee IS NULL")
            conditions.add("owner", in: query.owners)
        case (let assignee?, false):
            conditions.addEither(
                "assignee =", assignee, or: "assignee IS NULL AND owner", in: query.owners)
        }
    }

    private func select(_ columns: StaticString, _ conditions: String) -> String {
        """
        SELECT \(columns)
          FROM deadline
         WHERE \(conditions)
           AND met IS NULL
        """
    }

    private func filter(_ conditions: inout Conditions) -> String {
        var text = ""
        if let desk = query.desk { text += "\n   AND desk = \(conditions.place(.text(desk)))" }
        if let limit = query.limitID {
            text += "\n   AND limit_id = \(conditions.place(.text(limit)))"
        }
        if let day = query.through {
            text += "\n   AND due <= \(conditions.place(.number(Int64(day.number))))"
        }
        if let day = query.from {
            text += "\n   AND due >= \(conditions.place(.number(Int64(day.number))))"
        }
        return text
    }
}
