import Foundation
import GRDB

extension SQLiteStore {
    /// Copies the database while it is in use; writers go on. The copy is one file, whole and on
    /// the disk when this returns, or absent.
    ///
    /// - Parameter progress: pages copied so far, pages in all.
    public func backup(
        to path: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws {
        let part = path + ".part"
        try Self.removeFiles(part)
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            pool.asyncRead { source in
                done.resume(with: Result { try Self.copy(source.get(), to: part, progress) })
            }
        }
        try Self.flush(part)
        guard rename(part, path) == 0 else { throw POSIXError.last }
        try Self.flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    /// Opens a copy to look at it, such as a backup before it is put in place. Nothing is written.
    ///
    /// - Throws: `StoreUnfit` where it is damaged or of another edition.
    public static func open(readOnlyCopy path: String) throws -> SQLiteStore {
        let store = try SQLiteStore(readOnly: path)
        try store.pool.read { db in
            guard try Migrations.migrator.hasCompletedMigrations(db),
                try !Migrations.migrator.hasBeenSuperseded(db)
            else { throw StoreUnfit.newer }
            try check(db)
        }
        return store
    }

    /// Looks through the whole file for damage. Reads every page.
    public func check() async throws {
        try await read { try Self.check($0) }
    }

    private static func check(_ db: Database) throws {
        let verdict = try Prepared(db, "PRAGMA integrity_check(1)").first { $0.text() }
        guard verdict == "ok" else { throw StoreUnfit.damaged(verdict ?? "no answer") }
        let orphan = try Prepared(db, "PRAGMA foreign_key_check").first { $0.text() }
        if let orphan { throw StoreUnfit.damaged("a row of \(orphan) has no parent") }
    }

    private static func copy(
        _ source: Database, to path: String, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) throws {
        let target = try DatabaseQueue(path: path)
        try target.writeWithoutTransaction { target in
            try source.backup(to: target, pagesPerStep: 2_000) { step in
                progress(step.completedPageCount, step.totalPageCount)
            }
            // The copy is a file by itself: no write-ahead log beside it.
            try target.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try target.close()
    }

    private static func removeFiles(_ path: String) throws {
        for suffix in ["", "-journal", "-wal", "-shm"]
        where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    /// Waits until a file, or the names in a folder, are on the disk.
    static func flush(_ path: String) throws {
        let handle = Foundation.open(path, O_RDONLY)
        guard handle >= 0 else { throw POSIXError.last }
        defer { Foundation.close(handle) }
        guard fsync(handle) == 0 else { throw POSIXError.last }
    }
}

extension POSIXError {
    /// What the system call just made complained of.
    fileprivate static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
