import EnforcementCore
import Testing

@testable import EnforcementLinks

/// What is changed in a good file, and how the change is refused.
struct SpoiltFile: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let code: String
    let line: Int?

    init(_ from: String, _ to: String, _ code: String, _ line: Int?) {
        (self.from, self.to, self.code, self.line) = (from, to, code, line)
    }

    var testDescription: String { "\(code) \(to.prefix(30))" }

    /// Changes the first place, and holds the refusal against what was expected.
    func expect<Read>(in good: String, _ read: (String) throws(StatementFault) -> Read) {
        let text = good.replacing(from, with: to, maxReplacements: 1)
        #expect(text != good, "nothing was changed")
        do throws(StatementFault) {
            _ = try read(text)
            Issue.record("must be refused with \(code)")
        } catch {
            #expect(error.code == "bank." + code)
            #expect(error.line == line)
            let words = error.refusal.words
            #expect(!words.zh.isEmpty && words.zh.utf8.count < 200 && words.en.utf8.count < 200)
            #expect(line.map { words.zh.hasPrefix("第\($0)行：") } ?? true)
        }
    }
}

@Suite("拒收对账单 statements that are refused, with line and code")
struct StatementFaultTests {
    static let spoiltCSV: [SpoiltFile] = [
        SpoiltFile("account,", "Account,", "form", 1),
        SpoiltFile(",closing,", ",", "form", 1),
        SpoiltFile("4100000000000185,CNY", "4100000000000186,CNY", "account", 2),
        SpoiltFile(",CNY,", ",USD,", "currency", 2),
        SpoiltFile(",CNY,", ",,", "currency", 2),
        SpoiltFile("2026-03-02,2026-03-04,1000.00", "2026-02-30,2026-03-04,1000.00", "day", 2),
        SpoiltFile(
            "2026-03-02,2026-03-04,1000.00", "2026-03-05,2026-03-04,1000.00", "contradiction", 2),
        SpoiltFile(",1000.00,", ",1000.001,", "amount", 2),
        SpoiltFile(",1000.00,", ",,", "amount", 2),
        SpoiltFile(",1000.00,", ",1000.01,", "balance", 2),
        SpoiltFile(",101003.07,", ",101003.08,", "balance", 2),
        SpoiltFile(",4,160003.57", ",5,160003.57", "count", 2),
        SpoiltFile(",4,160003.57", ",-4,160003.57", "whole", 2),
        SpoiltFile(",4,160003.57", ",,160003.57", "whole", 2),
        SpoiltFile(",4,160003.57", ",99999999999999999999,160003.57", "whole", 2),
        SpoiltFile(",160003.57", ",160003.58", "total", 2),
        SpoiltFile(",60000.50\r\n", ",60000.51\r\n", "total", 2),
        SpoiltFile("reference,", "ref,", "columns", 3),
        SpoiltFile("direction,amount", "amount,direction", "columns", 3),
        SpoiltFile("R001,", ",", "missing", 4),
        SpoiltFile("R001,", "R 001,", "characters", 4),
        SpoiltFile("R001,", String(repeating: "R", count: 65) + ",", "length", 4),
        SpoiltFile("R001,2026-03-02", "R001,2026-03-01", "period", 4),
        SpoiltFile("R001,2026-03-02", "R001,2026-03-05", "period", 4),
        SpoiltFile("R001,2026-03-02", "R001,2026-3-2", "day", 4),
        SpoiltFile(",credit,", ",in,", "choice", 4),
        SpoiltFile(",100000.00,", ",-100000.00,", "amount", 4),
        SpoiltFile(",100000.00,", ",0.00,", "amount", 4),
        SpoiltFile(",100000.00,", ",100000.000,", "amount", 4),
        SpoiltFile(",100000.00,", ",1e5,", "amount", 4),
        SpoiltFile(",100000.00,", ",\"100,000.00\",", "amount", 4),
        SpoiltFile(",100000.00,", ",100000000000.01,", "amount", 4),
        SpoiltFile(",100000.00,", ",100000.01,", "total", 2),
        SpoiltFile("credit,100000.00", "debit,100000.00", "total", 2),
        SpoiltFile("R002,", "R001,", "repeated", 5),
        SpoiltFile(
            "R002,2026-03-03,debit,60000.50,张某某", "R002,2026-03-03,debit,60000.50", "columns",
            5),
        SpoiltFile("0185-12-3-1,0", "0185-12-3-1,1", "contradiction", 5),
        SpoiltFile("0185-12-3-1,0", "0185-12-3-1,", "choice", 5),
        SpoiltFile("0185-12-3-1,0", "0185-12-3-1,0,", "columns", 5),
        SpoiltFile("0185-12-3-1,0", "0185 12,0", "characters", 5),
        SpoiltFile("R003", "R\"003", "quoting", 6),
        SpoiltFile("R003", "\"R003\"x", "quoting", 6),
        SpoiltFile("R003", "\"R003", "truncated", 8),
        SpoiltFile("0185-12-3-1,1\r\n", "0185-12-3-1,1\r", "quoting", 6),
        SpoiltFile("0185-12-3-1,1\r\n", "0185-12-3-1,1\r\n\r\n", "columns", 7),
        SpoiltFile("利息", String(repeating: "息", count: 4_000), "length", 7),
    ]

