import EnforcementCore

/// Reads what documents of enforcement say: the basis, the target, received and unpaid, the outcome.
struct CourseReader {
    let sheet: Sheet
    let operative: Operative
    let kind: DocumentKind
    let ownNumber: String?

    /// What stands before the orders.
    private var story: Range<Int> { 0..<max(0, operative.start) }

    func read() -> EnforcementCourse? {
        guard kind.isOfEnforcement else { return nil }
        var course = EnforcementCourse()
        course.outcome = outcome()
        if kind != .objectionRuling { course.basis = basis() }
        if kind == .adminNonlitigation { course.basis = decisions() }
        guard kind != .adminNonlitigation, kind != .dutyText, kind != .objectionRuling else { return course }
        course.received = received()
        course.unpaid = unpaid()
        return course
    }

    private func outcome() -> String? {
        switch kind {
        case .dormancyRuling: "终结本次执行程序"
        case .terminationRuling:
            sheet.contains(any: ["撤回", "撤销执行申请", "撤销申请"], in: story) ? "终结执行（申请人撤回）" : "终结执行"
        case .objectionRuling, .measureRuling, .otherEnforcementRuling, .adminNonlitigation:
            operative.clauses.first.map { sheet.words(operative.pastNumber($0)) }
        default: nil
        }
    }

    // MARK: basis

    private static let kinds: [Word] = [
        "民事判决书", "民事调解书", "民事裁定书", "刑事判决书", "刑事附带民事判决书", "刑事附带民事调解书", "仲裁裁决书",
        "仲裁调解书", "公证书", "执行证书", "行政判决书", "支付令", "行政处罚决定书", "裁决书", "调解书", "判决书", "刑事裁定书",
        "民事判决", "民事调解", "公证债权文书", "仲裁裁决", "刑事附带民事裁定书", "行政裁定书", "具有强制执行效力的债权文书",
        "具有强制执行效力的公证书", "债权文书公证书", "执行裁定书", "决定书",
    ]

    private func basis() -> [EnforcementCourse.Basis] {
        if kind == .dutyText { return dutyBasis() }
        var found: [EnforcementCourse.Basis] = []
        let range = story.isEmpty ? sheet.all : story
        for place in range where sheet.glyphs[place] == Sign.open {
            guard let number = CaseNumbers.read(sheet, at: place), number.upperBound <= range.upperBound
            else { continue }
            let words = sheet.written(number)
            guard words != ownNumber, !sheet.contains(any: ["执恢", "执异", "执保", "执复"], in: number)
            else { continue }
            let word = sheet.any(CourseReader.kinds, at: number.upperBound)
                ?? (sheet.has("《", at: number.upperBound)
                    ? sheet.any(CourseReader.kinds, at: number.upperBound + 1) : nil)
            guard isBasis(number, word), !found.contains(where: { $0.number == words }) else { continue }
            let kind = word.map { String(decoding: $0.glyphs, as: UTF16.self) }
            found.append(.init(number: words, kind: kind == "裁决书" && isArbitral(number) ? "仲裁裁决书" : kind, span: sheet.span(number)))
            if found.count == 8 { break }
        }
        return found
    }

    private func isArbitral(_ number: Range<Int>) -> Bool {
        sheet.contains(any: ["仲", "劳"], in: number)
    }

    private func isBasis(_ number: Range<Int>, _ word: Word?) -> Bool {
        let isNotarial = sheet.contains(any: ["证执", "证经", "证民", "证字"], in: number)
        if sheet.contains("执", in: number), !isNotarial { return false }
        if sheet.contains(any: ["财保", "保令", "破"], in: number) { return false }
        let head = max(0, number.lowerBound - 60)..<number.lowerBound
        let tail = number.upperBound..<min(sheet.glyphs.count, number.upperBound + 40)
        let isForce = sheet.contains(any: ["生效", "法律效力", "确定的义务", "申请执行", "申请强制执行", "一案"], in: tail)
        let isGround = sheet.contains(
            any: ["依据", "根据", "生效", "效力", "本院", "作出", "执行申请", "申请执行", "和", "强制执行"], in: head)
        if word == nil { return isForce }
        if word?.count == 5, sheet.has("执行裁定书", at: number.upperBound) { return false }
        return isForce || isGround
    }

    private func dutyBasis() -> [EnforcementCourse.Basis] {
        guard let label = sheet.first(of: ["执行依据文号:", "依据文号:"], in: sheet.all),
            let line = sheet.lines.first(where: { $0.contains(label.lowerBound) })
        else { return [] }
        let number = label.upperBound..<line.upperBound
        guard !number.isEmpty else { return [] }
        let kind: String? =
            sheet.contains("本调解书", in: sheet.all)
            ? "民事调解书" : sheet.contains("本判决", in: sheet.all) ? "民事判决书" : nil
        return [.init(number: sheet.written(number), kind: kind, span: sheet.span(number))]
    }

    /// Numbers of administrative decisions: 某安监罚〔2018〕1号行政处罚决定书.
    private func decisions() -> [EnforcementCourse.Basis] {
        for end in sheet.places(of: "号", in: sheet.all).prefix(60) {
            let tail = end.upperBound..<min(sheet.glyphs.count, end.upperBound + 30)
            guard let word = sheet.first(of: ["决定", "通知书", "裁决书"], in: tail),
                !sheet.contains(any: [",", "。"], in: tail.lowerBound..<word.lowerBound)
            else { continue }
            if let number = decision(before: end) {
                return [.init(number: sheet.written(number), kind: decisionKind(end.upperBound), span: sheet.span(number))]
            }
        }
        return numbered()
    }

