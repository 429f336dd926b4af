public import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
public import Institutions

/// A week of the robot in a process of its own that is told the time and may be killed at any
/// moment: the same tick is then told again.
public struct KillWeek: Sendable {
    public static let start = Moment(day: Day(number: 19_213), second: 9 * 3600)
    public static let tickSeconds: Int64 = 600

    private let court: RehearsalCourt
    private let files: [FileID]
    private let seed: UInt64

    public init(path: String, cases: Int, seed: UInt64) throws {
        court = try RehearsalCourt(
            store: SQLiteStore(path: path), clock: PretendClock(Self.start), world: nil)
        files = (1...cases).map { FileID(court: RehearsalCourt.number, number: $0) }
        self.seed = seed
    }

    /// Lays the court out, once.
    public func found(_ institutions: [PretendInstitution]) async throws {
        try await court.found(institutions)
        for file in files {
            var chance = Seeded(seed: seed, branch: file.number)
            let claim = Money(fen: Int64(chance.whole(50...3_000)) * 10_000)
            _ = try await court.open(
                "示例债务人\(file.number)", identity: World.benchIdentity(file.number),
                claim: claim,
                due: Self.start.day.adding(days: -chance.whole(10...400)), performDays: 2)
        }
    }

    /// Does everything that is to be done by a moment.
    public func tick(_ now: Moment) async throws {
        court.clock.set(now)
        try await court.recover()
        if now.hour == 8, now.minute == 0 { try await court.wake() }
        try await court.work()
        if now.hour >= 8, now.hour < 20 {
            try await court.people(files, books: true)
            try await court.work()
        }
    }

    /// Where every case stands, in words: equal words, equal states.
    public func state() async throws -> [String] {
        var lines: [String] = []
        for id in files {
            let file = try await court.office.file(id)
            lines.append(
                "case \(id.number) \(file.agent.state) owed \(file.owed(on: Self.start.day))")
            for hold in file.holds {
                let account = file.asset(hold.asset)?.account ?? ""
                lines.append(
                    "  hold \(hold.number) \(account) \(hold.state) \(hold.amount) \(hold.held) "
                        + "\(hold.taken) \(hold.until.map { "\($0)" } ?? "")")
            }
            let states = Dictionary(grouping: file.orders) {
                "\($0.measure?.rawValue ?? "inquiry") \($0.state)"
            }
            for (state, orders) in states.sorted(by: { $0.key < $1.key }) {
                lines.append("  \(state): \(orders.count)")
            }
        }
        return lines
    }

    /// Persons with property and credits that come in during the week.
    public static func people(
        _ cases: Int, seed: UInt64, at institutions: [PretendInstitution]
    ) -> [ScriptedPerson] {
        let keeping = institutions.filter { $0.kind == "bank" }.map(\.code)
        return (1...cases).map { number in
            var chance = Seeded(seed: seed, branch: 10_000 + number)
            var accounts: [ScriptedPerson.Account] = []
            var credits: [ScriptedPerson.Credit] = []
            for place in 0..<chance.whole(1...3) {
                let code = chance.pick(keeping) ?? ""
                let account = "6200888\(100_000 + number)\(place)00000"
                accounts.append(
                    .init(code: code, number: account, balance: "\(chance.whole(0...90_000)).00"))
                for _ in 0..<chance.whole(0...4) {
                    credits.append(
                        .init(
                            code: code, number: account,
                            amount: "\(chance.whole(200...40_000)).00",
                            afterSeconds: chance.whole(3_600...518_400)))
                }
            }
            return ScriptedPerson(
                identity: World.benchIdentity(number), accounts: accounts, credits: credits)
        }
    }
}
