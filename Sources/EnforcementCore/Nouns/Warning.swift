/// A warning raised on a deadline (监督预警, handbook 7.3 M5): a fact, raised once per level.
public struct Warning: Sendable, Hashable, Codable {
    public let number: Int
    public let limit: String
    public let subject: Subject
    public let level: Level
    public let due: Day
    public let raisedOn: Day
    public var answeredBy: PersonID?
    public var answer: String?
    public var escalatedOn: Day?
    /// The deadline was met, or a graver warning has taken its place: nothing is left to answer.
    public var isSettled: Bool

    public init(
        number: Int, limit: String, subject: Subject, level: Level, due: Day, raisedOn: Day
    ) {
        self.number = number
        self.limit = limit
        self.subject = subject
        self.level = level
        self.due = due
        self.raisedOn = raisedOn
        isSettled = false
    }

    public var isOpen: Bool { answeredBy == nil && !isSettled }
}

/// Days that do not count (handbook 2.4): each with a document and an approver.
public struct Pause: Sendable, Hashable, Codable {
    public let number: Int
    public let ground: PauseGround
    /// Days after this one, up to and including `until`, do not count.
    public let from: Day
    public var until: Day?

    public init(number: Int, ground: PauseGround, from: Day, until: Day? = nil) {
        self.number = number
        self.ground = ground
        self.from = from
        self.until = until
    }
}
