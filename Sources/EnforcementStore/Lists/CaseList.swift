import EnforcementCore
import EnforcementOffice
import GRDB

/// One page of cases, and how many there are in all.
///
/// The total comes first, from an index alone. A short list is found by its filter and sorted; a
/// long one is walked in its order, of which a page takes only the beginning.
struct CaseList {
    let query: CaseQuery
    /// Up to so many rows are sorted for a page.
    static let sortMax = 2_000

    func page(_ db: Database) throws -> Page<CardRow> {
        if let typed = query.text, typed.contains(where: { !$0.isWhitespace }) {
            guard let words = CaseText.query(typed) else { return Page(rows: [], total: 0) }
            return try found(words, db)
        }
        let total = try count(db)
        guard total > query.offset else { return Page(rows: [], total: total) }
        let rows =
            switch query.order {
            case .newest: try rows(db, total, "file DESC")
            case .amount: try rows(db, total, "claimed DESC, file DESC")
            case .due: try rowsByDue(db, total)
            }
        return Page(rows: rows, total: total)
    }

    // MARK: By filter

    /// The filters as they stand. With `walking` they are kept from choosing the index.
    private func conditions(walking: Bool = false) -> Conditions {
        var conditions = Conditions(query.court)
        let narrow = query.desk != nil || query.team != nil || query.handler != nil
        let states = query.state.map { [$0] } ?? (narrow ? CaseState.allCases : [])
        if !states.isEmpty {
            conditions.add(walking ? "+state" : "state", in: states.map(\.rawValue))
        }
        addFilters(to: &conditions, walking: walking)
        return conditions
    }

    private func addFilters(to conditions: inout Conditions, walking: Bool) {
        if let desk = query.desk { conditions.add(walking ? "+desk =" : "desk =", desk) }
        if let team = query.team { conditions.add(walking ? "+team =" : "team =", team) }
        if let handler = query.handler {
            conditions.add(walking ? "+handler =" : "handler =", handler)
        }
        if let caseClass = query.caseClass {
            conditions.add(walking ? "+case_class =" : "case_class =", caseClass)
        }
        if let day = query.overdueOn { conditions.add("due <", day) }
    }

    private func count(_ db: Database, onlyDue: Bool = false) throws -> Int {
        var conditions = conditions()
        if onlyDue { conditions.add("due IS NOT NULL") }
        let sentence = try conditions.prepare(
            db,
            """
            SELECT COUNT(*)
              FROM case_card
             WHERE \(conditions.text)
            """)
        return try sentence.first { $0.int() } ?? 0
    }

    private func rows(
        _ db: Database, _ total: Int, _ order: StaticString, only: StaticString? = nil,
        skip: Int? = nil, limit: Int? = nil
    ) throws -> [CardRow] {
        var conditions = conditions(walking: total > Self.sortMax)
        if let only { conditions.add(only) }
        let limit = conditions.place(.number(Int64(limit ?? query.limit)))
        let offset = conditions.place(.number(Int64(skip ?? query.offset)))
        return try conditions.prepare(
            db,
            """
            SELECT \(CardRow.columns)
              FROM case_card
             WHERE \(conditions.text)
             ORDER BY \(order)
             LIMIT \(limit) OFFSET \(offset)
            """
        ).rows { try $0.card() }
    }

    /// Cases with a running clock by its last day, then those without, newest first.
    private func rowsByDue(_ db: Database, _ total: Int) throws -> [CardRow] {
        var page = try rows(db, total, "due, file", only: "due IS NOT NULL")
        let missing = query.limit - page.count
        guard missing > 0, query.overdueOn == nil else { return page }
        let withDue = try count(db, onlyDue: true)
        page += try rows(
            db, total, "file DESC", only: "due IS NULL", skip: max(0, query.offset - withDue),
            limit: missing)
        return page
    }

    // MARK: By words

    private func found(_ words: String, _ db: Database) throws -> Page<CardRow> {
        var conditions = conditions(walking: true)
        let match = conditions.place(.text(words))
        let most = conditions.place(.number(Int64(CaseText.hitsMax)))
        let hits = """
              FROM (SELECT rowid AS hit
                      FROM case_text
                     WHERE case_text MATCH \(match)
                     ORDER BY rowid DESC
                     LIMIT \(most))
             CROSS JOIN case_card ON case_card.rowid = hit
             WHERE \(conditions.text)
            """
        let total = try conditions.prepare(db, "SELECT COUNT(*)\n\(hits)").first { $0.int() } ?? 0
        guard total > query.offset else { return Page(rows: [], total: total) }
        let order =
            switch query.order {
            case .due: "due IS NULL, due, CASE WHEN due IS NULL THEN -file ELSE file END"
            case .newest: "file DESC"
            case .amount: "claimed DESC, file DESC"
            }
        let limit = conditions.place(.number(Int64(query.limit)))
        let offset = conditions.place(.number(Int64(query.offset)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(CardRow.columns)
            \(hits)
             ORDER BY \(order)
             LIMIT \(limit) OFFSET \(offset)
            """
        ).rows { try $0.card() }
        return Page(rows: rows, total: total)
    }
}
