import EnforcementCore
import EnforcementOffice

extension DeadlineQuery {
    /// The clocks asked for: one SELECT, or two where an inbox holds both a person's own and the
    /// role's, each with its index. The asker counts it or cuts a page out of it.
    func source(selecting columns: StaticString) -> (String, Conditions) {
        var conditions = Conditions(court)
        var parts: [String] = []
        if let file {
            // Always true: it leads the planner to the key, which has few rows for a file.
            conditions.add("file =", file)
            conditions.add("opened_by > 0")
            addPersons(to: &conditions)
            parts = [select(columns, conditions.text)]
        } else if let assignee {
            conditions.add("assignee =", assignee)
            parts = [select(columns, conditions.text)]
            if !owners.isEmpty {
                var values = conditions
                let owners = owners.map { values.place(.text($0)) }
                parts.append(
                    select(
                        columns,
                        "court = $1\n   AND assignee IS NULL\n   AND owner IN "
                            + "(\(owners.joined(separator: ", ")))"))
                conditions = values
            }
        } else if !owners.isEmpty {
            conditions.add("assignee IS NULL")
            conditions.add("owner", in: owners)
            parts = [select(columns, conditions.text)]
        } else {
            parts = [select(columns, conditions.text)]
        }
        let filter = filter(&conditions)
        return (parts.map { $0 + filter }.joined(separator: "\nUNION ALL\n"), conditions)
    }

    private func addPersons(to conditions: inout Conditions) {
        switch (assignee, owners.isEmpty) {
        case (nil, true): break
        case (let assignee?, true): conditions.add("assignee =", assignee)
        case (nil, false):
            conditions.add("assignee IS NULL")
            conditions.add("owner", in: owners)
        case (let assignee?, false):
            conditions.addEither(
                "assignee =", assignee, or: "assignee IS NULL AND owner", in: owners)
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

    /// Somebody's clocks or a file's are few, once found by their own index.
    var isNarrow: Bool { assignee != nil || !owners.isEmpty || file != nil }

    /// The other conditions. A `+` keeps a column from choosing the index of the whole court.
    private func filter(_ conditions: inout Conditions) -> String {
        let plus = isNarrow ? "+" : ""
        var text = ""
        if let desk { text += "\n   AND \(plus)desk = \(conditions.place(.text(desk)))" }
        if let limitID {
            text += "\n   AND \(plus)limit_id = \(conditions.place(.text(limitID)))"
        }
        if let through {
            let place = conditions.place(.number(Int64(through.number)))
            text += "\n   AND \(plus)due <= \(place)"
        }
        if let from {
            let place = conditions.place(.number(Int64(from.number)))
            text += "\n   AND \(plus)due >= \(place)"
        }
        return text
    }
}
