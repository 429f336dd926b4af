import EnforcementCore
import EnforcementOffice
import Foundation
import GRDB
import Testing

@testable import EnforcementStore

@Suite("rebuild, backup, floor")
struct UpkeepTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }

    init() throws { scratch = try Scratch() }

    /// Three acts that write every kind of row.
    private var acts: [Writing] {
        let id = file(1)
        let number = "（2022）豫0185执1号"
        return [
            writing(.own(of: 1)),
            writing(id) {
                $0.deadlines = [deadline(id, limit: "b"), deadline(id, limit: "a")]
                $0.letters = [letter(id, 1)]
                $0.stays = [StayRow(file: id, entry: 1, desk: "filing", entered: monday)]
            },
            writing(file(2), count: 2),
            writing(id, after: 1, card: card(id, 2, number: number, names: "赵某 钱某")) {
                $0.deadlines = [deadline(id, limit: "a", met: monday)]
                $0.warnings = [warning(id, 1)]
                $0.letters = [letter(id, 1, state: "sent"), letter(id, 2)]
                $0.holds = [
                    HoldRow(
                        file: id, number: 1, asset: "尾号0001", kind: "deposit",
                        institution: "示例银行", amount: Money(fen: 9), held: Money(fen: 9),
                        from: monday, until: nil, state: "effective", assetNumber: 1,
                        isOnline: false, isBusy: false, rank: 1)
                ]
                $0.assets = [
                    asset(id, 1, owner: "赵某", keeper: Keeper(name: "钱某", place: "本院库房"))
                ]
                $0.ledger = [1, -1].enumerated().map { place, sign in
                    LedgerRow(
                        file: id, entry: 2, line: place + 1, day: monday,
                        account: sign > 0 ? "bank" : "held", amount: Money(fen: sign * 9))
                }
            },
        ]
    }

    @Test("derived rows come back in the order of their keys and can be replaced by themselves")
    func replace() async throws {
        #expect(try await store.commit(acts).allSatisfy { $0 == nil })
        let rows = try await store.derivedRows(of: file(1))
        #expect(rows.deadlines.map(\.limit) == ["a", "b"])
        #expect(rows.letters.map(\.state) == ["sent", "queued"])
        #expect(rows.holds.map(\.rank) == [1])
        #expect(rows.assets.map(\.keeper?.place) == ["本院库房"])
        let before = try await store.rowsFingerprint(of: 1)
        try await store.replaceRows(of: file(1), with: rows)
        #expect(try await store.derivedRows(of: file(1)) == rows)
        #expect(try await store.rowsFingerprint(of: 1) == before)
        var query = CaseQuery(court: 1)
        query.text = "赵某"
        #expect(try await store.cases(query).rows.map(\.file) == [file(1)])
        let waiting = try await store.claim(
            court: 1, sender: "post", now: noon(monday), isNight: false, limit: 9)
        #expect(waiting.map(\.number) == [2])
    }

    @Test("rows made from an older record do not replace newer ones")
    func replaceStale() async throws {
        #expect(try await store.commit(acts).allSatisfy { $0 == nil })
        let rows = try await store.derivedRows(of: file(1))
        try await store.keep(writing(file(1), after: 2))
        await #expect(throws: WriteFault.stale) {
            try await store.replaceRows(of: file(1), with: rows)
        }
    }

    @Test("one changed row changes the fingerprint")
    func fingerprint() async throws {
        #expect(try await store.commit(acts).allSatisfy { $0 == nil })
        let before = try await store.rowsFingerprint(of: 1)
        try await store.pool.write { try $0.execute(sql: "UPDATE hold SET held = held - 1") }
        #expect(try await store.rowsFingerprint(of: 1) != before)
    }

    @Test("the walk meets every entry once, by file and number")
    func walk() async throws {
        let many = (1...3).map { writing(file($0), count: 400) }
        #expect(try await store.commit(many).allSatisfy { $0 == nil })
        var places: [[Int]] = []
        try await store.eachEntry(of: 1) { places.append([$0.file.number, $0.number]) }
        #expect(places == (1...3).flatMap { file in (1...400).map { [file, $0] } })
        var files: [FileID] = []
        try await store.eachFile(of: 1) { files.append($0) }
        #expect(files == (1...3).map { file($0) })
    }

    @Test("a backup is one file that opens by itself and holds everything")
    func backup() async throws {
        #expect(try await store.commit(acts).allSatisfy { $0 == nil })
        let path = scratch.path("backup.sqlite")
        try await store.backup(to: path)
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path())
        #expect(files.filter { $0.hasPrefix("backup") } == ["backup.sqlite"])
        let copy = try SQLiteStore.open(readOnlyCopy: path)
        #expect(try await copy.rowsFingerprint(of: 1) == store.rowsFingerprint(of: 1))
        let journal: any Journal = copy
        #expect(try await journal.entries(of: file(2), after: 0, limit: 9).count == 2)
        await #expect(throws: (any Error).self) { try await copy.keep(writing(file(9))) }
        try copy.close()
    }

    @Test("a damaged copy does not open")
    func damaged() async throws {
        #expect(try await store.commit(acts).allSatisfy { $0 == nil })
        let path = scratch.path("backup.sqlite")
        try await store.backup(to: path)
        var bytes = try Data(contentsOf: URL(filePath: path))
        for place in stride(from: 8_192, to: bytes.count, by: 7) { bytes[place] = 0xFF }
        try bytes.write(to: URL(filePath: path))
        #expect(throws: (any Error).self) { try SQLiteStore.open(readOnlyCopy: path) }
    }

    @Test("the bare floor writes the very rows the store writes")
    func floor() async throws {
        #expect(try await store.commit(acts).allSatisfy { $0 == nil })
        let path = scratch.path("floor.sqlite")
        _ = try RawFloor(path: path, writings: acts).run(batch: 2)
        let floor = try DatabaseQueue(path: path)
        let others = ["entry", "act_answer", "sending", "court"]
        let tables = others + DerivedTable.allCases.map(\.rawValue)
        for table in tables {
            let sql = "SELECT * FROM \(table) ORDER BY rowid"
            let bare = try await floor.read { db in
                try Row.fetchAll(db, sql: sql).map(\.description)
            }
            let ours = try await store.pool.read { db in
                try Row.fetchAll(db, sql: sql).map(\.description)
            }
            #expect(bare == ours, "\(table)")
        }
    }
}
