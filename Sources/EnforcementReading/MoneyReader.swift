import EnforcementCore

/// Reads what is to be paid out of the operative clauses.
struct MoneyReader {
    let sheet: Sheet
    let operative: Operative
    let kind: CourtDocumentKind
    let applicants: [FoundParty]
    let respondents: [FoundParty]
    private(set) var items: [FoundMoney] = []

    init(
        _ sheet: Sheet, _ operative: Operative, _ kind: CourtDocumentKind,
        applicants: [FoundParty], respondents: [FoundParty]
    ) {
        (self.sheet, self.operative, self.kind) = (sheet, operative, kind)
        (self.applicants, self.respondents) = (applicants, respondents)
    }

    mutating func readOrders() {
        var clauses = operative.clauses
        for index in clauses.indices.dropFirst().reversed()
        where sheet.any(["由", "其中由"], at: clauses[index].lowerBound) != nil
            && isCosts(clauses[index - 1])
        {
            // 案件受理费2919元。由被告承担: one order in two sentences.
            clauses[index - 1] = clauses[index - 1].lowerBound..<clauses[index].upperBound
            clauses.remove(at: index)
        }
        for clause in clauses { readOrder(clause) }
    }

    private mutating func readOrder(_ clause: Range<Int>) {
        guard !operative.isDismissal(clause), !operative.isLateClause(clause) else { return }
        let whole = clause.lowerBound..<clause.upperBound
        if isCosts(clause) {
            readCosts(whole)
            return
        }
        guard !isByApplicant(clause), !isAnnulled(clause) else { return }
        let body = beforeLiability(clause)
        if operative.isLien(body)
            && !sheet.contains(
                any: ["本金", "欠款", "借款"],
                in: body)
        {
            return
        }
        if isLienOnly(body) { return }
        readDebt(body)
    }

    /// Only a right over collateral, nothing to pay.
    private func isLienOnly(_ clause: Range<Int>) -> Bool {
        guard let lien = sheet.first(of: ["优先受偿", "优先清偿"], in: clause) else { return false }
        let head = clause.lowerBound..<lien.lowerBound
        guard
            let order = sheet.first(
                of: ["支付原告", "偿还原告", "向原告", "给付原告", "日内"],
                in: head)
        else { return true }
        return order.lowerBound < head.lowerBound
    }

    private func isAnnulled(_ clause: Range<Int>) -> Bool {
        sheet.contains(any: ["维持", "解除原告", "无效"], in: clause)
            && !sheet.contains(any: ["变更", "支付", "返还", "偿还", "赔偿"], in: clause)
    }

    static let feeHeads: [Word] = [
        "受理费", "诉讼费", "保全费", "申请费", "反诉费", "鉴定费", "公告费", "评估费", "执行费",
        "保全申请费",
    ]

    /// A paragraph on the costs of the suit, not of the debt.
    private func isCosts(_ clause: Range<Int>) -> Bool {
        let body = operative.pastNumber(clause)
        let head = body.lowerBound..<min(body.upperBound, body.lowerBound + 26)
        guard let fee = sheet.first(of: MoneyReader.feeHeads, in: head) else {
            return isCostOrder(clause)
        }
        let before = body.lowerBound..<fee.lowerBound
        return !sheet.contains(
            any: [
                "支付原告", "给付原告", "赔偿", "本金", "货款", "元及", "借款", "律师费", "退还",
                "支付", "偿还",
            ], in: before
        )
    }

    private func isCostOrder(_ clause: Range<Int>) -> Bool {
        let hits = AmountScan(sheet, clause).hits
        guard let first = hits.first, sheet.contains(any: MoneyReader.feeHeads, in: clause),
            !sheet.contains(any: ["向原告", "支付", "赔偿", "给付"], in: first.before)
        else { return false }
        return hits.allSatisfy { hit in
            MoneyWords.last(sheet, in: hit.before).map { $0.name.kind == .costs } ?? false
        }
    }