    @Test("a CSV with one thing wrong", arguments: spoiltCSV)
    func csv(spoilt: SpoiltFile) { spoilt.expect(in: BankCSV.text, BankSample.read) }

    static let spoiltXML: [SpoiltFile] = [
        SpoiltFile("camt.053.001.08", "camt.053.001.09", "form", 2),
        SpoiltFile("camt.053.001.08", "camt.052.001.08", "form", 2),
        SpoiltFile("<BkToCstmrStmt>", "<BkToCstmrDbtCdtNtfctn>", "form", 3),
        SpoiltFile("4100000000000185</Id>", "4100000000000186</Id>", "account", 7),
        SpoiltFile("<Acct>", "<Acct><Id><IBAN>A</IBAN></Id>", "repeated", 7),
        SpoiltFile("<Ccy>CNY", "<Ccy>USD", "currency", 7),
        SpoiltFile("OPBD", "ITBD", "missing", 5),
        SpoiltFile("CLBD", "ITBD", "missing", 5),
        SpoiltFile("CLBD", "OPBD", "repeated", 9),
        SpoiltFile("Ccy=\"CNY\">1000.00", "Ccy=\"USD\">1000.00", "currency", 8),
        SpoiltFile("Ccy=\"CNY\">1000.00", "Ccy=\"CNY\">-1000.00", "amount", 8),
        SpoiltFile(">1000.00<", ">1000.01<", "balance", 5),
        SpoiltFile(">101003.07<", ">101003.06<", "balance", 5),
        SpoiltFile("<NbOfNtries>4", "<NbOfNtries>3", "count", 11),
        SpoiltFile("</TtlNtries>", "<Sum>1</Sum></TtlNtries>", "total", 12),
        SpoiltFile("<Amt Ccy=\"CNY\">100000.00", "<Amt Ccy=\"EUR\">100000.00", "currency", 14),
        SpoiltFile("<Amt Ccy=\"CNY\">100000.00", "<Amt>100000.00", "currency", 14),
        SpoiltFile(">100000.00<", ">0<", "amount", 14),
        SpoiltFile(">100000.00<", ">-100000.00<", "amount", 14),
        SpoiltFile(">100000.00<", ">100000.000<", "amount", 14),
        SpoiltFile(">100000.00<", "><b/>100000.00<", "markup", 14),
        SpoiltFile("CRDT</CdtDbtInd>\n", "IN</CdtDbtInd>\n", "choice", 15),
        SpoiltFile("CRDT</CdtDbtInd>\n", "DBIT</CdtDbtInd>\n", "balance", 5),
        SpoiltFile("<Sts><Cd>BOOK</Cd></Sts>", "", "missing", 13),
        SpoiltFile("<Cd>BOOK", "<Cd>DONE", "choice", 16),
        SpoiltFile("<Cd>BOOK", "<Cd>PDNG", "count", 11),
        SpoiltFile("<Dt>2026-03-02</Dt></BookgDt>", "<Dt>2026-03-01</Dt></BookgDt>", "period", 13),
        SpoiltFile("<Dt>2026-03-02</Dt></BookgDt>", "<Dt>20260302</Dt></BookgDt>", "day", 17),
        SpoiltFile("<Dt>2026-03-02</Dt></BookgDt>", "</BookgDt>", "missing", 17),
        SpoiltFile(
            "<Dt>2026-03-02</Dt></BookgDt>", "<DtTm>2026-03-02T24:00:00Z</DtTm></BookgDt>", "day",
            17),
        SpoiltFile("<AcctSvcrRef>R001</AcctSvcrRef>", "", "missing", 13),
        SpoiltFile("R002", "R001", "repeated", 26),
        SpoiltFile("</Amt>\n", "</Amt>\n<RvslInd>yes</RvslInd>", "choice", 15),
        SpoiltFile("</Stmt>", "<Acct/></Stmt>", "columns", 65),
        SpoiltFile("<Amt Ccy=\"CNY\">1000.00", "<Amt Ccy=\"CNY\" Ccy=\"CNY\">1000.00", "markup", 8),
        SpoiltFile("<Ntry>", "<Ntry xmlns=\"urn:other\">", "markup", 13),
        SpoiltFile("</Ntry>", "</Entry>", "markup", 25),
        SpoiltFile("示例有限公司", "示例]]>", "markup", 21),
        SpoiltFile("示例有限公司", "示例&公司", "entity", 21),
        SpoiltFile("示例有限公司", "示例&lol;公司", "entity", 21),
        SpoiltFile("示例有限公司", "示例&#0;公司", "entity", 21),
        SpoiltFile("示例有限公司", "示例&#xD800;公司", "entity", 21),
        SpoiltFile("示例有限公司", "示例\u{1}公司", "encoding", 21),
        SpoiltFile("示例有限公司", "<?php ?>", "markup", 21),
        SpoiltFile("示例有限公司", "<![CDATA[公司", "truncated", 68),
        SpoiltFile("UTF-8", "GBK", "encoding", 1),
        SpoiltFile("</Document>", "</Document><Document/>", "markup", 67),
        SpoiltFile("</BkToCstmrStmt>", "</BkToCstmrStmt><BkToCstmrStmt/>", "form", 66),
        SpoiltFile("</Document>\n", "", "truncated", 67),
        SpoiltFile("?>\n", "?>\n<!DOCTYPE Document>\n", "doctype", 2),
        SpoiltFile("<?xml version=\"1.0\" ", "<?xml ", "markup", 1),
        SpoiltFile("version=\"1.0\" ", "version=\"1.0\"", "markup", 1),
        SpoiltFile("version=\"1.0\"", "version=\"1.1\"", "markup", 1),
    ]

    @Test("a camt.053 with one thing wrong", arguments: spoiltXML)
    func xml(spoilt: SpoiltFile) { spoilt.expect(in: BankXML.text, BankSample.read) }

    @Test("no file at all, another kind, another encoding")
    func whole() {
        func code(_ bytes: [UInt8]) -> String? {
            do throws(StatementFault) {
                _ = try StatementReader.read(bytes, account: BankSample.account)
                return nil
            } catch { return "\(error.code) \(error.line ?? 0)" }
        }
        #expect(code([]) == "bank.empty 0")
        #expect(code(Array("\u{FEFF}\r\n \n".utf8)) == "bank.empty 0")
        #expect(code(Array("%PDF-1.7".utf8)) == "bank.form 1")
        #expect(code(Array("<html></html>".utf8)) == "bank.form 1")
        #expect(code(Array(BankCSV.head.utf8)) == "bank.truncated 0")
        // 账号 in GB 18030, on the second line.
        #expect(code(Array("a\n".utf8) + [0xD5, 0xCB, 0xBA, 0xC5]) == "bank.encoding 2")
        #expect(code(Array(repeating: 0x20, count: 64 << 20) + [0x20]) == "bank.large 0")
    }
}
