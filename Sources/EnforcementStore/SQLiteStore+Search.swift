public import EnforcementCore
public import EnforcementOffice
import GRDB

extension SQLiteStore: Search {
    public func search(
        _ query: SearchQuery, in court: CourtID, by sight: Sight
    ) async throws -> SearchAnswer {
        try await read { db in
            try SearchRun(query: query, court: court, sight: sight, db: db).answer()
        }
    }
}

extension SQLiteStore: DocumentTexts {
    public func index(
        text: String, of paper: Int, in file: FileID, isInner: Bool
    ) async throws {
        try await index(
            texts: [PaperText(file: file, paper: paper, isInner: isInner, text: text)])
    }

    /// Many papers in one commit.
    public func index(texts: [PaperText]) async throws {
        try await transact { db in
            for text in texts {
                let kept = String(text.text.prefix(PaperText.lengthMax))
                try PaperIndex(db).keep(
                    kept, of: text.paper, in: text.file, isInner: text.isInner)
            }
        }
    }

    public func forget(paper: Int, in file: FileID) async throws {
        try await transact { db in try PaperIndex(db).forget(paper, in: file) }
    }

    /// Makes the index of cases and of papers again, from the rows and the texts that are kept.
    /// Answers how many of each.
    @discardableResult
    public func remakeSearch() async throws -> (cases: Int, papers: Int) {
        try await transact { db in
            (try SearchFill.remake(db), try PaperIndex(db).remake())
        }
    }
}
