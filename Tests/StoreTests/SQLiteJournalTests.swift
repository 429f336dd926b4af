import EnforcementCore
import EnforcementOffice
import Foundation
import GRDB
import Testing

@testable import EnforcementStore

@Suite("the journal in SQLite")
struct SQLiteJournalTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }

    init() throws { scratch = try Scratch() }

    @Test("a commit is on the disk: synchronous reads 2, the journal is written ahead")
    func durable() throws {
        #expect(try store.synchronousLevel() == 2)
        let modes = try store.pool.write { db in
            try ["journal_mode", "foreign_keys"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(modes == ["wal", "1"])
    }

    @Test("rows the store refuses are broken, and nothing of the writing is kept")
    func broken() async throws {
        let short = Writing(
            file: file(1), after: 0, actID: "a",
            entries: [
                EntryRow(
                    file: file(1), number: 1, at: noon(monday), actor: "li", actorName: "李",
                    act: "filing.accept", fact: "filing.accepted", body: [123, 125], hash: [1])
            ], rows: writing(file(1)).rows)
        let faults = try await store.commit([short, writing(file(2))])
        guard case .broken(let reason) = faults[0] else {
            Issue.record("\(String(describing: faults[0]))")
            return
        }
        #expect(reason.contains("CHECK"))
        #expect(faults[1] == nil)
        #expect(try await store.answer(to: "a", court: 1) == nil)
        #expect(try await store.card(file(1)) == nil)
    }

    @Test("of several writings of a file in one commit the card of the last stands")
    func oneCard() async throws {
        try await store.keep(writing(file(1), count: 2))
        let faults = try await store.commit([
            writing(file(1), after: 2, card: card(file(1), 3, names: "先")), writing(file(2)),
            writing(file(1), after: 3, count: 2, card: card(file(1), 5, names: "后")),
            writing(file(2), after: 1, card: card(file(2), 2, names: "末")),
        ])
        #expect(faults == [nil, nil, nil, nil])
        #expect(try await store.card(file(1)) == card(file(1), 5, names: "后"))
        #expect(try await store.card(file(2)) == card(file(2), 2, names: "末"))
    }

    @Test("one of them on another version undoes itself alone, and those that build on it")
    func staleAmongMany() async throws {
        try await store.keep(writing(file(1), count: 2))
        let gap = try await store.commit([
            writing(file(1), after: 2), writing(file(1), after: 4), writing(file(1), after: 3),
        ])
        #expect(gap == [nil, .stale, nil])
        let behind = try await store.commit([
            writing(file(1), after: 3), writing(file(1), after: 4), writing(file(2)),
        ])
        #expect(behind == [.stale, nil, nil])
        #expect(try await store.card(file(1)) == card(file(1), 5))
    }

    @Test(
        "the serial of a case number is read by its digits",
        arguments: [
            ("（2022）豫0185执1234号", "2022执", 1234), ("（2026）豫0185执恢7号", "2026执恢", 7),
        ])
    func serial(number: String, key: String, serial: Int) throws {
        let found = try #require(SQLiteStore.serial(of: number))
        #expect(found.key == key && found.serial == serial)
        let known = try #require(CaseNumber(number))
        #expect(found.key == "\(known.year)\(known.type)" && found.serial == known.serial)
    }

    @Test("rows that do not belong together are broken")
    func mismatch() async throws {
        var jump = writing(file(1), count: 2)
        jump.entries.remove(at: 0)
        var nothing = writing(file(2))
        nothing.entries = []
        let unbalanced = writing(file(3)) {
            $0.ledger = [
                LedgerRow(
                    file: file(3), entry: 1, line: 1, day: monday, account: "bank",
                    amount: Money(fen: 5))
            ]
        }
        let early = writing(file(4), card: card(file(4), 9))
        let faults = try await store.commit([jump, nothing, unbalanced, early])
        for fault in faults {
            guard case .broken = fault else {
                Issue.record("\(String(describing: fault))")
                continue
            }
        }
        #expect(try await store.courts().isEmpty)
    }

    @Test("two cases cannot have one number")
    func oneNumber() async throws {
        let number = "（2022）豫0185执1号"
        try await store.keep(writing(file(1), card: card(file(1), 1, number: number)))
        let faults = try await store.commit([
            writing(file(2), card: card(file(2), 1, number: number))
        ])
        #expect(faults[0] != nil)
        #expect(try await store.file(numbered: number, court: 1) == file(1))
        #expect(try await store.file(numbered: number, court: 2) == nil)
    }

    @Test("a card is updated whole, whatever part of it changed")
    func cardUpdates() async throws {
        var version = 1
        var expected = card(file(1), 1)
        try await store.keep(writing(file(1), card: expected))
        let changes: [(inout CardRow) -> Void] = [
            { $0.openDeadlines = 4 }, { $0.due = day("2022-09-01") }, { $0.due = nil },
            { $0.received = Money(fen: 7) }, { $0.balance = Money(fen: 7) },
            { $0.number = "（2022）豫0185执1号" }, { $0.state = .open }, { $0.handler = "li" },
            { $0.names = "赵某 钱某" }, { $0.mode = "fulfilled" }, { $0.closed = monday },
            { $0.team = "jian-3" }, { $0.team = nil }, { $0.claimed = Money(fen: 8) },
            { $0.judge = "zhou" }, { $0.desk = "control" }, { $0.caseClass = "fast" },
            { $0.level = 5 }, { $0.filed = monday }, { $0.cause = "买卖合同纠纷" },
        ]
        for change in changes {
            change(&expected)
            expected.version = version + 1
            try await store.keep(writing(file(1), after: version, card: expected))
            version += 1
            #expect(try await store.card(file(1)) == expected)
        }
    }

    @Test("a copy of the files taken between commits holds every commit answered before it")
    func killed() async throws {
        for round in 1...5 {
            let last = writing(file(round), count: round, actID: "round \(round)")
            try await store.keep(last)
            let copy = scratch.path("copy-\(round).sqlite")
            for ending in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: store.path + ending, toPath: copy + ending)
            }
            let after = try SQLiteStore(path: copy)
            #expect(try await after.lastFile(of: 1) == round)
            #expect(try await after.card(file(round))?.version == round)
            #expect(try await after.answer(to: "round \(round)", court: 1)?.last == round)
            try after.close()
        }
    }

    @Test("a sender that has gone away does not undo a commit")
    func cancelled() async throws {
        let store = store
        let task = Task { try await store.commit([writing(file(1))]) }
        task.cancel()
        #expect(try await task.value == [nil])
        #expect(try await store.card(file(1)) != nil)
    }
}
