public import EnforcementCore

/// Passwords, sessions and tokens. Not part of the record: they can be changed and forgotten.
public protocol Keys: Sendable {
    /// The stored scrypt hash of a person's password, as text; nil if none was set.
    func password(of person: PersonID, court: CourtID) async throws -> String?
    func setPassword(_ hash: String, of person: PersonID, court: CourtID) async throws

    /// Stores a session or a bearer token by the SHA-256 of its secret.
    func keep(_ key: KeyRow) async throws
    func key(hash: [UInt8]) async throws -> KeyRow?
    func forget(hash: [UInt8]) async throws
    func forgetAll(of person: PersonID, court: CourtID) async throws
}

public struct KeyRow: Sendable, Hashable {
    public enum Kind: String, Sendable { case session, token }

    public let hash: [UInt8]
    public let kind: Kind
    public let court: CourtID
    public let person: PersonID
    public let until: Moment
    /// What the person called the token.
    public let label: String

    public init(
        hash: [UInt8], kind: Kind, court: CourtID, person: PersonID, until: Moment, label: String
    ) {
        self.hash = hash
        self.kind = kind
        self.court = court
        self.person = person
        self.until = until
        self.label = label
    }
}
