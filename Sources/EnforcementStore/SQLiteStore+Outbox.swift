public import EnforcementCore
public import EnforcementOffice

/// A claim nobody began to send from within this time may be taken over: its sender has died.
private let claimSecondsMax: Int64 = 600

extension SQLiteStore: Outbox {
    public func claim(
        court: CourtID, sender: String, now: Moment, isNight: Bool, limit: Int
    ) async throws -> [ClaimedLetter] {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                UPDATE sending
                   SET sender = $1, claimed_at = $2, attempts = attempts + 1
                 WHERE rowid IN (
                       SELECT rowid
                         FROM sending
                        WHERE court = $3
                          AND begun_at IS NULL
                          AND next_at <= $2
                          AND (sender IS NULL OR claimed_at <= $4)
                          AND is_urgent >= $5
                        ORDER BY next_at, rowid
                        LIMIT $6)
                RETURNING file, number
                """)
            sentence.put(sender)
            sentence.put(now)
            sentence.put(court)
            sentence.put(now.secondsSince1970 - claimSecondsMax)
            sentence.put(isNight)
            sentence.put(limit)
            let keys = try sentence.rows { (file: $0.int(), number: $0.int()) }
            let letter = try Prepared(db, ClaimedLetter.select)
            return try keys.sorted { $0 < $1 }.compactMap { key in
                letter.put(court)
                letter.put(key.file)
                letter.put(key.number)
                return try letter.first { $0.claimed() }
            }
        }
    }

    public func beginSending(_ letter: ClaimedLetter, now: Moment) async throws {
        let begun = try await transact { db in
            let sentence = try Prepared(
                db,
                """
                UPDATE sending
                   SET begun_at = $1
                 WHERE court = $2
                   AND file = $3
                   AND number = $4
                   AND attempts = $5
                   AND sender IS NOT NULL
                   AND begun_at IS NULL
                """)
            sentence.put(now)
            sentence.put(letter.file)
            sentence.put(letter.number)
            sentence.put(letter.attempts + 1)
            try sentence.run()
            return sentence.changes == 1
        }
        guard begun else { throw ClaimLost() }
    }

    public func giveBack(
        _ letter: ClaimedLetter, error: String, retryAt: Moment?
    ) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                UPDATE sending
                   SET next_at = $1, last_error = $2, sender = NULL, claimed_at = NULL,
                       begun_at = NULL
                 WHERE court = $3
                   AND file = $4
                   AND number = $5
                   AND attempts = $6
                """)
            if let retryAt { sentence.put(retryAt) } else { sentence.putNull() }
            sentence.put(error)
            sentence.put(letter.file)
            sentence.put(letter.number)
            sentence.put(letter.attempts + 1)
            try sentence.run()
        }
    }

    public func finish(_ letter: ClaimedLetter) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                DELETE FROM sending
                 WHERE court = $1
                   AND file = $2
                   AND number = $3
                   AND attempts = $4
                """)
            sentence.put(letter.file)
            sentence.put(letter.number)
            sentence.put(letter.attempts + 1)
            try sentence.run()
        }
    }

    public func unanswered(
        court: CourtID, before: Moment, limit: Int
    ) async throws -> [ClaimedLetter] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT \(ClaimedLetter.columns)
                  FROM sending
                 CROSS JOIN letter
                    ON letter.court = sending.court AND letter.file = sending.file
                       AND letter.number = sending.number
                 WHERE sending.court = $1
                   AND begun_at < $2
                 ORDER BY begun_at
                 LIMIT $3
                """)
            sentence.put(court)
            sentence.put(before)
            sentence.put(limit)
            return try sentence.rows { $0.claimed() }
        }
    }
}

extension ClaimedLetter {
    /// `attempts` counts the sendings before this claim.
    fileprivate static let columns = """
        letter.court, letter.file, letter.number, phone, text, fault, attempts - 1
        """

    fileprivate static let select = """
        SELECT \(columns)
          FROM sending
         CROSS JOIN letter
            ON letter.court = sending.court AND letter.file = sending.file
               AND letter.number = sending.number
         WHERE sending.court = $1
           AND sending.file = $2
           AND sending.number = $3
        """
}

extension Prepared {
    fileprivate func claimed() -> ClaimedLetter {
        ClaimedLetter(
            file: file(), number: int(), phone: textIfAny(), text: text(), fault: textIfAny(),
            attempts: int())
    }
}
