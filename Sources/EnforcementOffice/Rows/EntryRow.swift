public import EnforcementCore

/// One line of the journal as it is stored (表 entry). `hash` chains it to the one before it in
/// its file.
public struct EntryRow: Sendable, Hashable {
    public let file: FileID
    /// Number in the file, from 1 without gaps.
    public let number: Int
    public let at: Moment
    public let actor: String
    public let actorName: String
    public let act: String
    public let fact: String
    /// Canonical JSON: `{"fact":{…},"letters":[…]}`.
    public let body: [UInt8]
    /// SHA-256 over the hash before it and the canonical bytes of this entry.
    public let hash: [UInt8]

    public init(
        file: FileID, number: Int, at: Moment, actor: String, actorName: String, act: String,
        fact: String, body: [UInt8], hash: [UInt8]
    ) {
        self.file = file
        self.number = number
        self.at = at
        self.actor = actor
        self.actorName = actorName
        self.act = act
        self.fact = fact
        self.body = body
        self.hash = hash
    }
}
