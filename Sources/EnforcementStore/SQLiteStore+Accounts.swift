public import EnforcementCore
public import EnforcementOffice
import GRDB

// Which cases know an account, and when an account was asked for its balance.
extension SQLiteStore {
    public func holders(
        of account: String, at institution: String, court: CourtID
    ) async throws -> [AccountHolder] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, file, number
                  FROM asset
                 WHERE court = $1
                   AND source = $2
                   AND account = $3
                 ORDER BY file, number
                 LIMIT 1000
                """)
            sentence.put(court)
            sentence.put(institution)
            sentence.put(account)
            return try sentence.rows { AccountHolder(file: $0.file(), asset: $0.int()) }
        }
    }

    public func standingControls(court: CourtID, limit: Int) async throws -> [StandingControl] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, file, number
                  FROM hold
                 WHERE court = $1
                   AND state IN ('waiting', 'effective')
                   AND is_online = 1
                   AND held < amount
                 LIMIT $2
                """)
            sentence.put(court)
            sentence.put(limit)
            return try sentence.rows { StandingControl(file: $0.file(), hold: $0.int()) }
        }
    }

    /// Money is likeliest where it came before: each credit seen makes the wait count for more.
    public func accountsToPoll(
        court: CourtID, institution: String, now: Moment, limit: Int
    ) async throws -> [String] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT asset.account
                  FROM asset
                 CROSS JOIN agent_case
                    ON agent_case.court = asset.court AND agent_case.file = asset.file
                  LEFT JOIN account_poll
                    ON account_poll.court = asset.court
                       AND account_poll.institution = asset.source
                       AND account_poll.account = asset.account
                 WHERE asset.court = $1
                   AND asset.source = $2
                   AND asset.account IS NOT NULL
                   AND agent_case.state = 'working'
                   AND agent_case.uncovered > 0
                   AND COALESCE(polled_at, 0) < $3
                 GROUP BY asset.account
                 ORDER BY ($3 - COALESCE(polled_at, 0)) * (1 + min(COALESCE(credits, 0), 9)) DESC,
                          asset.account
                 LIMIT $4
                """)
            sentence.put(court)
            sentence.put(institution)
            sentence.put(now)
            sentence.put(limit)
            return try sentence.rows { $0.text() }
        }
    }

    public func newCredits(
        court: CourtID, institution: String, credits: [String: String]
    ) async throws -> Set<String> {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT last_credit
                  FROM account_poll
                 WHERE court = $1
                   AND institution = $2
                   AND account = $3
                """)
            var new: Set<String> = []
            for (account, credit) in credits where !credit.isEmpty {
                sentence.put(court)
                sentence.put(institution)
                sentence.put(account)
                if try sentence.first({ $0.text() }) != credit { new.insert(account) }
            }
            return new
        }
    }

    public func polled(
        court: CourtID, institution: String, credits: [String: String], now: Moment
    ) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                INSERT INTO account_poll (
                  court, institution, account, polled_at, last_credit, credits)
                VALUES ($1, $2, $3, $4, $5, 0)
                ON CONFLICT (court, institution, account) DO UPDATE
                   SET polled_at = excluded.polled_at,
                       credits = credits + (last_credit <> excluded.last_credit),
                       last_credit = excluded.last_credit
                """)
            for (account, credit) in credits {
                sentence.put(court)
                sentence.put(institution)
                sentence.put(account)
                sentence.put(now)
                sentence.put(credit)
                try sentence.run()
            }
        }
    }
}
