import EnforcementCore
import Testing

@testable import EnforcementLinks

@Suite("付款文件 payment files")
struct PaymentFileTests {
    static let orders = [
        PaymentOrder(
            transfer: "0185-12-3-1", payee: "张某某", payeeBank: "示例银行登封支行",
            payeeAccount: "6200000000000000002", amount: Money(fen: 60_000_50),
            purpose: "执行案款"),
        PaymentOrder(
            transfer: "0185-12-3-2", payee: "=SUM(A1,\"x\")", payeeBank: "'示例<银行>&\"支行\"",
            payeeAccount: "0012-3456", amount: Money(fen: 1), purpose: "@退费, 余款"),
    ]

    static func writer(
        batch: String = "B20260303-1", account: String = BankSample.account,
        court: String = "示例市人民法院", _ orders: [PaymentOrder] = orders
    ) throws(Refusal) -> PaymentFileWriter {
        try PaymentFileWriter(
            batch: batch, account: account, court: court, day: BankSample.day("2026-03-03"),
            orders: orders)
    }

    @Test("the CSV is these bytes, and every text comes back from it as it was")
    func csv() throws {
        let bytes = try Self.writer().csv()
        #expect(
            String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") == [
                "batch,account,court,currency,day,count,total",
                "B20260303-1,4100000000000185,示例市人民法院,CNY,2026-03-03,2,60000.51",
                "transfer,payee,payee_bank,payee_account,purpose,amount,currency",
                "0185-12-3-1,张某某,示例银行登封支行,6200000000000000002,执行案款,60000.50,CNY",
                "0185-12-3-2,\"'=SUM(A1,\"\"x\"\")\",\"''示例<银行>&\"\"支行\"\"\",0012-3456,"
                    + "\"'@退费, 余款\",0.01,CNY",
            ])
        var scanner = CSVScanner(bytes)
        for _ in 0..<3 { _ = try scanner.next() }
        for order in Self.orders {
            let fields = try #require(try scanner.next()).fields.map(FormulaGuard.removed)
            #expect(
                fields == [
                    order.transfer, order.payee, order.payeeBank, order.payeeAccount, order.purpose,
                    "\(order.amount)", "CNY",
                ])
        }
        #expect(try scanner.next() == nil)
    }

    @Test(
        "no field of the CSV begins a formula; what is guarded comes back",
        arguments: [
            "", "=1", "+1", "-1", "@a", "\ta", "'", "''", "'=1", "'a", "＝1", "a=1", "张某某", "==",
            "'＠",
        ])
    func guarded(text: String) {
        let field = FormulaGuard.added(to: text)
        #expect(!"=+-@\t\r\n＝＋－＠".contains(field.prefix(1)) || field.isEmpty)
        #expect(FormulaGuard.removed(from: field) == text)
    }

    @Test("pain.001 says the same, and reads back element by element")
    func pain001() throws {
        let bytes = try Self.writer().pain001()
        var message = try MarkupMessage(
            bytes, kind: "pain.001.001", versions: 9...9, body: "CstmrCdtTrfInitn")
        let header = try message.element(try #require(try message.next()))
        #expect(try header.at("MsgId")?.text() == "B20260303-1")
        #expect(try header.at("CreDtTm")?.text() == "2026-03-03T00:00:00+08:00")
        #expect(try header.at("NbOfTxs")?.text() == "2")
        #expect(try header.at("CtrlSum")?.text() == "60000.51")
        let batch = try message.element(try #require(try message.next()))
        #expect(try batch.at("ReqdExctnDt", "Dt")?.text() == "2026-03-03")
        #expect(try batch.at("DbtrAcct", "Id", "Othr", "Id")?.text() == BankSample.account)
        let read = try batch.children("CdtTrfTxInf").map { transfer in
            #expect(try transfer.at("Amt", "InstdAmt")?.attribute("Ccy") == "CNY")
            return PaymentOrder(
                transfer: try transfer.required("PmtId", "EndToEndId").text(),
                payee: try transfer.required("Cdtr", "Nm").text(),
                payeeBank: try transfer.required("CdtrAgt", "FinInstnId", "Nm").text(),
                payeeAccount: try transfer.required("CdtrAcct", "Id", "Othr", "Id").text(),
                amount: try transfer.required("Amt", "InstdAmt").read(BankText.amount),
                purpose: try transfer.required("RmtInf", "Ustrd").text())
        }
        #expect(read == Self.orders)
        #expect(try message.next() == nil)
        try message.finish()
    }

    @Test("money back to its payer names no bank; an account is written without its blanks")
    func back() throws {
        let order = PaymentOrder(
            transfer: "1-12-3-1-1", payee: "李某某", payeeBank: "", payeeAccount: "6200 0000 01",
            amount: Money(fen: 1), purpose: "退还余款")
        let csv = String(decoding: try Self.writer([order]).csv(), as: UTF8.self)
        #expect(csv.contains("\r\n1-12-3-1-1,李某某,,6200000001,退还余款,0.01,CNY\r\n"))
        let xml = String(decoding: try Self.writer([order]).pain001(), as: UTF8.self)
        #expect(xml.contains("<Id>6200000001</Id>") && !xml.contains("CdtrAgt"))
    }

    @Test("the same batch is the same file")
    func same() throws {
        #expect(try Self.writer().csv() == Self.writer().csv())
        #expect(try Self.writer().pain001() == Self.writer().pain001())
    }

    @Test("what the bank would not take is refused before it is written")
    func refused() {
        func order(
            _ transfer: String = "T-1", payee: String = "张某某", bank: String = "示例银行",
            account: String = "62", fen: Int64 = 1, purpose: String = "案款"
        ) -> PaymentOrder {
            PaymentOrder(
                transfer: transfer, payee: payee, payeeBank: bank, payeeAccount: account,
                amount: Money(fen: fen), purpose: purpose)
        }
        let long = String(repeating: "长", count: 141)
        let table: [([PaymentOrder], String, String)] = [
            ([], "payment.count", "orders"),
            ([order(), order()], "payment.repeated", "orders[1].transfer"),
            ([order("T 1")], "payment.number", "orders[0].transfer"),
            ([order("")], "payment.number", "orders[0].transfer"),
            ([order(String(repeating: "1", count: 36))], "payment.number", "orders[0].transfer"),
            ([order(payee: long)], "payment.text", "orders[0].payee"),
            ([order(payee: "张\n某")], "payment.text", "orders[0].payee"),
            ([order(payee: " ")], "payment.text", "orders[0].payee"),
            ([order(bank: " ")], "payment.text", "orders[0].payeeBank"),
            ([order(account: " ")], "payment.number", "orders[0].payeeAccount"),
            ([order(account: "62/00")], "payment.number", "orders[0].payeeAccount"),
            ([order(fen: 0)], "payment.amount", "orders[0].amount"),
            ([order(fen: -1)], "payment.amount", "orders[0].amount"),
            ([order(purpose: "\u{202E}")], "payment.text", "orders[0].purpose"),
        ]
        for (orders, code, field) in table {
            do throws(Refusal) {
                _ = try Self.writer(orders)
                Issue.record("must be refused: \(code)")
            } catch { #expect(error.code == code && error.field == field) }
        }
        for (batch, account, court) in [("", "1", "院"), ("B", "", "院"), ("B", "1", "")] {
            #expect(throws: Refusal.self) {
                try Self.writer(batch: batch, account: account, court: court)
            }
        }
    }
}
