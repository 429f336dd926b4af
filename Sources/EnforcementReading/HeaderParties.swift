/// Reads the parties a header lists, one role a line.
struct HeaderParties {
    let sheet: Sheet
    private let needsColon: Bool
    private(set) var applicants: [FoundParty] = []
    private(set) var respondents: [FoundParty] = []
    private(set) var others: [FoundParty] = []

    /// Reads the lines from `first` on, up to the first that tells the story of the case.
    ///
    /// - Parameter needsColon: only `被告：甲` counts, as in texts without a header.
    init(_ sheet: Sheet, from first: Int, needsColon: Bool) {
        (self.sheet, self.needsColon) = (sheet, needsColon)
        for (index, line) in sheet.lines.dropFirst(first).prefix(160).enumerated() {
            if HeaderParties.isStory(sheet, line, isFirst: index == 0) { break }
            for sentence in sentences(of: line) { read(sentence) }
        }
    }

    private static let story: [Word] = [
        "一案", "本院", "提起公诉", "向本院", "指控", "诉称", "裁定如下", "判决如下", "我院",
        "纠纷案",
        "提起诉讼", "审理终结", "依据已经", "依据已发生", "发生法律效力", "不服", "申请强制执行",
        "罚金一案", "起诉书", "申请执行一案",
    ]

    private static func isStory(_ sheet: Sheet, _ line: Range<Int>, isFirst: Bool) -> Bool {
        let head = line.lowerBound..<min(line.upperBound, line.lowerBound + 400)
        guard let found = sheet.first(of: story, in: head) else { return false }
        // A criminal header tells of earlier convictions on the party's own line.
        let isParty = sheet.has("被告人", at: line.lowerBound)
        return
            !(isParty
            && sheet.contains(
                any: ["出生", "年", "男", "女"],
                in: head.lowerBound..<min(head.lowerBound + 60, found.lowerBound)))
            || sheet.has("一案", at: found.lowerBound)
    }

    /// A line may hold several parties, each after a full stop.
    private func sentences(of line: Range<Int>) -> [Range<Int>] {
        var starts = [line.lowerBound]
        for place in line where sheet.glyphs[place] == Sign.stop && place + 3 < line.upperBound {
            let isNew = Role.all.contains { role in
                sheet.has(role.word, at: place + 1)
                    && sheet.has(":", at: place + 1 + role.word.count)
            }
            if isNew { starts.append(place + 1) }
        }
        return starts.indices.map { index in
            starts[index]..<(index + 1 < starts.count ? starts[index + 1] : line.upperBound)
        }
    }

    private mutating func read(_ line: Range<Int>) {
        guard let role = Role.all.first(where: { sheet.has($0.word, at: line.lowerBound) })
        else { return }
        var place = line.lowerBound + role.word.count
        var side = role.side
        var text = role.text
        if place < line.upperBound, sheet.glyphs[place] == Sign.open,
            let end = sheet.closing(place, before: line.upperBound)
        {
            if role.isOfAppeal, let inner = Role.side(inBracket: place + 1..<end - 1, sheet) {
                side = inner
            }
            text = sheet.words(line.lowerBound..<end)
            place = end
        }
        if needsColon, place >= line.upperBound || sheet.glyphs[place] != Sign.colon { return }
        place = pastNumber(place, line.upperBound)
        guard let name = name(at: place, before: line.upperBound) else { return }
        add(name, side, text, line)
    }

    /// Past `一`, `1`, `:` and `、` between role and name.
    private func pastNumber(_ start: Int, _ end: Int) -> Int {
        var place = start
        if place + 1 < end, let count = Numerals.count(sheet, at: place), count.value < 60,
            count.end < end, [Sign.colon, Sign.list, Sign.point].contains(sheet.glyphs[count.end])
        {
            place = count.end
        }
        while place < end, [Sign.colon, Sign.list, Sign.comma].contains(sheet.glyphs[place]) {
            place += 1
        }
        return place
    }

    private static let aside: [Word] = [
        "以下", "曾用", "又名", "系", "原名", "简称", "反诉", "下称", "别名", "身份", "统一",
        "组织机构", "男",
        "女", "本诉", "化名", "绰号", "自报", "户籍", "未到庭", "已死亡", "公民", "社会信用",
    ]
    private static let telling: [Word] = [
        "支付", "偿还", "归还", "给付", "于本", "应自", "一致", "任何", "依据", "申请", "于判决",
        "赔偿",
        "纠纷", "负担", "承担", "根据", "经审理", "签订",
    ]
    private static let ends: [Word] = [
        "住所地", "住址", "统一社会信用代码", "社会信用代码", "组织机构代码", "身份证", "公民身份",
        "法定代表人",
        "负责人", "经营者", "营业场所", "经营场所", "委托代理人", "委托诉讼代理人", "诉被告",
        "与被告", "曾用名",
        "地址:", "户籍地", "住所:",
    ]

