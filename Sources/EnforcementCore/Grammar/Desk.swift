/// A desk (模块、车间): where named people do one kind of work.
public protocol Desk: Sendable {
    /// Short stable code, such as `funds`; the first part of the names of its acts and facts.
    static var code: String { get }
    static var card: Card { get }
}

/// A desk's front door: what it is for, who sits there, what may be asked, what is timed.
public struct Card: Sendable {
    public let title: Words
    public let duty: Words
    public let crew: [Role]
    public let acts: [any Act.Type]
    public let courtActs: [any CourtAct.Type]
    public let limits: [Limit]
    public let reflexes: [Reflex]
    public let messages: [Message]
    /// The facts that bring a case to this desk (handbook 7.2). A case is at one desk at a time.
    public let enters: [any Fact.Type]

    public init(
        _ title: Words, duty: Words, crew: [Role], acts: [any Act.Type] = [],
        courtActs: [any CourtAct.Type] = [], limits: [Limit] = [], reflexes: [Reflex] = [],
        messages: [Message] = [], enters: [any Fact.Type] = []
    ) {
        self.title = title
        self.duty = duty
        self.crew = crew
        self.acts = acts
        self.courtActs = courtActs
        self.limits = limits
        self.reflexes = reflexes
        self.messages = messages
        self.enters = enters
    }
}
