public import EnforcementCore
public import EnforcementOffice

extension SQLiteStore: Keys {
    public func password(of person: PersonID, court: CourtID) async throws -> String? {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT hash
                  FROM password
                 WHERE court = $1
                   AND person = $2
                """)
            sentence.put(court)
            sentence.put(person.text)
            return try sentence.first { $0.text() }
        }
    }

    public func setPassword(
        _ hash: String, of person: PersonID, court: CourtID
    ) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                INSERT INTO password (court, person, hash)
                VALUES ($1, $2, $3)
                ON CONFLICT (court, person) DO UPDATE
                   SET hash = excluded.hash
                """)
            sentence.put(court)
            sentence.put(person.text)
            sentence.put(hash)
            try sentence.run()
        }
    }

    public func keep(_ key: KeyRow) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                INSERT INTO key (court, hash, kind, person, until, label)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (court, hash) DO UPDATE
                   SET kind = excluded.kind, person = excluded.person, until = excluded.until,
                       label = excluded.label
                """)
            sentence.put(key.court)
            sentence.put(blob: key.hash)
            sentence.put(key.kind.rawValue)
            sentence.put(key.person.text)
            sentence.put(key.until)
            sentence.put(key.label)
            try sentence.run()
        }
    }

    public func key(hash: [UInt8]) async throws -> KeyRow? {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT court, kind, person, until, label
                  FROM key
                 WHERE hash = $1
                """)
            sentence.put(blob: hash)
            return try sentence.first { row in
                let court = row.int()
                let name = row.text()
                guard let kind = KeyRow.Kind(rawValue: name) else {
                    throw StoreUnfit.damaged("kind of key \(name)")
                }
                return KeyRow(
                    hash: hash, kind: kind, court: court, person: PersonID(row.text()),
                    until: row.moment(), label: row.text())
            }
        }
    }

    public func forget(hash: [UInt8]) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                DELETE FROM key
                 WHERE hash = $1
                """)
            sentence.put(blob: hash)
            try sentence.run()
        }
    }

    public func forgetAll(of person: PersonID, court: CourtID) async throws {
        try await transact { db in
            let sentence = try Prepared(
                db,
                """
                DELETE FROM key
                 WHERE court = $1
                   AND person = $2
                """)
            sentence.put(court)
            sentence.put(person.text)
            try sentence.run()
        }
    }
}
