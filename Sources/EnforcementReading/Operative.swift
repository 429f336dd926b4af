/// The part of a document that orders (主文), cut into clauses.
struct Operative {
    let sheet: Sheet
    /// From behind `判决如下` to before the right of appeal or the signatures.
    let range: Range<Int>
    /// Where `判决如下` begins; facts and reasons stand before it.
    let start: Int
    let clauses: [Range<Int>]

    private static let openings: [Word] = [
        "判决如下", "裁定如下", "如下支付令", "达成如下协议", "达成协议如下", "如下协议",
        "决定如下", "裁决如下",
        "判令如下", "达成以下协议", "确定的义务:", "裁决如下:", "判决主文如下", "通知如下",
    ]
    private static let endings: [Word] = [
        "如不服", "如果不服", "不服本判决", "不服本裁定", "本判决为终审", "本裁定为终审",
        "本裁定送达",
        "本裁定书送达", "本裁定立即", "被申请人如有异议", "审判长", "审判员", "代理审判员",
        "书记员", "本裁定自",
        "本决定立即", "附相关", "附:", "附录", "本判决书送达", "当事人上诉的", "申请再审",
    ]

    init(_ sheet: Sheet, behind header: Int) {
        self.sheet = sheet
        let opening = sheet.last(of: Operative.openings, in: sheet.all)
        let first = opening?.upperBound ?? Operative.loose(sheet) ?? header
        start = opening?.lowerBound ?? first
        let from = min(first, sheet.glyphs.count)
        let rest = from..<sheet.glyphs.count
        let end = sheet.first(of: Operative.endings, in: rest)?.lowerBound ?? rest.upperBound
        range = from..<end
        clauses = Operative.cut(sheet, range)
    }

    /// `判决：` without 如下.
    private static func loose(_ sheet: Sheet) -> Int? {
        sheet.last(of: ["判决:", "裁定:", "协议:", "协议如下:"], in: sheet.all)?.upperBound
    }

    /// Whether a text of orders was found behind an opening.
    var isMarked: Bool { start < range.lowerBound }

    /// Cuts at full stops and semicolons outside brackets, and at lines that begin anew.
    static func cut(_ sheet: Sheet, _ range: Range<Int>) -> [Range<Int>] {
        let starts = Set(sheet.lines.filter { begins(sheet, $0) }.map(\.lowerBound))
        var clauses: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for place in range {
            if starts.contains(place), place > start {
                clauses.append(start..<place)
                (start, depth) = (place, 0)
            }
            let glyph = sheet.glyphs[place]
            if glyph == Sign.open { depth += 1 }
            if glyph == Sign.close { depth = max(0, depth - 1) }
            let isEnd = glyph == Sign.stop || glyph == Sign.semicolon && depth == 0
            if isEnd, place + 1 > start {
                clauses.append(start..<place)
                (start, depth) = (place + 1, 0)
            }
        }
        if range.upperBound > start { clauses.append(start..<range.upperBound) }
        return clauses
    }

    private static let heads: [Word] = [
        "案件受理费", "本案受理费", "本案案件", "如果", "如未", "若未", "一审", "二审", "诉讼费",
        "上述",
    ]

    private static func begins(_ sheet: Sheet, _ line: Range<Int>) -> Bool {
        if sheet.any(heads, at: line.lowerBound) != nil { return true }
        guard let count = Numerals.count(sheet, at: line.lowerBound), count.value < 60,
            count.end < line.upperBound
        else { return false }
        return [Sign.list, Sign.point].contains(sheet.glyphs[count.end])
    }

    /// Past `一、` or `（一）` at the head of a clause.
    func pastNumber(_ clause: Range<Int>) -> Range<Int> {
        var start = clause.lowerBound
        if start < clause.upperBound, sheet.glyphs[start] == Sign.open { start += 1 }
        guard let count = Numerals.count(sheet, at: start), count.end < clause.upperBound,
            [Sign.list, Sign.point, Sign.close].contains(sheet.glyphs[count.end])
        else { return clause }
        return count.end + 1..<max(count.end + 1, clause.upperBound)
    }

    func isDismissal(_ clause: Range<Int>) -> Bool {
        sheet.contains(any: ["驳回", "不予支持", "撤销"], in: clause)
            && !sheet.contains(any: ["变更为", "改判"], in: clause)
    }

    func isLateClause(_ clause: Range<Int>) -> Bool {
        sheet.contains(any: ["加倍支付", "加倍给付", "双倍支付迟延", "加倍承担"], in: clause)
    }

    func isLien(_ clause: Range<Int>) -> Bool {
        sheet.contains(any: ["优先受偿", "优先清偿", "抵押权", "质权"], in: clause)
    }
}
