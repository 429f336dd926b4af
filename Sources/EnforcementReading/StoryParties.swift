/// Parties of a ruling or entry whose header lists none: named in the title and in running text.
struct StoryParties {
    let sheet: Sheet
    private(set) var applicants: [FoundParty] = []
    private(set) var respondents: [FoundParty] = []

    /// - Parameter title: the line of the document's own title.
    init(_ sheet: Sheet, title: Int?) {
        self.sheet = sheet
        let text = 0..<sheet.glyphs.count
        let story = (title.map { sheet.lines[$0].upperBound } ?? 0)..<text.upperBound
        if let name = named(after: ["申请执行人", "申请机关", "申请人"], in: story) { add(name, .applicant) }
        if let name = named(after: ["被申请执行人", "被执行人", "被申请人"], in: story) {
            add(name, .respondent)
        }
        if respondents.isEmpty { readObject(story) }
        if let title, respondents.isEmpty { readTitle(title) }
        if let first = sheet.lines.first, respondents.isEmpty { readTitleLine(first) }
    }

    private static let ends: [Word] = [
        "于2", "于同", "于二", "向本", "以被", "以其", "在法", "未在", "因", "作出", "申请", "缴纳", "的", "拆除", "立即",
        "应当", "违反", "违法", "在本", "不履行", "罚款", "履行", "名下", "实施", "未经", "既", "于本", "非法", "做出",
        "强制", "擅自", "依据", "没有", "行政", "送达", "收到", "逾期", "退还", "处以", "环境", "不服", "提出", "不在",
        "恢复", "交", "未", "诉", "关于", "执行", "停止", "所", "在", "认为", "占用", "与", "依法", "向", "支付", "征收",
        "社会", "催告", "进行", "作为", "拒不", "自", "对", "已", "经",
    ]

    /// The first name behind one of the words that is a name indeed.
    private func named(after words: [Word], in range: Range<Int>) -> Range<Int>? {
        for word in words {
            for place in sheet.places(of: word, in: range).prefix(30) {
                if place.lowerBound > 0, sheet.has("被", at: place.lowerBound - 1), word.count < 6,
                    !sheet.has("被", at: place.lowerBound)
                {
                    continue
                }
                var start = place.upperBound
                if sheet.has(":", at: start) { start += 1 }
                if let name = name(from: start, before: range.upperBound) { return name }
            }
        }
        return nil
    }

    private func name(from start: Int, before end: Int) -> Range<Int>? {
        var place = start
        while place < min(end, start + 40) {
            let glyph = sheet.glyphs[place]
            if glyph == Sign.open {
                let isAside = sheet.any(["以下", "简称", "下称", "反诉"], at: place + 1) != nil
                guard !isAside, let close = sheet.closing(place, before: end), close - place < 14,
                    close < end, Sign.isHan(sheet.glyphs[close])
                else { break }
                place = close
                continue
            }
            let isSign = [Sign.comma, Sign.stop, Sign.semicolon, Sign.colon, Sign.list, Sign.close].contains(glyph)
            if isSign || glyph == 0x300A || Sign.isDigit(glyph) { break }
            if sheet.any(StoryParties.ends, at: place) != nil {
                if place == start { return nil }
                let isFirm = ["交", "所", "未", "社会", "行政", "执行", "环境", "在", "对", "自", "向", "与", "因", "经", "的", "诉", "申请", "已", "既"]
                    .contains { sheet.has(Word($0.utf16), at: place) }
                let rest = place..<min(end, place + 16)
                let tail = isFirm ? sheet.first(of: ["公司", "局", "大队", "支队", "总队", "厂", "委员会", "保障局"], in: rest) : nil
                if let tail, !sheet.contains(any: [",", "于", "(", "申请执行", "对", "被", "、", "2", "作出"], in: place..<tail.lowerBound) {
                    place += 1
                    continue
                }
                break
            }
            place += 1
        }
        let name = start..<place
        let isName = name.count >= 2 && name.count < 36
            && sheet.any(["应", "于", "在", "既", "未", "已"], at: start) == nil
            && !sheet.contains(any: ["权益", "行为", "义务", "处罚", "决定", "本院", "期限", "财产"], in: name)
        return isName ? name : nil
    }

    /// 对某某非法占地一案 , 对某某作出.
    private mutating func readObject(_ story: Range<Int>) {
        for place in sheet.places(of: "对", in: story).prefix(40) {
            let rest = place.upperBound..<min(story.upperBound, place.upperBound + 30)
            guard let end = sheet.first(of: ["非法", "违法", "作出", "一案", "擅自", "未经"], in: rest),
                end.lowerBound - rest.lowerBound >= 2,
                let name = name(from: rest.lowerBound, before: end.lowerBound),
                name.upperBound == end.lowerBound
            else { continue }
            let isApplicant = applicants.contains { $0.name == sheet.written(name) }
            if !isApplicant, !sheet.contains(any: ["申请执行人", "该", "其", "本案"], in: name) {
                add(name, .respondent)
                return
            }
        }
    }

    private mutating func readTitle(_ title: Int) {
        for line in sheet.lines.prefix(title + 1) where respondents.isEmpty { readTitleLine(line) }
    }

    /// `甲局、乙非诉执行审查行政裁定书`, `甲局申请执行乙道路交通行政处罚行政裁定书`.
    private mutating func readTitleLine(_ line: Range<Int>) {
        guard sheet.contains(any: ["裁定书", "执行案"], in: line) else { return }
        var start = line.lowerBound
        if let word = sheet.first(of: ["申请强制执行", "申请执行人", "申请执行", "与被执行人", "与", "诉", "、"], in: line) {
            start = word.upperBound
        } else {
            return
        }
        let rest = start..<line.upperBound
        let stops: [Word] = [
            "非诉", "行政", "罚款", "道路", "一审", "其他", "城建", "资源", "土地", "环境", "环保", "劳动", "卫生", "食品",
            "审查", "执行", "国土", "交通", "林业", "处罚", "强制", "社会抚养", "违法", "水利", "安全", "城市", "工伤",
            "社会保险", "裁定", "案", "质量", "计划生育",
        ]
        guard let end = sheet.first(of: stops, in: rest) else { return }
        let firm = sheet.last(of: ["公司", "厂", "店", "部", "合作社", "中心"], in: rest)
        let stop = max(end.lowerBound, firm?.upperBound ?? 0)
        for name in sheet.pieces(of: start..<stop, at: [Sign.list]) where name.count >= 2 && name.count < 36 {
            add(name, .respondent)
        }
        if applicants.isEmpty, start > line.lowerBound + 3 {
            let first = sheet.pieces(of: line.lowerBound..<start, at: [Sign.list]).first
            if let first { add(first, .applicant) }
        }
    }

    private mutating func add(_ name: Range<Int>, _ side: Side) {
        let party = FoundParty(
            name: sheet.written(name), kind: NameKind.of(name, sheet),
            role: side == .applicant ? "申请执行人" : "被执行人", span: sheet.span(name),
            confidence: 0.75)
        if side == .applicant { applicants.append(party) } else { respondents.append(party) }
    }
}
