import EnforcementCore
import EnforcementOffice
import EnforcementStore

/// A court in which so many clocks wait and none is due.
struct WaitingCourt {
    private let store: SQLiteStore
    private static let perCase = 20

    init(_ clocks: Int, at path: String) async throws {
        store = try SQLiteStore(path: path)
        let cases = max(1, clocks / Self.perCase)
        for first in stride(from: 1, through: cases, by: 1_000) {
            let writings = (first...min(first + 999, cases)).map(Self.writing)
            let faults = try await store.commit(writings).compactMap(\.self)
            guard faults.isEmpty else { throw Failure("could not lay out \(path): \(faults[0])") }
        }
    }

    /// One look of the scheduler; the day is before every alarm.
    func look() async throws -> Duration {
        let start = ContinuousClock.now
        let due = try await store.alarms(court: 1, through: Day(number: 19_000), limit: 200)
        guard due.isEmpty else { throw Failure("something was due") }
        return ContinuousClock.now - start
    }

    private static func writing(_ number: Int) -> Writing {
        let file = FileID(court: 1, number: number)
        let at = Moment(secondsSince1970: 1_660_000_000)
        let entry = EntryRow(
            file: file, number: 1, at: at, actor: "system", actorName: "示例",
            act: "filing.submit", fact: "filing.submitted", body: Array("{}".utf8),
            hash: Hash.sha256(Array("\(number)".utf8)))
        var rows = DerivedRows()
        var card = CardRow(CaseFile(id: file), at: at, on: .dengfeng)
        card.version = 1
        rows.card = card
        rows.deadlines = (1...perCase).map { clock in
            let due = Day(number: Int32(20_000 + (number + clock) % 3_000))
            return DeadlineRow(
                file: file, openedBy: 1, limit: "L\(clock)", subject: "case", desk: "filing",
                start: due.adding(days: -30), due: due, soonOn: due.adding(days: -6), legal: due,
                target: nil, excluded: 0, isProvisional: false, isPaused: false, owner: "officer",
                assignee: nil, team: nil, raised: 0, alarmOn: due.adding(days: -6), met: nil,
                metBy: nil)
        }
        return Writing(file: file, after: 0, actID: nil, entries: [entry], rows: rows)
    }
}
