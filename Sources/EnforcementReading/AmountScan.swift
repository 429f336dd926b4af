import EnforcementCore

/// Finds every amount in a clause and says which are owed and which only serve to reckon.
struct AmountScan {
    enum Use: Sendable { case owed, base, subtotal, part, skipped, conditional }

    struct Hit: Sendable {
        let amount: Amount
        /// The words between the amount before and this.
        let before: Range<Int>
        var use: Use
    }

    let sheet: Sheet
    let clause: Range<Int>
    private(set) var hits: [Hit] = []

    init(_ sheet: Sheet, _ clause: Range<Int>, bare: Bool = false) {
        (self.sheet, self.clause) = (sheet, clause)
        var place = clause.lowerBound
        var last = clause.lowerBound
        while place < clause.upperBound {
            guard starts(at: place), let amount = Numerals.amount(sheet, at: place),
                amount.range.upperBound <= clause.upperBound
            else {
                place += 1
                continue
            }
            if amount.hasUnit || (bare && isBareFee(amount)) || isBareBase(amount) {
                let before = last..<place
                hits.append(Hit(amount: amount, before: before, use: .owed))
                hits[hits.count - 1].use = use(of: hits.count - 1)
                last = amount.range.upperBound
            }
            place = amount.range.upperBound
        }
        markBreakdowns()
    }

    /// `900元（医疗费100元、护理费800元）`: what adds up to the sum before it is owed once.
    private mutating func markBreakdowns() {
        for index in hits.indices {
            let end = hits[index].amount.range.upperBound
            guard end < clause.upperBound, sheet.glyphs[end] == Sign.open else { continue }
            let inside = hits.indices.filter { other in
                let start = hits[other].amount.range.lowerBound
                return other > index && !sheet.glyphs[end..<start].contains(Sign.close)
            }
            let sum = Money.sum(inside.map { hits[$0].amount.money })
            guard inside.count > 1, sum == hits[index].amount.money else { continue }
            for other in inside { hits[other].use = .part }
        }
    }

    private func starts(at place: Int) -> Bool {
        let glyph = sheet.glyphs[place]
        if Sign.isDigit(glyph) {
            guard place > 0 else { return true }
            let before = sheet.glyphs[place - 1]
            return !Sign.isDigit(before) && before != Sign.point
                && !(65...90).contains(before) && before != 0x2A
        }
        return Numerals.digit(glyph) != nil || sheet.any(["十", "拾", "百", "佰"], at: place) != nil
    }

    /// 执行费86797 without 元, before a sign.
    private func isBareFee(_ amount: Amount) -> Bool {
        let end = amount.range.upperBound
        guard
            end >= clause.upperBound
                || [Sign.comma, Sign.stop, Sign.list, Sign.semicolon].contains(sheet.glyphs[end])
        else { return false }
        let head = max(clause.lowerBound, amount.range.lowerBound - 4)..<amount.range.lowerBound
        return amount.money.fen >= 100
            && MoneyWords.costs.contains { name in
                sheet.last(name.word, in: head)?.upperBound == head.upperBound
            }
    }

    private func isBareBase(_ amount: Amount) -> Bool {
        sheet.any(["为基数", "基数", "为本金"], at: amount.range.upperBound) != nil
    }

    private func use(of index: Int) -> Use {
        let hit = hits[index]
        let range = hit.amount.range
        let after = range.upperBound..<min(clause.upperBound, range.upperBound + 14)
        let near = max(hit.before.lowerBound, range.lowerBound - 12)..<range.lowerBound
        if isBase(hit, after, near) { return .base }
        if isLimit(after, near) || isDeducted(hit) { return .skipped }
        if isDone(near) || isHalved(after) { return .skipped }
        if isConditional(hit) { return .conditional }
        if isPart(hit) { return .part }
        if isSubtotal(index, near) { return .subtotal }
        return .owed
    }

    private func isBase(_ hit: Hit, _ after: Range<Int>, _ near: Range<Int>) -> Bool {
        let end = hit.amount.range.upperBound
        if let found = sheet.first(
            of: ["基数", "为基准", "为本金", "本金基数", "为计算"],
            in: after)
        {
            let between = end..<found.lowerBound
            if !sheet.contains(
                any: ["利息(", "违约金(", "(以", "(自", "元"],
                in: between)
            {
                return true
            }
        }
        if sheet.any(
            [
                "的利息", "的逾期", "的违约金", "的罚息", "之利息", "本金的", "的复利", "款项付清",
                "付清", "为标准",
                "的剩余", "的未付", "的四倍", "的日", "的资金占用", "的利率", "从", "的每日",
                "的万分", "的千分",
            ],
            at: end) != nil
        {
            let isPaid = sheet.contains(any: ["支付", "偿还", "给付", "元"], in: near)
            if !(sheet.any(["的利息", "的违约金", "的逾期", "从"], at: end) != nil
                && isPaid)
            {
                return true
            }
        }
        if let by = sheet.last(
            of: ["按照本金", "按本金", "以本金", "以借款本金", "以尚欠"],
            in: near)
        {
            return by.upperBound > near.lowerBound
        }
        return false
    }

