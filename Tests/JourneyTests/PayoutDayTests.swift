import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Logging
import Testing

@Suite("发放日 the payout day")
struct PayoutDayTests {
    static let batch = PayoutBatch(court: PayoutCourt.court, name: "2026-11-20-1")

    @Test(
        "cut off at any commit and begun anew, each of 200 payouts is paid once",
        .timeLimit(.minutes(1)))
    func cutOff() async throws {
        let court = try await LaidCourt(200)
        defer { court.remove() }
        let before = try await court.ledger()
        // A commit that fails, and one that stands although nobody was told.
        for cut in [Cut(after: 0, isWritten: false), Cut(after: 2, isWritten: true)] {
            await #expect(throws: OfficeError.self) {
                try await court.day(cut).run(batch: Self.batch, by: PayoutCourt.payer)
            }
        }
        let report = try await court.day().run(batch: Self.batch, by: PayoutCourt.payer)
        #expect(report.refused == 0)
        #expect(report.done > 0 && report.done < 200)
        let sent = try await court.ordered(Self.batch)
        #expect(sent.count == 200)
        await #expect(throws: OfficeError.self) {
            try await court.day(Cut(after: 1, isWritten: true)).record(
                results: sent.map { TransferOutcome(transfer: $0, result: .paid) },
                by: PayoutCourt.payer)
        }
        let left = try await court.ordered(Self.batch)
        #expect(!left.isEmpty && left.count < 200)
        let results = try await court.day().record(
            results: sent.map { TransferOutcome(transfer: $0, result: .paid) },
            by: PayoutCourt.payer)
        #expect(results.done == left.count && results.repeats == 200 - left.count)
        let after = try await court.ledger()
        #expect(after.balance(.held) == .zero && after.balance(.payees) == .zero)
        #expect(after.balance(.bank) == -after.balance(.fees))
        #expect(before.balance(.bank) - after.balance(.bank) == (try await court.paid()))
    }

    @Test("a payout that may not leave is told, and holds up nobody")
    func refused() async throws {
        let court = try await LaidCourt(20)
        defer { court.remove() }
        let file = FileID(court: PayoutCourt.court, number: 1)
        try await court.ask(
            "shiwu-1", file, "funds.ask-account",
            ["party": 1, "bank": "示例银行", "number": "6200000099999999", "proof": "当面核对"])
        try await court.ask(
            "ankuan-1", file, "funds.check-account", ["party": 1, "agrees": true])
        let report = try await court.day().run(batch: Self.batch, by: PayoutCourt.payer)
        #expect(report.done == 10 && report.refused == 10)
        #expect(Set(report.refusals.map(\.refusal.code)) == ["funds.cooling"])
        #expect(Set(report.refusals.map(\.file)) == [file])
        let again = try await court.day().run(batch: Self.batch, by: PayoutCourt.payer)
        #expect(again.done == 0 && again.refused == 10)
    }

    @Test("whoever passed another gate pays nothing (S1)")
    func samePerson() async throws {
        let court = try await LaidCourt(10)
        defer { court.remove() }
        let report = try await court.day().run(batch: Self.batch, by: PersonID("juzhang"))
        #expect(report.done == 0 && report.refused == 10)
        #expect(Set(report.refusals.map(\.refusal.code)) == ["forbidden.role"])
    }
}

/// A court laid out on a file of its own, opened anew by whoever works on it.
struct LaidCourt {
    let path: String

    init(_ count: Int) async throws {
        path = FileManager.default.temporaryDirectory.path + "/payout-\(UUID().uuidString).sqlite"
        let store = try SQLiteStore(path: path)
        let journal = GatheringJournal(before: store)
        let office = Self.office(on: journal, at: PayoutCourt.arrival)
        try await PayoutCourt(office: office).lay(count)
        try await journal.flush()
        try store.close()
    }

    static func office(on journal: any Journal, at now: Moment) -> Office {
        Office(
            line: .dengfeng, journal: journal, clock: PretendClock(now),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, batchMax: 40)
    }

    /// An office started anew, as after a crash.
    func day(_ cut: Cut? = nil) throws -> PayoutDay {
        let store = try SQLiteStore(path: path)
        let journal: any Journal = cut.map { CutJournal(before: store, $0) } ?? store
        return PayoutDay(
            office: Self.office(on: journal, at: PayoutCourt.payday), queue: store,
            inFlightMax: 60)
    }

    func ask(_ person: String, _ file: FileID, _ act: String, _ answers: JSON) async throws {
        let office = Self.office(on: try SQLiteStore(path: path), at: PayoutCourt.payday)
        _ = try await office.perform(
            OfficeRequest(
                actor: PersonID(person), court: file.court, file: file, act: act,
                answers: answers))
    }

    func ordered(_ batch: PayoutBatch) async throws -> [TransferNumber] {
        try await SQLiteStore(path: path).ordered(of: batch, after: nil, limit: 1_000)
    }

    func ledger() async throws -> LedgerState {
        let books = try await SQLiteStore(path: path).books(
            BooksAsk(ledger: PayoutCourt.payday.day), court: PayoutCourt.court)
        return try #require(books.ledger)
    }

    /// By the facts of the record, each transfer counted as often as it stands there.
    func paid() async throws -> Money {
        let codec = EntryCodec(line: .dengfeng)
        var sum = Money.zero
        try await SQLiteStore(path: path).eachEntry(of: PayoutCourt.court) { row in
            guard row.fact == Funds.TransferPaid.name else { return }
            sum += (try codec.entry(row).fact as? Funds.TransferPaid)?.amount ?? .zero
        }
        return sum
    }

    func remove() {
        for suffix in ["", "-wal", "-shm"]
        where FileManager.default.fileExists(atPath: path + suffix) {
            do { try FileManager.default.removeItem(atPath: path + suffix) } catch {
                Issue.record(error)
            }
        }
    }
}

/// After so many commits the next is the last: written or not, nobody is told.
struct Cut {
    let after: Int
    let isWritten: Bool
}

/// A journal that breaks off.
actor CutJournal: Journal {
    struct Broken: Error {}

    private let journal: any Journal
    private let cut: Cut
    private var commits = 0

    init(before journal: any Journal, _ cut: Cut) {
        self.journal = journal
        self.cut = cut
    }

    func commit(_ writings: [Writing]) async throws -> [WriteFault?] {
        commits += 1
        guard commits > cut.after else { return try await journal.commit(writings) }
        if commits == cut.after + 1, cut.isWritten { _ = try await journal.commit(writings) }
        throw Broken()
    }

    func entries(of file: FileID, after version: Int, limit: Int) async throws -> [EntryRow] {
        try await journal.entries(of: file, after: version, limit: limit)
    }

    func books(_ asks: BooksAsk, court: CourtID) async throws -> Books {
        try await journal.books(asks, court: court)
    }

    func answer(to actID: String, court: CourtID) async throws -> PastAnswer? {
        try await journal.answer(to: actID, court: court)
    }

    func lastFile(of court: CourtID) async throws -> Int {
        try await journal.lastFile(of: court)
    }

    func serials(of court: CourtID) async throws -> [String: Int] {
        try await journal.serials(of: court)
    }

    func courts() async throws -> [CourtID] { try await journal.courts() }
}
