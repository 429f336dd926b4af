import EnforcementCore
import EnforcementOffice

extension SearchRow {
    static let columns = """
        case_search.court, case_search.file, case_search.number, basis, case_search.names, phones,
        identities, codes, accounts, case_search.cause
        """

    /// Where a case stands in the index: its court's cases lie together, the newest last.
    static func place(_ file: FileID) -> Int64 { Int64(file.court) << 32 + Int64(file.number) }

    var place: Int64 { Self.place(file) }
}

extension Prepared {
    func search() -> SearchRow {
        SearchRow(
            file: file(), number: textIfAny(), basis: lines(), names: lines(), phones: lines(),
            identities: lines(), codes: lines(), accounts: lines(), cause: text())
    }

    func put(_ row: SearchRow) {
        put(row.file)
        put(row.number)
        for lines in [
            row.basis, row.names, row.phones, row.identities, row.codes, row.accounts,
        ] { put(lines.joined(separator: "\n")) }
        put(row.cause)
    }

    private func lines() -> [String] { text().split(separator: "\n").map(String.init) }
}

extension Sentence {
    static let search: StaticString = """
        INSERT INTO case_search (
          court, file, number, basis, names, phones, identities, codes, accounts, cause)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (court, file) DO UPDATE
           SET number = excluded.number, basis = excluded.basis, names = excluded.names,
               phones = excluded.phones, identities = excluded.identities,
               codes = excluded.codes, accounts = excluded.accounts, cause = excluded.cause
        """
    static let searchWords: StaticString = """
        INSERT INTO search_words (rowid, words)
        VALUES ($1, $2)
        """
    /// `$2` must be the words as they were put in: the index keeps no copy.
    static let searchForget: StaticString = """
        INSERT INTO search_words (search_words, rowid, words)
        VALUES ('delete', $1, $2)
        """
}

extension RowWriter {
    /// Keeps what a case is found by; the index is touched only where its words changed.
    func write(_ row: SearchRow) throws {
        let old = try use(
            """
            SELECT court, file, number, basis, names, phones, identities, codes, accounts, cause
              FROM case_search
             WHERE court = $1
               AND file = $2
            """)
        old.put(row.file)
        let stored = try old.first { $0.search() }
        guard stored != row else { return }
        try write([row], Sentence.search) { $0.put($1) }
        let words = SearchWords.words(row)
        if let stored {
            let before = SearchWords.words(stored)
            guard before != words else { return }
            try forget(before, at: row.place)
        }
        let sentence = try use(Sentence.searchWords)
        sentence.put(row.place)
        sentence.put(words)
        try sentence.run()
    }

    func forgetSearch(of file: FileID, stored: SearchRow?) throws {
        if let stored { try forget(SearchWords.words(stored), at: stored.place) }
    }

    private func forget(_ words: String, at place: Int64) throws {
        let sentence = try use(Sentence.searchForget)
        sentence.put(place)
        sentence.put(words)
        try sentence.run()
    }
}
