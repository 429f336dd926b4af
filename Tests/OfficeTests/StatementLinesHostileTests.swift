import EnforcementCore
import EnforcementOffice
import LinkContract
import Testing

@testable import EnforcementLinks

@Suite("恶意流水 hostile lines of the court's account")
struct StatementLinesHostileTests {
    private let reader = FeedbackReader(institution: LinkSample.bank, now: LinkSample.now)

    @Test("three lines as the bank tells them: in, out, and back again")
    func lines() throws {
        let notice = try reader.statementLines(LinkSample.bytes(LinkSample.statement))
        #expect(notice.account == "41018500000001")
        let day = Day("2022-08-09")!
        #expect(
            notice.lines == [
                BankLine(
                    reference: "YH-1", direction: .credit, amount: Money(fen: 80_000),
                    bookedOn: day, counterparty: "李某某", counterpartyAccount: "6217000000001234",
                    subAccount: "4101850000000100000001700", remark: "案款"),
                BankLine(
                    reference: "YH-2", direction: .debit, amount: Money(fen: 1),
                    bookedOn: day.adding(days: -1), counterparty: "张某某",
                    counterpartyAccount: "6217000000005678", transfer: "1-17-1-1-1"),
                BankLine(
                    reference: "YH-3", direction: .credit, amount: Money(fen: 1), bookedOn: day,
                    counterparty: "", transfer: "1-17-1-1-1", isReturn: true),
            ])
    }

    @Test("what a payer wrote stops nothing, and shows what it hid; a payer's number is not ours")
    func payers() throws {
        var message = LinkSample.statement
        message.lsList[0].FY = "案\u{202E}款\u{0}"
        message.lsList[0].DFHM = ""
        message.lsList[0].DFZH = "AB 12/34"
        message.lsList[0].ZFBH = "1-17-1-1-1"
        let line = try reader.statementLines(LinkSample.bytes(message)).lines[0]
        #expect(line.remark == "案\u{FFFD}款\u{FFFD}" && line.counterparty.isEmpty)
        #expect(line.counterpartyAccount == "AB 12/34" && line.transfer == nil)
    }

    @Test("a thousand lines are a message, one more is not, none is not")
    func count() throws {
        func told(_ count: Int) -> [UInt8] {
            var message = LinkSample.statement
            message.lsList = (0..<count).map {
                StatementLine(LSH: "R\($0)", JDBZ: "C", JE: "1.00", JZRQ: "2022-08-09")
            }
            return LinkSample.bytes(message)
        }
        #expect(try reader.statementLines(told(1_000)).lines.count == 1_000)
        #expect(told(1_000).count < LinkCallbacks.bodyMax)
        for count in [0, 1_001] {
            #expect(throws: FeedbackFault(.count(1...1_000), "lsList")) {
                try reader.statementLines(told(count))
            }
        }
    }

    @Test(
        "one member spoilt: nothing of the message is believed, and the place is told",
        arguments: [
            ("JGDM", "YH002", "link.other"), ("JGDM", nil, "link.missing"),
            ("ZH", nil, "link.missing"), ("ZH", "", "link.length"), ("ZH", 1, "link.type"),
            ("ZH", "4101 8500", "link.characters"), ("lsList", nil, "link.missing"),
            ("lsList", "x", "link.type"), ("lsList[1]", "x", "link.type"),
            ("lsList[1].LSH", nil, "link.missing"), ("lsList[1].LSH", "", "link.length"),
            ("lsList[1].LSH", "YH 2", "link.characters"),
            ("lsList[1].LSH", "YH\u{200B}2", "link.characters"),
            ("lsList[1].LSH", .string(String(repeating: "1", count: 65)), "link.length"),
            ("lsList[1].LSH", "YH-1", "link.repeated"),
            ("lsList[0].JDBZ", "1", "link.choice"), ("lsList[0].JDBZ", nil, "link.missing"),
            ("lsList[0].JE", "0.00", "link.nothing"), ("lsList[0].JE", "-1.00", "link.amount"),
            ("lsList[0].JE", "1.0", "link.amount"), ("lsList[0].JE", "1.001", "link.amount"),
            ("lsList[0].JE", 1, "link.type"), ("lsList[0].JE", nil, "link.missing"),
            ("lsList[0].JE", "100000000000.01", "link.amount"),
            ("lsList[0].JZRQ", "2022-08-10", "link.ahead"),
            ("lsList[0].JZRQ", "2022-02-30", "link.day"),
            ("lsList[0].JZRQ", nil, "link.missing"), ("lsList[0].TPBZ", nil, "link.missing"),
            ("lsList[0].TPBZ", "2", "link.choice"),
            ("lsList[1].TPBZ", "1", "link.contradiction"),
            ("lsList[0].ZZH", "4101 85", "link.characters"),
            ("lsList[0].ZZH", .null, "link.type"), ("lsList[0].FY", 7, "link.type"),
            ("lsList[0].FY", .string(String(repeating: "款", count: 2_001)), "link.length"),
            ("lsList[1].ZFBH", "1-17 1", "link.characters"),
        ] as [(String, JSON?, String)])
    func spoilt(field: String, value: JSON?, code: String) throws {
        let whole = try JSON(LinkSample.bytes(LinkSample.statement))
        let steps = field.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
        let bytes = whole.replacing(steps[...], value).bytes
        do {
            _ = try reader.statementLines(bytes)
            Issue.record("\(field): must be refused with \(code)")
        } catch {
            #expect(error.code == code && error.field == field)
        }
    }
}
