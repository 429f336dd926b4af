import EnforcementOffice
import GRDB
import GRDBSQLite

/// The record of one installation in one SQLite file: journal, lists, outbox and keys.
///
/// Commits are on the disk before they are answered (WAL, `synchronous = FULL`). Any number may
/// read while one writes; each list is read in one snapshot.
public final class SQLiteStore: Sendable {
    let pool: DatabasePool
    public let path: String

    /// Opens the file, making or migrating it.
    ///
    /// - Throws: `StoreUnfit` where the database would not keep what it is given.
    public convenience init(path: String, readersMax: Int = 4) throws {
        try self.init(path: path, readersMax: readersMax, trace: nil)
    }

    /// - Parameter trace: is told every statement that runs.
    init(path: String, readersMax: Int = 4, trace: (@Sendable (String) -> Void)?) throws {
        self.path = path
        pool = try DatabasePool(path: path, configuration: Self.settings(readersMax, trace))
        try pool.writeWithoutTransaction { db in
            // GRDB sets NORMAL on the writer after the configuration has run, so FULL comes here.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -131072")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
        }
        guard try !pool.read({ try Migrations.migrator.hasBeenSuperseded($0) }) else {
            throw StoreUnfit.newer
        }
        try Migrations.migrator.migrate(pool)
        try assertDurable()
    }

    /// A copy to look at only.
    init(readOnly path: String) throws {
        self.path = path
        var settings = Self.settings(2)
        settings.readonly = true
        pool = try DatabasePool(path: path, configuration: settings)
    }

    private static func settings(
        _ readersMax: Int, _ trace: (@Sendable (String) -> Void)? = nil
    ) -> Configuration {
        var settings = Configuration()
        settings.maximumReaderCount = readersMax
        settings.foreignKeysEnabled = true
        settings.busyMode = .timeout(5)
        settings.prepareDatabase { db in
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            try db.execute(sql: "PRAGMA cache_size = -16384")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            guard let trace else { return }
            db.trace { event in
                if case .statement(let statement) = event { trace(statement.sql) }
            }
        }
        return settings
    }

    /// What `synchronous` reads on the writing connection; 2 is FULL.
    public func synchronousLevel() throws -> Int {
        try pool.writeWithoutTransaction { db in
            try Prepared(db, "PRAGMA synchronous").first { $0.int() } ?? -1
        }
    }

    private func assertDurable() throws {
        let level = try synchronousLevel()
        guard level == 2 else { throw StoreUnfit.notDurable(level) }
        let mode = try pool.writeWithoutTransaction { db in
            try Prepared(db, "PRAGMA journal_mode").first { $0.text() } ?? ""
        }
        guard mode == "wal" else { throw StoreUnfit.notWriteAhead(mode) }
    }

    /// Closes all connections; the write-ahead log is folded into the file.
    public func close() throws { try pool.close() }

    // MARK: Work on connections

    /// Reads in one snapshot.
    func read<Made: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Made
    ) async throws -> Made {
        try await pool.read(work)
    }

    /// Works on the writing connection, to the end even where the asker has gone away: nobody may
    /// be told "cancelled" about a commit that stands.
    func write<Made: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Made
    ) async throws -> Made {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { db in
                continuation.resume(with: Result { try work(db) })
            }
        }
    }

    /// One durable transaction on the writing connection.
    func transact<Made: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Made
    ) async throws -> Made {
        try await write { db in try db.transacting { try work(db) } }
    }
}

extension Database {
    /// Runs work between BEGIN IMMEDIATE and COMMIT; rolls back if it throws.
    func transacting<Made>(_ work: () throws -> Made) throws -> Made {
        try Prepared(self, "BEGIN IMMEDIATE").run()
        do {
            let made = try work()
            try Prepared(self, "COMMIT").run()
            return made
        } catch {
            try rollBackIfNeeded()
            throw error
        }
    }

    /// SQLite has rolled back by itself after a full disk or a failed write.
    func rollBackIfNeeded() throws {
        guard isInsideTransaction else { return }
        try Prepared(self, "ROLLBACK").run()
    }
}
