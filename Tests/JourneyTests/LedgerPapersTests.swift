import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore
import Foundation
import Logging
import Testing

@Suite("papers about money, over the demo court")
struct LedgerPapersTests {
    let now: Moment
    let store: SQLiteStore
    let path: String

    init() async throws {
        path = FileManager.default.temporaryDirectory.path + "/papers-\(UUID()).sqlite"
        now = try #require(Moment("2026-11-20T15:00:00+08:00"))
        store = try SQLiteStore(path: path)
        _ = try await Dengfeng.build(court: 1, journal: store, keys: store, now: now, cases: 60)
    }

    private func remove() throws {
        try store.close()
        for end in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + end) }
    }

    @Test("every party's statement agrees with the ledger of its case, movement by movement")
    func statements() async throws {
        let office = Office(
            line: .dengfeng, journal: store, clock: PretendClock(now),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let court = try await office.court(1)
        var told = 0
        for number in 1...(try await (store as any Journal).lastFile(of: 1)) {
            let id = FileID(court: 1, number: number)
            let file = try await office.file(id)
            let ledger = try await store.derivedRows(of: id).ledger.filter { $0.account == "held" }
            let entries = try await office.entries(of: id)
            for party in file.parties {
                let statement = try #require(
                    PartyStatement(of: file, entries, to: party.number))
                #expect(statement.held == -Money.sum(ledger.map { $0.amount }), "\(id)")
                #expect(statement.held == file.balance)
                #expect(statement.received == file.received)
                #expect(statement.disbursed == file.disbursed)
                #expect(statement.paid == file.paid)
                #expect(statement.movements.last?.held ?? .zero == file.balance)
                let words = statement.paper(court: court, on: now.day).everyWord
                for other in file.parties where other.number != party.number {
                    guard let account = other.account else { continue }
                    #expect(!words.contains(account.number), "\(id)")
                }
            }
            told += ledger.isEmpty ? 0 : 1
        }
        #expect(told > 20)
        try remove()
    }

    @Test("every month both sides come to the same, and each month opens where the last closed")
    func months() async throws {
        var held: Money?
        for month in 1...10 {
            let days = try #require(MonthlyReconciliation.days(year: 2026, month: month))
            let books = try await store.reconciliation(
                of: 1, from: days.lowerBound, through: days.upperBound)
            let made = MonthlyReconciliation(books)
            #expect(made.assets == made.liabilities)
            #expect(made.heldByCase == made.heldByFinance)
            let opening = Money.sum(books.cases.map { $0.opening }) + books.still.opening
            #expect(held == nil || held == opening)
            held = made.heldByCase
        }
        try remove()
    }
}

extension Paper {
    /// All that is printed, in one text.
    fileprivate var everyWord: String {
        let inside = parts.flatMap { part -> [String] in
            switch part {
            case .heading(let text), .text(let text): [text]
            case .table(let table): table.rows.flatMap { $0 } + table.total
            case .figures(let figures): figures.flatMap { [$0.label, $0.value] }
            }
        }
        return ([title, footer] + subtitle + inside).joined(separator: "\n")
    }
}
