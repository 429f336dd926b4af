import EnforcementCore

extension MoneyReader {
    /// The costs of the suit and who bears them. Fees wait until the words name the bearer:
    /// `案件受理费100元，保全费20元，由被告负担`; a share named with its bearer counts alone.
    mutating func readCosts(_ clause: Range<Int>) {
        let body = operative.pastNumber(clause)
        if isRepeat(body) || isAllDismissed { return }
        let hits = AmountScan(sheet, clause, bare: false).hits
        var shares = CostShares(sheet, clause, hits)
        shares.allot { bearer in isApplicant(bearer) }
        for share in shares.owed {
            let isKnown = items.contains {
                $0.kind == .costs && $0.amount == share.amount.money && share.isOrder
            }
            guard !isKnown else { continue }
            add(
                FoundMoney(
                    kind: .costs, amount: share.amount.money, note: share.note,
                    span: sheet.span(share.amount.range), confidence: share.confidence))
        }
    }

    /// How the fee is paid over, once more: 被告应向本院缴纳案件受理费3488元.
    private func isRepeat(_ body: Range<Int>) -> Bool {
        let isFirst = !items.contains { $0.kind == .costs }
        guard !isFirst else { return false }
        return sheet.contains(
            any: [
                "向本院缴纳", "向本院交纳", "予以退回", "本院予以退", "迳付",
                "径付", "迳行",
            ], in: body)
            && !sheet.contains(any: ["受理费由", "元,由"], in: body)
    }

    /// Nothing is ordered: the claimant bears the costs.
    private var isAllDismissed: Bool {
        !operative.clauses.contains { clause in
            !operative.isDismissal(clause) && !operative.isLateClause(clause)
                && !sheet.contains(any: MoneyReader.feeHeads, in: clause)
        }
    }

    private func isApplicant(_ bearer: Range<Int>) -> Bool {
        if sheet.contains(
            any: ["被告", "被申请", "被执行", "共同", "双方", "被上诉人"],
            in: bearer)
        {
            let isBoth = sheet.contains(any: ["原告", "原、被告"], in: bearer)
            if sheet.contains(any: ["反诉被告"], in: bearer), sheet.contains("原告", in: bearer) {
                return true
            }
            return isBoth && sheet.has("原告", at: bearer.lowerBound)
                && !sheet.contains("被告", in: bearer)
        }
        if sheet.contains(any: ["原告", "申请执行人"], in: bearer) {
            return !respondents.contains { sheet.contains(Word($0.name.utf16), in: bearer) }
        }
        if respondents.contains(where: { isNamed($0.name, bearer) == true }) { return false }
        if applicants.contains(where: { isNamed($0.name, bearer) == true }) { return true }
        let fits = applicants.map { overlap($0.name, bearer) }.max() ?? 0
        let other = respondents.map { overlap($0.name, bearer) }.max() ?? 0
        return fits > other
    }

    private func isNamed(_ name: String, _ range: Range<Int>) -> Bool? {
        sheet.contains(Word(name.utf16), in: range)
    }

    /// How much of a short name, such as 大正公司, is in a full name.
    private func overlap(_ name: String, _ bearer: Range<Int>) -> Double {
        let glyphs = Array(name.utf16)
        let short = sheet.glyphs[bearer].filter { Sign.isHan($0) || $0 > 0x2E80 }
        guard !short.isEmpty else { return 0 }
        var at = 0
        var hits = 0
        for glyph in short {
            if let found = glyphs[min(at, glyphs.count)...].firstIndex(of: glyph) {
                hits += 1
                at = found + 1
            }
        }
        return Double(hits) / Double(short.count)
    }
}

/// Shares of costs by bearer.
struct CostShares {
    struct Share {
        let amount: Amount
        let note: String?
        let confidence: Double
        /// Said in an order to pay over, not in the allotment.
        let isOrder: Bool
    }

    let sheet: Sheet
    let clause: Range<Int>
    let hits: [AmountScan.Hit]
    private(set) var owed: [Share] = []

