public import EnforcementCore

/// Where the bytes of documents lie: by their own hash, so nothing is ever overwritten.
public protocol DocumentStore: Sendable {
    /// Keeps the bytes for good before it answers (survives power loss). The same bytes twice
    /// are kept once.
    func keep(_ bytes: [UInt8]) async throws -> ContentHash

    /// The bytes, checked against their hash.
    ///
    /// - Throws: an error where they are missing or changed.
    func bytes(of hash: ContentHash) async throws -> [UInt8]
}
