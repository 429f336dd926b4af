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
        var parts: [Paper.Part] = [.figures(figures), .heading("一、债权项目"), .table(items)]
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
            title: "执行款计算书", subtitle: file.paperHead + basis, parts: parts,
            footer: "\(court.name)　计算至\(sheet.asOf.chinese)")
    }

    private var figures: [Paper.Figure] {
        [
            .init("截至\(sheet.asOf.chinese)应付合计", money(sheet.total.owed)),
            .init("已付", money(sheet.total.paid)), .init("尚欠", money(sheet.total.left)),
            .init("此后每日约增", money(growth)), .init("执行申请费尚应收", money(feeDue)),
        ]
    }

    /// The document that is enforced.
    private var basis: [String] {
        guard let claim = file.claim else { return [] }
        return ["执行依据：\(claim.basisCourt)\(claim.basis)\(claim.basisKind.label.zh)"]
    }

    // MARK: Tables

    private var items: Paper.Table {
        let rows = sheet.items.map { entry in
            [
                String(entry.item.number),
                name(of: entry.item),
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

    /// As the document names it; of general interest, how it is reckoned.
    private func name(of item: ClaimItem) -> String {
        let label = item.label.isEmpty ? item.kind.label.zh : item.label
        guard let terms = item.terms else { return label }
        return "\(label)（以第\(terms.on)项为基数，\(terms.words.zh)，年按\(terms.yearDays)天）"
    }

    /// The runs of days of one kind of interest, each with its sum. Bases are no sums to add up.
    private func table(of kind: DebtSheet.Row.Kind) -> Paper.Part {
        let rows = sheet.rows.filter { $0.kind == kind }
        guard !rows.isEmpty else { return .text("无。") }
        return .table(
            Paper.Table(
                [
                    .init("项目"), .init("自（不计入）", .day), .init("至", .day),
                    .init("天数", .number), .init("基数", .money),
                    .init(kind == .interest ? "年利率" : "日利率", .number), .init("算式"),
                    .init("金额", .money),
                ],
                rows.map { row in
                    [
                        list(row.items), row.from?.description ?? "", row.to?.description ?? "",
                        String(row.days), money(row.base), row.rate?.percent ?? "", row.formula,
                        money(row.amount),
                    ]
                },
                total: [
                    "合计", "", "", "", "", "", "",
                    money(Money.sum(rows.map(\.amount))),
                ]))
    }

    private func list(_ items: [Int]) -> String {
        items.isEmpty ? "" : "第\(items.map(String.init).joined(separator: "、"))项"
    }

    private var payments: Paper.Part {
        let rows = sheet.rows.filter { $0.kind == .payment }
        guard !rows.isEmpty else { return .text("尚无付款。") }
        let slots = ClaimItem.Slot.allCases
        let split = rows.map { row in slots.map { slot in part(of: row, slot) } }
        let surplus = zip(rows, split).map { $0.amount - Money.sum($1) }
        return .table(
            Paper.Table(
                [.init("付款日", .day), .init("抵充")] + slots.map { .init($0.label, .money) }
                    + [.init("超出应付", .money), .init("付款", .money)],
                zip(zip(rows, split), surplus).map { entry, rest in
                    [entry.0.to?.description ?? "", entry.0.formula] + entry.1.map(money)
                        + [money(rest), money(entry.0.amount)]
                },
                total: ["合计", ""]
                    + slots.indices.map { place in money(Money.sum(split.map { $0[place] })) }
                    + [money(Money.sum(surplus)), money(Money.sum(rows.map(\.amount)))],
                caption: "付款为已扣除执行申请费、退还交款人和其他债权人所得的部分。"))
    }

    private func part(of row: DebtSheet.Row, _ slot: ClaimItem.Slot) -> Money {
        Money.sum(
            row.parts.filter { part in
                guard let number = part.item else { return slot == .delayInterest }
                return sheet.items[number - 1].item.slot == slot
            }.map(\.amount))
    }

    // MARK: The fee, and what is to be said

    /// The fee on what was enforced up to the day, what is kept of it, what is still to be kept.
    private var fee: Paper.Table {
        Paper.Table(
            [
                .init("已执行到位", .money), .init("应收", .money), .init("已收", .money),
                .init("尚应收", .money),
            ], [[money(enforced), money(feeInAll), money(feeKept), money(feeDue)]])
    }

    /// As far as it was owed: the same walk was made for the sheet and refused nothing.
    private var enforced: Money {
        let arrived = file.receipts.filter { !$0.isReversed && $0.arrivedOn <= sheet.asOf }
        return min(Money.sum(arrived.map(\.amount)), sheet.total.owed)
    }

    private var feeInAll: Money { enforced > .zero ? EnforcementFee.on(enforced) : .zero }

    private var feeKept: Money {
        let kept = file.payouts.filter {
            $0.hasLeft && ($0.paidOn.map { $0 <= sheet.asOf } ?? true)
        }
        return Money.sum(kept.map(\.fee))
    }

    private var feeDue: Money { max(.zero, feeInAll - feeKept) }

    private var notes: [String] {
        sheet.rows.filter { $0.kind == .note }.map { "\($0.words.zh)。" } + waiting + [
            "单位：元。各段利息按算式计算，四舍五入到分；起算日不计入，截止日计入。",
            "抵充顺序：实现债权的费用、一般债务利息、主债务，最后为加倍部分债务利息；"
                + "当事人另有约定的除外。",
            "执行申请费由被执行人负担，按执行到位金额累计计收，不在应付合计之内。",
            "依据：法释〔2014〕8号第1至4条，《民法典》第560、561条，"
                + "《诉讼费用交纳办法》第14、20、38条。",
        ]
    }

    /// Before a receipt is computed nothing of it is kept for the fee yet.
    private var waiting: [String] {
        let rests = file.receipts.filter { $0.arrivedOn <= sheet.asOf }.map { file.free($0) }
        let rest = Money.sum(rests)
        return rest > .zero
            ? ["其中\(rest.grouped)元尚未核算，暂全额抵充债权；核算时先扣除执行申请费。"] : []
    }

    /// What one more day adds, if nothing is paid.
    private var growth: Money {
        do throws(Refusal) {
            let next = sheet.asOf.adding(days: 1)
            let more = try file.debtSheet(asOf: next)
            return max(.zero, (more?.total.owed ?? .zero) - sheet.total.owed)
        } catch { return .zero }
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
