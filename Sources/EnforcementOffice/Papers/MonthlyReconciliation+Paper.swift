public import EnforcementCore

extension MonthlyReconciliation {
    /// Rows a paper has room for; the rest stands as one sum.
    private static let casesMax = 6_000
    private static let differencesMax = 3_000

    public func paper(court: CourtFile, on day: Day) -> Paper {
        Paper(
            title: "执行案款月度核对表",
            subtitle: ["\(year)年\(month)月（\(books.from)至\(books.through)）"],
            parts: [
                .figures([
                    .init("账簿资金", assets.grouped), .init("账簿应付", liabilities.grouped),
                    .init("执行台账结存", heldByCase.grouped),
                    .init("财务账各案结存", heldByFinance.grouped),
                    .init("未查明差额", unexplained?.grouped ?? "无对账单"),
                ]),
                .text(agrees ? "核对结果：两账相符。" : "核对结果：两账不符，见差异。"),
                .heading("一、财务账：银行专户"), .table(bankTable),
                .heading("二、财务账：各科目"), .table(accountTable),
                .heading("三、执行台账：各案"), .table(caseTable),
                .heading("四、差异与未达账项"), .table(differenceTable),
                .text("核对人：财务　　　　　　　　执行　　　　　　　　单位：元"),
            ], footer: "\(court.name)　\(day.chinese)")
    }

    private var bankTable: Paper.Table {
        let days = books.days
        return Paper.Table(
            [
                .init("日期", .day), .init("银行收入", .money), .init("银行支出", .money),
                .init("银行余额", .money), .init("账簿余额", .money), .init("差额", .money),
            ],
            days.map {
                [
                    $0.day.description, $0.credit.grouped, $0.debit.grouped,
                    $0.closing?.grouped ?? "", $0.ledger.grouped, $0.difference?.grouped ?? "",
                ]
            },
            total: [
                "合计", Money.sum(days.map { $0.credit }).grouped,
                Money.sum(days.map { $0.debit }).grouped, lastStatement?.closing?.grouped ?? "",
                days.last?.ledger.grouped ?? "", lastStatement?.difference?.grouped ?? "",
            ])
    }

    /// Every account; what the court has less what it owes is nothing.
    private var accountTable: Paper.Table {
        let accounts = books.accounts
        func sum(_ value: (ReconciliationBooks.AccountMovement) -> Money) -> String {
            Money.sum(accounts.map(value)).grouped
        }
        return Paper.Table(
            [
                .init("科目"), .init("期初", .money), .init("借方", .money), .init("贷方", .money),
                .init("期末", .money),
            ],
            accounts.map {
                [
                    $0.account.label.zh, $0.opening.grouped, $0.debit.grouped,
                    (-$0.credit).grouped, $0.closing.grouped,
                ]
            },
            total: [
                "合计", sum { $0.opening }, sum { $0.debit }, sum { -$0.credit },
                sum { $0.closing },
            ], caption: "借方为正；资金与应付合计为零。")
    }

    private var caseTable: Paper.Table {
        let rows = books.cases + (books.stillCount > 0 ? [books.still] : [])
        let told = books.cases.prefix(Self.casesMax)
        let rest = books.cases.dropFirst(Self.casesMax)
        func cells(_ name: String, _ rows: some Sequence<ReconciliationBooks.CaseMovement>)
            -> [String]
        {
            [
                name, Money.sum(rows.map { $0.opening }).grouped,
                Money.sum(rows.map { $0.received }).grouped,
                Money.sum(rows.map { $0.paid }).grouped,
                Money.sum(rows.map { $0.closing }).grouped,
            ]
        }
        var shown = told.map { row in
            cells(row.file.map { Self.name($0, row.number) } ?? "", CollectionOfOne(row))
        }
        if !rest.isEmpty { shown.append(cells("其余\(rest.count)案", rest)) }
        if books.stillCount > 0 {
            shown.append(cells("本月无收付的\(books.stillCount)案", CollectionOfOne(books.still)))
        }
        return Paper.Table(
            [
                .init("案号"), .init("期初", .money), .init("到账", .money), .init("发放", .money),
                .init("期末", .money),
            ], shown, total: cells("合计", rows))
    }

    private var differenceTable: Paper.Table {
        let waiting = books.waiting.map {
            [
                "待认领流水", "\($0.bookedOn) \($0.reference) \($0.counterparty)",
                $0.movement.grouped,
            ]
        }
        let pending = books.pending.map {
            [Self.words($0.kind), Self.name($0.file, $0.number), $0.amount.grouped]
        }
        let days = books.days.filter { ($0.difference ?? .zero) != .zero }.map {
            ["银行与账簿余额之差", $0.day.chinese, ($0.difference ?? .zero).grouped]
        }
        var sides: [[String]] = []
        if heldByCase != heldByFinance {
            sides.append(["执行台账与财务账之差", "", (heldByCase - heldByFinance).grouped])
        }
        if assets != liabilities {
            sides.append(["资金与应付之差", "", (assets - liabilities).grouped])
        }
        let rows = sides + days + pending + waiting
        return Paper.Table(
            [.init("事项"), .init("案件或流水"), .init("金额", .money)],
            rows.isEmpty ? [["无", "", ""]] : shortened(rows))
    }

    private func shortened(_ rows: [[String]]) -> [[String]] {
        guard rows.count > Self.differencesMax else { return rows }
        let rest = rows.count - Self.differencesMax
        return rows.prefix(Self.differencesMax) + [["其余\(rest)项", "见账簿", ""]]
    }

    private static func name(_ file: FileID, _ number: String?) -> String {
        number ?? (file.number == 0 ? "本院" : "未立案（\(file.number)）")
    }

    private static func words(_ kind: ReconciliationBooks.PendingSum.Kind) -> String {
        switch kind {
        case .cash: "现金未缴存银行"
        case .payees: "已发支付指令，银行未付"
        case .returned: "退票未重付"
        case .byHand: "手工支付，对账单未见"
        }
    }
}
