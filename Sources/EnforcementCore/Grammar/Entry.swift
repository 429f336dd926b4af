/// A fact in its envelope (存证日志): what the journal keeps.
public struct Entry: Sendable {
    public let file: FileID
    public let stamp: Stamp
    /// The actor's name and the role used, as they were on that day.
    public let actorName: String
    /// The act that stated the fact, such as `funds.pay-out`.
    public let act: String
    public let fact: any Record
    /// What left the house with it.
    public let letters: [Letter]

    public init(
        file: FileID, stamp: Stamp, actorName: String, act: String, fact: any Record,
        letters: [Letter]
    ) {
        self.file = file
        self.stamp = stamp
        self.actorName = actorName
        self.act = act
        self.fact = fact
        self.letters = letters
    }

    public var name: String { type(of: fact).name }
}
