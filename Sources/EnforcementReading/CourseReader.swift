import EnforcementCore

/// Reads what a document of enforcement rests on and what came of it.
struct CourseReader {
    let sheet: Sheet
    let kind: CourtDocumentKind
    let operative: Operative
    let own: String?

    func read() -> EnforcementCourse? {
        guard kind.isOfEnforcement else { return nil }
        var course = EnforcementCourse()
        course.basis = kind == .objectionRuling ? [] : basis()
        course.outcome = outcome()
        if kind == .dormancyRuling || kind == .terminationRuling {
            course.received = amount(after: CourseReader.receipts)
            course.unpaid = amount(after: CourseReader.rests)
        }
        return course
    }

    private static let receipts: [Word] = [
        "执行到位", "已执行", "执行款", "已履行", "共执行", "扣划", "已受偿", "到位金额",
    ]
    private static let rests: [Word] = ["尚有", "尚欠", "未履行", "未执行", "未受偿", "未到位"]

    private func amount(after words: [Word]) -> Money? {
        for word in words {
            for place in sheet.places(of: word, in: 0..<operative.range.upperBound) {
                let rest = place.upperBound..<min(sheet.glyphs.count, place.upperBound + 22)
                let hits = AmountScan(sheet, rest).hits
                if let hit = hits.first,
                    !sheet.contains(any: ["。"], in: rest.lowerBound..<hit.amount.range.lowerBound)
                {
                    return hit.amount.money
                }
            }
        }
        return nil
    }

    private func outcome() -> String? {
        guard kind != .dutyText else { return nil }
        return operative.clauses.lazy.map { operative.pastNumber($0) }.first { !$0.isEmpty }
            .map { sheet.words($0) }
    }

    // MARK: basis

    private static let kinds: [Word] = [
        "民事判决书", "民事调解书", "刑事判决书", "仲裁裁决书", "裁决书", "判决书", "调解书",
        "公证书", "执行证书",
        "支付令", "行政处罚决定书", "行政处罚决定", "处罚决定书", "行政判决书",
        "刑事附带民事判决书", "民事裁定书",
        "行政决定书", "仲裁调解书", "行政裁定书", "公证债权文书", "刑事裁定书", "决定书",
        "征收决定", "处罚决定",
        "处理决定", "决定", "通知书", "民事判决", "民事调解", "仲裁裁决",
    ]

    private func basis() -> [EnforcementCourse.Basis] {
        if kind == .dutyText { return dutyBasis() }
        if kind == .adminNonlitigation { return adminBasis() }
        let story = bases(in: 0..<min(sheet.glyphs.count, operative.start))
        return story.isEmpty ? bases(in: operative.range) : story
    }

    private func bases(in range: Range<Int>) -> [EnforcementCourse.Basis] {
        var found: [EnforcementCourse.Basis] = []
        var place = range.lowerBound
        while place < range.upperBound {
            guard sheet.glyphs[place] == Sign.open, let number = CaseNumbers.read(sheet, at: place)
            else {
                place += 1
                continue
            }
            place = number.upperBound
            add(number, &found)
        }
        return found
    }

    private func add(_ number: Range<Int>, _ found: inout [EnforcementCourse.Basis]) {
        let words = CaseNumbers.printed(sheet.printed(number))
        guard words != own, !found.contains(where: { $0.number == words }) else { return }
        let isOfEnforcement =
            sheet.contains("执", in: number) && !sheet.contains(any: ["证执", "执字第"], in: number)
        guard !isOfEnforcement,
            !sheet.contains(
                any: ["执恢", "执保", "执异"],
                in: number)
        else { return }
        let kind = documentKind(behind: number.upperBound)
        if let kind, kind.hasSuffix("裁定书"),
            !found.isEmpty
                || sheet.contains(
                    "财保",
                    in: number)
        {
            return
        }
        if kind == nil, !isNamedAsBasis(number) { return }
        if sheet.contains("执", in: number),
            kind == nil
                || kind?.hasSuffix("裁定书") == true
        {
            return
        }
        found.append(.init(number: words, kind: kind, span: sheet.span(number)))
    }

