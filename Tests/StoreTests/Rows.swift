import EnforcementCore
import EnforcementOffice
import Foundation

@testable import EnforcementStore

/// Monday.
let monday = day("2022-08-08")

func day(_ iso: String) -> Day {
    guard let day = Day(iso) else { preconditionFailure("no day: \(iso)") }
    return day
}

func file(_ number: Int, court: CourtID = 1) -> FileID { FileID(court: court, number: number) }

func noon(_ day: Day) -> Moment { Moment(day: day, second: 12 * 3_600) }

func entry(_ file: FileID, _ number: Int, on day: Day = monday) -> EntryRow {
    EntryRow(
        file: file, number: number, at: noon(day), actor: "li", actorName: "李",
        act: "filing.accept", fact: "filing.accepted",
        body: Array("{\"fact\":{\"number\":\(number)}}".utf8),
        hash: Array(repeating: UInt8(number % 256), count: 32))
}

func card(
    _ file: FileID, _ version: Int, number: String? = nil, names: String = "张某某 王某",
    change: (inout CardRow) -> Void = { _ in }
) -> CardRow {
    var card = CardRow(
        file: file, version: version, state: number == nil ? .submitted : .open, number: number,
        type: "执", title: names.replacing(" ", with: " 申请执行 "), names: names,
        cause: "民间借贷纠纷", desk: "filing", claimed: Money(fen: 100_000), received: .zero,
        paid: .zero, balance: .zero, submitted: monday, openDeadlines: 0, level: 0,
        lastAt: noon(monday))
    change(&card)
    return card
}

func deadline(
    _ file: FileID, _ openedBy: Int = 1, limit: String = "F01", due: Day = day("2022-08-15"),
    owner: String = "officer", assignee: String? = nil, desk: String = "filing",
    met: Day? = nil, isPaused: Bool = false, isProvisional: Bool = false, alarmOn: Day? = nil
) -> DeadlineRow {
    DeadlineRow(
        file: file, openedBy: openedBy, limit: limit, subject: "", desk: desk, start: monday,
        due: due, soonOn: due, legal: due, target: nil, excluded: 0, isProvisional: isProvisional,
        isPaused: isPaused, owner: owner, assignee: assignee, team: nil, raised: 0,
        alarmOn: alarmOn, met: met, metBy: met == nil ? nil : openedBy + 1)
}

func letter(
    _ file: FileID, _ number: Int, state: String = "queued", isUrgent: Bool = false,
    at moment: Moment = noon(monday)
) -> LetterRow {
    LetterRow(
        file: file, number: number, entry: 1, writtenAt: moment, message: "P1-03", party: 1,
        phone: "199 0000 0001", text: "您的案件已受理。", fault: nil, isUrgent: isUrgent,
        state: state)
}

func warning(_ file: FileID, _ number: Int, level: Int = 1, isOpen: Bool = true) -> WarningRow {
    WarningRow(
        file: file, number: number, limit: "F01", subject: "", desk: "filing", level: level,
        due: monday, raisedOn: monday.adding(days: number), assignee: "li", team: nil,
        answeredBy: isOpen ? nil : "li", answer: isOpen ? nil : "已办", escalatedOn: nil,
        isOpen: isOpen)
}

/// One act: `count` entries after `after`, a card at the new version, and more rows.
func writing(
    _ file: FileID, after: Int = 0, count: Int = 1, actID: String? = nil,
    card given: CardRow? = nil, rows change: (inout DerivedRows) -> Void = { _ in }
) -> Writing {
    var rows = DerivedRows()
    if file.number > 0 { rows.card = given ?? card(file, after + count) }
    change(&rows)
    return Writing(
        file: file, after: after, actID: actID,
        entries: (after + 1...after + count).map { entry(file, $0) }, rows: rows)
}

/// A store in a folder of its own, gone with the test.
final class Scratch: Sendable {
    let folder: URL
    let store: SQLiteStore

    init(trace: (@Sendable (String) -> Void)? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try SQLiteStore(
            path: folder.appending(path: "court.sqlite").path(), trace: trace)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path() }
}

extension Journal {
    /// Commits what must not fail.
    func keep(_ writings: Writing...) async throws {
        for fault in try await commit(writings) { if let fault { throw fault } }
    }
}
