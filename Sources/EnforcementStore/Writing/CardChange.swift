import EnforcementOffice

/// Which groups of a card's columns an act changed.
///
/// An UPDATE rewrites every index one of whose columns it names, changed or not. So it names only
/// what changed: most acts touch no index of the card, or the one by due day.
struct CardChange: OptionSet {
    let rawValue: Int

    static let due = CardChange(rawValue: 1)
    static let money = CardChange(rawValue: 2)
    /// State, number, class, title, names, cause, desk, people, the days of its life.
    static let rest = CardChange(rawValue: 4)

    /// One text for each set of groups.
    private static let texts = (0..<8).map { sql(CardChange(rawValue: $0)) }

    var sql: String { Self.texts[rawValue] }

    private static func sql(_ change: CardChange) -> String {
        var columns = [
            "version", "desk_since", "judge", "mode", "soon_on", "due_limit", "open_deadlines",
            "level", "last_at",
        ]
        if change.contains(.due) { columns += ["due"] }
        if change.contains(.money) { columns += ["received", "paid", "balance"] }
        if change.contains(.rest) {
            columns += [
                "state", "number", "type", "case_class", "title", "names", "cause", "desk", "team",
                "handler", "claimed", "submitted", "filed", "closed",
            ]
        }
        let sets = columns.enumerated().map { "\($1) = $\($0 + 1)" }
        return """
            UPDATE case_card
               SET \(sets.joined(separator: ", "))
             WHERE rowid = $\(columns.count + 1)
            """
    }
}

extension Prepared {
    /// Puts a card for the UPDATE of `change`.
    func put(_ card: CardRow, _ change: CardChange, rowid: Int64) {
        put(card.version)
        put(card.deskSince)
        put(card.judge)
        put(card.mode)
        put(card.soonOn)
        put(card.dueLimit)
        put(card.openDeadlines)
        put(card.level)
        put(card.lastAt)
        if change.contains(.due) { put(card.due) }
        if change.contains(.money) {
            put(card.received)
            put(card.paid)
            put(card.balance)
        }
        if change.contains(.rest) { putRest(card) }
        put(rowid)
    }

    private func putRest(_ card: CardRow) {
        put(card.state.rawValue)
        put(card.number)
        put(card.type)
        put(card.caseClass)
        put(card.title)
        put(card.names)
        put(card.cause)
        put(card.desk)
        put(card.team)
        put(card.handler)
        put(card.claimed)
        put(card.submitted)
        put(card.filed)
        put(card.closed)
    }

    /// Puts a whole card for the INSERT.
    func put(_ card: CardRow) {
        put(card.file)
        put(card.version)
        put(card.state.rawValue)
        put(card.number)
        put(card.type)
        put(card.caseClass)
        put(card.title)
        put(card.names)
        put(card.cause)
        put(card.desk)
        put(card.deskSince)
        put(card.team)
        put(card.handler)
        put(card.judge)
        put(card.claimed)
        put(card.received)
        put(card.paid)
        put(card.balance)
        put(card.submitted)
        put(card.filed)
        put(card.closed)
        put(card.mode)
        put(card.due)
        put(card.soonOn)
        put(card.dueLimit)
        put(card.openDeadlines)
        put(card.level)
        put(card.lastAt)
    }
}
