import Foundation

extension SQLiteStore {
    /// Puts a copy in the place of the database. What stood there is kept beside it with the
    /// ending `.before-restore`. Nobody may have either open.
    public static func replace(_ path: String, with source: String) throws {
        let files = FileManager.default
        let part = path + ".part"
        if files.fileExists(atPath: part) { try files.removeItem(atPath: part) }
        try files.copyItem(atPath: source, toPath: part)
        try flush(part)
        for ending in ["", "-wal", "-shm"] where files.fileExists(atPath: path + ending) {
            let kept = path + ".before-restore" + ending
            if files.fileExists(atPath: kept) { try files.removeItem(atPath: kept) }
            try files.moveItem(atPath: path + ending, toPath: kept)
        }
        try files.moveItem(atPath: part, toPath: path)
        try flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }
}
