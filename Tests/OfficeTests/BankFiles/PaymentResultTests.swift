import EnforcementCore
import Testing

@testable import EnforcementLinks

@Suite("付款结果 the bank's results")
struct PaymentResultTests {
    static let results = [
        PaymentResult(
            batch: "3月3日 第一批", transfer: "0185-12-3-1", outcome: .paid,
            on: BankSample.day("2026-03-03"),
            reference: "R002"),
        PaymentResult(
            batch: "3月3日 第一批", transfer: "0185-12-3-2", outcome: .returned,
            on: BankSample.day("2026-03-04"), reason: "AC01 账号不存在"),
    ]

    static let csv = """
        batch,count
        3月3日 第一批,2
        transfer,day,reference,reason,result
        0185-12-3-1,2026-03-03,R002,,paid
        0185-12-3-2,2026-03-04,,AC01 账号不存在,returned

        """

    static let xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>S1</MsgId><CreDtTm>2026-03-04T09:00:00</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>3月3日 第一批</OrgnlMsgId></OrgnlGrpInfAndSts>
        <OrgnlPmtInfAndSts><OrgnlPmtInfId>3月3日 第一批</OrgnlPmtInfId>
        <TxInfAndSts><OrgnlEndToEndId>0185-12-3-1</OrgnlEndToEndId><TxSts>ACSC</TxSts>
        <AccptncDtTm>2026-03-03T23:59:59+08:00</AccptncDtTm><AcctSvcrRef>R002</AcctSvcrRef>
        </TxInfAndSts>
        <TxInfAndSts><OrgnlEndToEndId>0185-12-3-2</OrgnlEndToEndId><TxSts>RJCT</TxSts>
        <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>账号不存在</AddtlInf></StsRsnInf>
        </TxInfAndSts>
        <TxInfAndSts><OrgnlEndToEndId>0185-12-3-3</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>
        </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """

    static func read(_ text: String) throws(StatementFault) -> [PaymentResult] {
        try PaymentResultReader.read(Array(text.utf8))
    }

    @Test("the same results from CSV, in English and in Chinese, and from pain.002")
    func forms() throws {
        let chinese = Self.csv.replacing("batch,count", with: "批次,笔数")
            .replacing("transfer,day,reference", with: "转账编号,日期,流水号")
            .replacing("reason,result", with: "原因,结果")
            .replacing(",paid", with: ",成功").replacing(",returned", with: ",退回")
        for text in [Self.csv, chinese, Self.xml] { #expect(try Self.read(text) == Self.results) }
    }

    static let spoiltCSV: [SpoiltFile] = [
        SpoiltFile("batch,", "Batch,", "form", 1),
        SpoiltFile("3月3日 第一批,2", "3月3日 第一批,3", "count", 2),
        SpoiltFile("3月3日 第一批,2", ",2", "missing", 2),
        SpoiltFile("reason,result", "result,reason", "columns", 3),
        SpoiltFile("0185-12-3-1,", ",", "missing", 4),
        SpoiltFile("2026-03-03", "2026/03/03", "day", 4),
        SpoiltFile("paid", "ok", "choice", 4),
        SpoiltFile(",,paid", ",查无此人,paid", "contradiction", 4),
        SpoiltFile("AC01 账号不存在", "", "missing", 5),
        SpoiltFile("0185-12-3-2", "0185-12-3-1", "repeated", 5),
        SpoiltFile(",returned\n", "\n", "columns", 5),
        SpoiltFile(",returned\n", "", "truncated", 5),
    ]

    @Test("a CSV of results with one thing wrong", arguments: spoiltCSV)
    func csv(spoilt: SpoiltFile) { spoilt.expect(in: Self.csv, Self.read) }

    static let spoiltXML: [SpoiltFile] = [
        SpoiltFile("pain.002.001.10", "pain.001.001.10", "form", 2),
        SpoiltFile("<CreDtTm>2026-03-04T09:00:00</CreDtTm>", "", "missing", 3),
        SpoiltFile("<OrgnlMsgId>3月3日 第一批</OrgnlMsgId>", "", "missing", 4),
        SpoiltFile(
            "<OrgnlGrpInfAndSts><OrgnlMsgId>3月3日 第一批</OrgnlMsgId></OrgnlGrpInfAndSts>", "",
            "columns", 5),
        SpoiltFile("ACSC", "DONE", "choice", 6),
        SpoiltFile("<OrgnlEndToEndId>0185-12-3-1</OrgnlEndToEndId>", "", "missing", 6),
        SpoiltFile("23:59:59+08:00", "23:59:59+8", "day", 7),
        SpoiltFile("<Rsn><Cd>AC01</Cd></Rsn><AddtlInf>账号不存在</AddtlInf>", "", "missing", 9),
        SpoiltFile("0185-12-3-2", "0185-12-3-1", "repeated", 9),
        SpoiltFile("</OrgnlPmtInfAndSts>", "", "markup", 13),
    ]

    @Test("a pain.002 with one thing wrong", arguments: spoiltXML)
    func xml(spoilt: SpoiltFile) { spoilt.expect(in: Self.xml, Self.read) }

    @Test("a word on the batch alone is no result of a transfer")
    func group() {
        let text = Self.xml.replacing("TxInfAndSts>", with: "TxInfAndStsX>")
        #expect { try Self.read(text) } throws: { ($0 as? StatementFault)?.code == "bank.missing" }
    }

    @Test("cut off at any byte, it is refused, or it is the whole without its last line end")
    func truncated() {
        for text in [Self.csv, Self.xml] {
            let bytes = Array(text.utf8)
            for end in bytes.indices {
                do throws(StatementFault) {
                    let read = try PaymentResultReader.read(Array(bytes[..<end]))
                    #expect(read == Self.results && end >= bytes.count - 1)
                } catch { #expect(!error.code.isEmpty) }
            }
        }
    }
}