    /// The applicant's own duty towards the respondent is not the debtor's.
    private func isByApplicant(_ clause: Range<Int>) -> Bool {
        let body = operative.pastNumber(clause)
        let verbs: [Word] = ["支付", "给付", "返还", "赔偿", "偿还", "退还"]
        guard let verb = sheet.first(of: verbs, in: body) else { return false }
        let subject = body.lowerBound..<verb.lowerBound
        let names = applicants.compactMap { name(sheet, $0.name, in: subject) }
        guard
            sheet.has("原告", at: body.lowerBound) || names.contains(body.lowerBound)
                || sheet.has("反诉被告", at: body.lowerBound)
        else { return false }
        if sheet.has("原告人", at: body.lowerBound) { return false }
        if sheet.contains(any: ["被告", "由", "与"], in: subject) { return false }
        return !respondents.contains { name(sheet, $0.name, in: subject) != nil }
            && !sheet.contains(any: ["损失", "费用", "各项"], in: subject)
    }

    private func name(_ sheet: Sheet, _ name: String, in range: Range<Int>) -> Int? {
        sheet.first(Word(name.utf16), in: range)?.lowerBound
    }

    /// A clause without the part that makes others answer for it.
    private func beforeLiability(_ clause: Range<Int>) -> Range<Int> {
        guard
            let liability = sheet.first(
                of: [
                    "承担连带", "负连带", "承担补充", "承担共同", "承担保证", "承担担保",
                    "承担一般",
                ], in: clause)
        else { return clause }
        let head = clause.lowerBound..<liability.lowerBound
        let tail = liability.upperBound..<clause.upperBound
        if sheet.contains(any: ["内支付", "内偿还", "内给付"], in: tail) { return tail }
        guard let object = sheet.last(of: ["对", "就", "在", "被告"], in: head) else { return head }
        let cut = sheet.last(of: [",", "。"], in: clause.lowerBound..<object.lowerBound)
        let isDebtFirst = sheet.contains(
            any: ["支付", "偿还", "给付", "返还", "归还", "赔偿", "清偿"],
            in: clause.lowerBound..<(cut?.lowerBound ?? clause.lowerBound))
        return isDebtFirst
            ? clause.lowerBound..<(cut?.lowerBound ?? clause.upperBound)
            : clause.lowerBound..<clause.lowerBound
    }

    /// Amounts and rates of one order to pay.
    mutating func readDebt(_ clause: Range<Int>, bare: Bool = false) {
        guard !clause.isEmpty else { return }
        let hits = AmountScan(sheet, clause, bare: bare).hits
        var last: FoundMoney.Kind?
        for (index, hit) in hits.enumerated()
        where (hit.use == .owed || hit.use == .conditional) && !isReckonedOn(hit) {
            let next =
                index + 1 < hits.count ? hits[index + 1].before.upperBound : clause.upperBound
            let read = label(hit, last)
            last = read.kind
            var item = FoundMoney(
                kind: hit.use == .conditional ? .penalty : read.kind, amount: hit.amount.money,
                note: read.note, span: sheet.span(hit.amount.range),
                confidence: read.confidence)
            if hit.use == .conditional { item.note = "not in total: only on default" }
            if read.kind == .interest || read.kind == .penalty {
                item.to = until(hit, next)
            }
            items.append(item)
        }
        items += RateReader(sheet, clause, hits).items
    }

    /// A sum ordered before, on which interest is reckoned now: 上述借款本金2000元的利息.
    private func isReckonedOn(_ hit: AmountScan.Hit) -> Bool {
        guard items.contains(where: { $0.amount == hit.amount.money }) else { return false }
        let head = max(0, hit.amount.range.lowerBound - 8)..<hit.amount.range.lowerBound
        if sheet.any(
            ["的利息", "的违约金", "的逾期", "及"],
            at: hit.amount.range.upperBound) != nil,
            sheet.contains(any: ["上述", "本金", "以"], in: head)
        {
            return true
        }
        return items.contains { $0.kind == .costs && $0.amount == hit.amount.money }
            && sheet.contains(any: ["负担的", "承担的", "应负担"], in: head)
    }