    private func documentKind(behind end: Int) -> String? {
        let place =
            sheet.glyphs.indices.contains(end) && sheet.glyphs[end] == 0x300A ? end + 1 : end
        let rest = place..<min(sheet.glyphs.count, place + 14)
        var best: (range: Range<Int>, text: String)?
        for word in CourseReader.kinds {
            guard let range = sheet.first(word, in: rest), range.lowerBound - place <= 4 else {
                continue
            }
            let isBetter =
                range.lowerBound < best?.range.lowerBound ?? Int.max
                || range.lowerBound == best?.range.lowerBound
                    && range.count > best?.range.count ?? 0
            if isBetter { best = (range, sheet.words(range)) }
        }
        return best?.text
    }

    private func isNamedAsBasis(_ number: Range<Int>) -> Bool {
        let head = max(0, number.lowerBound - 16)..<number.lowerBound
        return sheet.contains(
            any: [
                "依据", "根据", "生效", "作出的", "依照", "执行本院",
                "申请执行",
            ], in: head)
            || sheet.contains(
                any: ["发生法律效力", "生效"],
                in: number.upperBound..<min(sheet.glyphs.count, number.upperBound + 10))
    }

    private func dutyBasis() -> [EnforcementCourse.Basis] {
        for line in sheet.lines.prefix(30) {
            guard
                let label = sheet.any(
                    ["执行依据文号:", "依据文号:", "执行依据:"],
                    at: line.lowerBound)
            else { continue }
            var range = line.lowerBound + label.count..<line.upperBound
            let kind = CourseReader.kinds.lazy.compactMap { sheet.first($0, in: range) }.first
            if let kind, kind.lowerBound > range.lowerBound {
                range = range.lowerBound..<kind.lowerBound
            }
            guard !range.isEmpty else { continue }
            return [
                .init(
                    number: CaseNumbers.printed(sheet.printed(range)),
                    kind: kind.map { sheet.words($0) },
                    span: sheet.span(range))
            ]
        }
        return []
    }

    // MARK: administrative decisions

    /// `阆安监罚(2018)1号行政处罚决定书`: the number of an office, before the kind of decision.
    private func adminBasis() -> [EnforcementCourse.Basis] {
        var found: [EnforcementCourse.Basis] = []
        for word in [
            "处罚决定", "征收决定", "处理决定", "缴纳决定", "决定书", "通知书",
            "告知书",
        ] as [Word] {
            for place in sheet.places(of: word, in: sheet.all) where found.isEmpty {
                guard let number = officeNumber(near: place) else { continue }
                let words = CaseNumbers.printed(sheet.printed(number))
                if words == own { continue }
                found.append(
                    .init(
                        number: words,
                        kind: documentKind(behind: number.upperBound) ?? sheet.words(place),
                        span: sheet.span(number)))
            }
        }
        return found
    }

    private func officeNumber(near place: Range<Int>) -> Range<Int>? {
        let head = max(0, place.lowerBound - 20)..<place.lowerBound
        if let mark = sheet.last("号", in: head),
            let number = officeNumber(endingAt: mark.upperBound)
        {
            return number
        }
        let tail = place.upperBound..<min(sheet.glyphs.count, place.upperBound + 34)
        guard let mark = sheet.first("号", in: tail) else { return nil }
        return officeNumber(endingAt: mark.upperBound)
    }

    private func officeNumber(endingAt end: Int) -> Range<Int>? {
        var start = end - 1
        var digits = 0
        while start > 0, end - start < 30 {
            let glyph = sheet.glyphs[start - 1]
            if Sign.isDigit(glyph) { digits += 1 }
            let isPart =
                Sign.isDigit(glyph) || Sign.isHan(glyph) || glyph == Sign.open
                || glyph == Sign.close || glyph == 0x2D || glyph == Sign.list && false
                || (65...90).contains(glyph)
            guard isPart else { break }
            if sheet.any(CourseReader.before, at: start - 1) != nil { break }
            start -= 1
        }
        // A word that leads up to the number is no part of it.
        for word in CourseReader.leads {
            if let found = sheet.last(word, in: start..<max(start, end - 1)) {
                start = max(start, found.upperBound)
            }
        }
        if start < end, sheet.glyphs[start] == Sign.close { start += 1 }
        return digits > 0 && end - start >= 4 ? start..<end : nil
    }

    private static let before: [Word] = ["的", "了", "《", "》"]
    private static let leads: [Word] = [
        "作出的", "作出", "执行", "依据", "下达的", "下达", "送达", "所作", "决定书", "处罚决定",
        "送达的", "其", "做出的",
        "做出", "对", "书", "制作的", "履行", "自觉履行", "号",
    ]
}
