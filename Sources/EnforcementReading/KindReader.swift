/// Tells the kind of a document from its title, number and operative words.
struct KindReader {
    let sheet: Sheet

    /// The line of the title, when one of the first twelve lines is one.
    let title: Int?
    /// The line of the court's own case number, when it stands alone.
    let number: Int?

    init(_ sheet: Sheet) {
        self.sheet = sheet
        var title: Int?
        var number: Int?
        for (index, line) in sheet.lines.prefix(12).enumerated() {
            if title == nil, KindReader.isTitle(sheet, line) { title = index }
            if number == nil, CaseNumbers.isWhole(sheet, line) { number = index }
        }
        (self.title, self.number) = (title, number)
    }

    private static let titles: [Word] = [
        "判决书", "裁定书", "调解书", "支付令", "执行通知书", "决定书", "裁决书", "执行证书",
        "公证书",
    ]

    private static func isTitle(_ sheet: Sheet, _ line: Range<Int>) -> Bool {
        guard line.count <= 40 else { return false }
        return titles.contains { word in
            line.count >= word.count && sheet.has(word, at: line.upperBound - word.count)
        } && !sheet.contains(any: ["、", "(", "申请执行", "执行案"], in: line)
    }

    /// Whether the text bears a court's name above its title.
    var hasHeader: Bool {
        sheet.lines.prefix(6).contains { CourtName.read(sheet, $0) != nil }
    }

    func read(_ operative: Range<Int>) -> Found<CourtDocumentKind> {
        if let duty = sheet.first(
            of: ["生效法律文书确定的义务", "做出执行依据单位", "执行依据文号:"], in: sheet.all)
        {
            let head = sheet.all.lowerBound..<min(sheet.glyphs.count, 500)
            if head.contains(duty.lowerBound), title == nil { return found(.dutyText, duty, 0.98) }
        }
        guard let title else { return untitled(operative) }
        let line = sheet.lines[title]
        if sheet.contains("支付令", in: line) { return found(.paymentOrder, line, 0.99) }
        if sheet.contains("执行通知书", in: line) { return found(.enforcementNotice, line, 0.99) }
        if sheet.contains("刑事", in: line) { return criminal(line) }
        if sheet.contains("调解书", in: line) {
            return found(hasHeader ? .mediationStatement : .mediationOperative, line, 0.95)
        }
        if sheet.contains("行政", in: line) || isNonlitigation {
            return found(.adminNonlitigation, line, 0.95)
        }
        if sheet.contains("判决书", in: line) {
            return found(hasHeader ? .civilJudgment : .judgmentOperative, line, 0.97)
        }
        if sheet.contains("裁决书", in: line) { return found(.arbitralAward, line, 0.9) }
        if sheet.contains(any: ["公证书", "执行证书"], in: line) {
            return found(.notarialInstrument, line, 0.9)
        }
        let isEnforcement =
            sheet.contains("执行", in: line)
            || number.map { sheet.contains("执", in: sheet.lines[$0]) } ?? false
        return isEnforcement ? enforcement(operative) : found(.civilRuling, line, 0.95)
    }

    private func criminal(_ line: Range<Int>) -> Found<CourtDocumentKind> {
        if sheet.contains("调解书", in: line) { return found(.mediationStatement, line, 0.95) }
        let isIncidental = sheet.contains("附带民事", in: line)
        return found(isIncidental ? .criminalIncidentalCivil : .criminalProperty, line, 0.97)
    }

    private var isNonlitigation: Bool {
        let head = 0..<min(sheet.glyphs.count, 400)
        guard let number else { return sheet.contains("非诉执行", in: head) }
        let line = sheet.lines[number]
        return sheet.contains(any: ["行审", "非诉", "行执", "行非", "非执"], in: line)
    }

    private func enforcement(_ operative: Range<Int>) -> Found<CourtDocumentKind> {
        let whole = operative.isEmpty ? sheet.all : operative
        if let number, sheet.contains(any: ["执异", "执复", "执监"], in: sheet.lines[number]) {
            return found(.objectionRuling, sheet.lines[number], 0.95)
        }
        if let place = sheet.first(
            of: ["终结本次执行", "本次执行程序终结", "终结本案本次执行", "程序终结"], in: whole)
        {
            return found(.dormancyRuling, place, 0.97)
        }
        if let place = sheet.first(of: ["驳回", "异议成立"], in: whole),
            sheet.contains(any: ["异议", "复议"], in: whole)
        {
            return found(.objectionRuling, place, 0.9)
        }
        if let place = terminating(whole) { return found(.terminationRuling, place, 0.93) }
        if let place = sheet.first(of: KindReader.transfers, in: whole) {
            return found(.otherEnforcementRuling, place, 0.85)
        }
        if let place = sheet.first(of: KindReader.measures, in: whole) {
            return found(.measureRuling, place, 0.9)
        }
        return found(.otherEnforcementRuling, whole.prefix(1).count > 0 ? whole : sheet.all, 0.7)
    }

