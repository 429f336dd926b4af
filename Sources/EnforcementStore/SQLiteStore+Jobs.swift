public import EnforcementCore
public import EnforcementOffice

extension SQLiteStore: JobLog {
    public func begin(job: String, on day: Day, court: CourtID) async throws -> Bool {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                INSERT INTO job_run (court, job, day)
                VALUES ($1, $2, $3)
                ON CONFLICT (court, job, day) DO NOTHING
                RETURNING day
                """)
            sentence.put(court)
            sentence.put(job)
            sentence.put(day)
            return try sentence.first { $0.day() } != nil
        }
    }

    public func hasBegun(job: String, on day: Day, court: CourtID) async throws -> Bool {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT day
                  FROM job_run
                 WHERE court = $1
                   AND job = $2
                   AND day = $3
                """)
            sentence.put(court)
            sentence.put(job)
            sentence.put(day)
            return try sentence.first { $0.day() } != nil
        }
    }
}
