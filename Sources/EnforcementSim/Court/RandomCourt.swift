public import EnforcementCore
public import EnforcementOffice
import Logging

/// A court in which chance picks case, act and person, through the office, on a journal of one's
/// choice, while a pretended clock runs on. Everything the house promises is checked after every
/// act; the first promise broken is thrown with the seed.
///
/// It knows no act by name but the one that opens a case: new acts are picked up from the line.
public struct RandomCourt: Sendable {
    let seed: UInt64
    let court: CourtID = 1
    let office: Office
    let clock: PretendClock
    let scheduler: Scheduler
    let papers: PaperMaker
    let stored: @Sendable (FileID) async throws -> StoredRows
    let codec = EntryCodec(line: .dengfeng)
    var chance: Seeded
    var checker: Checker
    var crew = AbleCrew()
    var files: [FileID] = []
    /// Cases that follow a plot of the demo, so that the far corners of the line are reached too.
    var plotted: [FileID: Plotted] = [:]
    /// Cases at the end of the line: seldom touched.
    var archived: Set<FileID> = []
    /// How often each act was asked for.
    var tries: [String: Int] = [:]
    public internal(set) var report = RandomReport()

    /// At most so many cases are worked on at a time; the oldest are left to their alarms.
    private var casesMax = 60

    /// - Parameters:
    ///   - alarms: the index the scheduler asks, on the same store.
    ///   - stored: the derived rows of a case as the store holds them now.
    public init(
        seed: UInt64, journal: any Journal, alarms: any Alarms,
        stored: @escaping @Sendable (FileID) async throws -> StoredRows
    ) {
        self.seed = seed
        self.stored = stored
        let start = Day(year: 2022, month: 1, day: 4) ?? Day(number: 0)
        clock = PretendClock(Moment(day: start, second: 9 * 3600))
        let log = Logger(label: "random") { _ in SwiftLogNoOpLogHandler() }
        office = Office(line: .dengfeng, journal: journal, clock: clock, log: log)
        papers = PaperMaker(EFile(office: office, documents: MemoryDocuments()))
        scheduler = Scheduler(office: office, lists: alarms, court: court, log: log)
        chance = Seeded(seed: seed)
        checker = Checker(line: .dengfeng)
    }

    /// Asks for so many acts, then compares the whole record with what is stored.
    public mutating func run(
        acts: Int, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws {
        casesMax = min(60, max(6, acts / 250))
        do {
            try await Roster.dengfeng.found(court, in: office)
            var day = clock.now.day
            while report.asked < acts {
                clock.advance(minutes: pause())
                if clock.now.day != day {
                    day = clock.now.day
                    try await wake()
                }
                try await step()
                report.asked += 1
                progress(report.asked)
            }
            try await finish()
        } catch let broken as BrokenPromise {
            throw broken.from(seed: seed, acts: report.asked)
        }
    }

    /// Minutes until the next act: mostly the same morning, now and then days later.
    private mutating func pause() -> Int {
        switch chance.whole(0...99) {
        case ..<70: chance.whole(0...40)
        case ..<97: chance.whole(30...400)
        default: chance.whole(1...6) * 1440
        }
    }

    private mutating func wake() async throws {
        var before: [FileID: CaseFile] = [:]
        for id in files { before[id] = try await office.file(id) }
        report.alarms += try await scheduler.sweep()
        for id in files {
            let after = try await office.file(id)
            guard let earlier = before[id], earlier.version < after.version else { continue }
            let rows = try await office.journal.entries(
                of: id, after: earlier.version, limit: 100_000)
            let new = try rows.map { try codec.entry($0) }
            try checker.check(after, before: earlier, new: new)
        }
    }

    private mutating func step() async throws {
        let active = files.filter { !archived.contains($0) || chance.happens(5) }.suffix(casesMax)
        let isNew = active.isEmpty || chance.whole(0...999) < (active.count < casesMax ? 100 : 6)
        if isNew { return try await open() }
        if chance.happens(1) { return try await courtAct() }
        guard let id = pick(among: Array(active)) else { return }
        let file = try await office.file(id)
        if file.closedOn != nil, file.archivedOn == nil, chance.happens(30) {
            return try await gather(papersOf: file)
        }
        let court = try await office.court(court)
        if try await follow(file, court) { return }
        guard let pick = choose(for: file, court) else { return }
        try await ask(pick.act.name, pick.act.form, of: file, court, by: pick.person)
    }

    /// The file of a closed case is put in order.
    private mutating func gather(papersOf file: CaseFile) async throws {
        guard try await papers.complete(file.id) > 0 else { return }
        let rows = try await office.journal.entries(
            of: file.id, after: file.version, limit: 1_000)
        try checker.check(
            try await office.file(file.id), before: file, new: rows.map { try codec.entry($0) })
    }

    private mutating func open() async throws {
        if chance.happens(40) { return try await openPlot() }
        let opening = office.line.desks.flatMap { $0.card.acts }.filter { $0.form.opens }
        let court = try await office.court(court)
        guard let act = chance.pick(opening), let role = act.form.by.first,
            let person = person(in: role, nil, court)
        else { return }
        try await ask(act.name, act.form, of: nil, court, by: person)
    }

    private mutating func courtAct() async throws {
        let court = try await office.court(court)
        guard let act = chance.pick(office.line.desks.flatMap { $0.card.courtActs }),
            let role = chance.pick(act.form.by), let person = person(in: role, nil, court)
        else { return }
        var maker = AnswerMaker(
            CaseFile(id: court.id), court, today: clock.now.day, chance: branch())
        let request = OfficeRequest(
            actor: person, court: self.court, file: court.id, act: act.name,
            answers: maker.fill(act.form))
        do throws(OfficeError) {
            _ = try await office.perform(request)
            report.done += 1
            report.courtActs += 1
        } catch {
            try note(error, request.act)
        }
    }

    mutating func branch() -> Seeded { Seeded(seed: chance.next()) }

    /// Counts a refusal; what should never be answered here breaks a promise.
    mutating func note(_ error: OfficeError, _ act: String) throws(BrokenPromise) {
        switch error {
        case .refused(let refusal), .invalid(let refusal), .forbidden(let refusal):
            report.refusals[refusal.code, default: 0] += 1
        case .stale: report.stale += 1
        case .unknownCase, .unknownAct, .unavailable:
            throw BrokenPromise("\(act) was answered with \(error.refusal.words.en)")
        }
        report.refused += 1
    }
}

/// What a run came to.
public struct RandomReport: Sendable {
    public var asked = 0
    public var done = 0
    public var nothing = 0
    public var refused = 0
    public var stale = 0
    public var repeated = 0
    public var alarms = 0
    public var courtActs = 0
    public var cases = 0
    public var closed = 0
    public var archived = 0
    public var received = Money.zero
    public var paid = Money.zero
    /// How often each act stated something.
    public var acts: [String: Int] = [:]
    public var refusals: [String: Int] = [:]
    public var days = 0
}

/// Something the house promises that did not hold.
public struct BrokenPromise: Error, CustomStringConvertible, Sendable {
    public let what: String
    public var seed: UInt64 = 0
    public var acts = 0

    public init(_ what: String) { self.what = what }

    func from(seed: UInt64, acts: Int) -> BrokenPromise {
        var told = self
        told.seed = seed
        told.acts = acts
        return told
    }

    public var description: String { "\(what) (seed \(seed), after \(acts) acts)" }
}
