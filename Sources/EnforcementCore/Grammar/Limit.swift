/// A rule of time (节点期限): from this fact, until that fact, within this period, by this law.
///
/// A limit is data; the deadlines of a case are derived from it and from the facts, never set by
/// hand. Beside the statutory period may stand a shorter target of the court (院定): the shorter
/// one wins (就短不就长), and both are shown.
public struct Limit: Sendable {
    /// Row of the handbook, such as `F03`, or the node, such as `P6-04`.
    public let id: String
    public let title: Words
    /// The period the law sets, and the law. Nil where only the court sets one.
    public let statutory: Statute?
    /// The court's own default target. Settings of the court may shorten it.
    public let target: Period?
    /// Who must act before it ends.
    public let owner: Role
    /// The act that meets it: the one thing to do next.
    public let next: (any Deed.Type)?
    public let openers: [Opener]
    public let closers: [Closer]
    /// Which exclusions of handbook 2.4 stop it.
    public let pauses: Pauses
    public let leads: Leads
    /// Whether a last day on a rest day moves to the next working day (handbook 2.1 R3, R12).
    public let rolls: Bool
    /// What the robot does when the alarm day comes. Nil: it raises a warning.
    public let onDue: (@Sendable (Deadline) -> any Act)?

    public init(
        _ id: String, _ title: Words, _ statutory: Statute? = nil, target: Period? = nil,
        owner: Role, next: (any Deed.Type)? = nil, from openers: [Opener], until closers: [Closer],
        pauses: Pauses = .none, leads: Leads = .share, rolls: Bool = true,
        onDue: (@Sendable (Deadline) -> any Act)? = nil
    ) {
        self.id = id
        self.title = title
        self.statutory = statutory
        self.target = target
        self.owner = owner
        self.next = next
        self.openers = openers
        self.closers = closers
        self.pauses = pauses
        self.leads = leads
        self.rolls = rolls
        self.onDue = onDue
    }
}

/// A period set by law: how long, by which article, in force when.
public struct Statute: Sendable, Hashable {
    public let period: Period
    public let law: Law
    /// First and last day of force; nil: since before the first case, or until further notice.
    public let since: Day?
    public let until: Day?

    public init(_ period: Period, _ law: Law, since: Day? = nil, until: Day? = nil) {
        self.period = period
        self.law = law
        self.since = since
        self.until = until
    }

    public static func law(_ period: Period, _ law: Law) -> Statute { Statute(period, law) }
}

/// Which exclusions stop a clock.
public enum Pauses: Sendable, Hashable {
    case none
    case all
    case only(Set<PauseGround>)

    public func include(_ ground: PauseGround) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .only(let grounds): grounds.contains(ground)
        }
    }
}

/// When a clock turns yellow, orange and red.
public enum Leads: Sendable, Hashable {
    /// Yellow at a fifth of the period left, orange at seven hundredths, at least a day each; red
    /// the day after the last (handbook 7.3 M5).
    case share
    /// Days after the start: yellow, orange, red (case money 20/25/28).
    case after(Int, Int, Int)
    /// Days before the last day: yellow, orange, red (renewal 60/30/7, case limit 30/10/5).
    case before(Int, Int, Int)
}

/// The fact that starts a clock.
public struct Opener: Sendable {
    public let fact: any Fact.Type
    let start: @Sendable (any Fact, CaseFile, Day) -> [Opening]

    /// Opens on every fact of the type, for the fact's own subject, from the day it was stated.
    public static func on<F: Fact>(_ type: F.Type) -> Opener {
        Opener(fact: type) { fact, _, day in [Opening(fact.subject, from: day)] }
    }

    /// Opens as the closure says: not at all, from another day, for several subjects.
    public static func on<F: Fact>(
        _ type: F.Type, _ start: @escaping @Sendable (F, CaseFile, Day) -> [Opening]
    ) -> Opener {
        Opener(fact: type) { fact, file, day in
            guard let fact = fact as? F else { return [] }
            return start(fact, file, day)
        }
    }
}

/// One clock to be started: for which thing, from which day, and the last day where the fact
/// itself fixes it (an instalment, the end of a freeze).
public struct Opening: Sendable, Hashable {
    public let subject: Subject
    public let start: Day
    public let due: Day?

    public init(_ subject: Subject = .whole, from start: Day, due: Day? = nil) {
        self.subject = subject
        self.start = start
        self.due = due
    }
}

/// The fact that meets a limit. A fact about one thing meets the clock of that thing and clocks of
/// the whole case; a fact about the whole case meets the clocks of every thing.
public struct Closer: Sendable {
    public let fact: any Fact.Type
    /// The thing whose clock is met; nil: none.
    let meets: @Sendable (any Fact) -> Subject?

    public static func on<F: Fact>(
        _ type: F.Type, _ meets: @escaping @Sendable (F) -> Bool = { _ in true }
    ) -> Closer {
        Closer(fact: type) { fact in
            guard let fact = fact as? F, meets(fact) else { return nil }
            return fact.subject
        }
    }

    /// Meets the clock of another thing than the fact's own: a control released ends the clock of
    /// its asset.
    public static func on<F: Fact>(
        _ type: F.Type, for subject: @escaping @Sendable (F) -> Subject?
    ) -> Closer {
        Closer(fact: type) { fact in (fact as? F).flatMap(subject) }
    }
}

/// How grave a warning is (handbook 7.3 M5). `escalated`: red for more than five days.
/// `unlawful`: the court's shorter target passed before, now the law's own day has passed too.
public enum Level: Int, Sendable, Hashable, Codable, Comparable, CaseIterable {
    case yellow = 1
    case orange = 2
    case red = 3
    case escalated = 4
    case unlawful = 5

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    public var label: Words {
        switch self {
        case .yellow: Words("黄色", "Yellow")
        case .orange: Words("橙色", "Orange")
        case .red: Words("红色", "Red")
        case .escalated: Words("升级督办", "Escalated")
        case .unlawful: Words("超法定期限", "Past the statutory limit")
        }
    }

    /// Who is told besides the person who must act.
    public var receivers: [Role] {
        switch self {
        case .yellow: []
        case .orange: [.teamLeader]
        case .red: [.teamLeader, .director]
        case .escalated, .unlawful: [.teamLeader, .director, .vicePresident]
        }
    }
}
