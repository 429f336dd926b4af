import EnforcementCore

/// Reads the case number, the court, the cause and the day of a document.
struct CaseReader {
    let sheet: Sheet
    let kind: CourtDocumentKind
    let title: Int?
    let number: Int?

    // MARK: number and court

    func caseNumber() -> Found<String>? {
        if kind == .dutyText, let range = value(after: ["案号:", "执行案号:"]) {
            return CaseNumbers.read(sheet, at: range.lowerBound).map { found($0, 0.98) }
        }
        if let number, let range = CaseNumbers.read(sheet, at: sheet.lines[number].lowerBound) {
            return found(range, 0.99)
        }
        guard title != nil else { return nil }
        for line in sheet.lines.prefix(12) {
            if let range = CaseNumbers.read(sheet, at: line.lowerBound),
                range.upperBound <= line.upperBound
            {
                return found(range, 0.9)
            }
        }
        return nil
    }

    private func found(_ range: Range<Int>, _ confidence: Double) -> Found<String> {
        Found(
            value: CaseNumbers.printed(sheet.printed(range)), span: sheet.span(range),
            confidence: confidence)
    }

    func court() -> Found<String>? {
        if kind == .dutyText, let range = value(after: ["执行法院:", "法院:"]) {
            return Found(value: sheet.printed(range), span: sheet.span(range), confidence: 0.98)
        }
        for line in sheet.lines.prefix(8) {
            guard let range = CourtName.read(sheet, line) else { continue }
            return Found(value: sheet.printed(range), span: sheet.span(range), confidence: 0.98)
        }
        return nil
    }

    /// What stands behind a label on its line.
    private func value(after labels: [Word]) -> Range<Int>? {
        for line in sheet.lines.prefix(30) {
            guard let label = sheet.any(labels, at: line.lowerBound) else { continue }
            let range = line.lowerBound + label.count..<line.upperBound
            if !range.isEmpty { return range }
        }
        return nil
    }

    // MARK: cause

    /// `……买卖合同纠纷一案`; a crime from `犯盗窃罪`.
    func cause(_ parties: [FoundParty]) -> Found<String>? {
        guard title != nil || number != nil, kind != .dutyText, kind != .adminNonlitigation
        else { return nil }
        let isCrime =
            kind == .criminalProperty || kind == .criminalIncidentalCivil
            || kind == .mediationStatement
        if isCrime, let crime = crime() { return crime }
        let range = 0..<min(sheet.glyphs.count, 6_000)
        for place in sheet.places(of: "纠纷", in: range) {
            if let cause = cause(endingAt: place.upperBound, parties) { return cause }
        }
        if let fine = sheet.first("罚金一案", in: range) {
            let word = fine.lowerBound..<fine.lowerBound + 2
            return Found(value: sheet.words(word), span: sheet.span(word), confidence: 0.9)
        }
        return nil
    }

    private func cause(endingAt end: Int, _ parties: [FoundParty]) -> Found<String>? {
        let head = max(0, end - 24)..<end
        var start = head.lowerBound
        for party in parties {
            if let name = sheet.last(Word(party.name.utf16), in: max(0, end - 40)..<end) {
                start = max(start, name.upperBound)
            }
        }
        for sign in [Sign.comma, Sign.stop, Sign.list, Sign.close, Sign.colon, Sign.semicolon] {
            if let place = sheet.glyphs[head].lastIndex(of: sign) { start = max(start, place + 1) }
        }
        for word in [
            "等", "之间的", "之间", "因", "原被告", "上述", "被告", "原告", "被执行人", "公司",
            "与其", "发生", "关于", "的",
            "本院受理", "起诉",
        ] as [Word] {
            if let place = sheet.last(word, in: start..<end - 2), place.upperBound < end - 2 {
                start = place.upperBound
            }
        }
        let range = start..<end
        guard range.count >= 4, range.count <= 20 else { return nil }
        return Found(value: sheet.words(range), span: sheet.span(range), confidence: 0.9)
    }

    private func crime() -> Found<String>? {
        for place in sheet.places(of: "犯", in: sheet.all) {
            let rest = place.upperBound..<min(sheet.glyphs.count, place.upperBound + 16)
            guard let end = sheet.first("罪", in: rest), end.lowerBound > rest.lowerBound,
                !sheet.contains(any: [",", "。", "的", "、"], in: rest.lowerBound..<end.lowerBound)
            else { continue }
            let range = rest.lowerBound..<end.upperBound
            guard range.count >= 3 else { continue }
            return Found(value: sheet.words(range), span: sheet.span(range), confidence: 0.9)
        }
        return nil
    }

    // MARK: day of the document

    /// The day of the signature: a line of its own behind the orders, else the last such line.
    func day(behind operative: Int) -> Found<Day>? {
        guard kind != .dutyText else { return nil }
        for line in sheet.lines where line.lowerBound >= operative && line.count <= 24 {
            if let read = Dates.first(sheet, in: line), line.count - read.range.count <= 10 {
                return Found(value: read.day, span: sheet.span(read.range), confidence: 0.95)
            }
        }
        return nil
    }
}

extension CaseNumbers {
    /// With the full-width round brackets of the rule on case numbers.
    static func printed(_ words: String) -> String {
        String(words.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
    }
}