    private func decisionKind(_ start: Int) -> String? {
        let tail = start..<min(sheet.glyphs.count, start + 34)
        guard let end = sheet.first(of: ["决定书", "决定", "通知书", "裁决书"], in: tail) else { return nil }
        let from = sheet.any(["《"], at: start) == nil ? start : start + 1
        return sheet.words(from..<end.upperBound)
    }

    /// Back from 号 over the year in brackets to the letters of the office.
    private func decision(before end: Range<Int>) -> Range<Int>? {
        var place = end.lowerBound - 1
        while place > 0, Sign.isDigit(sheet.glyphs[place]) || sheet.any(["第", "-", "—", "字"], at: place) != nil {
            place -= 1
        }
        guard place > 6, sheet.glyphs[place] == Sign.close, place - 5 > 0,
            sheet.glyphs[place - 5] == Sign.open
        else { return nil }
        place -= 6
        let letters: [Word] = [
            "作出的", "执行", "对", "的", "《", "出", "履行", "作出", "以", "请", "行", "为", ",", "。", "、", "制执行", "(", "日", "了", "号", "于",
        ]
        var start = place
        while start > 0, Sign.isHan(sheet.glyphs[start]), place - start < 14,
            sheet.any(letters, at: start) == nil
        {
            start -= 1
        }
        let number = start + 1..<end.upperBound
        let isCase = sheet.contains(any: ["行审", "行初", "行执"], in: number)
        return number.count > 8 && !isCase ? number : nil
    }

    /// `NO：4053079`, `编号1234567`.
    private func numbered() -> [EnforcementCourse.Basis] {
        for word in ["NO:", "No:", "NO.", "№", "编号:", "编号为", "第"] as [Word] {
            guard let place = sheet.first(word, in: sheet.all) else { continue }
            var end = place.upperBound
            while end < sheet.glyphs.count, Sign.isDigit(sheet.glyphs[end]) || sheet.glyphs[end] == 0x2D { end += 1 }
            guard end - place.upperBound >= 5 else { continue }
            let last = sheet.has("号", at: end) ? end + 1 : end
            let number = place.lowerBound..<last
            return [.init(number: sheet.words(number), kind: decisionKind(last), span: sheet.span(number))]
        }
        return []
    }

    // MARK: money of the course

    private func received() -> Money? {
        if sheet.contains(
            any: ["无执行回款", "未执行到位任何", "执行到位0元", "未执行回款", "没有执行回款", "未受偿任何", "实际执行0元", "执行到位金额0元", "受偿0元"],
            in: story)
        {
            return .zero
        }
        let signs: [Word] = [
            "扣划", "执行到位", "已执行", "执行款", "实现债权", "执行回款", "已受偿", "划拨", "已履行", "执行标的到位",
        ]
        for sign in signs {
            for place in sheet.places(of: sign, in: story) {
                let rest = place.lowerBound..<min(story.upperBound, place.upperBound + 26)
                let piece = sheet.pieces(of: rest, at: [Sign.stop, Sign.semicolon]).first ?? rest
                if sheet.contains(any: ["未执行", "应"], in: max(0, place.lowerBound - 1)..<place.upperBound) { continue }
                if let hit = AmountScan(sheet, piece).hits.first { return hit.amount.money }
            }
        }
        return unpaid() == nil ? nil : .zero
    }

    private func unpaid() -> Money? {
        let words: [Word] = [
            "未执行标的", "未执行到位", "尚未执行", "尚欠", "未受偿", "未履行", "未执行的标的", "剩余未执行", "未实现",
        ]
        guard let place = sheet.first(of: words, in: story) else { return nil }
        let rest = place.upperBound..<min(story.upperBound, place.upperBound + 60)
        let piece = sheet.pieces(of: rest, at: [Sign.stop, Sign.semicolon]).first ?? rest
        let hits = AmountScan(sheet, piece).hits.filter { $0.use == .owed || $0.use == .subtotal }
        guard let first = hits.first, first.amount.range.lowerBound - piece.lowerBound < 14 else { return nil }
        return Money.sum(hits.map(\.amount.money))
    }

    // MARK: target

    /// The sentence that says what is to be enforced.
    func target() -> Range<Int>? {
        let signs: [Word] = [
            "执行标的", "应给付", "应支付", "应偿还", "要求被执行人", "应向申请", "请求被执行人", "标的为", "应履行", "应当给付",
            "确定被执行人", "标的额", "责令被执行人", "应缴纳", "执行内容", "请求执行", "应当支付", "要求执行", "交纳罚金",
            "强制执行被执行人", "支付申请", "给付申请",
        ]
        for place in signs.flatMap({ sheet.places(of: $0, in: story).prefix(6) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let rest = place.lowerBound..<min(story.upperBound, place.lowerBound + 300)
            guard let sentence = sheet.pieces(of: rest, at: [Sign.stop]).first else { continue }
            if sheet.contains(any: ["未执行标的"], in: max(0, place.lowerBound - 1)..<place.upperBound) { continue }
            let hits = AmountScan(sheet, sentence, bare: true).hits.filter { $0.use == .owed }
            guard !hits.isEmpty else { continue }
            let end = sheet.first(
                of: ["未执行", "现无执行", "尚无执行", "扣划", "执行中", "查明", "已执行", "执行到位", "划拨"], in: sentence)
            let whole = sentence.lowerBound..<(end?.lowerBound ?? sentence.upperBound)
            if !whole.isEmpty, hits.contains(where: { whole.contains($0.amount.range.lowerBound) }) { return whole }
        }
        return nil
    }
}