    /// The name that begins at a place: up to a comma, a stop, a remark in brackets or the address.
    private func name(at start: Int, before end: Int) -> Range<Int>? {
        var place = start
        while place < min(end, start + 60) {
            let glyph = sheet.glyphs[place]
            if glyph == Sign.open {
                let isAside = HeaderParties.aside.contains { sheet.has($0, at: place + 1) }
                guard !isAside, let close = sheet.closing(place, before: end), close - place < 20
                else { break }
                place = close
                continue
            }
            if [Sign.comma, Sign.stop, Sign.semicolon, Sign.colon, Sign.point].contains(glyph) {
                break
            }
            if place > start + 1, sheet.any(HeaderParties.ends, at: place) != nil { break }
            place += 1
        }
        let isName = place > start + 1 && place - start < 60 && hasHan(start..<place)
        guard isName else { return nil }
        // Running text, not a header: 被告某某于本判决……
        guard sheet.contains(any: HeaderParties.telling, in: start..<place) else {
            return start..<place
        }
        return PartyName.read(sheet, at: start, before: place)
    }

    private func hasHan(_ range: Range<Int>) -> Bool {
        range.contains { place in
            Sign.isHan(sheet.glyphs[place]) || sheet.glyphs[place] > 0x2E80
                || (65...122).contains(sheet.glyphs[place])
        }
    }

    private mutating func add(
        _ name: Range<Int>, _ side: Side, _ role: String, _ line: Range<Int>
    ) {
        let rest = name.upperBound..<line.upperBound
        let head = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 4)
        let isPerson = sheet.contains(any: [",男", ",女", "(男", "(女"], in: head)
        let kind = isPerson ? .person : NameKind.of(name, sheet)
        var party = FoundParty(
            name: sheet.printed(name), kind: kind, role: role, span: sheet.span(name),
            confidence: 0.97)
        let details = PartyDetails(sheet, rest)
        party.identity = details.identity
        party.address = details.address
        party.phone = details.phone
        let known = (side == .applicant ? applicants : side == .respondent ? respondents : others)
        guard !known.contains(where: { $0.name == party.name }) else { return }
        switch side {
        case .applicant: applicants.append(party)
        case .respondent: respondents.append(party)
        case .other: others.append(party)
        }
    }
}

/// What a header says of a party beside the name.
struct PartyDetails {
    private(set) var identity: String?
    private(set) var address: String?
    private(set) var phone: String?

    init(_ sheet: Sheet, _ range: Range<Int>) {
        let codes: [Word] = [
            "公民身份号码", "居民身份证号码", "身份证号码", "身份证号", "身份号码",
            "统一社会信用代码",
            "社会信用代码", "组织机构代码",
        ]
        identity = PartyDetails.value(sheet, range, codes) { glyph in
            Sign.isDigit(glyph) || (65...90).contains(glyph)
                || [0x2D, 0x2A, 0xD7, 0x78].contains(glyph)
        }
        phone = PartyDetails.value(
            sheet, range,
            [
                "联系电话", "电话", "手机号码",
                "手机",
            ]
        ) { glyph in
            Sign.isDigit(glyph) || [0x2D, 0x2A, 0xD7].contains(glyph)
        }
        let places: [Word] = [
            "住所地", "住所", "经营场所", "营业场所", "身份证住址", "住址", "现住", "户籍所在地",
            "地址", "住",
        ]
        address = PartyDetails.value(sheet, range, places) { glyph in
            ![Sign.comma, Sign.stop, Sign.semicolon].contains(glyph)
        }
    }

    private static func value(
        _ sheet: Sheet, _ range: Range<Int>, _ labels: [Word], _ belongs: (UInt16) -> Bool
    ) -> String? {
        guard let label = labels.lazy.compactMap({ sheet.first($0, in: range) }).first
        else { return nil }
        var start = label.upperBound
        if start < range.upperBound, [Sign.colon, Sign.comma].contains(sheet.glyphs[start]) {
            start += 1
        }
        var end = start
        while end < range.upperBound, end < start + 80, belongs(sheet.glyphs[end]) { end += 1 }
        return end > start + 1 ? sheet.words(start..<end) : nil
    }
}
