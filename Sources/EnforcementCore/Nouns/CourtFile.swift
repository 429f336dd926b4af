/// The court's own file: roster, work calendar, targets, message texts. Changed by acts of the
/// managing desks, carried read-only by every occasion.
public struct CourtFile: Sendable {
    public let id: FileID
    public internal(set) var version = 0
    /// 登封市人民法院
    public var name: String
    /// 登封法院, as messages are signed.
    public var sign: String
    /// 豫0185, as in case numbers.
    public var code: String
    public var phone: String
    /// Where debtors pay, printed on every notice (handbook 3.7).
    public var accountText: String
    public var people: [PersonID: Person] = [:]
    public var teams: [TeamID: Team] = [:]
    public var calendar: WorkCalendar
    /// Court targets by limit, oldest first; only ever shorter than the law.
    public var targets: [String: [Target]] = [:]
    /// Message texts the court has put in place of the card's, by code.
    public var texts: [String: String] = [:]
    /// The institutions the court is linked with, by code (查控机构名册).
    public var institutions: [String: Institution] = [:]
    public var controls = ControlSettings()
    public var triage = TriageSettings()
    /// Leave, conflicts of interest and skills, by person.
    public var staff: [PersonID: StaffNote] = [:]
    /// The court's account for case money (案款专户账号), the stem of every sub-account.
    public var fundsAccount: String
    /// The linked institution that keeps the account (开户行): it alone may tell of its lines. Nil:
    /// they come by file only.
    public internal(set) var fundsBank: String?
    /// The last day that is closed: nothing is booked on it or before it any more.
    public var closedThrough: Day?
    /// Days a changed account of a payee waits before money goes to it.
    public var accountCoolingDays = 3
    /// From this sum a payout needs the vice-president, below it the director (handbook 1.6).
    public var directorApprovesBelow: Money
    /// The bulletins of case money issued last, oldest first.
    public internal(set) var bulletins: [IssuedBulletin] = []

    public init(
        id: FileID, name: String = "登封市人民法院", sign: String = "登封法院",
        code: String = "豫0185", phone: String = "0371-0000-0000",
        calendar: WorkCalendar = .published
    ) {
        self.id = id
        self.name = name
        self.sign = sign
        self.code = code
        self.phone = phone
        self.calendar = calendar
        accountText = "登封市人民法院执行款专户"
        fundsAccount = "41018500000001"
        directorApprovesBelow = Money(fen: 10_000_000)
    }

    /// A person in the court's service.
    public struct Person: Sendable, Hashable, Codable {
        public let id: PersonID
        public let name: String
        public let roles: Set<Role>
        public let team: TeamID?
        /// Office telephone, as messages to applicants give it.
        public let phone: String
        public let isActive: Bool

        public init(
            id: PersonID, name: String, roles: Set<Role>, team: TeamID?, phone: String,
            isActive: Bool = true
        ) {
            self.id = id
            self.name = name
            self.roles = roles
            self.team = team
            self.phone = phone
            self.isActive = isActive
        }

        /// The roles in the order of their names: the same person is always written the same way.
        public func encode(to encoder: any Encoder) throws {
            var box = encoder.container(keyedBy: CodingKeys.self)
            try box.encode(id, forKey: .id)
            try box.encode(name, forKey: .name)
            try box.encode(roles.sorted { $0.rawValue < $1.rawValue }, forKey: .roles)
            try box.encodeIfPresent(team, forKey: .team)
            try box.encode(phone, forKey: .phone)
            try box.encode(isActive, forKey: .isActive)
        }
    }

    /// An enforcement team (速执、简执、普执、特执团队).
    public struct Team: Sendable, Hashable, Codable {
        public let id: TeamID
        public let name: String
        public let takes: CaseClass
        public let leader: PersonID

        public init(id: TeamID, name: String, takes: CaseClass, leader: PersonID) {
            self.id = id
            self.name = name
            self.takes = takes
            self.leader = leader
        }
    }

    /// A target the court set itself (院定时限), for clocks that start on or after a day.
    public struct Target: Sendable, Hashable, Codable {
        public let period: Period
        public let since: Day

        public init(period: Period, since: Day) {
            self.period = period
            self.since = since
        }
    }

    /// The institutions that are asked, in the order of their codes.
    public var activeInstitutions: [Institution] {
        institutions.values.filter(\.isActive).sorted { $0.code < $1.code }
    }

    /// The sub-account of a case, as notices print it.
    public func subAccount(of file: FileID) -> SubAccount {
        SubAccount(account: fundsAccount, file: file.number)
    }

    /// Where deducted money of a case goes: its sub-account, where the settings name the account
    /// for case money, so that it claims itself (一案一账户, handbook 3.7); else what they name.
    public func payeeAccount(of file: FileID) -> String {
        guard controls.payeeAccount == fundsAccount else { return controls.payeeAccount }
        return subAccount(of: file).description
    }

    /// The day a booking of the bank's day goes to: a closed day does not move.
    public func bookingDay(_ day: Day, today: Day) -> Day {
        guard let closed = closedThrough, day <= closed else { return min(day, today) }
        return today
    }

    /// The day of the last bulletin of a kind; nil: none was issued yet.
    public func lastBulletin(_ kind: BulletinKind) -> Day? {
        bulletins.last { $0.kind == kind }?.day
    }

    public func person(_ id: PersonID?) -> Person? { id.flatMap { people[$0] } }

    /// What a person is called; the sign-in name of somebody who is no longer on the roster.
    public func name(of id: PersonID) -> String { people[id]?.name ?? id.text }

    /// The target in force for a clock that starts on `day`: the court's, else the card's.
    public func target(_ limit: Limit, on day: Day) -> Period? {
        targets[limit.id]?.last { $0.since <= day }?.period ?? limit.target
    }

    /// The text of a message: the court's, else the card's.
    public func text(_ message: Message) -> String { texts[message.code] ?? message.text }

    /// The person as an actor.
    public func actor(_ id: PersonID) -> Actor? {
        guard let person = people[id], person.isActive else { return nil }
        return Actor(id: id, name: person.name, roles: person.roles, team: person.team)
    }

    public mutating func apply(_ fact: any CourtFact, _ stamp: Stamp) {
        fact.evolve(&self, stamp)
        version = stamp.number
    }
}
