import LinkContract

/// A payment file of the court as docs/linkage/payments.md lays it out (CSV only).
struct PaymentFile: Sendable {
    struct Item: Sendable {
        let transfer, payee, account, purpose: String
        let sum: Amount
    }

    let batch: String
    let account: String
    let items: [Item]

    static let itemsMax = 5_000
    private static let head = ["batch", "account", "court", "currency", "day", "count", "total"]
    private static let columns = [
        "transfer", "payee", "payee_bank", "payee_account", "purpose", "amount", "currency",
    ]

    /// Nil where it is not laid out so, or does not add up.
    init?(_ text: String) {
        guard let rows = TableText.read(text), rows.count >= 4, rows[0] == Self.head,
            rows[1].count == 7, rows[2] == Self.columns, rows.count - 3 <= Self.itemsMax
        else { return nil }
        batch = rows[1][0]
        account = rows[1][1]
        var items: [Item] = []
        for row in rows[3...] {
            guard row.count == 7, row[6] == "CNY", let sum = Amount(row[5]), sum > .zero else {
                return nil
            }
            items.append(
                Item(transfer: row[0], payee: row[1], account: row[3], purpose: row[4], sum: sum))
        }
        self.items = items
        guard rows[1][5] == "\(items.count)",
            rows[1][6] == items.reduce(Amount.zero, { $0 + $1.sum }).text
        else { return nil }
    }

    /// The result file (付款结果).
    func results(_ known: [String: PaidTransfer]) -> String {
        var rows = [
            ["batch", "count"], [batch, "\(items.count)"],
            ["transfer", "day", "reference", "reason", "result"],
        ]
        rows += items.map { item in
            let paid = known[item.transfer]
            let isPaid = paid?.reason == nil
            return [
                item.transfer, paid?.day.text ?? "", paid?.reference ?? "", paid?.reason ?? "",
                isPaid ? "paid" : "returned",
            ]
        }
        return TableText.written(rows)
    }
}

/// What became of one transfer of the court.
struct PaidTransfer: Sendable {
    let day: BeijingDay
    /// Of the line that took it off the account; nil where it was not paid.
    let reference: String?
    /// Why not; nil: it was paid.
    let reason: String?
}

/// What the bank says to a payment file.
public enum PaymentIntake: Sendable, Hashable {
    /// The result file.
    case done(String)
    case malformed
    /// No account of the court here.
    case unknown
}