    /// The day a fixed interest is reckoned to: 截至2019年3月14日的利息.
    private func until(_ hit: AmountScan.Hit, _ next: Int) -> Day? {
        if let word = sheet.last(of: ["截至", "截止", "计至", "算至", "至"], in: hit.before),
            let day = Dates.day(sheet, at: word.upperBound)
        {
            return day.day
        }
        let rest = hit.amount.range.upperBound..<max(hit.amount.range.upperBound, next)
        guard let word = sheet.first(of: ["暂计至", "计至", "算至", "截至", "截止"], in: rest),
            word.lowerBound - rest.lowerBound < 12
        else { return nil }
        return Dates.first(sheet, in: word.upperBound..<min(rest.upperBound, word.upperBound + 12))?
            .day
    }

    private func label(
        _ hit: AmountScan.Hit, _ last: FoundMoney.Kind?
    ) -> (kind: FoundMoney.Kind, note: String?, confidence: Double) {
        if let list = listed(hit) { return (list.kind, list.text, 0.85) }
        if let found = MoneyWords.last(sheet, in: hit.before) {
            let gap = hit.before.upperBound - found.range.upperBound
            let isVague = [
                "支付", "给付", "偿还", "退还", "返还", "归还", "人民币", "现金",
                "赔偿",
            ].contains(
                found.name.text)
            if isVague, let after = behind(hit) { return (after.kind, after.text, 0.85) }
            if isVague, let named = named(before: found.range) {
                return (adjusted(named.name, named.range), named.name.text, 0.85)
            }
            return (adjusted(found.name, found.range), found.name.text, gap < 8 ? 0.95 : 0.8)
        }
        if let after = behind(hit) { return (after.kind, after.text, 0.85) }
        return (last ?? fallback, nil, 0.6)
    }

    /// `误工费、护理费、鉴定费共计3000元`: a sum over a list is called by the head of the list.
    private func listed(_ hit: AmountScan.Hit) -> MoneyWords.Name? {
        let end = hit.before.upperBound
        let tail = max(hit.before.lowerBound, end - 6)..<end
        guard sheet.contains(any: ["共计", "合计", "总计"], in: tail),
            let mark = sheet.first("、", in: hit.before)
        else { return nil }
        return MoneyWords.last(sheet, in: hit.before.lowerBound..<mark.lowerBound)?.name
    }

    /// What the money is called before a vague word: 罚金人民币.
    private func named(
        before vague: Range<Int>
    ) -> (name: MoneyWords.Name, range: Range<Int>)? {
        let head = max(0, vague.lowerBound - 12)..<vague.lowerBound
        return MoneyWords.last(sheet, in: head)
    }

    private func behind(_ hit: AmountScan.Hit) -> MoneyWords.Name? {
        let end = hit.amount.range.upperBound
        let start = sheet.has("的", at: end) ? end + 1 : end
        return MoneyWords.at(start, sheet)
    }

    private func adjusted(_ name: MoneyWords.Name, _ range: Range<Int>) -> FoundMoney.Kind {
        if ["赔偿", "返还", "退还"].contains(name.text), kind == .criminalProperty { return .other }
        if name.text == "违法所得" || name.text == "追缴" { return .other }
        if name.text == "损失" || name.text == "经济损失" {
            let head = max(0, range.lowerBound - 8)..<range.lowerBound
            if sheet.contains(any: ["逾期付款", "逾期还款", "逾期"], in: head) { return .penalty }
            if sheet.contains("利息", in: head) { return .interest }
        }
        if name.text == "公告费" || name.text == "鉴定费" { return .costs }
        return name.kind
    }

    private var fallback: FoundMoney.Kind {
        switch kind {
        case .adminNonlitigation: .penalty
        case .criminalProperty: .other
        default: .principal
        }
    }

    /// The same sum told twice is owed once.
    mutating func dropRepeats() {
        var seen: Set<String> = []
        items = items.filter { item in
            guard let amount = item.amount else { return true }
            return seen.insert("\(item.kind)\(amount.fen)").inserted
        }
    }

    mutating func add(_ item: FoundMoney) { items.append(item) }
}
