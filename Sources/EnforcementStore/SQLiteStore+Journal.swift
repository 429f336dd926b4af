public import EnforcementCore
public import EnforcementOffice
import GRDB

extension SQLiteStore: Journal {
    /// Fast path: all writings in one transaction, no savepoints, and of several writings of one
    /// file the card of the last alone: the ones before it would be overwritten. If one fails,
    /// everything is undone and done again with a savepoint each, so that every writing answers
    /// for itself.
    public func commit(_ writings: [Writing]) async throws -> [WriteFault?] {
        guard !writings.isEmpty else { return [] }
        return try await write { db in
            do {
                try db.transacting {
                    let writer = RowWriter(db)
                    let last = Self.lastOfEachFile(writings)
                    for (place, writing) in writings.enumerated() {
                        try writer.write(writing, isLast: last[writing.file] == place)
                    }
                }
                return Array(repeating: nil, count: writings.count)
            } catch {
                return try Self.commitEach(writings, on: db)
            }
        }
    }

    private static func lastOfEachFile(_ writings: [Writing]) -> [FileID: Int] {
        var last: [FileID: Int] = [:]
        for (place, writing) in writings.enumerated() { last[writing.file] = place }
        return last
    }

    private static func commitEach(
        _ writings: [Writing], on db: Database
    ) throws -> [WriteFault?] {
        try db.transacting {
            let writer = RowWriter(db)
            return try writings.map { writing in
                try Prepared(db, "SAVEPOINT writing").run()
                var found: WriteFault?
                do {
                    try writer.write(writing)
                } catch {
                    // A full disk ends the whole transaction: nobody's rows were kept.
                    guard db.isInsideTransaction else { throw error }
                    try Prepared(db, "ROLLBACK TO writing").run()
                    found = fault(error)
                }
                try Prepared(db, "RELEASE writing").run()
                return found
            }
        }
    }

    private static func fault(_ error: any Error) -> WriteFault {
        if let fault = error as? WriteFault { return fault }
        if let fault = error as? StoreFault, let refusal = RowWriter.refusal(fault) {
            return .refused(refusal)
        }
        return .broken("\(error)")
    }

    public func entries(
        of file: FileID, after version: Int, limit: Int
    ) async throws -> [EntryRow] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT \(EntryRow.columns)
                  FROM entry
                 WHERE court = $1
                   AND file = $2
                   AND number > $3
                 ORDER BY number
                 LIMIT $4
                """)
            sentence.put(file)
            sentence.put(version)
            sentence.put(limit)
            return try sentence.rows { $0.entry() }
        }
    }

    public func answer(to actID: String, court: CourtID) async throws -> PastAnswer? {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT file, first, last
                  FROM act_answer
                 WHERE court = $1
                   AND act_id = $2
                """)
            sentence.put(court)
            sentence.put(actID)
            return try sentence.first {
                PastAnswer(
                    file: FileID(court: court, number: $0.int()), first: $0.int(), last: $0.int())
            }
        }
    }

    public func lastFile(of court: CourtID) async throws -> Int {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT COALESCE(MAX(file), 0)
                  FROM entry
                 WHERE court = $1
                """)
            sentence.put(court)
            return try sentence.first { $0.int() } ?? 0
        }
    }

    public func serials(of court: CourtID) async throws -> [String: Int] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT number
                  FROM case_card
                 WHERE court = $1
                   AND number IS NOT NULL
                """)
            sentence.put(court)
            var serials: [String: Int] = [:]
            defer { sentence.finish() }
            while try sentence.step() {
                guard let (key, serial) = Self.serial(of: sentence.text()) else { continue }
                serials[key] = max(serials[key, default: 0], serial)
            }
            return serials
        }
    }

    /// `2022执` and 1234 of `（2022）豫0185执1234号`: year, what stands between the code of the
    /// court and the serial, serial. Read by its runs of digits, many times faster than the
    /// whole number.
    static func serial(of number: String) -> (key: String, serial: Int)? {
        let bytes = Array(number.utf8)
        let runs = bytes.indices.split { !(48...57).contains(bytes[$0]) }
        guard runs.count == 3, let serial = Int(String(decoding: bytes[runs[2]], as: UTF8.self))
        else {
            // A court whose code has no digits, or more of them.
            guard let number = CaseNumber(number) else { return nil }
            return ("\(number.year)\(number.type)", number.serial)
        }
        let type = bytes[runs[1].upperBound..<runs[2].lowerBound]
        return (
            String(decoding: bytes[runs[0]] + type, as: UTF8.self), serial
        )
    }

    public func courts() async throws -> [CourtID] {
        try await read { db in
            try Prepared(
                db,
                """
                SELECT court
                  FROM court
                 ORDER BY court
                """
            ).rows { $0.int() }
        }
    }
}