    private func isLimit(_ after: Range<Int>, _ near: Range<Int>) -> Bool {
        if sheet.any(["/", "每"], at: after.lowerBound) != nil { return true }
        let head = after.lowerBound..<min(after.upperBound, after.lowerBound + 9)
        if sheet.contains(
            any: [
                "范围内", "为限", "额度内", "限额", "以内", "限度", "的最高", "债权额内", "上限",
                "的份额",
            ], in: head)
        {
            return true
        }
        let tail = max(near.lowerBound, near.upperBound - 7)..<near.upperBound
        return sheet.contains(
            any: [
                "每月", "每日", "每天", "每年", "每平", "单价", "不超过", "最高额", "限额",
                "最高限", "总价", "月租金",
                "日租金", "价值", "注册资本", "未超过", "额度", "面值", "超过",
            ],
            in: tail)
    }

    /// `扣除甲公司已实际支付的利息80万元`: taken off, however long the words between.
    private func isDeducted(_ hit: Hit) -> Bool {
        let piece = sheet.pieces(of: hit.before, at: [Sign.comma, Sign.semicolon, Sign.stop]).last
        guard let piece, piece.upperBound == hit.before.upperBound else { return false }
        return sheet.contains(any: ["扣除", "扣减", "减去", "抵扣", "冲抵"], in: piece)
    }

    private func isDone(_ near: Range<Int>) -> Bool {
        guard
            let found = sheet.last(
                of: [
                    "已支付", "已付", "已偿还", "已履行", "扣除", "扣减", "减去", "抵扣", "已给付",
                    "已实际", "折抵",
                    "已归还", "已垫付", "已预交", "预交", "已交纳", "已赔偿", "已收取", "抵销",
                    "冲抵", "已经支付",
                    "先行支付", "已返还", "退回", "退还原告", "予以退还", "剔除", "已先行",
                    "已预付", "赔付的",
                ],
                in: near)
        else { return false }
        let rest = found.upperBound..<near.upperBound
        return !sheet.contains(any: ["尚欠", "后", "余", ")", "还应", "的", "由"], in: rest)
    }

    private func isHalved(_ after: Range<Int>) -> Bool {
        let head = after.lowerBound..<min(after.upperBound, after.lowerBound + 14)
        guard
            let found = sheet.first(
                of: ["减半", "依法减半", "变更为"],
                in: head)
        else { return false }
        return !sheet.contains(any: ["元", "保全", "负担"], in: head.lowerBound..<found.lowerBound)
    }

    private func isPart(_ hit: Hit) -> Bool {
        let from = hits.dropLast().last { $0.use == .owed || $0.use == .subtotal }
        guard let from else { return false }
        let between = from.amount.range.upperBound..<hit.amount.range.lowerBound
        guard let word = sheet.first(of: ["其中", "包括", "包含", "含"], in: between) else {
            return hits.dropLast().last?.use == .part
                && !sheet.contains(any: [")", "并", "支付", "自", ";"], in: hit.before)
        }
        if sheet.contains(
            any: ["合计", "共计", "暂计"], in: word.upperBound..<hit.amount.range.lowerBound)
        {
            return false
        }
        return !sheet.contains(
            any: [")", "。", ";"], in: word.upperBound..<hit.amount.range.lowerBound)
    }

    private static let sums: [Word] = [
        "共计", "合计", "总计", "合共", "共", "总额", "小计", "共为", "合计为", "共计为",
        "本息合计", "总共", "计",
        "以上合计", "总金额", "总额为", "合计共", "合计共计",
    ]

    private func isSubtotal(_ index: Int, _ near: Range<Int>) -> Bool {
        var end = near.upperBound
        for word in ["人民币", "约", "款", "为", ":", "金额"] as [Word] {
            if end - word.count >= near.lowerBound, sheet.has(word, at: end - word.count) {
                end -= word.count
            }
        }
        let isSum = AmountScan.sums.contains { word in
            end - word.count >= near.lowerBound && sheet.has(word, at: end - word.count)
        }
        guard isSum else { return false }
        let owed = hits.prefix(index).filter { $0.use == .owed }
        if sheet.has("计", at: end - 1),
            !sheet.contains(
                any: ["合计", "共计", "总计", "小计"],
                in: near)
        {
            return owed.count >= 2
                && Money.sum(owed.map(\.amount.money)) == hits[index].amount.money
        }
        let sum = Money.sum(owed.map(\.amount.money))
        return owed.count >= 2 || sum == hits[index].amount.money
    }

    /// Owed only when something is not done: 若逾期……按照13000元支付.
    private func isConditional(_ hit: Hit) -> Bool {
        let start = hits.dropLast().last?.amount.range.upperBound ?? clause.lowerBound
        let range = start..<hit.amount.range.lowerBound
        guard
            let word = sheet.first(
                of: ["若", "如果", "如任何", "如有任", "如被", "如未", "如逾", "如不"], in: range)
        else { return false }
        return sheet.contains(
            any: ["逾期", "未按", "未能", "未足额", "任何一期", "不履行"],
            in: word.lowerBound..<hit.amount.range.lowerBound)
    }
}
