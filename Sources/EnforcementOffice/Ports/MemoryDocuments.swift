public import EnforcementCore

/// Documents in memory: for courts that live in memory, in tests and rehearsals.
public actor MemoryDocuments: DocumentStore {
    private var kept: [ContentHash: [UInt8]] = [:]

    public init() {}

    public func keep(_ bytes: [UInt8]) throws -> ContentHash {
        let hash = ContentHash(of: bytes)
        kept[hash] = bytes
        return hash
    }

    public func bytes(of hash: ContentHash) throws -> [UInt8] {
        guard let bytes = kept[hash] else { throw DocumentFault.missing(hash) }
        guard ContentHash(of: bytes) == hash else { throw DocumentFault.changed(hash) }
        return bytes
    }

    /// Puts other bytes in a document's place, as a disk or a hand might.
    public func spoil(_ hash: ContentHash, _ bytes: [UInt8]?) { kept[hash] = bytes }
}

/// Why the store of documents does not give or take bytes.
public enum DocumentFault: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(ContentHash)
    /// What lies there is no longer what was kept.
    case changed(ContentHash)
    /// The disk does not do what it should.
    case disk(String)

    public var description: String {
        switch self {
        case .missing(let hash): "document \(hash) is missing"
        case .changed(let hash): "document \(hash) has been changed"
        case .disk(let reason): reason
        }
    }
}

extension ContentHash {
    /// The hash of these bytes.
    public init(of bytes: [UInt8]) {
        guard let hash = ContentHash(Hash.hex(Hash.sha256(bytes))) else {
            preconditionFailure("a SHA-256 of another form")
        }
        self = hash
    }
}
