import EnforcementCore

/// Reads interest and penalties that are ordered by rate: base, rate, from, to.
struct RateReader {
    let sheet: Sheet
    let clause: Range<Int>
    let hits: [AmountScan.Hit]
    private(set) var items: [FoundMoney] = []

    private static let names: [MoneyWords.Name] =
        MoneyWords.interest
        + MoneyWords.penalty.filter {
            !["罚款", "罚金", "处罚", "加处罚款"].contains($0.text)
        }

    init(_ sheet: Sheet, _ clause: Range<Int>, _ hits: [AmountScan.Hit]) {
        (self.sheet, self.clause, self.hits) = (sheet, clause, hits)
        guard sheet.contains(any: RateReader.names.map(\.word), in: clause) else { return }
        let segments = RateReader.segments(sheet, clause)
        for segment in segments where isReckoned(segment) { add(segment) }
        if items.isEmpty { addBare() }
    }

    /// Pieces between semicolons, each at most one reckoning; a second 以……为基数 begins another.
    private static func segments(_ sheet: Sheet, _ clause: Range<Int>) -> [Range<Int>] {
        sheet.pieces(of: clause, at: [Sign.semicolon]).flatMap { piece -> [Range<Int>] in
            let bases = sheet.places(of: "为基数", in: piece)
            guard bases.count > 1 else { return [piece] }
            var cuts = [piece.lowerBound]
            for base in bases.dropFirst() {
                let head = cuts[cuts.count - 1]..<base.lowerBound
                let comma = sheet.last(of: [",", "(", "、"], in: head)
                if let comma, comma.upperBound > cuts[cuts.count - 1] {
                    cuts.append(comma.upperBound)
                }
            }
            return cuts.indices.map {
                $0 + 1 < cuts.count ? cuts[$0]..<cuts[$0 + 1] : cuts[$0]..<piece.upperBound
            }
        }
    }

    private static let signs: [Word] = [
        "利率", "年息", "月息", "月利", "LPR", "基数", "计算", "计付", "计收", "‰", "万分之",
        "千分之", "标准",
    ]

    private func isReckoned(_ segment: Range<Int>) -> Bool {
        sheet.contains(any: RateReader.signs, in: segment)
            && (day(after: RateReader.froms, in: segment) != nil || rate(segment) != nil)
    }

    private static let froms: [Word] = ["自", "从", "由"]

    private mutating func add(_ segment: Range<Int>) {
        let rate = rate(segment)
        guard rate != nil || base(segment) != nil else { return }
        let head =
            clause
            .lowerBound..<max(segment.lowerBound, rate?.range.lowerBound ?? segment.upperBound)
        let inside = RateReader.last(sheet, in: segment)
        let name = inside ?? RateReader.last(sheet, in: head)
        guard let name else { return }
        let place = rate?.range ?? segment
        items.append(
            FoundMoney(
                kind: name.kind, amount: nil, rate: rate.map { sheet.words($0.range) },
                from: day(after: RateReader.froms, in: segment),
                to: day(after: ["至", "到", "止"], in: segment), base: base(segment),
                note: name.text, span: sheet.span(place), confidence: 0.8))
    }

    private static func last(_ sheet: Sheet, in range: Range<Int>) -> MoneyWords.Name? {
        var best: (name: MoneyWords.Name, range: Range<Int>)?
        for name in names {
            if let found = sheet.first(name.word, in: range) {
                let (start, length) = (best?.range.lowerBound ?? Int.max, best?.range.count ?? 0)
                if found.lowerBound < start || found.lowerBound == start && found.count > length {
                    best = (name, found)
                }
            }
        }
        return best?.name
    }

    /// 及利息 with nothing said of its amount.
    private mutating func addBare() {
        for name in RateReader.names {
            for place in sheet.places(of: name.word, in: clause) {
                let rest = place.upperBound..<min(clause.upperBound, place.upperBound + 4)
                let hasAmount = hits.contains { rest.contains($0.amount.range.lowerBound) }
                let isLonger = items.contains { $0.span.overlaps(sheet.span(place)) }
                let isKnown = items.contains { $0.kind == name.kind }
                guard !hasAmount, !isLonger, !isKnown, isAlone(place) else { continue }
                items.append(
                    FoundMoney(
                        kind: name.kind, amount: nil, rate: nil, note: name.text,
                        span: sheet.span(place), confidence: 0.7))
            }
        }
    }

    /// 及利息, 、利息: named beside a debt.
    private func isAlone(_ place: Range<Int>) -> Bool {
        let head = max(clause.lowerBound, place.lowerBound - 3)..<place.lowerBound
        let isNamed = sheet.contains(any: ["及", "、", "和", "并", "的", "付", "期"], in: head)
        let tail = place.upperBound..<min(clause.upperBound, place.upperBound + 4)
        return isNamed && !sheet.contains(any: ["共计", "合计", "为", "已", "元"], in: tail)
    }

    private func day(after words: [Word], in range: Range<Int>) -> Day? {
        for word in words {
            for place in sheet.places(of: word, in: range) {
                if let read = Dates.day(sheet, at: place.upperBound) { return read.day }
            }
        }
        return nil
    }

    private func base(_ segment: Range<Int>) -> Money? {
        if let hit = hits.first(where: {
            $0.use == .base && segment.contains($0.amount.range.lowerBound)
        }) {
            return hit.amount.money
        }
        return nil
    }

    private static let explicit: [Word] = [
        "年利率", "月利率", "日利率", "年息", "月息", "日息", "月利", "年化利率", "每日万分之",
        "日万分之", "每日",
    ]

    /// The words of the rate: 年利率6%, or what stands between 按 and 计算.
    private func rate(_ segment: Range<Int>) -> (range: Range<Int>, isNumber: Bool)? {
        if let by = sheet.first(of: ["按照", "依照", "按"], in: segment) {
            let rest = by.upperBound..<min(segment.upperBound, by.upperBound + 70)
            let stops: [Word] = [
                "计算", "计付", "计收", "计至", "计息", "的标准", "标准", "支付", "向", ",", ")",
                "计", "给付", "另行",
            ]
            let end = sheet.first(of: stops, in: rest)?.lowerBound ?? rest.upperBound
            if end > by.upperBound + 1 { return (by.upperBound..<end, false) }
        }
        if let word = sheet.first(of: RateReader.explicit, in: segment) {
            var end = word.upperBound
            while end < min(segment.upperBound, word.upperBound + 12),
                ![Sign.comma, Sign.close, Sign.list].contains(sheet.glyphs[end]),
                sheet.any(["计", "的", "支", "从", "自"], at: end) == nil
            {
                end += 1
            }
            if end > word.upperBound { return (word.lowerBound..<end, true) }
        }
        return nil
    }
}
