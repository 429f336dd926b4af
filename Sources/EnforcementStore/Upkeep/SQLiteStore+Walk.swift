public import EnforcementCore
public import EnforcementOffice
import GRDB

// Walking through a whole court, a page at a time: constant memory, and writers are not kept out.
extension SQLiteStore {
    /// Entries or files read at once.
    private static let pageSize = 512

    /// Every file of the court that has entries, by number; 0, the court's own, first.
    public nonisolated(nonsending) func eachFile(
        of court: CourtID, _ body: (FileID) async throws -> Void
    ) async throws {
        var after = -1
        while true {
            let page = try await files(of: court, after: after)
            for file in page { try await body(file) }
            guard page.count == Self.pageSize, let last = page.last else { return }
            after = last.number
        }
    }

    private func files(of court: CourtID, after: Int) async throws -> [FileID] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, file
                  FROM entry
                 WHERE court = $1
                   AND file > $2
                   AND number = 1
                 ORDER BY file
                 LIMIT $3
                """)
            sentence.put(court)
            sentence.put(after)
            sentence.put(Self.pageSize)
            return try sentence.rows { $0.file() }
        }
    }

    /// Every entry of the court by file and number. Entries added meanwhile may or may not come.
    public nonisolated(nonsending) func eachEntry(
        of court: CourtID, _ body: (EntryRow) async throws -> Void
    ) async throws {
        var place = (file: -1, number: 0)
        while true {
            let page = try await entries(of: court, after: place.file, place.number)
            for entry in page { try await body(entry) }
            guard page.count == Self.pageSize, let last = page.last else { return }
            place = (last.file.number, last.number)
        }
    }

    private func entries(
        of court: CourtID, after file: Int, _ number: Int
    ) async throws -> [EntryRow] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT \(EntryRow.columns)
                  FROM entry
                 WHERE court = $1
                   AND (file, number) > ($2, $3)
                 ORDER BY file, number
                 LIMIT $4
                """)
            sentence.put(court)
            sentence.put(file)
            sentence.put(number)
            sentence.put(Self.pageSize)
            return try sentence.rows { $0.entry() }
        }
    }
}
