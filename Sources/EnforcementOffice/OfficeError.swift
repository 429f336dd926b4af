public import EnforcementCore

/// Why the office did not do what was asked. Each maps to one status of the API.
public enum OfficeError: Error, Sendable {
    /// The law or the case stands in the way (409).
    case refused(Refusal)
    /// An answer is missing or wrong; the refusal names the field and the rule (422).
    case invalid(Refusal)
    /// The person has no such right here (403).
    case forbidden(Refusal)
    case unknownCase
    case unknownAct
    /// The case has moved on since the person looked (409).
    case stale(current: Int)
    /// The store does not answer or is full; nothing was done (503).
    case unavailable(String)

    /// What to tell a person.
    public var refusal: Refusal {
        switch self {
        case .refused(let refusal), .invalid(let refusal), .forbidden(let refusal): refusal
        case .unknownCase: Refusal("case.unknown", "没有该案件", "No such case")
        case .unknownAct: Refusal("act.unknown", "没有该办理事项", "No such act")
        case .stale(let current):
            Refusal(
                "stale", "案件已有新的办理（第\(current)条），请刷新后再办",
                "The case has moved on to entry \(current); look again")
        case .unavailable(let reason):
            Refusal("unavailable", "系统暂不可用，请稍后再试", "Not available: \(reason)")
        }
    }
}

/// Something asked of the office.
public struct OfficeRequest: Sendable {
    public let actor: PersonID
    public let court: CourtID
    /// Nil: the act opens a case. The court's own file is number 0.
    public let file: FileID?
    public let act: String
    public let answers: JSON
    /// Chosen by the client: asked twice, the first answer comes back.
    public let actID: String?
    /// The version the person looked at; nil: whatever stands.
    public let expecting: Int?

    public init(
        actor: PersonID, court: CourtID, file: FileID?, act: String, answers: JSON,
        actID: String? = nil, expecting: Int? = nil
    ) {
        self.actor = actor
        self.court = court
        self.file = file
        self.act = act
        self.answers = answers
        self.actID = actID
        self.expecting = expecting
    }
}

/// What was done.
public struct Done: Sendable {
    public let file: FileID
    /// The facts stated, in their envelopes; none if it was already so.
    public let entries: [Entry]
    public let version: Int
    /// The act id had been seen: this is the first answer again.
    public let isRepeat: Bool
}

/// Something in the court has changed: pages that show it look again.
public struct Change: Sendable, Hashable {
    public let file: FileID
    public let version: Int
    public let hasLetters: Bool
    /// Orders wait for the agent.
    public let hasOrders: Bool
}
