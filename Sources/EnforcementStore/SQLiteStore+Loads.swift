public import EnforcementCore
import EnforcementOffice
import GRDB

extension SQLiteStore {
    public func loads(of court: CourtID) async throws -> Loads {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT case_class, team, handler, judge, COUNT(*)
                  FROM case_card
                 WHERE court = $1
                   AND state = 'open'
                   AND case_class IS NOT NULL
                 GROUP BY case_class, team, handler, judge
                """)
            sentence.put(court)
            var loads = Loads()
            defer { sentence.finish() }
            while try sentence.step() {
                let taken = CaseClass(rawValue: sentence.text())
                let team = sentence.textIfAny()
                let handler = sentence.textIfAny().map { PersonID($0) }
                let judge = sentence.textIfAny().map { PersonID($0) }
                let count = sentence.int()
                guard let taken else { continue }
                loads.note(taken, team: team, handler: handler, judge: judge, count)
            }
            return loads
        }
    }

    public func namesakes(
        _ name: String, court: CourtID, limit: Int
    ) async throws -> [FileID] {
        guard let words = CaseText.query(name) else { return [] }
        return try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT file
                  FROM (SELECT rowid AS hit
                          FROM case_text
                         WHERE case_text MATCH $1
                         ORDER BY rowid DESC
                         LIMIT $2)
                 CROSS JOIN case_card ON case_card.rowid = hit
                 WHERE court = $3
                   AND state = 'open'
                 LIMIT $4
                """)
            sentence.put(words)
            sentence.put(CaseText.hitsMax)
            sentence.put(court)
            sentence.put(limit)
            return try sentence.rows { FileID(court: court, number: $0.int()) }
        }
    }
}
