import EnforcementCore
import Foundation
import Testing

@testable import EnforcementLinks

@Suite("docs/linkage: the examples for a bank's engineer")
struct BankDocumentTests {
    /// The examples of a page in that language, in their order.
    private func examples(_ language: String, of page: String) throws -> [String] {
        let docs = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/linkage/\(page)").standardized
        let text = try String(contentsOf: docs, encoding: .utf8)
        return text.components(separatedBy: "```\(language)\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
    }

    @Test("the statement reads, as CSV and as camt.053")
    func statement() throws {
        let csv = try #require(try examples("csv", of: "bank-statement.md").first)
        let read = try BankSample.read(csv)
        #expect(read.closing == BankSample.statement.closing && read.lines.count == 4)
        let xml = try #require(try examples("xml", of: "bank-statement.md").first)
        #expect(try BankSample.read(xml).lines.map(\.transfer) == ["0185-12-3-1"])
    }

    @Test("the payment file is what is written, the result reads")
    func payments() throws {
        let examples = try examples("csv", of: "payments.md")
        let written = try PaymentFileTests.writer([
            PaymentFileTests.orders[0],
            PaymentOrder(
                transfer: "0185-12-3-2", payee: "示例有限公司", payeeBank: "示例银行郑州分行",
                payeeAccount: "6200000000000000003", amount: Money(fen: 1), purpose: "退费,余款"),
        ]).csv()
        #expect(examples.first?.replacing("\n", with: "\r\n").utf8.elementsEqual(written) == true)
        #expect(try PaymentResultTests.read(examples[1]).map(\.outcome) == [.paid, .returned])
    }
}
