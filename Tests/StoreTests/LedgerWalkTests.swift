import EnforcementCore
import EnforcementOffice
import Synchronization
import Testing

@testable import EnforcementStore

@Suite("the ledger from end to end")
struct LedgerWalkTests {
    static func row(
        _ file: FileID, _ entry: Int, _ line: Int, _ day: Day, _ account: String, _ fen: Int64
    ) -> LedgerRow {
        LedgerRow(
            file: file, entry: entry, line: line, day: day, account: account,
            amount: Money(fen: fen))
    }

    /// A bank line that waited from Monday, claimed on Wednesday, and a statement of two days.
    static func store() async throws -> Scratch {
        let scratch = try Scratch()
        let (own, case1) = (file(0), file(1))
        let tuesday = monday.adding(days: 1)
        let wednesday = monday.adding(days: 2)
        let statement = writing(own) {
            $0.ledger = [
                row(own, 1, 1, tuesday, "bank", 500), row(own, 1, 2, tuesday, "suspense", -500),
                row(own, 1, 3, monday, "bank", 300), row(own, 1, 4, monday, "suspense", -300),
            ]
        }
        let numbered = card(case1, 1, number: "（2022）豫0185执1号")
        let claim = writing(case1, card: numbered) {
            $0.ledger = [
                row(case1, 1, 1, wednesday, "suspense", 300),
                row(case1, 1, 2, wednesday, "held", -300),
            ]
        }
        let closing = writing(own, after: 1) {
            $0.closes = [
                LedgerCloseRow(
                    file: own, entry: 2, day: monday, bank: Money(fen: 300), lines: 2,
                    difference: .zero, note: nil, closedBy: "qian")
            ]
        }
        try await scratch.store.keep(statement, claim)
        try await scratch.store.keep(closing)
        return scratch
    }

    static func events(
        _ store: SQLiteStore, from: Day? = nil, through: Day? = nil
    ) async throws -> [LedgerEvent] {
        let span = LedgerSpan(court: 1, from: from, through: through)
        return try await store.eachLedgerEvent(of: span, into: [LedgerEvent]()) { $0.append($1) }
    }

    /// `08-08 0#1 bank +3.00 suspense -3.00`, a line an event.
    static func told(_ events: [LedgerEvent]) -> [String] {
        events.map { event in
            switch event {
            case .start(let start):
                let opening = start.opening.map { "\($0.account.kind)\($0.account.file ?? 0)" }
                return (["start \(start.lines)"] + opening).joined(separator: " ")
            case .entry(let entry):
                let lines = entry.lines.map { "\($0.account.kind) \($0.amount)" }
                return "\(entry.day) \(entry.file.number)#\(entry.number) "
                    + lines.joined(separator: " ")
            case .closing(let closing): return "closed \(closing.day) \(closing.bank)"
            case .end(let end):
                let sums = end.balances.filter { $0.amount != .zero }
                return "end \(end.day) "
                    + sums.map { "\($0.account.kind) \($0.amount)" }.joined(separator: " ")
            }
        }
    }

    @Test("by day, file and entry; an entry once a day; closings at the end of their days")
    func order() async throws {
        let scratch = try await Self.store()
        let events = try await Self.events(scratch.store)
        #expect(
            Self.told(events) == [
                "start 6", "2022-08-08 0#1 bank 3.00 suspense -3.00", "closed 2022-08-08 3.00",
                "2022-08-09 0#1 bank 5.00 suspense -5.00",
                "2022-08-10 1#1 suspense 3.00 held -3.00",
                "end 2022-08-10 bank 8.00 held -3.00 suspense -5.00",
            ])
        guard case .entry(let entry) = events[4] else { return }
        #expect(entry.caseNumber == "（2022）豫0185执1号")
        #expect(entry.lines[1].account.file == 1)
    }

    @Test("from a day on: balances before it, each case's own; through a day: its end")
    func span() async throws {
        let scratch = try await Self.store()
        let wednesday = monday.adding(days: 2)
        let late = Self.told(try await Self.events(scratch.store, from: wednesday.adding(days: 1)))
        #expect(
            late == [
                "start 0 bank0 suspense0 held1",
                "end 2022-08-11 bank 8.00 held -3.00 suspense -5.00",
            ])
        let early = Self.told(try await Self.events(scratch.store, through: monday))
        #expect(early.last == "end 2022-08-08 bank 3.00 suspense -3.00")
        let before = try await Self.events(scratch.store, through: monday.adding(days: -1))
        #expect(Self.told(before) == ["start 0"])
    }

    @Test("whatever opens a stretch, with its entries, balances to what ends it")
    func balanced() async throws {
        let scratch = try await Self.store()
        for days in 0...3 {
            var sums: [Posting.Account: Money] = [:]
            for event in try await Self.events(scratch.store, from: monday.adding(days: days)) {
                switch event {
                case .start(let start):
                    for one in start.opening {
                        sums[one.account.kind, default: .zero] += one.amount
                    }
                case .entry(let entry):
                    for line in entry.lines {
                        sums[line.account.kind, default: .zero] += line.amount
                    }
                    #expect(Money.sum(entry.lines.map { $0.amount }) == .zero)
                case .closing: break
                case .end(let end):
                    for one in end.balances {
                        #expect(sums[one.account.kind, default: .zero] == one.amount)
                    }
                }
            }
        }
    }

    @Test("a court without money is told as a start alone; another court's money is not told")
    func empty() async throws {
        let scratch = try await Self.store()
        let span = LedgerSpan(court: 2)
        let events = try await scratch.store.eachLedgerEvent(of: span, into: [LedgerEvent]()) {
            $0.append($1)
        }
        #expect(Self.told(events) == ["start 0"])
    }

    @Test("the walk sorts nothing: the index of each account is merged with the others")
    func plan() async throws {
        let scratch = try Scratch()
        let steps = try await scratch.store.read { db in
            let sentence = try Prepared(db, "EXPLAIN QUERY PLAN \(LedgerWalk.linesSQL)")
            return try sentence.rows { row in
                _ = (row.int(), row.int(), row.int())
                return row.text()
            }
        }
        #expect(steps.filter { $0.contains("INDEX ledger_account") }.count == 8)
        #expect(!steps.contains { $0.contains("B-TREE") }, "\(steps)")
    }

    @Test("the same record makes the same bytes", arguments: LedgerFormat.allCases)
    func same(_ format: LedgerFormat) async throws {
        let scratch = try await Self.store()
        var made: Set<String> = []
        for _ in 0..<2 {
            let text = Mutex("")
            try await withTextOf(format, scratch.store) { piece in text.withLock { $0 += piece } }
            made.insert(text.withLock { $0 })
        }
        #expect(made.count == 1)
        #expect(made.first?.contains("2022-08-08") ?? false)
    }

    private func withTextOf(
        _ format: LedgerFormat, _ store: SQLiteStore, _ put: @escaping @Sendable (String) -> Void
    ) async throws {
        let export = LedgerExport(format, line: .dengfeng) { put($0) }
        var done = try await store.eachLedgerEvent(of: LedgerSpan(court: 1), into: export) {
            try $0.take($1)
        }
        try done.flush()
    }
}
