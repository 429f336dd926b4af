import EnforcementCore

/// Reads the terms of the orders: deadline, instalments, who answers how.
struct TermsReader {
    let sheet: Sheet
    let operative: Operative
    let kind: CourtDocumentKind

    private var orders: [Range<Int>] {
        operative.clauses.filter { !operative.isDismissal($0) }
    }

    // MARK: deadline

    func deadline() -> Found<PerformanceDeadline>? {
        switch kind {
        case .dormancyRuling, .terminationRuling, .objectionRuling, .measureRuling, .unknown,
            .otherEnforcementRuling, .adminNonlitigation, .civilRuling:
            return nil
        default: break
        }
        for clause in orders where !operative.isLateClause(clause) {
            if let found = counted(clause) ?? absolute(clause) { return found }
        }
        return orders.lazy.filter { operative.isLateClause($0) }.compactMap { counted($0) }.first
    }

    private static let starts: [Word] = [
        "生效之日起", "效力之日起", "生效之日", "生效后", "效力后", "生效起", "收到本支付令之日起",
        "送达之日起",
        "收到本判决之日起", "签收之日起", "生效之次日起", "生效次日起", "之日起", "生效日起",
        "送达后", "生效之后",
        "签收后", "确定之日起", "生效当日起", "生效的", "效力的",
    ]

    private func counted(_ clause: Range<Int>) -> Found<PerformanceDeadline>? {
        var from = clause.lowerBound
        while let start = sheet.first(of: TermsReader.starts, in: from..<clause.upperBound) {
            from = start.upperBound
            var place = start.upperBound
            while place < clause.upperBound,
                sheet.any(["后", "的", ",", "第", "起", "之", "内"], at: place) != nil
            {
                place += 1
            }
            guard let count = Numerals.count(sheet, at: place), count.value < 1_000,
                let unit = sheet.any(["日", "天", "个月", "个工作日", "月", "年"], at: count.end)
            else { continue }
            let isMonth =
                unit.count == 2 && sheet.has("个月", at: count.end)
                || sheet.has(
                    "月",
                    at: count.end)
            let isYear = sheet.has("年", at: count.end)
            let days = count.value * (isMonth ? 30 : isYear ? 365 : 1)
            let end = count.end + unit.count
            if sheet.has("刑", at: end) || sheet.contains(any: ["上诉", "申请复议"], in: clause) {
                continue
            }
            return counted(clause, start, end, days)
        }
        return nil
    }

    private func counted(
        _ clause: Range<Int>, _ start: Range<Int>, _ end: Int, _ days: Int
    ) -> Found<PerformanceDeadline> {
        let head = max(clause.lowerBound, start.lowerBound - 14)..<start.lowerBound
        let begin = sheet.last(of: ["于", "在", "自", "应", ",", "、"], in: head)
        let first = begin.map {
            sheet.glyphs[$0.lowerBound] < 0x3400 ? $0.upperBound : $0.lowerBound
        }
        let words = first ?? start.lowerBound
        let whole = words..<min(clause.upperBound, sheet.has("内", at: end) ? end + 1 : end)
        let around = head.lowerBound..<start.upperBound
        let from: PerformanceDeadline.CountedFrom =
            sheet.contains("收到", in: around) || sheet.contains("签收", in: around)
            ? .receipt : sheet.contains("送达", in: around) ? .service : .effective
        let value = PerformanceDeadline(
            text: sheet.words(whole), days: days, date: nil, countedFrom: from)
        return Found(value: value, span: sheet.span(whole), confidence: 0.95)
    }

    private func absolute(_ clause: Range<Int>) -> Found<PerformanceDeadline>? {
        for word in ["于", "在", "定于", "至"] as [Word] {
            for place in sheet.places(of: word, in: clause) {
                guard let read = Dates.day(sheet, at: place.upperBound),
                    let before = sheet.any(["之前", "前", "以前", "内"], at: read.end)
                else { continue }
                let whole = place.lowerBound..<read.end + before.count
                let value = PerformanceDeadline(
                    text: sheet.words(whole), days: nil, date: read.day, countedFrom: .absolute)
                return Found(value: value, span: sheet.span(whole), confidence: 0.9)
            }
        }
        return nil
    }

    // MARK: instalments

    func instalments() -> [Instalment] {
        guard
            kind == .mediationOperative || kind == .mediationStatement || kind == .dutyText
                || kind == .judgmentOperative || kind == .civilJudgment
                || kind == .civilJudgmentBody
        else { return [] }
        for clause in orders
        where sheet.contains(
            any: ["分期", "其中", "余款", "剩余", "每月"],
            in: clause)
        {
            let parts = instalments(of: clause)
            if parts.count > 1 { return parts }
        }
        return []
    }

