import LinkContract

/// The world behind its lock.
struct WorldState: Sendable {
    var settings: World.Settings
    var books: [String: Book]
    var outbox: [Callback] = []
    var now: BeijingTime
    var faultDice: Chance
    var agenda = Agenda<Event>()
    var court: CourtBook?
    /// The dice of the court's own transfers.
    var payments: Chance
    private var scripts: [String: ScriptedPerson] = [:]
    private var known: Set<String> = []
    /// Accounts of watched persons, in the order they came to be watched.
    private var watchedAccounts: [(code: String, number: String)] = []
    var timing: Chance
    private var arrivals: Chance
    private var arrivalsRun = false
    private var reminders: Set<Reminder> = []

    /// A midnight at which something over a holding may be past its last day.
    private struct Reminder: Sendable, Hashable {
        let code: String
        let number: String
        let day: BeijingDay
    }

    /// What happens by itself.
    enum Event: Sendable {
        case answer(code: String, batch: String)
        case tell(code: String, feedback: ControlFeedback, isSilent: Bool)
        case credit(ScriptedPerson.Credit)
        case lapse(code: String, number: String)
        /// Money comes into one of the watched accounts.
        case arrival
        /// Deducted money reaches the court's account, under this number.
        case settlement(ControlRequest, Amount, serial: String)
        /// Sent again: twice, or late.
        case echo(Callback)
    }

    init(_ settings: World.Settings) {
        self.settings = settings
        books = Dictionary(
            settings.institutions.map { ($0.code, Book($0)) }, uniquingKeysWith: { one, _ in one })
        now = settings.founded
        timing = Chance(seed: settings.seed, "timing")
        arrivals = Chance(seed: settings.seed, "arrivals")
        faultDice = Chance(seed: settings.seed, "faults")
        payments = Chance(seed: settings.seed, "payments")
        court = settings.courtAccount.map { CourtBook($0) }
    }

    var nextEvent: BeijingTime? { outbox.isEmpty ? agenda.first : now }

    /// Everything that happens until then, in order of time.
    mutating func pass(to time: BeijingTime) {
        while let event = agenda.take(through: time) {
            now = max(now, event.time)
            happen(event.item)
        }
        now = max(now, time)
    }

    private mutating func happen(_ event: Event) {
        switch event {
        case .answer(let code, let batch): answer(batch, at: code)
        case .tell(let code, let feedback, let isSilent):
            tell(feedback, at: code, isSilent: isSilent)
        case .credit(let credit): book(credit)
        case .lapse(let code, let number):
            reminders.remove(Reminder(code: code, number: number, day: now.day))
            lapse(number, at: code)
        case .arrival: arrive()
        case .settlement(let order, let sum, let serial): settle(order, sum, serial)
        case .echo(let callback): outbox.append(callback)
        }
    }

    // MARK: People

    mutating func script(_ person: ScriptedPerson) {
        guard !known.contains(person.identity) else { return }
        scripts[person.identity] = person
        // Money may come to a scripted person before anybody asks about them.
        load(person.identity)
    }

    mutating func load(_ identity: String) {
        guard known.insert(identity).inserted else { return }
        let person =
            scripts[identity]
            ?? Estate.of(identity, seed: settings.seed, institutions: settings.institutions)
        let record = IdentityRecord(
            ZT: person.isDead == true ? "2" : "1", DZ: "示例市示例路1号", LXDH: nil)
        // By the registry, not by the books: a book held while it is changed is copied whole.
        for institution in settings.institutions
        where institution.kind == "police" || institution.kind == "market" {
            let isFirm = identity.hasPrefix("9") || identity.dropLast().contains { $0.isLetter }
            guard isFirm == (institution.kind == "market") else { continue }
            books[institution.code]?.identities[identity] = record
        }
        for account in person.accounts ?? [] {
            let kind = Holding.Kind.account(category: account.category ?? "00")
            open(
                account.code, account.number, identity, kind, account.balance, account.priors)
        }
        for thing in person.things ?? [] {
            let kind = Holding.Kind.thing(
                kind: thing.kind, name: thing.name, isPledged: thing.isPledged ?? false)
            open(thing.code, thing.number, identity, kind, thing.value ?? "0.00", thing.priors)
        }
        for credit in person.credits ?? [] {
            agenda.put(.credit(credit), at: now.adding(seconds: credit.afterSeconds))
        }
    }

    private mutating func open(
        _ code: String, _ number: String, _ owner: String, _ kind: Holding.Kind,
        _ balance: String, _ priors: [ScriptedPerson.Prior]?
    ) {
        var holding = Holding(
            number: number, owner: owner, kind: kind, balance: Amount(balance) ?? .zero)
        let founded = settings.founded.day
        for (place, prior) in (priors ?? []).enumerated() {
            let last = founded.adding(days: prior.days)
            let control = Control(
                order: "PRIOR-\(number)-\(place)",
                prior: .init(authority: prior.authority, document: prior.document),
                limit: Amount(prior.amount) ?? .zero, isWaiting: false, first: founded, last: last)
            holding.freeze(control, mustWait: false, isHalf: false)
            remind(of: number, at: code, on: last.adding(days: 1))
        }
        books[code]?.open(holding)
    }

    mutating func remind(of number: String, at code: String, on day: BeijingDay) {
        let reminder = Reminder(code: code, number: number, day: day)
        guard reminders.insert(reminder).inserted else { return }
        agenda.put(.lapse(code: code, number: number), at: day.start)
    }

    // MARK: Watching

    mutating func watch(_ identity: String, _ isWanted: Bool, at code: String) {
        guard books[code]?.institution.keepsAccounts == true else { return }
        guard isWanted else {
            if books[code]?.watched.remove(identity) != nil {
                let numbers = books[code]?.owned[identity] ?? []
                watchedAccounts.removeAll { $0.code == code && numbers.contains($0.number) }
            }
            return
        }
        guard books[code]?.watched.insert(identity).inserted == true else { return }
        for number in books[code]?.owned[identity] ?? [] {
            watchedAccounts.append((code, number))
        }
        if !arrivalsRun, settings.inflowsPerMinute > 0 {
            arrivalsRun = true
            scheduleArrival()
        }
    }

    private mutating func scheduleArrival() {
        // Geometric to the second: each second is as likely as the one before.
        var seconds = 1
        let perMinute = min(settings.inflowsPerMinute, 60)
        while seconds < 3_600, arrivals.within(0...59) >= perMinute { seconds += 1 }
        agenda.put(.arrival, at: now.adding(seconds: seconds))
    }

    private mutating func arrive() {
        let each = max(1, settings.inflowsPerMinute / 60)
        for _ in 0..<each {
            let sum = Amount(fen: Int64(arrivals.within(1_000...2_000_000)))
            guard let account = arrivals.pick(watchedAccounts) else { continue }
            credit(sum, to: account.number, at: account.code, isPushed: true)
        }
        scheduleArrival()
    }
}