    private func terminating(_ range: Range<Int>) -> Range<Int>? {
        for start in sheet.places(of: "终结", in: range) {
            let rest = start.upperBound..<min(start.upperBound + 60, range.upperBound)
            let clause = sheet.pieces(of: rest, at: [Sign.stop, Sign.semicolon]).first ?? rest
            if sheet.contains("执行", in: clause) { return start }
        }
        return sheet.first(of: ["终结执行", "执行终结", "撤回执行申请"], in: range)
    }

    private static let measures: [Word] = [
        "查封", "冻结", "扣押", "扣划", "划拨", "提取", "扣留",
        "拍卖",
    ]
    private static let transfers: [Word] = [
        "继续执行", "指定", "过户", "归买受人", "所有权转移",
        "提级执行",
    ]

    private func untitled(_ operative: Range<Int>) -> Found<CourtDocumentKind> {
        let head = 0..<min(sheet.glyphs.count, 300)
        if let place = sheet.first(
            of: ["达成如下协议", "自愿达成协议", "达成调解协议"],
            in: sheet.all),
            sheet.last("判决如下", in: sheet.all) == nil
        {
            return found(.mediationOperative, place, 0.9)
        }
        if let place = sheet.last(of: ["裁定如下"], in: sheet.all) {
            if sheet.contains(any: ["执行人", "执行"], in: head) { return enforcement(operative) }
            return found(.civilRuling, place, 0.7)
        }
        if let place = sheet.last(of: ["判决如下", "判决如下:"], in: sheet.all) {
            let isLong =
                place.lowerBound > 150
                || sheet.contains(any: ["本院认为", "审理查明"], in: 0..<place.lowerBound)
            return found(isLong ? .civilJudgmentBody : .judgmentOperative, place, 0.9)
        }
        if sheet.contains(any: ["本调解书", "调解协议"], in: sheet.all) {
            return found(.mediationOperative, head, 0.6)
        }
        let isOrder = sheet.contains(any: ["判决", "被告"], in: sheet.all)
        let isLong = sheet.contains(any: ["本院认为", "审理查明"], in: sheet.all)
        if isLong { return found(.civilJudgmentBody, head, 0.6) }
        return found(isOrder ? .judgmentOperative : .unknown, head, isOrder ? 0.6 : 0.2)
    }

    private func found(
        _ kind: CourtDocumentKind, _ range: Range<Int>, _ confidence: Double
    ) -> Found<CourtDocumentKind> {
        Found(value: kind, span: sheet.span(range), confidence: confidence)
    }
}

/// Names of courts.
enum CourtName {
    /// A line that is a court's name, or begins with one before a title.
    static func read(_ sheet: Sheet, _ line: Range<Int>) -> Range<Int>? {
        guard let end = sheet.first("法院", in: line), end.upperBound - line.lowerBound <= 30,
            end.upperBound - line.lowerBound >= 4
        else { return nil }
        let rest = end.upperBound..<line.upperBound
        guard rest.count <= 14 else { return nil }
        let name = line.lowerBound..<end.upperBound
        guard !sheet.contains(any: [":", ",", "。", "本院", "向"], in: name) else { return nil }
        return rest.isEmpty
            || sheet.contains(
                any: ["书", "令", "裁定", "判决"],
                in: rest)
            ? name : nil
    }
}

/// Numbers of cases and of other documents.
enum CaseNumbers {
    /// Whether a line is one case number and nothing else.
    static func isWhole(_ sheet: Sheet, _ line: Range<Int>) -> Bool {
        guard line.count <= 34, let read = read(sheet, at: line.lowerBound) else { return false }
        return line.upperBound - read.upperBound <= 1
    }

    /// `(2017)黑0103执401号之一` at a place.
    static func read(_ sheet: Sheet, at start: Int) -> Range<Int>? {
        let glyphs = sheet.glyphs
        guard start + 8 < glyphs.count, glyphs[start] == Sign.open,
            glyphs[start + 5] == Sign.close, isYear(sheet, start + 1)
        else { return nil }
        var place = start + 6
        var digits = 0
        while place < min(glyphs.count, start + 40) {
            if sheet.has("号", at: place), digits > 0 {
                return start..<suffix(sheet, place + 1)
            }
            let glyph = glyphs[place]
            if Sign.isDigit(glyph) { digits += 1 }
            let isPart =
                Sign.isDigit(glyph) || Sign.isHan(glyph) || glyph == 0x2D || glyph == Sign.list
                || glyph == 0xD7 || glyph == 0x2A || glyph == 0x7E || (65...90).contains(glyph)
                || (97...122).contains(glyph)
            guard isPart else { return nil }
            place += 1
        }
        return nil
    }

    private static func isYear(_ sheet: Sheet, _ place: Int) -> Bool {
        (0..<4).allSatisfy { offset in
            let glyph = sheet.glyphs[place + offset]
            return Sign.isDigit(glyph) || Numerals.digit(glyph) != nil
        }
    }

    /// Past `之一`, `之2`.
    private static func suffix(_ sheet: Sheet, _ end: Int) -> Int {
        guard sheet.has("之", at: end), let count = Numerals.count(sheet, at: end + 1),
            count.value < 100
        else { return end }
        return count.end
    }
}
