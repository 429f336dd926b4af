import EnforcementCore
import EnforcementOffice
import Synchronization
import Testing

@Suite("the ledger in formats of other programs")
struct LedgerExportTests {
    /// Pieces as they were put out.
    final class Pieces: Sendable {
        private let all = Mutex<[String]>([])

        func add(_ piece: String) { all.withLock { $0.append(piece) } }
        var count: Int { all.withLock { $0.count } }
        var text: String { all.withLock { $0.joined() } }
    }

    static func text(_ format: LedgerFormat, _ events: [LedgerEvent]) throws -> String {
        let pieces = Pieces()
        var export = LedgerExport(format, line: .dengfeng) { pieces.add($0) }
        for event in events { try export.take(event) }
        try export.flush()
        return pieces.text
    }

    static func day(_ iso: String) -> Day { Day(iso) ?? Day(number: 0) }

    static func entry(
        _ iso: String, file: Int = 17, number: Int = 5, act: String = "funds.receive",
        actor: String = "caiwu-1", caseNumber: String? = "（2022）豫0185执17号",
        _ lines: [(Posting.Account, Int64)] = [(.bank, 10_000), (.held, -10_000)]
    ) -> LedgerEvent {
        .entry(
            LedgerEntry(
                file: FileID(court: 1, number: file), number: number, day: day(iso),
                at: Moment(day: day("2022-08-09"), second: 9 * 3_600), act: act,
                fact: "funds.received", actor: actor, caseNumber: caseNumber,
                lines: lines.enumerated().map { place, line in
                    LedgerEntry.Line(
                        number: place + 1, account: LedgerAccount(line.0, file: file),
                        amount: Money(fen: line.1))
                }))
    }

    static func start(_ iso: String, opening: [LedgerBalance] = []) -> LedgerEvent {
        .start(LedgerStart(court: 1, first: day(iso), lines: 2, opening: opening))
    }

    static func closing(_ iso: String, _ fen: Int64) -> LedgerEvent {
        .closing(
            LedgerClosing(
                day: day(iso), bank: Money(fen: fen), difference: .zero, closedBy: "caiwu-1"))
    }

