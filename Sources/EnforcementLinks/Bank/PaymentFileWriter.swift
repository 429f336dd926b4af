public import EnforcementCore

/// Writes a batch of transfers for the bank: as CSV or as ISO 20022 pain.001.
///
/// The same batch always gives the same bytes. The layouts are in `docs/linkage/payments.md`.
public struct PaymentFileWriter: Sendable {
    let batch: String
    let account: String
    let court: String
    let day: Day
    let orders: [PaymentOrder]
    let total: Money

    /// Refuses what the bank would: an empty batch, a sum that is none, a transfer twice, texts
    /// longer than its fields.
    ///
    /// - Parameters:
    ///   - batch: our name of the batch, once for ever, at most 35 characters
    ///   - account: the court's account that pays; `court` is in whose name it is kept
    ///   - day: when the bank is to pay
    public init(
        batch: String, account: String, court: String, day: Day, orders: [PaymentOrder]
    ) throws(Refusal) {
        guard !orders.isEmpty, orders.count <= BankFile.linesMax else {
            throw Refusal(
                "payment.count", "一批须有1至\(BankFile.linesMax)笔",
                "A batch has 1 to \(BankFile.linesMax) transfers", field: "orders")
        }
        try PaymentText.check(text: batch, max: 35, "batch")
        try PaymentText.check(number: account, max: 34, "account")
        try PaymentText.check(text: court, max: 140, "court")
        var seen: Set<String> = []
        for (index, order) in orders.enumerated() {
            try PaymentText.check(order, "orders[\(index)]")
            guard seen.insert(order.transfer).inserted else {
                throw Refusal(
                    "payment.repeated", "转账编号重复", "The transfer stands twice",
                    field: "orders[\(index)].transfer")
            }
        }
        self.batch = batch
        self.account = account
        self.court = court
        self.day = day
        self.orders = orders
        total = Money.sum(orders.map(\.amount))
    }

    /// UTF-8, CRLF; a head record with number and total, then the transfers.
    public func csv() -> [UInt8] {
        var file = ""
        func put(_ fields: [String]) {
            file += fields.map(Self.field).joined(separator: ",") + "\r\n"
        }
        put(PaymentText.head)
        put([batch, account, court, "CNY", "\(day)", "\(orders.count)", "\(total)"])
        put(PaymentText.body)
        for order in orders {
            put([
                order.transfer, order.payee, order.payeeBank, PaymentText.account(of: order),
                order.purpose, "\(order.amount)", "CNY",
            ])
        }
        return Array(file.utf8)
    }

    /// Guarded against spreadsheets, and in quotes where the rules of CSV ask for them.
    private static func field(_ text: String) -> String {
        let text = FormulaGuard.added(to: text)
        let isPlain = text.utf8.allSatisfy {
            $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 >= 0x20
        }
        return isPlain
            ? text
            : "\""
                + text.split(
                    separator: "\"", omittingEmptySubsequences: false
                ).joined(separator: "\"\"") + "\""
    }
}
