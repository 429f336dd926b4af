public import EnforcementCore
public import EnforcementOffice
import Logging

/// The demo court of Dengfeng: eighteen teams, people in every role, some three hundred cases at
/// every stage, all made by performing acts on a past calendar that ends now.
public enum Dengfeng {
    /// Everybody's password in the demo.
    public static let password = "zhixing-demo"

    /// Makes the court in an empty store.
    ///
    /// - Parameters:
    ///   - journal: the store's journal; nothing else may write to it meanwhile.
    ///   - now: the moment the demo ends at, in Beijing.
    ///   - fresh: how many cases lie ready for the robot, all of one judge.
    ///   - documents: where the papers of its e-files are kept.
    ///   - progress: hears how many of all simulated days are behind.
    public static func build(
        court: CourtID, journal: any Journal, keys: any Keys, now: Moment, seed: UInt64 = 2018,
        cases: Int = 300, fresh: Int = 0,
        documents: any DocumentStore = MemoryDocuments(),
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> DemoReport {
        let first = SeedCase.chu[0].at.day.adding(days: -1)
        let gathering = GatheringJournal(before: journal)
        let clock = PretendClock(Moment(day: first, second: 9 * 3600))
        let log = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
        let office = Office(line: .dengfeng, journal: gathering, clock: clock, log: log)
        try await Roster.dengfeng.found(court, in: office)
        var run = DemoRun(
            office: office, journal: gathering, clock: clock,
            scheduler: Scheduler(office: office, lists: gathering, court: court, log: log),
            court: court, end: now, chance: Seeded(seed: seed),
            papers: DemoPapers(
                maker: PaperMaker(EFile(office: office, documents: documents)),
                chance: Seeded(seed: seed, branch: 2_000_000)))
        for tale in DemoRun.scenes.indices {
            run.agenda.note(.scene(tale: tale, scene: 0), at: DemoRun.scenes[tale][0].at)
        }
        run.addPlots(cases, seed: seed)
        run.addFresh(fresh, seed: seed)
        run.addFunds(seed: seed)
        try await run.run(from: first, progress: progress)
        let hash = Password.hash(password)
        for person in Roster.dengfeng.people {
            try await keys.setPassword(hash, of: PersonID(person.id), court: court)
        }
        return run.report
    }
}

/// What the making of the demo came to.
public struct DemoReport: Sendable {
    public var acts = 0
    public var alarms = 0
    /// Steps refused, by act and code: tried again later.
    public var refused: [String: Int] = [:]
}

extension DemoRun {
    /// Plots begin over the last fourteen months, every other one in the last seven weeks.
    mutating func addPlots(_ count: Int, seed: UInt64) {
        for number in 0..<count {
            var chance = Seeded(seed: seed, branch: number)
            let back = number % 2 == 0 ? chance.whole(0...50) : chance.whole(30...420)
            let plot = Plot(chance)
            plots.append(plot)
            delays.append(pace(plot.steps.count, &chance))
            var day = end.day.adding(days: -back)
            while WorkCalendar.published.isRestDay(day) { day = day.adding(days: -1) }
            let second = chance.whole(8 * 3600 + 1800...15 * 3600)
            agenda.note(
                .step(plot: number, step: 0, tries: 0), at: Moment(day: day, second: second))
        }
    }

    /// Cases that came in during the last week and wait for the robot.
    mutating func addFresh(_ count: Int, seed: UInt64) {
        var day = end.day.adding(days: -5)
        while WorkCalendar.published.isRestDay(day) { day = day.adding(days: -1) }
        for number in 0..<count {
            let plot = Plot(fresh: Seeded(seed: seed, branch: 1_000_000 + number))
            agenda.note(
                .step(plot: plots.count, step: 0, tries: 0),
                at: Moment(day: day, second: 9 * 3600 + number * 300))
            plots.append(plot)
            delays.append([Int](repeating: 0, count: plot.steps.count))
        }
    }

    /// Most keep their times; some are slow; one in ten has been forgotten for weeks.
    private func pace(_ steps: Int, _ chance: inout Seeded) -> [Int] {
        var delays = [Int](repeating: 0, count: steps)
        switch chance.whole(0...99) {
        case ..<72: break
        case ..<88:
            for step in delays.indices where chance.happens(25) {
                delays[step] = chance.whole(1...5)
            }
        default:
            delays[chance.whole(min(4, steps - 1)...steps - 1)] = chance.whole(15...75)
        }
        return delays
    }
}
