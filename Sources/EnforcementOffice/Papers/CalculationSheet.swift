public import EnforcementCore

/// The sheet a party checks with paper and pencil (执行款计算书): what is owed as of a day, how
/// each sum came about, what was paid and what it was set off against.
///
/// Every column of money adds up to the row at its foot.
public struct CalculationSheet: Sendable {
    let file: CaseFile
    let sheet: DebtSheet

    init(_ file: CaseFile, _ sheet: DebtSheet) {
        self.file = file
        self.sheet = sheet
    }

    /// Nil where nothing was applied for.
    public init?(of file: CaseFile, asOf day: Day) throws(Refusal) {
        guard let sheet = try file.debtSheet(asOf: day) else { return nil }
        self.file = file
        self.sheet = sheet
    }

    public func paper(court: CourtFile) -> Paper {
        var parts: [Paper.Part] = [
            .figures([
                .init("截至\(sheet.asOf.chinese)应付合计", money(sheet.total.owed)),
                .init("已付", money(sheet.total.paid)), .init("尚欠", money(sheet.total.left)),
            ]),
            .heading("一、债权项目"), .table(items),
        ]
        for (title, kind) in [
            ("二、一般债务利息", DebtSheet.Row.Kind.interest),
            ("三、加倍部分债务利息", .delayInterest),
        ] {
            parts.append(.heading(title))
            parts.append(table(of: kind))
        }
        parts += [.heading("四、付款与抵充"), payments, .heading("五、执行申请费"), .table(fee)]
        parts.append(.heading("六、说明"))
        parts += notes.map { .text($0) }
        return Paper(
            title: "执行款计算书", subtitle: subtitle, parts: parts,
            footer: "\(court.name)　计算至\(sheet.asOf.chinese)")
    }

    private var subtitle: [String] {
        [
            file.number?.description ?? "", file.title,
            file.claim.map { "执行依据：\($0.basis)" } ?? "",
        ].filter { !$0.isEmpty }
    }

    // MARK: Tables

    private var items: Paper.Table {
        let rows = sheet.items.map { entry in
            [
                String(entry.item.number),
                entry.item.label.isEmpty
                    ? entry.item.kind.label.zh : entry.item.label,
                entry.item.due?.description ?? "—",
                entry.item.bearsDelayInterest ? "计" : "不计", money(entry.sum.owed),
                money(entry.sum.paid), money(entry.sum.left),
            ]
        }
        let delay = sheet.delayInterest
        return Paper.Table(
            [
                .init("序号", .number), .init("项目"), .init("履行期限届满日", .day),
                .init("加倍利息"), .init("应付", .money), .init("已付", .money),
                .init("尚欠", .money),
            ],
            rows + [
                [
                    "", "加倍部分债务利息", "—", "—", money(delay.owed), money(delay.paid),
                    money(delay.left),
                ]
            ],
            total: [
                "", "合计", "", "", money(sheet.total.owed), money(sheet.total.paid),
                money(sheet.total.left),
            ])
    }

    /// The runs of days of one kind of interest, each with its sum.
    private func table(of kind: DebtSheet.Row.Kind) -> Paper.Part {
        let rows = sheet.rows.filter { $0.kind == kind }
        guard !rows.isEmpty else { return .text("无。") }
        return .table(
            Paper.Table(
                [
                    .init("项目"), .init("自（不计入）", .day), .init("至", .day),
                    .init("天数", .number), .init("基数", .money), .init("算式"),
                    .init("金额", .money),
                ],
                rows.map { row in
                    [
                        row.items.map(String.init).joined(separator: "、"),
                        row.from?.description ?? "", row.to?.description ?? "",
                        String(row.days), money(row.base), row.formula, money(row.amount),
                    ]
                },
                total: [
                    "合计", "", "", "", "", "", money(Money.sum(rows.map(\.amount))),
                ]))
    }

    private var payments: Paper.Part {
        let rows = sheet.rows.filter { $0.kind == .payment }
        guard !rows.isEmpty else { return .text("尚无付款。") }
        let slots = ClaimItem.Slot.allCases
        let split = rows.map { row in slots.map { slot in part(of: row, slot) } }
        let surplus = zip(rows, split).map { $0.amount - Money.sum($1) }
        return .table(
            Paper.Table(
                [.init("付款日", .day)] + slots.map { .init($0.label, .money) }
                    + [.init("超出应付", .money), .init("付款", .money)],
                zip(zip(rows, split), surplus).map { entry, rest in
                    [entry.0.to?.description ?? ""] + entry.1.map(money)
                        + [money(rest), money(entry.0.amount)]
                },
                total: ["合计"]
                    + slots.indices.map { place in money(Money.sum(split.map { $0[place] })) }
                    + [money(Money.sum(surplus)), money(Money.sum(rows.map(\.amount)))]))
    }

    private func part(of row: DebtSheet.Row, _ slot: ClaimItem.Slot) -> Money {
        Money.sum(
            row.parts.filter { part in
                guard let number = part.item else { return slot == .delayInterest }
                return sheet.items[number - 1].item.slot == slot
            }.map(\.amount))
    }

    /// The fee on all that came in, what is kept of it, what is still to be kept.
    private var fee: Paper.Table {
        let enforced = min(file.received, sheet.total.owed)
        let due = enforced == .zero ? Money.zero : EnforcementFee.on(enforced)
        let kept = file.feeKept
        return Paper.Table(
            [
                .init("已执行到位", .money), .init("应收", .money), .init("已收", .money),
                .init("尚应收", .money),
            ],
            [
                [
                    money(enforced), money(due), money(kept), money(max(.zero, due - kept)),
                ]
            ])
    }

    private var notes: [String] {
        var notes = sheet.rows.filter { $0.kind == .note }.map { $0.words.zh }
        if let day = sheet.asOf.next, let more = growth(to: day), more > .zero {
            notes.append("此后未付清前，每日约增加\(more.grouped)元。")
        }
        if sheet.isProvisional {
            notes.append("计算期间超出已公布的贷款市场报价利率，末段按最近一次公布值暂计。")
        }
        notes.append("各段利息按“基数×利率×天数”计算，分位四舍五入；起算日不计入，截止日计入。")
        notes.append("抵充顺序：实现债权的费用、一般债务利息、主债务，最后为加倍部分债务利息。")
        notes.append(
            "依据：法释〔2014〕8号第1至4条，《民法典》第561条，"
                + "《诉讼费用交纳办法》第14、20、38条。")
        return notes
    }

    /// What one more day adds.
    private func growth(to day: Day) -> Money? {
        do throws(Refusal) {
            guard let next = try file.debtSheet(asOf: day) else { return nil }
            return next.total.owed - sheet.total.owed
        } catch { return nil }
    }

    private func money(_ amount: Money) -> String { amount.grouped }
}

extension ClaimItem {
    /// A column of the table of payments.
    enum Slot: CaseIterable {
        case costs, interest, principal, delayInterest

        var label: String {
            switch self {
            case .costs: "抵费用"
            case .interest: "抵一般利息"
            case .principal: "抵主债务"
            case .delayInterest: "抵加倍利息"
            }
        }
    }
}

extension ClaimItem {
    /// Where it stands when a payment is set off.
    fileprivate var slot: Slot {
        switch kind.slot {
        case \.costs: .costs
        case \.interest: .interest
        default: .principal
        }
    }
}

extension Day {
    /// The day after.
    fileprivate var next: Day? { adding(days: 1) }
}
