import EnforcementCore
import EnforcementOffice
import GRDB
import Testing

@testable import EnforcementStore

@Suite("搜索 search: numbers, names, tails, words of papers")
struct SearchTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }
    static let officer = Sight(person: PersonID("li"))

    init() async throws {
        scratch = try Scratch()
        try await put(
            SearchRow(
                file: file(1), number: "（2022）豫0185执1234号",
                basis: ["（2021）豫0185民初77号"], names: ["张某", "示例建材有限公司"],
                phones: ["19900005678"], identities: ["123X"], codes: ["91410185MA00000001"],
                accounts: ["6789"], cause: "买卖合同纠纷"))
        try await put(
            SearchRow(
                file: file(2), number: "（2022）豫0185执12号", names: ["张某某", "李某"],
                accounts: ["1234"], cause: "民间借贷纠纷"))
        try await put(
            SearchRow(
                file: file(3), number: "（2023）豫0185执恢5号",
                names: ["阿依·古丽", "ABC（示例）公司"],
                cause: "劳动争议"))
    }

    private func put(_ row: SearchRow, after: Int = 0) async throws {
        let card = card(
            row.file, after + 1, number: row.number, names: row.names.joined(separator: " "))
        try await store.keep(
            writing(row.file, after: after, card: card) { $0.search = row })
    }

    private func find(
        _ typed: String, _ sight: Sight = officer, court: CourtID = 1
    ) async throws -> SearchAnswer {
        try await store.search(SearchQuery(typed, account: "410185001"), in: court, by: sight)
    }

    private func files(_ typed: String, _ sight: Sight = officer) async throws -> [Int] {
        try await find(typed, sight).hits.map(\.file.number)
    }

    static let table: [(typed: String, files: [Int])] = [
        // A number whole, in both kinds of brackets, without them, without its year, its serial.
        ("（2022）豫0185执1234号", [1]), ("(2022)豫0185执1234号", [1]), ("豫0185执1234", [1]),
        ("执1234", [1]), ("２０２２豫０１８５执１２３４", [1]), ("执恢5", [3]), ("5号", [3]),
        // The serial itself first, then the end of an account; then the serial that begins so.
        ("1234", [1, 2]), ("12", [2, 1]), ("2023", [3]), ("2022 张某", [1, 2]),
        // Names: whole first, two characters, one, with digits and letters, past a dot.
        ("张某", [1, 2]), ("张", [2, 1]), ("某某", [2]), ("李某", [2]), ("建材", [1]),
        ("阿依古丽", [3]), ("abc", [3]), ("abc示例公司", [3]), ("张某某 1234", [2]),
        ("张某某1234", [2]),
        // Ends of phone, identity and account; a phone from its beginning, also with blanks.
        ("5678", [1]), ("123x", [1]), ("6789", [1]), ("19900005678", [1]), ("1990000", [1]),
        ("199 0000 5678", [1]), ("91410185ma", [1]),
        // Basis and cause.
        ("民初77", [1]), ("77", [1]), ("民间借贷", [2]), ("买卖 建材", [1]),
        // Nothing: no such neighbours, no part of digits, not across two names.
        ("某张", []), ("李张", []), ("234", []), ("某李", []), ("张某 不存在", []), ("678", []),
    ]

    @Test("what is typed finds the case, the best first", arguments: table)
    func finds(row: (typed: String, files: [Int])) async throws {
        #expect(try await files(row.typed) == row.files, "\(row.typed)")
    }

    @Test(
        "no sign of the index's own language does anything",
        arguments: [
            "\"", "*", "張*\"", "AND", "OR NOT", "a OR b", "NEAR(张 某, 2)", "words:张",
            "{words}:张",
            "^张", "-张", "张 + 某", "'; DROP TABLE case_card; --", "\u{0}", "\u{E004}张某",
            "\u{E007}123x", "%", "_", "😀", "()", String(repeating: "王 ", count: 5_000),
            String(repeating: "(", count: 9_999), "张\u{0}某", "\u{202E}张", "\\", "$1",
        ])
    func hostile(typed: String) async throws {
        let answer = try await find(typed)
        #expect(answer.hits.count <= SearchQuery.hitsMax)
        for table in ["case_card", "case_search"] {
            let left = try await store.pool.read { db in
                try Prepared(db, "SELECT COUNT(*) FROM \(table)").first { $0.int() }
            }
            #expect(left == 3)
        }
    }

    @Test("marks of the index cannot be typed")
    func marks() {
        #expect(SearchQuery("\u{E007}123x").words.map(\.text) == ["123x"])
    }

    @Test("who may not see ends of identity numbers does not find by them (handbook 10.3)")
    func identities() async throws {
        let system = Sight(person: PersonID("admin"), seesIdentities: false)
        #expect(try await files("123x", system) == [])
        #expect(try await files("张某 123x", system) == [])
        #expect(try await files("6789", system) == [1])
        #expect(try await files("张某", Sight(person: PersonID("x"), seesCases: false)) == [])
    }

    @Test("a hit says what was met, with the met part apart and phones masked")
    func matches() async throws {
        let phone = try await find("5678").hits[0].matches[0]
        #expect(phone.kind == .phone && phone.text == "199****5678")
        #expect(phone.parts.filter(\.isMet).map(\.text) == ["5678"])
        let name = try await find("建材").hits[0].matches[0]
        #expect(name.parts.map(\.text) == ["示例", "建材", "有限公司"])
        let identity = try await find("123X").hits[0].matches[0]
        #expect(identity.kind == .identity && identity.text == "**** 123X")
        let number = try await find("豫0185执1234").hits[0].matches[0]
        #expect(number.parts.filter(\.isMet).map(\.text) == ["豫0185执1234"])
    }

    @Test("the sub-account of a case finds it")
    func subAccount() async throws {
        let account = SubAccount(account: "410185001", file: 3).description
        #expect(try await files(account) == [3])
        #expect(try await find(account).hits[0].matches.map(\.kind) == [.subAccount])
        #expect(try await files(account.dropLast() + "x") == [])
    }

    @Test("another court's cases are not found")
    func courts() async throws {
        #expect(try await find("张某", court: 2).hits.isEmpty)
        #expect(try await find("张某", court: 0).hits.isEmpty)
    }

    @Test("words that change are found by the new and no more by the old; a rebuild finds the same")
    func changes() async throws {
        try await put(
            SearchRow(file: file(2), number: "（2022）豫0185执12号", names: ["赵某"]), after: 1)
        #expect(try await files("李某") == [])
        #expect(try await files("赵某") == [2])
        let before = try await store.rowsFingerprint(of: 1)
        let rows = try await store.derivedRows(of: file(2))
        #expect(rows.search?.names == ["赵某"])
        try await store.replaceRows(of: file(2), with: rows)
        #expect(try await store.rowsFingerprint(of: 1) == before)
        #expect(try await files("赵某") == [2])
        #expect(try await store.remakeSearch().cases == 3)
        #expect(try await files("赵某") == [2])
        #expect(try await files("5678") == [1])
    }

    @Test("cases on record before the search are found by name and number after the migration")
    func migrated() async throws {
        let path = scratch.path("old.sqlite")
        let old = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(old, upTo: "0003_funds")
        try await old.write { db in
            try db.execute(sql: "INSERT INTO court (court) VALUES (1)")
            let card = try Prepared(db, Sentence.cardInsert.description)
            card.put(oldCard(file(7), 1, number: "（2021）豫0185执77号"))
            try card.run()
        }
        try old.close()
        let store = try SQLiteStore(path: path)
        for typed in ["张某某", "执77", "民间借贷"] {
            let answer = try await store.search(SearchQuery(typed), in: 1, by: Self.officer)
            #expect(answer.hits.map(\.file.number) == [7], "\(typed)")
        }
        try store.close()
    }

    @Test("more hits than an answer holds are counted to a hundred")
    func counted() async throws {
        for number in 10...130 {
            try await put(SearchRow(file: file(number), names: ["王某"]))
        }
        let many = try await find("王")
        #expect(many.hits.count == 20 && many.total == 100 && many.isMore)
        #expect(many.hits[0].file.number == 130)
        let few = try await find("张")
        #expect(few.total == 2 && !few.isMore)
    }
}

/// `card` by another name, where a suite has a property of it.
private func oldCard(_ file: FileID, _ version: Int, number: String) -> CardRow {
    card(file, version, number: number)
}
