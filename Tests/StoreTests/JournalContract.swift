import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementStore

/// What every journal promises; one suite, run on each of them.
@Suite("the journal's contract")
struct JournalContract {
    enum Kind: CaseIterable { case memory, sqlite }

    /// A journal with nothing in it, and what must live as long as it is used.
    struct Fresh {
        let journal: any Journal
        let scratch: Scratch?

        init(_ kind: Kind) throws {
            switch kind {
            case .memory:
                journal = MemoryJournal()
                scratch = nil
            case .sqlite:
                let scratch = try Scratch()
                journal = scratch.store
                self.scratch = scratch
            }
        }
    }

    @Test("what was committed is read back, from any version on", arguments: Kind.allCases)
    func readBack(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        try await fresh.journal.keep(writing(file(7), count: 3), writing(file(8), count: 1))
        let rows = try await fresh.journal.entries(of: file(7), after: 1, limit: 10)
        #expect(rows == [entry(file(7), 2), entry(file(7), 3)])
        #expect(try await fresh.journal.entries(of: file(7), after: 0, limit: 2).count == 2)
        #expect(try await fresh.journal.entries(of: file(7), after: 3, limit: 2).isEmpty)
        #expect(try await fresh.journal.lastFile(of: 1) == 8)
        #expect(try await fresh.journal.lastFile(of: 2) == 0)
        #expect(try await fresh.journal.courts() == [1])
    }

    @Test("a writing decided on an older version is stale", arguments: Kind.allCases)
    func stale(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        try await fresh.journal.keep(writing(file(1), count: 2))
        let faults = try await fresh.journal.commit([writing(file(1), after: 1)])
        #expect(faults == [.stale])
        #expect(try await fresh.journal.commit([writing(file(1), after: 0)]) == [.stale])
    }

    @Test("no gap: a writing on a version not yet reached is stale", arguments: Kind.allCases)
    func gap(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        try await fresh.journal.keep(writing(file(1), count: 2))
        #expect(try await fresh.journal.commit([writing(file(1), after: 3)]) == [.stale])
        #expect(try await fresh.journal.commit([writing(file(2), after: 1)]) == [.stale])
        let own = FileID.own(of: 1)
        #expect(try await fresh.journal.commit([writing(own, after: 1)]) == [.stale])
        #expect(try await fresh.journal.entries(of: file(1), after: 0, limit: 9).count == 2)
    }

    @Test("an act id is written once; the first answer stands", arguments: Kind.allCases)
    func repeated(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        try await fresh.journal.keep(writing(file(1), count: 2, actID: "a"))
        let again = try await fresh.journal.commit([
            writing(file(1), after: 2, actID: "a"), writing(file(2), actID: "b"),
            writing(file(3), actID: "b"),
        ])
        #expect(again == [.repeated, nil, .repeated])
        let first = try await fresh.journal.answer(to: "a", court: 1)
        #expect(first == PastAnswer(file: file(1), first: 1, last: 2))
        #expect(try await fresh.journal.answer(to: "a", court: 2) == nil)
        #expect(try await fresh.journal.answer(to: "c", court: 1) == nil)
    }

    @Test("asked again on an old version it is repeated, not stale", arguments: Kind.allCases)
    func repeatedBeforeStale(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        try await fresh.journal.keep(writing(file(1), actID: "a"))
        #expect(try await fresh.journal.commit([writing(file(1), actID: "a")]) == [.repeated])
    }

    @Test("one writing that fails undoes only itself", arguments: Kind.allCases)
    func onlyItself(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        let faults = try await fresh.journal.commit([
            writing(file(1)), writing(file(2), after: 5, actID: "x"), writing(file(3)),
            writing(file(1), after: 1),
        ])
        #expect(faults == [nil, .stale, nil, nil])
        #expect(try await fresh.journal.entries(of: file(1), after: 0, limit: 9).count == 2)
        #expect(try await fresh.journal.entries(of: file(2), after: 0, limit: 9).isEmpty)
        #expect(try await fresh.journal.entries(of: file(3), after: 0, limit: 9).count == 1)
        #expect(try await fresh.journal.answer(to: "x", court: 1) == nil)
    }

    @Test("of many writers on one version exactly one wins", arguments: Kind.allCases)
    func oneWinner(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        try await fresh.journal.keep(writing(file(1)))
        let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
            for writer in 1...20 {
                let journal = fresh.journal
                group.addTask {
                    let one = writing(file(1), after: 1, actID: "writer \(writer)")
                    return try await journal.commit([one]) == [nil]
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(wins == 1)
    }

    @Test("courts do not see each other", arguments: Kind.allCases)
    func courts(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        try await fresh.journal.keep(
            writing(.own(of: 2)), writing(file(1, court: 2), actID: "a"),
            writing(file(1), actID: "a"))
        #expect(try await fresh.journal.courts() == [1, 2])
        #expect(try await fresh.journal.entries(of: file(1), after: 0, limit: 9).count == 1)
        #expect(try await fresh.journal.lastFile(of: 2) == 1)
    }

    @Test("serials go on after the highest number of the year and type", arguments: Kind.allCases)
    func serials(_ kind: Kind) async throws {
        let fresh = try Fresh(kind)
        for (place, number) in ["（2022）豫0185执9号", "（2022）豫0185执12号"].enumerated() {
            let id = file(place + 1)
            try await fresh.journal.keep(writing(id, card: card(id, 1, number: number)))
        }
        let restored = card(file(3), 1, number: "（2021）豫0185执恢4号") { $0.type = "执恢" }
        try await fresh.journal.keep(writing(file(3), card: restored), writing(file(4)))
        #expect(try await fresh.journal.serials(of: 1) == ["2022执": 12, "2021执恢": 4])
    }
}
