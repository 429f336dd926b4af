public import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
public import Institutions

/// So many days of the robot's life against institutions that fail in every way, and what the
/// record and the institutions say of each other afterwards.
public struct AgentRun: Sendable {
    public struct Plan: Sendable {
        public var seed: UInt64 = 2018
        public var cases = 200
        public var days = 30
        public var faults = Faults.none
        public var start = Moment(day: Day(number: 19_213), second: 9 * 3600)
        /// Minutes between two looks.
        public var tickMinutes = 10
        public var inflowsPerMinute = 0

        public init() {}
    }

    public let plan: Plan
    let court: RehearsalCourt
    let world: World
    let calls: WorldCalls
    var files: [FileID] = []
    private static let restDays = 5
    /// Keeps the court's account.
    private static let bank = "SLYH01"
    public private(set) var report = AgentReport()

    /// - Parameter path: a new database file.
    public init(_ plan: Plan, path: String) throws {
        self.plan = plan
        var settings = World.Settings(
            founded: BeijingTime(seconds: plan.start.secondsSince1970))
        settings.seed = plan.seed
        settings.answerSeconds = 5...1_200
        settings.faults = plan.faults
        settings.inflowsPerMinute = plan.inflowsPerMinute
        settings.courtAccount = CourtAccount(code: Self.bank, number: Roster.fundsAccount)
        world = World(settings)
        calls = WorldCalls(world: world, secret: RehearsalCourt.secret)
        court = try RehearsalCourt(
            store: SQLiteStore(path: path), clock: PretendClock(plan.start), world: world)
    }

    /// Runs the days, then so many more without faults as the last orders need.
    ///
    /// - Throws: `BrokenPromise` for the first promise that does not hold.
    public mutating func run(progress: @Sendable (Int, Int) -> Void) async throws {
        try await court.found(world.institutions, bank: Self.bank)
        var chance = Seeded(seed: plan.seed, branch: 7)
        for number in 0..<plan.cases {
            let claim = Money(fen: Int64(chance.whole(500...30_000)) * 10_000)
            files.append(
                try await court.open(
                    "示例债务人\(number)", identity: World.benchIdentity(number), claim: claim,
                    due: plan.start.day.adding(days: -chance.whole(10...400))))
        }
        for day in 0..<plan.days {
            try await live(day)
            progress(day + 1, plan.days)
        }
        try await check(isAtRest: false)
    }

    private mutating func live(_ day: Int) async throws {
        let ticks = 1_440 / plan.tickMinutes
        for tick in 0..<ticks {
            let minutes = (day * ticks + tick + 1) * plan.tickMinutes
            let now = plan.start.adding(seconds: Int64(minutes) * 60)
            court.clock.set(now)
            try await self.tick(now, isMorning: tick == 0)
        }
        try await check(isAtRest: false)
    }

    private mutating func tick(_ now: Moment, isMorning: Bool) async throws {
        if isMorning { try await court.wake() }
        report.refused += await calls.deliver(
            to: court.doors, at: BeijingTime(seconds: now.secondsSince1970))
        try await court.work()
        if now.hour >= 8, now.hour < 20, now.minute < plan.tickMinutes {
            try await court.people(files)
            try await court.work()
        }
    }

    /// Faults end; everything on its way comes home.
    public mutating func comeToRest(progress: @Sendable (Int, Int) -> Void) async throws {
        world.setFaults(.none)
        let rest = plan.days + Self.restDays
        for day in plan.days..<rest {
            try await live(day)
            progress(day + 1 - plan.days, Self.restDays)
        }
        // What was ordered this very morning is still to be answered.
        var now = court.clock.now
        while now.day <= plan.start.day.adding(days: rest), try await isUnderWay() {
            now = now.adding(seconds: Int64(plan.tickMinutes) * 60)
            court.clock.set(now)
            try await tick(now, isMorning: false)
        }
        try await check(isAtRest: true)
        try await count()
    }

    private func isUnderWay() async throws -> Bool {
        for id in files {
            let file = try await court.office.file(id)
            let isOpen = file.orders.contains { $0.state == .open && $0.measure != nil }
            if isOpen || file.inTransit > .zero { return true }
        }
        return false
    }

    mutating func count() async throws {
        for id in files {
            let file = try await court.office.file(id)
            report.orders += file.orders.count { $0.measure != nil }
            report.inquiries += file.orders.count { $0.measure == nil }
            report.retried += file.orders.reduce(0) { $0 + $1.retries }
            report.settled += file.orders.count { $0.state == .settled }
            report.held = report.held + file.controlled
            report.taken = report.taken + file.holds.reduce(.zero) { $0 + $1.taken }
        }
        for institution in world.institutions {
            guard let ledger = world.ledger(of: institution.code) else { continue }
            report.executed += ledger.orders
            report.repeats += ledger.repeats
        }
    }
}

/// What a run came to.
public struct AgentReport: Sendable {
    public var orders = 0
    public var inquiries = 0
    /// Orders the institutions carried out, and how often they were asked again in vain.
    public var executed = 0
    public var repeats = 0
    public var retried = 0
    public var settled = 0
    /// Messages the court turned away: malformed, or of no order of its.
    public var refused = 0
    public var held = Money.zero
    public var taken = Money.zero
}
