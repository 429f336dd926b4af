public import EnforcementCore
public import EnforcementOffice
import GRDB

/// What bulletins of case money are made from.
extension SQLiteStore: BulletinSource {
    public func moneyEntries(
        court: CourtID, facts: [String], from: Day, through: Day
    ) async throws -> [EntryRow] {
        try await read { db in
            var conditions = Conditions(court)
            conditions.add("fact", in: facts)
            conditions.add("at <", Int(Self.end(of: through).secondsSince1970))
            let last = conditions.place(.number(Int64(through.number)))
            let first = conditions.place(.number(Int64(from.number)))
            // A receipt that is done was with the court until then; thirty days is the zeros'.
            return try conditions.prepare(
                db,
                """
                SELECT \(EntryRow.columns)
                  FROM entry
                 WHERE \(conditions.text)
                   AND file IN (
                         SELECT file
                           FROM receipt
                          WHERE court = $1
                            AND arrived <= \(last)
                            AND (done IS NULL OR done >= \(first) OR done - arrived > 30))
                 ORDER BY file, number
                 LIMIT 1000000
                """
            ).rows { $0.entry() }
        }
    }

    public func caseHeads(court: CourtID, files: [Int]) async throws -> [Int: CaseHead] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT number, title
                  FROM case_card
                 WHERE court = $1
                   AND file = $2
                 LIMIT 1
                """)
            var heads: [Int: CaseHead] = [:]
            for file in files {
                sentence.put(court)
                sentence.put(file)
                heads[file] = try sentence.first {
                    CaseHead(number: $0.textIfAny(), title: $0.text())
                }
            }
            return heads
        }
    }

    public func unclaimedLines(court: CourtID, through day: Day) async throws -> [BankLine] {
        try await read { db in
            let end = Self.end(of: day)
            let givenBack = try Self.givenBack(after: end, court, db)
            let sentence = try Prepared(
                db,
                """
                SELECT \(BankLine.columns),
                       (SELECT used.at
                          FROM line_use
                          JOIN entry AS used
                            ON used.court = line_use.court
                           AND used.file = line_use.file
                           AND used.number = line_use.entry
                         WHERE line_use.court = bank_line.court
                           AND line_use.reference = bank_line.reference
                           AND released_by IS NULL)
                  FROM bank_line
                  JOIN entry AS noted
                    ON noted.court = bank_line.court
                   AND noted.file = bank_line.file
                   AND noted.number = bank_line.entry
                 WHERE bank_line.court = $1
                   AND noted.at < $2
                 ORDER BY booked_on, reference
                 LIMIT 1000000
                """)
            sentence.put(court)
            sentence.put(end)
            return try sentence.rows { row -> BankLine? in
                let (line, used) = (row.statementLine(), row.momentIfAny())
                let isTaken = used.map { $0 < end } ?? false
                return isTaken || givenBack.contains(line.reference) ? nil : line
            }.compactMap { $0 }
        }
    }

    public func firstArrival(court: CourtID) async throws -> Day? {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT MIN(arrived)
                  FROM receipt
                 WHERE court = $1
                 LIMIT 1
                """)
            sentence.put(court)
            return try sentence.first { $0.dayIfAny() } ?? nil
        }
    }

    /// Lines that were claimed at a moment and given back after it.
    private static func givenBack(
        after end: Moment, _ court: CourtID, _ db: Database
    ) throws -> Set<String> {
        let sentence = try Prepared(
            db,
            """
            SELECT reference
              FROM line_use
              JOIN entry AS used
                ON used.court = line_use.court
               AND used.file = line_use.file
               AND used.number = line_use.entry
              JOIN entry AS back
                ON back.court = line_use.court
               AND back.file = line_use.file
               AND back.number = released_by
             WHERE line_use.court = $1
               AND used.at < $2
               AND back.at >= $3
             LIMIT 1000000
            """)
        sentence.put(court)
        sentence.put(end)
        sentence.put(end)
        return Set(try sentence.rows { $0.text() })
    }

    /// The first moment of the next day.
    private static func end(of day: Day) -> Moment { Moment(day: day.adding(days: 1), second: 0) }
}
