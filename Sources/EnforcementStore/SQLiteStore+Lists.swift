public import EnforcementCore
public import EnforcementOffice

extension SQLiteStore: Lists {
    public func cases(_ query: CaseQuery) async throws -> Page<CardRow> {
        try await read { try CaseList(query: query).page($0) }
    }

    public func card(_ file: FileID) async throws -> CardRow? {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT \(CardRow.columns)
                  FROM case_card
                 WHERE court = $1
                   AND file = $2
                """)
            sentence.put(file)
            return try sentence.first { try $0.card() }
        }
    }

    public func file(numbered number: String, court: CourtID) async throws -> FileID? {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, file
                  FROM case_card
                 WHERE court = $1
                   AND number = $2
                """)
            sentence.put(court)
            sentence.put(number)
            return try sentence.first { $0.file() }
        }
    }

    public func deadlines(_ query: DeadlineQuery) async throws -> Page<ListedDeadline> {
        try await read { try DeadlineList(query: query).page($0) }
    }

    public func inboxCounts(_ query: DeadlineQuery) async throws -> InboxCounts {
        try await read { try DeadlineList(query: query).counts($0) }
    }

    public func warnings(_ query: WarningQuery) async throws -> Page<ListedWarning> {
        try await read { try WarningList(query: query).page($0) }
    }

    public func letters(_ query: LetterQuery) async throws -> Page<ListedLetter> {
        try await read { try LetterList(query: query).page($0) }
    }

    public func board(court: CourtID, on day: Day) async throws -> Board {
        try await read { try BoardCount.count(court: court, on: day, in: $0) }
    }

    public func latest(court: CourtID, limit: Int) async throws -> [LatestRow] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT entry.court, entry.file, entry.number, entry.at, entry.fact,
                       entry.actor_name, case_card.number, COALESCE(case_card.title, '')
                  FROM entry
                  LEFT JOIN case_card
                    ON case_card.court = entry.court AND case_card.file = entry.file
                 WHERE entry.court = $1
                 ORDER BY entry.at DESC, entry.rowid DESC
                 LIMIT $2
                """)
            sentence.put(court)
            sentence.put(limit)
            return try sentence.rows {
                LatestRow(
                    file: $0.file(), number: $0.int(), at: $0.moment(), fact: $0.text(),
                    actorName: $0.text(), caseNumber: $0.textIfAny(), title: $0.text())
            }
        }
    }

    public func alarms(court: CourtID, through day: Day, limit: Int) async throws -> [AlarmRow] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, file, limit_id, subject
                  FROM deadline
                 WHERE court = $1
                   AND alarm_on <= $2
                 ORDER BY alarm_on, rowid
                 LIMIT $3
                """)
            sentence.put(court)
            sentence.put(day)
            sentence.put(limit)
            return try sentence.rows {
                AlarmRow(file: $0.file(), limit: $0.text(), subject: $0.text())
            }
        }
    }

    public func provisionalFiles(
        court: CourtID, after file: Int, limit: Int
    ) async throws -> [Int] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT DISTINCT file
                  FROM deadline
                 WHERE court = $1
                   AND file > $2
                   AND is_provisional = 1
                   AND met IS NULL
                 ORDER BY file
                 LIMIT $3
                """)
            sentence.put(court)
            sentence.put(file)
            sentence.put(limit)
            return try sentence.rows { $0.int() }
        }
    }
}