    @Test("hledger: act and case number, tags, an account a case, yuan with two decimals")
    func hledger() throws {
        let text = try Self.text(.hledger, [Self.start("2022-08-09"), Self.entry("2022-08-09")])
        #expect(
            text.hasSuffix(
                """

                account 负债:各案结存:C17
                2022-08-09 * (1-17-5) 登记到账 （2022）豫0185执17号
                    ; court:1, file:17, entry:5, actor:caiwu-1, fact:funds.received, \
                recorded:2022-08-09T09:00:00+08:00
                    资产:案款专户  100.00 CNY
                    负债:各案结存:C17  -100.00 CNY

                """))
        for account in Posting.Account.allCases {
            #expect(text.contains("account \(account.isAssetName ? "资产" : "负债"):"))
        }
        #expect(text.contains("commodity 1000.00 CNY"))
    }

    @Test("beancount: accounts open before they are used, metadata, strings in quotes")
    func beancount() throws {
        let text = try Self.text(.beancount, [Self.start("2022-08-08"), Self.entry("2022-08-09")])
        #expect(text.contains("2022-08-08 open Assets:Bank CNY\n"))
        #expect(
            text.hasSuffix(
                """

                2022-08-09 open Liabilities:Held:C17 CNY
                2022-08-09 * "（2022）豫0185执17号" "登记到账"
                  court: 1
                  file: 17
                  entry: 5
                  actor: "caiwu-1"
                  fact: "funds.received"
                  recorded: "2022-08-09T09:00:00+08:00"
                  Assets:Bank  100.00 CNY
                  Liabilities:Held:C17  -100.00 CNY

                """))
    }

    @Test("CSV: one row a line under a row of titles")
    func csv() throws {
        let text = try Self.text(.csv, [Self.start("2022-08-09"), Self.entry("2022-08-09")])
        let rows = text.split(separator: "\n")
        #expect(rows.count == 3)
        #expect(
            rows[1] == """
                2022-08-09,1,17,（2022）豫0185执17号,5,1,funds.receive,登记到账,funds.received,\
                caiwu-1,2022-08-09T09:00:00+08:00,bank,100.00
                """)
        #expect(rows[2].hasSuffix(",held,-100.00"))
        #expect(rows[0].split(separator: ",").count == 13)
    }

    @Test(
        "no text breaks out of its place",
        arguments: [
            "a\n2022-01-01 * 伪造\n    资产:案款专户  1 CNY", "x;evil:1|y", "a, fact:其他",
            #"a"b\c"#, "\r\n\t ", "a\u{2028}b\u{202E}c\u{0}", "=cmd()", "\"", "(1-2-3) ! *",
        ])
    func hostile(_ name: String) throws {
        let events: (String) -> [LedgerEvent] = { name in
            [
                Self.start("2022-08-09"),
                Self.entry("2022-08-09", act: name, actor: name, caseNumber: name),
            ]
        }
        for format in LedgerFormat.allCases {
            let text = try Self.text(format, events(name))
            let plain = try Self.text(format, events("x"))
            #expect(text.count { $0.isNewline } == plain.count { $0.isNewline }, "\(format)")
            #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.value < 32 })
            #expect(!text.contains("\u{202E}"))
        }
        let journal = try Self.text(.hledger, events(name)).split(separator: "\n")
        let head = try #require(journal.last { $0.hasPrefix("2022-08-09 * (1-17-5) ") })
        #expect(!head.contains(";") && !head.contains("|"))
        let tags = try #require(journal.last { $0.hasPrefix("    ; court:") })
        #expect(tags.count { $0 == "," } == 5)
        for row in try Self.text(.csv, events(name)).split(separator: "\n").dropFirst() {
            #expect(!row.split(separator: ",").contains { $0.hasPrefix("=") })
        }
        let quotes = try Self.text(.beancount, events(name)).replacing("\\\\", with: "")
            .replacing("\\\"", with: "")
        let even = quotes.split(separator: "\n").allSatisfy { row in
            row.count { $0 == "\"" }.isMultiple(of: 2)
        }
        #expect(even)
    }

    @Test("an entry on several days is told once a day, a case's account declared once")
    func severalDays() throws {
        let events = [
            Self.start("2022-08-09"), Self.entry("2022-08-09"),
            Self.entry("2022-08-10", [(.bank, -5), (.held, 5)]),
        ]
        let journal = try Self.text(.hledger, events)
        #expect(journal.ranges(of: "account 负债:各案结存:C17\n").count == 1)
        #expect(journal.ranges(of: "(1-17-5)").count == 2)
        #expect(journal.contains("    资产:案款专户  -0.05 CNY\n"))
        let beans = try Self.text(.beancount, events)
        #expect(beans.ranges(of: " open Liabilities:Held:C17 CNY\n").count == 1)
    }

    @Test("a closed day asserts the bank: hledger on the day, beancount the morning after")
    func closings() throws {
        let events = [
            Self.start("2022-08-31"), Self.entry("2022-08-31"), Self.closing("2022-08-31", 10_000),
            .end(
                LedgerEnd(
                    day: Self.day("2022-12-31"),
                    balances: [LedgerBalance(LedgerAccount(.held), Money(fen: -10_000))])),
        ]
        let journal = try Self.text(.hledger, events)
        #expect(journal.contains("\n2022-08-31 * 日结\n"))
        #expect(journal.contains("    资产:案款专户  0.00 CNY = 100.00 CNY\n"))
        #expect(journal.contains("    负债:各案结存  0.00 CNY =* -100.00 CNY\n"))
        let beans = try Self.text(.beancount, events)
        #expect(beans.contains("\n2022-09-01 balance Assets:Bank  100.00 ~ 0 CNY\n"))
        #expect(beans.contains("\n2023-01-01 balance Liabilities:Held  -100.00 ~ 0 CNY\n"))
    }

    @Test("what stood before the first day comes as opening balances")
    func opening() throws {
        let start = Self.start(
            "2022-09-01",
            opening: [
                LedgerBalance(LedgerAccount(.bank), Money(fen: 300)),
                LedgerBalance(LedgerAccount(.held, file: 4), Money(fen: -300)),
            ])
        let journal = try Self.text(.hledger, [start])
        #expect(journal.contains("account 负债:各案结存:C4\n2022-09-01 * 期初余额\n"))
        let beans = try Self.text(.beancount, [start])
        #expect(beans.contains("2022-09-01 open Liabilities:Held:C4 CNY\n"))
        let rows = try Self.text(.csv, [start]).split(separator: "\n")
        #expect(rows.last == "2022-09-01,1,4,,,,,期初余额,opening,,,held,-3.00")
    }

    @Test(
        "an empty ledger opens and books nothing", arguments: LedgerFormat.allCases
    )
    func empty(_ format: LedgerFormat) throws {
        let text = try Self.text(format, [.start(LedgerStart(court: 1, first: nil, lines: 0))])
        #expect(!text.contains(" open "))
        #expect(!text.contains(" * "))
        #expect(text.hasSuffix("\n"))
    }

    @Test("pieces stay small, however long the ledger")
    func pieces() throws {
        let pieces = Pieces()
        var export = LedgerExport(.hledger, line: .dengfeng) { pieces.add($0) }
        try export.take(Self.start("2022-08-09"))
        for number in 1...5_000 { try export.take(Self.entry("2022-08-09", number: number)) }
        try export.flush()
        #expect(pieces.count > 10)
        #expect(export.lines == 10_000)
    }
}

extension Posting.Account {
    fileprivate var isAssetName: Bool { self == .bank || self == .cash }
}
