import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Institutions
import Testing

@testable import Rehearsal

/// The robot at work in a court of its own, institutions and all, on a simulated clock.
@Suite("journey: the agent that never sleeps")
struct AgentTests {
    /// A court with few institutions, so that a year passes quickly.
    struct Small {
        let court: RehearsalCourt
        let world: World
        private let calls: WorldCalls
        private let folder = FileManager.default.temporaryDirectory.path + "/agent-\(UUID())"

        static let bank = "SLYH03"
        static let account = "6200777000000000001"
        static let identity = World.benchIdentity(1)

        init(
            start: String, balance: String, credits: [ScriptedPerson.Credit] = [],
            priors: [ScriptedPerson.Prior]? = nil,
            courtAccount: CourtAccount = CourtAccount(code: bank, number: Roster.fundsAccount)
        ) async throws {
            let now = try #require(Moment(start))
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            var settings = World.Settings(founded: BeijingTime(seconds: now.secondsSince1970))
            settings.institutions = PretendRegistry.institutions.filter {
                [Self.bank, "SLGA01", "SLBDC02", courtAccount.code].contains($0.code)
            }
            settings.courtAccount = courtAccount
            settings.answerSeconds = 30...90
            world = World(settings)
            world.script(
                ScriptedPerson(
                    identity: Self.identity,
                    accounts: [
                        .init(
                            code: Self.bank, number: Self.account, balance: balance, priors: priors)
                    ], credits: credits))
            calls = WorldCalls(world: world, secret: RehearsalCourt.secret)
            court = try RehearsalCourt(
                store: SQLiteStore(path: folder + "/court.sqlite"), clock: PretendClock(now),
                world: world)
            try await court.found(world.institutions, bank: courtAccount.code)
        }

        /// Lives on to a moment, looking so often; people do what is open.
        func live(to end: String, every minutes: Int, _ files: [FileID]) async throws {
            let end = try #require(Moment(end))
            while court.clock.now < end {
                let next = court.clock.now.adding(seconds: Int64(minutes) * 60)
                court.clock.set(min(next, end))
                try await court.wake()
                let now = BeijingTime(seconds: court.clock.now.secondsSince1970)
                _ = await calls.deliver(to: court.doors, at: now)
                try await court.work()
                try await court.people(files)
                try await court.work()
            }
        }

        /// A few hours in which nobody but the judge does anything: these rulings, no deduction.
        func hold(_ id: FileID, signing kinds: [String]) async throws {
            let noon = court.clock.now.adding(seconds: 2 * 3_600)
            try await live(to: noon.description, every: 30, [])
            for kind in kinds {
                try await court.ask(
                    id, "control.sign-ruling", by: "pu-1-judge", ["kind": .string(kind)])
            }
            try await live(
                to: noon.adding(seconds: 2 * 3_600).description, every: 30, [])
        }

        func remove() { try? FileManager.default.removeItem(atPath: folder) }
    }

    private static let claim = Money(fen: 16_000_000)