    init(_ sheet: Sheet, _ clause: Range<Int>, _ hits: [AmountScan.Hit]) {
        (self.sheet, self.clause, self.hits) = (sheet, clause, hits)
    }

    private static let verbs: [Word] = [
        "负担", "承担", "交纳", "缴纳", "迳付", "径付", "迳行给付", "负责", "支付给", "给付给",
        "分担",
    ]

    /// Walks the clause from bearer to bearer.
    mutating func allot(_ isApplicant: (Range<Int>) -> Bool) {
        var from = clause.lowerBound
        var allotted = false
        while let verb = nextVerb(from) {
            let waiting = hits.filter {
                (from..<verb.lowerBound).contains($0.amount.range.lowerBound)
            }
            let bearer = bearer(before: verb.lowerBound, from: from, waiting)
            let own = share(behind: verb.upperBound)
            let isTheirs = isApplicant(bearer)
            if let own {
                if !isTheirs { add([own], isOrder: false) }
                from = own.amount.range.upperBound
                allotted = true
            } else {
                let isEmpty = waiting.isEmpty
                if !isTheirs, !isEmpty, !isPaidBack(waiting) { add(waiting, isOrder: allotted) }
                from = verb.upperBound
                if !isEmpty { allotted = true }
            }
        }
        if !allotted, !sheet.contains("原告", in: clause) {
            add(hits, isOrder: false, confidence: 0.7)
        }
    }

    private func isPaidBack(_ waiting: [AmountScan.Hit]) -> Bool {
        guard let first = waiting.first else { return false }
        return sheet.contains(any: ["退还", "退回"], in: first.before)
    }

    /// 由……负担; 已预交 and the like are no bearing.
    private func nextVerb(_ from: Int) -> Range<Int>? {
        var start = from
        while let verb = sheet.first(of: CostShares.verbs, in: start..<clause.upperBound) {
            let head = max(clause.lowerBound, verb.lowerBound - 2)..<verb.lowerBound
            if sheet.contains(any: ["预", "已", "连带"], in: head)
                || sheet.has("连带责任", at: verb.upperBound)
            {
                start = verb.upperBound
            } else {
                return verb
            }
        }
        return nil
    }

    /// The words that name who bears, between the last amount or comma and the verb.
    private func bearer(before verb: Int, from: Int, _ waiting: [AmountScan.Hit]) -> Range<Int> {
        var start = waiting.last?.amount.range.upperBound ?? from
        if let by = sheet.last(of: ["由", "均由"], in: start..<verb) { start = by.upperBound }
        return start..<max(start, verb)
    }

    /// 负担139,680元: an amount right behind the verb.
    private func share(behind end: Int) -> AmountScan.Hit? {
        hits.first { hit in
            hit.amount.range.lowerBound >= end && hit.amount.range.lowerBound - end <= 8
                && !sheet.contains(
                    any: [",", "。", ";", "由"], in: end..<hit.amount.range.lowerBound)
        }
    }

    private mutating func add(
        _ waiting: [AmountScan.Hit], isOrder: Bool, confidence: Double = 0.95
    ) {
        let usable = waiting.enumerated().filter { index, hit in
            let isUsable = hit.use == .owed || hit.use == .subtotal || hit.use == .conditional
            let isChanged =
                index + 1 < waiting.count
                && sheet.contains(
                    any: ["变更为", "减半收取", "应为"],
                    in: waiting[index + 1].before)
            return isUsable && !isChanged
        }.map(\.element)
        let sums: [Word] = ["合共", "合计", "共计", "总计"]
        // A total the court states stands for its parts, even where they do not add up.
        if let sum = usable.dropFirst().last, sheet.contains(any: sums, in: sum.before) {
            append(sum, isOrder, confidence)
            return
        }
        for hit in usable where hit.use != .subtotal || usable.count == 1 {
            append(hit, isOrder, confidence)
        }
    }

    private mutating func append(_ hit: AmountScan.Hit, _ isOrder: Bool, _ confidence: Double) {
        let name = MoneyWords.last(sheet, in: hit.before)?.name.text
        owed.append(
            Share(amount: hit.amount, note: name, confidence: confidence, isOrder: isOrder))
    }
}
