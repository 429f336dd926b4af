public import EnforcementCore
public import EnforcementOffice

// Each goes along an index in its order, from where the last page ended.
extension SQLiteStore: PayoutQueue {
    public func approvedCount(court: CourtID) async throws -> Int {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT COUNT(*)
                  FROM payout
                 WHERE court = $1
                   AND state = 'approved'
                """)
            sentence.put(court)
            return try sentence.first { $0.int() } ?? 0
        }
    }

    public func approved(
        court: CourtID, after: PayoutPlace, limit: Int
    ) async throws -> [PayoutPlace] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, file, number
                  FROM payout
                 WHERE court = $1
                   AND state = 'approved'
                   AND (file, number) > ($2, $3)
                 ORDER BY file, number
                 LIMIT $4
                """)
            sentence.put(court)
            sentence.put(after.file.number)
            sentence.put(after.payout)
            sentence.put(limit)
            return try sentence.rows { PayoutPlace(file: $0.file(), payout: $0.int()) }
        }
    }

    public func orderedCount(of batch: PayoutBatch) async throws -> Int {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT COUNT(*)
                  FROM transfer
                 WHERE court = $1
                   AND batch = $2
                   AND state = 'ordered'
                """)
            sentence.put(batch.court)
            sentence.put(batch.name)
            return try sentence.first { $0.int() } ?? 0
        }
    }

    public func ordered(
        of batch: PayoutBatch, after: TransferNumber?, limit: Int
    ) async throws -> [TransferNumber] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, file, payout, number, round
                  FROM transfer
                 WHERE court = $1
                   AND batch = $2
                   AND state = 'ordered'
                   AND (file, payout, number) > ($3, $4, $5)
                 ORDER BY file, payout, number
                 LIMIT $6
                """)
            sentence.put(batch.court)
            sentence.put(batch.name)
            sentence.put(after?.file.number ?? 0)
            sentence.put(after?.payout ?? 0)
            sentence.put(after?.transfer ?? 0)
            sentence.put(limit)
            return try sentence.rows {
                TransferNumber(
                    file: $0.file(), payout: $0.int(), transfer: $0.int(), round: $0.int())
            }
        }
    }
}
