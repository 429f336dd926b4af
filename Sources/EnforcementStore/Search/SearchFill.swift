import EnforcementOffice
import GRDB

/// The index of cases, made from rows that are there already.
enum SearchFill {
    /// At the migration: cases on record before there was a search are found by number, name and
    /// cause at once, and by the rest after `zhixing rebuild`.
    static func fill(_ db: Database) throws {
        try db.execute(
            sql: """
                -- Once, at the migration: all cards.
                INSERT INTO case_search (
                  court, file, number, basis, names, phones, identities, codes, accounts, cause)
                SELECT court, file, number, '', replace(names, ' ', char(10)), '', '', '', '', cause
                  FROM case_card
                """)
        try remake(db)
    }

    /// Makes the index again from `case_search`; answers how many cases it holds.
    @discardableResult
    static func remake(_ db: Database) throws -> Int {
        try Prepared(db, "INSERT INTO search_words (search_words) VALUES ('delete-all')").run()
        let all = try Prepared(
            db, "-- All there are.\nSELECT \(SearchRow.columns)\n  FROM case_search")
        let insert = try Prepared(db, Sentence.searchWords.description)
        var cases = 0
        defer { all.finish() }
        while try all.step() {
            let row = all.search()
            insert.put(row.place)
            insert.put(SearchWords.words(row))
            try insert.run()
            cases += 1
        }
        return cases
    }
}
