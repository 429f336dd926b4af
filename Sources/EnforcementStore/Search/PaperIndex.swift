import EnforcementCore
import EnforcementOffice
import GRDB

/// The texts of papers and their index, inside a transaction.
struct PaperIndex {
    private let db: Database

    init(_ db: Database) { self.db = db }

    func keep(_ text: String, of paper: Int, in file: FileID, isInner: Bool) throws {
        if let old = try stored(paper, in: file) { try put(old, Self.delete) }
        let sentence = try Prepared(
            db,
            """
            INSERT INTO paper_text (court, file, paper, is_inner, text)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (court, file, paper) DO UPDATE
               SET is_inner = excluded.is_inner, text = excluded.text
            """)
        sentence.put(file)
        sentence.put(paper)
        sentence.put(isInner)
        sentence.put(text)
        try sentence.run()
        if let new = try stored(paper, in: file) { try put(new, Self.insert) }
    }

    func forget(_ paper: Int, in file: FileID) throws {
        guard let old = try stored(paper, in: file) else { return }
        try put(old, Self.delete)
        let sentence = try Prepared(
            db,
            """
            DELETE FROM paper_text
             WHERE rowid = $1
            """)
        sentence.put(old.rowid)
        try sentence.run()
    }

    /// Makes the whole index again from the texts; answers how many there are.
    func remake() throws -> Int {
        for isInner in [false, true] {
            let table = Self.table(isInner)
            try Prepared(db, "INSERT INTO \(table) (\(table)) VALUES ('delete-all')").run()
        }
        let all = try Prepared(db, "SELECT rowid, is_inner, text\n  FROM paper_text")
        var count = 0
        defer { all.finish() }
        while try all.step() {
            try put((all.int64(), all.bool(), all.text()), Self.insert)
            count += 1
        }
        return count
    }

    private typealias Stored = (rowid: Int64, isInner: Bool, text: String)

    private func stored(_ paper: Int, in file: FileID) throws -> Stored? {
        let sentence = try Prepared(
            db,
            """
            SELECT rowid, is_inner, text
              FROM paper_text
             WHERE court = $1
               AND file = $2
               AND paper = $3
            """)
        sentence.put(file)
        sentence.put(paper)
        return try sentence.first { ($0.int64(), $0.bool(), $0.text()) }
    }

    private func put(_ stored: Stored, _ sql: (String) -> String) throws {
        let sentence = try Prepared(db, sql(Self.table(stored.isInner)))
        sentence.put(stored.rowid)
        sentence.put(SearchWords.words(ofPaper: stored.text))
        try sentence.run()
    }

    /// The index of the open or of the inner file.
    static func table(_ isInner: Bool) -> String { isInner ? "inner_words" : "paper_words" }

    private static func insert(_ table: String) -> String {
        """
        INSERT INTO \(table) (rowid, words)
        VALUES ($1, $2)
        """
    }

    private static func delete(_ table: String) -> String {
        """
        INSERT INTO \(table) (\(table), rowid, words)
        VALUES ('delete', $1, $2)
        """
    }
}
