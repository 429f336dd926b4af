/// SQLite refused a statement. Carries its code and its own words, never bound values.
public struct StoreFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// SQLite's extended result code.
    public let code: Int32
    public let text: String

    public init(code: Int32, text: String) {
        self.code = code
        self.text = text
    }

    public var description: String { "SQLite \(code): \(text)" }
}

/// The store does not do what the house relies on, so nothing may be written to it.
public enum StoreUnfit: Error, Sendable, Hashable, CustomStringConvertible {
    /// `PRAGMA synchronous` must read 2 (FULL): a commit is on the disk before it is answered.
    case notDurable(Int)
    case notWriteAhead(String)
    /// The file was made by a newer edition of this program.
    case newer
    /// `PRAGMA integrity_check` or `foreign_key_check` found something.
    case damaged(String)

    public var description: String {
        switch self {
        case .notDurable(let level): "synchronous reads \(level), not 2: commits are not durable"
        case .notWriteAhead(let mode): "journal mode is \(mode), not wal"
        case .newer: "the database was made by a newer edition"
        case .damaged(let what): "the database is damaged: \(what)"
        }
    }
}
