/// The line (流水线): every desk of a court, and everything generic read off their cards.
public struct Line: Sendable {
    public let attached: [any Desk.Type]
    public let professional: [any Desk.Type]
    public let management: [any Desk.Type]

    /// Acts in cases, by name.
    public let acts: [String: any Act.Type]
    /// Acts on the court's own file, by name.
    public let courtActs: [String: any CourtAct.Type]
    /// Facts of cases, by name: whatever some act on a card may state.
    public let facts: [String: any Fact.Type]
    public let courtFacts: [String: any CourtFact.Type]
    public let limits: [String: Limit]
    public let messages: [String: Message]

    /// Limits a fact may open, and may meet, by the fact's name.
    let opened: [String: [(limit: Limit, opener: Opener)]]
    let closed: [String: [(limit: String, closer: Closer)]]
    let reflexes: [String: [Reflex]]
    let entered: [String: String]
    private let limitDesks: [String: String]

    public init(
        attached: [any Desk.Type], professional: [any Desk.Type], management: [any Desk.Type]
    ) {
        self.attached = attached
        self.professional = professional
        self.management = management
        var index = Index()
        for desk in attached + professional + management { index.add(desk) }
        acts = index.acts
        courtActs = index.courtActs
        facts = index.facts
        courtFacts = index.courtFacts
        limits = index.limits
        messages = index.messages
        opened = index.opened
        closed = index.closed
        reflexes = index.reflexes
        entered = index.entered
        limitDesks = index.limitDesks
    }

    /// Every desk in the order a case usually meets them: in from outside, along the belt, and the
    /// managing desks that watch it.
    public var desks: [any Desk.Type] { attached + professional + management }

    public func desk(_ code: String) -> (any Desk.Type)? { desks.first { $0.code == code } }

    /// The desk a fact brings a case to; nil if it moves nothing.
    public func station(of fact: String) -> String? { entered[fact] }

    /// The desk whose card lists the limit; empty for an unknown one.
    public func deskOf(limit: String) -> String { limitDesks[limit] ?? "" }

    /// The first day the clock shows amber.
    public func soonOn(_ deadline: Deadline) -> Day? {
        limits[deadline.limit].map { deadline.alarmDays(by: $0).yellow }
    }

    /// The desk whose card lists the act.
    public func desk(of act: String) -> (any Desk.Type)? {
        desks.first { desk in
            desk.card.acts.contains { $0.name == act }
                || desk.card.courtActs.contains { $0.name == act }
        }
    }
}

extension Line {
    /// Collects what the cards say. A name given twice is our mistake: stop.
    private struct Index {
        var acts: [String: any Act.Type] = [:]
        var courtActs: [String: any CourtAct.Type] = [:]
        var facts: [String: any Fact.Type] = [:]
        var courtFacts: [String: any CourtFact.Type] = [:]
        var limits: [String: Limit] = [:]
        var messages: [String: Message] = [:]
        var opened: [String: [(limit: Limit, opener: Opener)]] = [:]
        var closed: [String: [(limit: String, closer: Closer)]] = [:]
        var reflexes: [String: [Reflex]] = [:]
        var entered: [String: String] = [:]
        var limitDesks: [String: String] = [:]

        mutating func add(_ desk: any Desk.Type) {
            let card = desk.card
            for act in card.acts {
                precondition(acts.updateValue(act, forKey: act.name) == nil, "twice: \(act.name)")
                for fact in act.outcomes { facts[fact.name] = fact }
            }
            for act in card.courtActs {
                precondition(
                    courtActs.updateValue(act, forKey: act.name) == nil, "twice: \(act.name)")
                for fact in act.outcomes { courtFacts[fact.name] = fact }
            }
            for limit in card.limits {
                add(limit)
                limitDesks[limit.id] = desk.code
            }
            for message in card.messages {
                precondition(
                    messages.updateValue(message, forKey: message.code) == nil,
                    "twice: \(message.code)")
            }
            for reflex in card.reflexes { reflexes[reflex.fact.name, default: []].append(reflex) }
            for fact in card.enters {
                precondition(
                    entered.updateValue(desk.code, forKey: fact.name) == nil,
                    "two desks enter on \(fact.name)")
            }
        }

        private mutating func add(_ limit: Limit) {
            precondition(limits.updateValue(limit, forKey: limit.id) == nil, "twice: \(limit.id)")
            for opener in limit.openers {
                opened[opener.fact.name, default: []].append((limit, opener))
            }
            for closer in limit.closers {
                closed[closer.fact.name, default: []].append((limit.id, closer))
            }
        }
    }

    /// The acts that follow from a fact by themselves.
    public func reflexes(
        to fact: any Fact, _ file: CaseFile, _ occasion: Occasion
    ) -> [any Act] {
        guard let found = reflexes[type(of: fact).name] else { return [] }
        return found.flatMap { $0.acts(fact, file, occasion) }
    }
}
