import LinkContract

/// What its bank has booked on the court's account.
struct CourtBook: Sendable {
    let account: CourtAccount
    private(set) var lines: [StatementLine] = []
    private(set) var balance: Amount
    /// What became of the court's transfers, by their numbers: none is made twice.
    var transfers: [String: PaidTransfer] = [:]

    init(_ account: CourtAccount) {
        self.account = account
        balance = account.opening
    }

    /// Books a line and answers it.
    @discardableResult
    mutating func book(_ line: StatementLine, _ sum: Amount) -> StatementLine {
        lines.append(line)
        balance = line.JDBZ == "C" ? balance + sum : balance - sum
        return line
    }

    /// The statement of one day, as docs/linkage/bank-statement.md lays it out.
    func statement(of day: BeijingDay) -> String {
        func sum(_ lines: [StatementLine], _ direction: String) -> Amount {
            lines.filter { $0.JDBZ == direction }
                .reduce(.zero) { $0 + (Amount($1.JE) ?? .zero) }
        }
        let before = lines.filter { $0.JZRQ < day.text }
        let told = lines.filter { $0.JZRQ == day.text }
        let opening =
            account.opening + sum(before, "C") - sum(before, "D")
        let (credit, debit) = (sum(told, "C"), sum(told, "D"))
        var rows = [
            Self.head,
            [
                account.number, "CNY", day.text, day.text, opening.text,
                (opening + credit - debit).text, "\(told.count)", credit.text, debit.text,
            ],
            Self.columns,
        ]
        rows += told.map { line in
            [
                line.LSH, line.JZRQ, line.JDBZ == "C" ? "credit" : "debit",
                line.JE, line.DFHM ?? "", line.DFZH ?? "", line.ZZH ?? "", line.FY ?? "",
                line.ZFBH ?? "", line.TPBZ,
            ]
        }
        return TableText.written(rows)
    }

    private static let head = [
        "account", "currency", "from", "through", "opening", "closing", "count", "total_credit",
        "total_debit",
    ]
    private static let columns = [
        "reference", "booked_day", "direction", "amount", "counterparty", "counterparty_account",
        "sub_account", "remark", "transfer", "return_flag",
    ]
}