    private func instalments(of clause: Range<Int>) -> [Instalment] {
        let hits = AmountScan(sheet, clause).hits
        var parts: [Instalment] = []
        for (index, hit) in hits.enumerated() {
            let end = hit.amount.range.upperBound
            let stop =
                index + 1 < hits.count ? hits[index + 1].amount.range.lowerBound : clause.upperBound
            let behind = end..<min(stop, end + 18)
            if let due = Dates.first(sheet, in: behind), isDue(due.range.upperBound) {
                parts.append(
                    Instalment(
                        amount: hit.amount.money, due: due.day, span: sheet.span(hit.amount.range)))
            } else if let due = Dates.last(sheet, in: hit.before), isDue(due.range.upperBound),
                hit.amount.range.lowerBound - due.range.upperBound < 20, hit.use != .base
            {
                parts.append(
                    Instalment(
                        amount: hit.amount.money, due: due.day, span: sheet.span(hit.amount.range)))
            }
        }
        return Set(parts.map(\.due)).count == parts.count ? parts : []
    }

    private func isDue(_ end: Int) -> Bool {
        sheet.any(["前", "之前", "以前", "履行", "支付", "偿还", "给付"], at: end) != nil
    }

    // MARK: how parties answer

    func joint() -> Found<Bool> {
        flag(["连带"]) { !operative.isLateClause($0) && !sheet.contains("不承担连带", in: $0) }
    }

    func supplementary() -> Found<Bool> {
        flag(["补充赔偿责任", "补充清偿责任", "补充责任", "补充付款责任", "补充偿还"]) { _ in true }
    }

    func priority() -> Found<Bool> {
        flag(["优先受偿", "优先清偿", "优先受尝"]) { _ in true }
    }

    func lateClause() -> Found<Bool> {
        flag(["加倍支付", "加倍给付", "加倍承担", "双倍支付迟延"]) { _ in true }
    }

    /// Whether a word stands in an order that is not a dismissal.
    private func flag(_ words: [Word], _ holds: (Range<Int>) -> Bool) -> Found<Bool> {
        guard !kind.isRulingOnCourse else {
            return Found(value: false, span: sheet.span(operative.range), confidence: 0.9)
        }
        for clause in orders where holds(clause) {
            if let found = sheet.first(of: words, in: clause) {
                return Found(value: true, span: sheet.span(found), confidence: 0.95)
            }
        }
        return Found(value: false, span: sheet.span(operative.range), confidence: 0.9)
    }
}

extension CourtDocumentKind {
    /// Orders without a header: who is who stands in the orders.
    var isBody: Bool {
        self == .civilJudgmentBody || self == .judgmentOperative || self == .mediationOperative
    }

    /// A ruling on the course of an enforcement orders nothing against the debtor itself.
    var isRulingOnCourse: Bool {
        switch self {
        case .dormancyRuling, .terminationRuling, .objectionRuling, .measureRuling,
            .otherEnforcementRuling:
            true
        default: false
        }
    }
}

extension TermsReader {
    /// Handing over, registering, vacating and the like; ending a contract is none.
    func nonMonetary() -> Found<Bool>? {
        guard !kind.isRulingOnCourse, kind != .civilRuling else { return nil }
        let all =
            kind == .adminNonlitigation
            ? Operative.cut(sheet, 0..<operative.range.upperBound) : operative.clauses
        for clause in all
        where !operative.isDismissal(clause) && !operative.isLateClause(clause) {
            guard let duty = sheet.first(of: TermsReader.duties, in: clause) else { continue }
            return Found(value: true, span: sheet.span(duty), confidence: 0.85)
        }
        return nil
    }

    private static let duties: [Word] = [
        "协助原告", "协助办理", "办理过户", "过户手续", "变更登记", "腾退", "腾空", "搬离", "搬出",
        "迁出", "交付房屋",
        "赔礼道歉", "停止侵害", "排除妨", "恢复原状", "拆除", "消除影响", "交还", "返还车辆",
        "办理产权", "登记手续",
        "交付给原告", "移交", "开具", "继续履行合同", "退税", "注销手续",
    ]
}

extension MoneyReader {
    /// The target a ruling of enforcement recites, and the fees of enforcement.
    mutating func readTarget() {
        let story = 0..<max(0, min(operative.start, sheet.glyphs.count))
        for clause in Operative.cut(sheet, story) {
            guard let target = target(in: clause) else { continue }
            readDebt(target, bare: true)
        }
        dropRepeats()
    }

    private static let targets: [Word] = [
        "执行标的", "申请标的", "申请执行的标的", "标的额", "应缴罚款", "罚款人民币", "处罚款",
        "罚款", "执行内容",
        "执行的内容", "确定的内容", "执行费", "应给付", "应偿还", "应支付", "要求被执行人",
        "应向申请执行人", "罚金",
        "应履行", "须履行", "责令被执行人", "立即偿还", "应缴纳", "立即支付",
    ]
    /// Where the telling of what was done begins.
    private static let ends: [Word] = [
        "现无", "尚无", "未执行", "已执行", "扣划", "本院于", "执行中", "执行过程中", "所得",
        "已履行", "尚欠", "拍卖",
        "未履行", "执行到位", "仅执行",
    ]

    private func target(in clause: Range<Int>) -> Range<Int>? {
        guard let start = sheet.first(of: MoneyReader.targets, in: clause) else { return nil }
        let rest = start.upperBound..<clause.upperBound
        let end = sheet.first(of: MoneyReader.ends, in: rest)?.lowerBound ?? clause.upperBound
        return start.lowerBound..<end
    }
}
