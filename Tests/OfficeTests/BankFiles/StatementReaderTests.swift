import EnforcementCore
import EnforcementSim
import Testing

@testable import EnforcementLinks

@Suite("对账单 the bank's statement")
struct StatementReaderTests {
    @Test("the same days read the same from CSV, in either line end, with or without a mark")
    func csv() throws {
        let unix = BankCSV.write(BankSample.statement, end: "\n")
        for text in [BankCSV.text, unix, "\u{FEFF}" + BankCSV.text, String(unix.dropLast())] {
            #expect(try BankSample.read(text) == BankSample.statement)
        }
    }

    @Test("the columns and words may be Chinese")
    func chinese() throws {
        let text = """
            账号,币种,起始日,截止日,期初余额,期末余额,笔数,贷方合计,借方合计
            4100000000000185,CNY,2026-03-02,2026-03-02,-5,15.5,1,20.50,0
            流水号,记账日,借贷,金额,对方户名,对方账号,子账号,附言,转账编号,退票
            R1,2026-03-02,贷,20.5,'=示例,,,"两行
            附言",,否
            """
        let statement = try BankSample.read(text)
        #expect(statement.opening == Money(fen: -5_00) && statement.closing == Money(fen: 15_50))
        #expect(statement.lines.map(\.counterparty) == ["=示例"])
        #expect(statement.lines.map(\.remark) == ["两行\n附言"])
    }

    @Test("the same days read the same from camt.053, in every version", arguments: 2...8)
    func camt(version: Int) throws {
        let text = BankXML.write(BankSample.statement, version: version)
        #expect(try BankSample.read(text) == BankSample.statement)
    }

    @Test("a prefix on every element, comments, CDATA and references change nothing")
    func markup() throws {
        let prefixed = BankXML.text.replacing("<Document xmlns=", with: "<Document xmlns:n=")
            .replacing(/<(\/?)([A-Z])/) { "<\($0.1)n:\($0.2)" }
        let written = BankXML.text.replacing("张某某", with: "<![CDATA[张]]><!-- x -->&#x67D0;某")
            .replacing("\n", with: "\r\n")
        #expect(try BankSample.read(prefixed) == BankSample.statement)
        #expect(try BankSample.read(written) == BankSample.statement)
    }

    @Test("what is only announced is left out, in sums and numbers too")
    func pending() throws {
        let announced = """
            <Ntry><Amt Ccy="CNY">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts>
            </Ntry></Stmt>
            """
        let text = BankXML.text.replacing("</Stmt>", with: announced)
        #expect(try BankSample.read(text) == BankSample.statement)
    }

    @Test("one entry for several transfers becomes a line each, numbered under its own")
    func batch() throws {
        let entry = """
            <Ntry><Amt Ccy="CNY">3.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><DtTm>2026-03-02T16:30:00Z</DtTm></BookgDt><NtryRef>N9</NtryRef><NtryDtls>
            <TxDtls><Refs><EndToEndId>0185-1-1-1</EndToEndId></Refs>
            <Amt Ccy="CNY">1.00</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>0185-2-1-1</EndToEndId></Refs>
            <AmtDtls><TxAmt><Amt Ccy="CNY">2</Amt></TxAmt></AmtDtls></TxDtls>
            </NtryDtls></Ntry></Stmt>
            """
        let days = BankStatement(
            account: BankSample.account, from: BankSample.day("2026-03-02"),
            through: BankSample.day("2026-03-03"), opening: Money(fen: 3_00), closing: .zero,
            lines: [])
        let text = BankXML.write(days).replacing("</Stmt>", with: entry)
            .replacing("<NbOfNtries>0", with: "<NbOfNtries>1")
        let lines = try BankSample.read(text).lines
        #expect(lines.map(\.reference) == ["N9-1", "N9-2"])
        #expect(lines.map(\.amount) == [Money(fen: 1_00), Money(fen: 2_00)])
        #expect(lines.map(\.transfer) == ["0185-1-1-1", "0185-2-1-1"])
        #expect(lines.map(\.bookedOn) == Array(repeating: BankSample.day("2026-03-03"), count: 2))
        #expect(throws: StatementFault.self) {
            try BankSample.read(text.replacing(">2</Amt>", with: ">2.01</Amt>"))
        }
    }

    @Test("a return may name the sides as they were or turned round")
    func turned() throws {
        let text = BankXML.text.replacing(
            /<Cdtr>(.*)<\/Cdtr><CdtrAcct>(.*)<\/CdtrAcct>(<\/RltdPties>\n.*\n<RtrInf>)/
        ) {
            "<Dbtr>\($0.1)</Dbtr><DbtrAcct>\($0.2)</DbtrAcct>"
                + "<Cdtr><Pty><Nm>示例法院</Nm></Pty></Cdtr>"
                + "<CdtrAcct><Id><IBAN>\(BankSample.account)</IBAN></Id></CdtrAcct>\($0.3)"
        }
        #expect(text.contains("示例法院"))
        #expect(try BankSample.read(text) == BankSample.statement)
    }

    @Test("statements that follow one upon the other are one; a gap between them refuses the file")
    func parts() throws {
        let next = BankStatement(
            account: BankSample.account, from: BankSample.day("2026-03-05"),
            through: BankSample.day("2026-03-05"), opening: BankSample.statement.closing,
            closing: BankSample.statement.closing, lines: [])
        let parts = BankXML.part(BankSample.statement) + BankXML.part(next)
        let whole = try BankSample.read(BankXML.document(parts))
        #expect(whole.through == next.through && whole.lines == BankSample.lines)
        for wrong in [
            parts.replacing("2026-03-05", with: "2026-03-06"),
            BankXML.part(next) + BankXML.part(BankSample.statement),
        ] {
            #expect { try BankSample.read(BankXML.document(wrong)) } throws: { error in
                (error as? StatementFault)?.code == "bank.gap"
            }
        }
    }

    @Test(
        "no payer can stop the statement: what cannot be seen is marked, and nothing else changes")
    func odd() throws {
        let text = BankCSV.text.replacing("利息", with: "\u{202E}利\u{0}息\u{200B}")
        #expect(try BankSample.read(text).lines.last?.remark == "\u{FFFD}利\u{FFFD}息\u{FFFD}")
    }

    @Test("two thousand lines, and the same of both forms")
    func many() throws {
        let statement = BankSample.long(count: 2_000)
        #expect(try BankSample.read(BankCSV.write(statement)) == statement)
        #expect(try BankSample.read(BankXML.write(statement)) == statement)
    }
}

extension BankSample {
    /// A hundred yuan in, on each line.
    static func long(count: Int) -> BankStatement {
        BankStatement(
            account: account, from: statement.from, through: statement.through, opening: .zero,
            closing: Money(fen: Int64(count) * 100_00),
            lines: (0..<count).map {
                BankLine(
                    reference: "L\($0)", direction: .credit, amount: Money(fen: 100_00),
                    bookedOn: statement.from, counterparty: "示例有限公司",
                    counterpartyAccount: "6200000000000000001", remark: "第\($0)笔")
            })
    }
}
