/// Who acts, when, and in which court: the only clock and the only roster the core ever sees.
public struct Occasion: Sendable {
    public let actor: Actor
    /// The moment in Beijing. Rules count days; only rules in hours look at the time of day.
    public let now: Moment
    /// The court's own file as it stands: roster, work calendar, targets, message texts.
    public let court: CourtFile
    /// The last serial given out for each kind of case and year.
    public let serials: Serials
    /// What the act asked to know of the bank's lines and the ledger; empty for other acts.
    public let books: Books
    /// Open cases by team and person: whom the next one goes to.
    public let loads: Loads

    public init(
        actor: Actor, now: Moment, court: CourtFile, serials: Serials = Serials(),
        books: Books = Books(), loads: Loads = Loads()
    ) {
        self.actor = actor
        self.now = now
        self.court = court
        self.serials = serials
        self.books = books
        self.loads = loads
    }

    public var today: Day { now.day }

    /// The same occasion with the robot as actor, for reflexes and alarms.
    public var robot: Occasion {
        Occasion(
            actor: .system, now: now, court: court, serials: serials, books: books, loads: loads)
    }
}

/// The person who acts.
public struct Actor: Sendable, Hashable {
    public let id: PersonID
    public let name: String
    public let roles: Set<Role>
    public let team: TeamID?

    public init(id: PersonID, name: String, roles: Set<Role>, team: TeamID? = nil) {
        self.id = id
        self.name = name
        self.roles = roles
        self.team = team
    }

    public static let system = Actor(id: .system, name: "系统", roles: [.system])
}

/// The last number given out, per kind of case and year (handbook 4.2: one sequence per court,
/// kind and year, no gaps, no leading zeros).
public struct Serials: Sendable, Hashable {
    private var last: [String: Int]

    public init(_ last: [String: Int] = [:]) { self.last = last }

    public func next(_ type: CaseType, _ year: Int) -> Int { last[key(type, year), default: 0] + 1 }

    /// Remembers that a number was given out.
    public mutating func note(_ number: CaseNumber) {
        guard let type = CaseType(rawValue: number.type) else { return }
        let place = key(type, number.year)
        last[place] = max(last[place, default: 0], number.serial)
    }

    private func key(_ type: CaseType, _ year: Int) -> String { "\(year)\(type.rawValue)" }
}