    private func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
        return day
    }

    @Test("王某军案: filed on 08-09, 160,000.00 frozen within three days, by the agent alone")
    func wang() async throws {
        let small = try await Small(
            start: "2022-08-09T10:00:00+08:00", balance: "163000.00")
        defer { small.remove() }
        let id = try await small.court.open(
            "王某战", identity: Small.identity, claim: Self.claim,
            due: day("2022-07-20"))
        try await small.live(to: "2022-08-12T09:00:00+08:00", every: 30, [id])
        let file = try await small.court.office.file(id)
        // 3,000.00 stay with him to live on; the rest is held.
        #expect(file.controlled == Money(fen: 16_000_000))
        let entries = try await small.court.office.entries(of: id)
        let confirmed = try #require(entries.first { $0.name == "control.hold-confirmed" })
        #expect(confirmed.stamp.day <= day("2022-08-12"))
        // One click and one signature; everything else was the robot's.
        let started = try #require(entries.firstIndex { $0.name == "control.agent-started" })
        let byPeople = entries[started...].filter { $0.stamp.by != .system }.map(\.act)
        #expect(Set(byPeople) == ["control.start", "control.sign-ruling"])
        // The applicant hears of it only once it is done.
        let told = entries.filter { $0.letters.contains { $0.message == "P2-03" } }
        #expect(told.map(\.name) == ["control.hold-confirmed"])
        #expect(small.world.ledger(of: Small.bank)?.frozen == "160000.00")
    }

    @Test("paid by deduction after the notice period, everything left is released at once")
    func deducted() async throws {
        let small = try await Small(
            start: "2022-08-09T10:00:00+08:00", balance: "400000.00")
        defer { small.remove() }
        let id = try await small.court.open(
            "王某战", identity: Small.identity, claim: Self.claim,
            due: day("2022-07-20"))
        try await small.live(to: "2022-08-15T12:00:00+08:00", every: 60, [id])
        let file = try await small.court.office.file(id)
        #expect(file.received >= Money(fen: 16_230_000))
        #expect(file.owed(on: day("2022-08-15")) == .zero)
        #expect(file.controlled == .zero)
        #expect(small.world.ledger(of: Small.bank)?.frozen == "0.00")
        #expect(small.world.ledger(of: Small.bank)?.mostExecutions == 1)
        // The money came to the case's own sub-account, told by the court's bank: nobody books it.
        let entries = try await small.court.office.entries(of: id)
        let received = entries.filter { $0.name == "funds.received" }
        #expect(!received.isEmpty && received.allSatisfy { $0.stamp.by == .system })
        #expect(received.allSatisfy { $0.act == "funds.book-line" })
        #expect(received.flatMap(\.letters).contains { $0.message == "P6-01" })
        #expect(file.receipts.allSatisfy { $0.way == .deduction && $0.notifiedOn != nil })
        #expect(file.inTransit == .zero)
        let own = try await small.court.office.court(RehearsalCourt.number)
        let sub = own.subAccount(of: id).description
        let payments = small.world.ledger(of: Small.bank)?.payments ?? []
        #expect(!payments.isEmpty && payments.allSatisfy { $0.paidTo == sub })
        let ledger = try await small.court.store.ledger(
            court: RehearsalCourt.number, through: day("2022-08-15"))
        #expect(ledger.balance(.bank) == file.received && ledger.balance(.suspense) == .zero)
    }

    @Test("a renewal signed for reaches the bank sixty days before the end, and keeps holding")
    func renewed() async throws {
        let small = try await Small(start: "2022-08-09T10:00:00+08:00", balance: "53000.00")
        defer { small.remove() }
        let id = try await small.court.open(
            "王某战", identity: Small.identity, claim: Self.claim,
            due: day("2022-07-20"),
            performDays: 30)
        try await small.hold(id, signing: ["control", "renewal"])
        let before = try await small.court.office.file(id)
        let until = try #require(before.holds.first?.until)
        try await small.live(to: "2023-06-20T12:00:00+08:00", every: 1_440, [])
        let file = try await small.court.office.file(id)
        let hold = try #require(file.holds.first)
        #expect(hold.state == .effective)
        #expect(hold.until == ControlExpiry.deposit.until(from: until.adding(days: 1)))
        let renewed = try await small.court.office.entries(of: id)
            .first { $0.name == "control.hold-renewed" }
        #expect(try #require(renewed).stamp.day <= until.adding(days: -58))
        #expect(small.world.ledger(of: Small.bank)?.frozen == "50000.00")
    }

    @Test("without renewal it ends the day after its last day, a Sunday or not, here and there")
    func lapsed() async throws {
        let small = try await Small(start: "2022-08-13T10:00:00+08:00", balance: "53000.00")
        defer { small.remove() }
        let id = try await small.court.open(
            "王某战", identity: Small.identity, claim: Self.claim,
            due: day("2022-07-20"),
            performDays: 30)
        try await small.hold(id, signing: ["control"])
        let held = try await small.court.office.file(id)
        #expect(held.holds.first?.until == day("2023-08-12"))
        try await small.court.ask(
            id, "control.pause-agent", by: "chakong-1", ["reason": "示例：不再续行"])
        try await small.live(to: "2023-08-12T20:00:00+08:00", every: 1_440, [])
        #expect(small.world.ledger(of: Small.bank)?.frozen == "50000.00")
        // 2023-08-12 is a Saturday: the Sunday after, nothing is held any more.
        try await small.live(to: "2023-08-13T12:00:00+08:00", every: 720, [])
        let file = try await small.court.office.file(id)
        #expect(file.holds.first?.state == .lapsed)
        #expect(small.world.ledger(of: Small.bank)?.frozen == "0.00")
        let lapse = try await small.court.office.entries(of: id)
            .first { $0.name == "control.hold-lapsed" }
        #expect(try #require(lapse).stamp.day == day("2023-08-13"))
    }

    @Test("a freeze behind another court moves up when the earlier one ends")
    func promoted() async throws {
        let small = try await Small(
            start: "2022-08-09T10:00:00+08:00", balance: "53000.00",
            priors: [
                .init(
                    authority: "示例外地法院", document: "（2022）示执1号",
                    amount: "53000.00", days: 5)
            ])
        defer { small.remove() }
        let id = try await small.court.open(
            "王某战", identity: Small.identity, claim: Self.claim,
            due: day("2022-07-20"),
            performDays: 30)
        try await small.live(to: "2022-08-12T12:00:00+08:00", every: 60, [id])
        let waiting = try await small.court.office.file(id)
        #expect(waiting.holds.map(\.state) == [.waiting])
        #expect(waiting.controlled == .zero)
        try await small.live(to: "2022-08-16T12:00:00+08:00", every: 60, [id])
        let file = try await small.court.office.file(id)
        #expect(file.holds.first?.state == .effective)
        #expect(file.controlled == Money(fen: 5_300_000))
    }

    @Test("faults of every kind for three days: nothing lost, nothing doubled, all told")
    func faults() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/faults-\(UUID())"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var plan = AgentRun.Plan()
        plan.cases = 4
        plan.days = 3
        plan.faults = Faults(
            Dictionary(uniqueKeysWithValues: Faults.Kind.allCases.map { ($0, 20) }))
        var run = try AgentRun(plan, path: folder + "/court.sqlite")
        try await run.run { _, _ in }
        try await run.comeToRest { _, _ in }
        #expect(run.report.executed == run.report.orders)
        #expect(run.report.inquiries > 300)
        // What was deducted has come to the court, line by line, through every fault.
        for id in run.files {
            let file = try await run.court.office.file(id)
            #expect(file.inTransit == .zero)
            #expect(file.deadline("P2-08c", .whole) == nil)
            let taken = file.holds.reduce(Money.zero) { $0 + $1.taken }
            #expect(file.received == taken)
        }
    }
}
