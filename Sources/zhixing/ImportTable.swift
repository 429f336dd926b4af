import EnforcementCore

/// A case that was taken in, as it stood at the end.
struct ImportedCase {
    /// Names masked.
    let title: String
    let amount: Money
    /// The case as the API shows it.
    let seen: JSON
    /// Sentences of its explanation.
    let sentences: Int

    var number: String { seen["number"]?.text ?? "未立案" }
    var isArchived: Bool { seen["archived"]?.text != nil }
    var paid: Money { seen["paid"]?.text.flatMap { Money(yuan: $0) } ?? .zero }
    var letters: [JSON] { seen["letters"]?.items ?? [] }
    var delivered: Int { letters.count { $0["state"]?.text == "delivered" } }

    /// Clocks opened, met in time, and overdue (met late, or open past the last day).
    var clocks: (opened: Int, met: Int, overdue: Int) {
        let all = seen["deadlines"]?.items ?? []
        let late = all.count { clock in
            if let met = clock["met"]?.text, let due = clock["due"]?.text { return met > due }
            return clock["state"]?.text == "overdue"
        }
        let met = all.count { $0["met"]?.text != nil }
        return (all.count, met, late)
    }
}

/// One table of all that came of an import.
struct ImportTable {
    let cases: [ImportedCase]
    /// Records that became no application.
    let others: Int

    var text: String {
        var lines = [
            "| 案号 | 当事人（已隐名） | 标的（元） | 期限：起／结／逾 | 短信：已达／共 "
                + "| 已发放（元） | 归档 | 记录句数 |",
            "|---|---|---:|---|---|---:|---|---:|",
        ]
        lines += cases.map(row)
        let clocks = cases.map(\.clocks)
        lines.append(
            """

            \(cases.count) 件收案，\(others) 件不收案；标的合计 \
            \(Money.sum(cases.map(\.amount)).grouped) 元，已发放 \
            \(Money.sum(cases.map(\.paid)).grouped) 元；期限 \
            \(sum(clocks.map(\.opened))) 起、\(sum(clocks.map(\.met))) 结、\
            \(sum(clocks.map(\.overdue))) 逾期；短信 \(sum(cases.map(\.delivered)))／\
            \(sum(cases.map(\.letters.count)))；归档 \(cases.count { $0.isArchived }) 件
            """)
        return lines.joined(separator: "\n")
    }

    /// What must not be: an archived case whose sum was not paid to the fen.
    var broken: String? {
        let wrong = cases.filter { $0.isArchived && $0.paid != $0.amount }
        return wrong.isEmpty ? nil : "\(wrong.count) cases were archived unpaid"
    }

    private func row(_ row: ImportedCase) -> String {
        let clocks = row.clocks
        return "| \(row.number) | \(row.title) | \(row.amount.grouped) "
            + "| \(clocks.opened)／\(clocks.met)／\(clocks.overdue) "
            + "| \(row.delivered)／\(row.letters.count) | \(row.paid.grouped) "
            + "| \(row.isArchived ? "是" : "否") | \(row.sentences) |"
    }

    private func sum(_ numbers: [Int]) -> Int { numbers.reduce(0, +) }
}
