public import EnforcementCore
public import EnforcementOffice
import GRDB

/// A claim whose agent has not worked on it within this time may be taken over: it has died. The
/// institution knows the number again, so a second sending does nothing twice.
private let claimSecondsMax: Int64 = 90

extension SQLiteStore: LinkQueue {
    public func claimOrders(_ claim: OrderClaim) async throws -> [ClaimedOrder] {
        try await transact { db in
            var orders = try Self.claim(db, claim, isInquiry: false, limit: claim.limit)
            let left = claim.limit - orders.count
            if left > 0 {
                orders += try Self.claim(db, claim, isInquiry: true, limit: min(left, 100))
            }
            return orders
        }
    }

    /// zx 2026-11-24: in RETURNING, SQLite 3.40.1 answers 1 to `sent_at IS NOT NULL` whatever
    /// stands there; COALESCE is read right.
    private static let claimSQL = """
        UPDATE link_order
           SET agent = $1, claimed_at = $2, attempts = attempts + 1,
               batch = CASE WHEN measure = '' THEN COALESCE(batch, $3 || institution) END
         WHERE rowid IN (
               SELECT link_order.rowid
                 FROM link_order
                WHERE court = $4
                  AND (measure = '') = $5
                  AND next_at <= $2
                  AND (agent IS NULL OR claimed_at <= $6)
                  AND institution NOT IN (SELECT value FROM json_each($7))
                  AND NOT EXISTS (
                      SELECT 1
                        FROM agent_case
                       WHERE agent_case.court = link_order.court
                         AND agent_case.file = link_order.file
                         AND agent_case.state = 'held'
                         AND link_order.sent_at IS NULL)
                ORDER BY next_at
                LIMIT $8)
        RETURNING court, file, number, institution, measure, attempts - 1, batch,
                  COALESCE(sent_at, 0) > 0, ordered_at
        """

    /// A measure does not wait for opening hours; an inquiry does, and gets its batch here.
    private static func claim(
        _ db: Database, _ claim: OrderClaim, isInquiry: Bool, limit: Int
    ) throws -> [ClaimedOrder] {
        let sentence = try Prepared(db, claimSQL)
        sentence.put(claim.agent)
        sentence.put(claim.now)
        sentence.put(claim.batch)
        sentence.put(claim.court)
        sentence.put(isInquiry)
        sentence.put(claim.now.secondsSince1970 - claimSecondsMax)
        let barred = isInquiry ? claim.full + claim.closed : claim.full
        sentence.put(String(decoding: JSON.array(barred.map(JSON.string)).bytes, as: UTF8.self))
        sentence.put(limit)
        let orders = try sentence.rows { row in
            ClaimedOrder(
                id: OrderID(file: row.file(), number: row.int()), institution: row.text(),
                measure: Measure(rawValue: row.text()), attempts: row.int(),
                batch: row.textIfAny(), isSent: row.bool(), orderedAt: row.moment())
        }
        // RETURNING keeps no order; the agent's is by file and number.
        return orders.sorted {
            ($0.id.file.number, $0.id.number) < ($1.id.file.number, $1.id.number)
        }
    }

    public func freeClaims(court: CourtID, agent: String) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                UPDATE link_order
                   SET agent = NULL, claimed_at = NULL
                 WHERE court = $1
                   AND next_at IS NOT NULL
                   AND agent = $2
                """)
            sentence.put(court)
            sentence.put(agent)
            try sentence.run()
        }
    }

    public func ordersTaken(
        _ orders: [ClaimedOrder], now: Moment, pollAt: Moment
    ) async throws {
        try await transact { db in
            // Its answer may have come before this: then the row is done and stays so.
            let sentence = try Prepared(
                db,
                """
                UPDATE link_order
                   SET sent_at = COALESCE(sent_at, $1), next_at = $2, attempts = 0, agent = NULL,
                       claimed_at = NULL, last_error = NULL
                 WHERE court = $3
                   AND file = $4
                   AND number = $5
                   AND state = 'open'
                   AND is_empty = 0
                """)
            for order in orders {
                sentence.put(now)
                sentence.put(pollAt)
                sentence.put(order.id.file)
                sentence.put(order.id.number)
                try sentence.run()
            }
        }
    }

    public func ordersWait(
        _ orders: [ClaimedOrder], error: String?, retryAt: Moment, forgetSent: Bool
    ) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                UPDATE link_order
                   SET next_at = $1, last_error = COALESCE($2, last_error),
                       sent_at = CASE WHEN $3 THEN NULL ELSE sent_at END,
                       batch = CASE WHEN $3 THEN NULL ELSE batch END,
                       agent = NULL, claimed_at = NULL
                 WHERE court = $4
                   AND file = $5
                   AND number = $6
                   AND state = 'open'
                   AND is_empty = 0
                """)
            for order in orders {
                sentence.put(retryAt)
                sentence.put(error)
                sentence.put(forgetSent)
                sentence.put(order.id.file)
                sentence.put(order.id.number)
                try sentence.run()
            }
        }
    }

    public func orderEmpty(_ order: OrderID, now: Moment) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                UPDATE link_order
                   SET is_empty = 1, answered_at = $1, next_at = NULL, agent = NULL,
                       claimed_at = NULL
                 WHERE court = $2
                   AND file = $3
                   AND number = $4
                   AND state = 'open'
                """)
            sentence.put(now)
            sentence.put(order.file)
            sentence.put(order.number)
            try sentence.run()
        }
    }

    public func finishedRounds(court: CourtID, limit: Int) async throws -> [OrderID] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, file, MIN(number)
                  FROM link_order
                 WHERE court = $1
                   AND state = 'open'
                   AND measure = ''
                 GROUP BY court, file, subject
                HAVING MIN(is_empty) = 1
                 ORDER BY file
                 LIMIT $2
                """)
            sentence.put(court)
            sentence.put(limit)
            return try sentence.rows { OrderID(file: $0.file(), number: $0.int()) }
        }
    }

    public func round(_ file: FileID, inquiry: Int) async throws -> RoundState {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT number, is_empty
                  FROM link_order
                 WHERE court = $1
                   AND file = $2
                   AND subject = $3
                   AND state = 'open'
                 ORDER BY number
                 LIMIT 1000
                """)
            sentence.put(file)
            sentence.put(Subject(.inquiry, inquiry).description)
            let rows = try sentence.rows { (number: $0.int(), isEmpty: $0.bool()) }
            return RoundState(
                open: rows.filter { !$0.isEmpty }.map(\.number),
                empty: rows.filter(\.isEmpty).map(\.number))
        }
    }
}
