import EnforcementOffice

/// Puts the lines of pages together again into paragraphs.
///
/// A Chinese paragraph begins two letters in and fills its lines: a line that begins at the margin
/// goes on with the one before it, over the end of a page too. A centred or right-hand line stands
/// alone, and so does a row.
struct Paragraphs {
    private var pages: [[TextLine]] = []

    mutating func add(_ lines: [TextLine]) { pages.append(lines) }

    /// - Parameter clean: what each page's text is put through before letters are counted.
    func text(
        way: ExtractedText.Way, confidence: Double?, clean: (String) -> String = { $0 }
    ) -> ExtractedText {
        var text = ""
        var ranges: [Range<Int>] = []
        var start = 0
        var last: (line: TextLine, margins: Margins)?
        for lines in RunningLines(pages).taken(from: pages) {
            let margins = Margins(lines)
            var page = ""
            for line in lines {
                let joins = last.map { $0.margins.join($0.line, line, at: margins) } ?? false
                if page.isEmpty, !text.isEmpty, !joins {
                    text += "\n"
                    start += 1
                } else if !page.isEmpty {
                    page += joins ? (Self.needsBlank(page, line.text) ? " " : "") : "\n"
                }
                page += line.text
                last = (line, margins)
            }
            let cleaned = clean(page)
            let count = cleaned.count
            ranges.append(start..<start + count)
            start += count
            text += cleaned
        }
        return ExtractedText(text: text, pages: ranges, way: way, confidence: confidence)
    }

    /// Between two words of Latin letters; numbers that were cut go on.
    private static func needsBlank(_ text: String, _ next: String) -> Bool {
        guard let before = text.unicodeScalars.last, let after = next.unicodeScalars.first else {
            return false
        }
        return before.properties.isAlphabetic && after.properties.isAlphabetic
            && before.isASCII && after.isASCII
    }
}

/// Where the lines of a page begin and end.
struct Margins {
    let left: Double
    let right: Double
    /// Whether paragraphs of this page begin with an indent.
    let isIndented: Bool

    init(_ lines: [TextLine]) {
        let whole = lines.filter { !$0.isRow }
        let widest = whole.map { $0.right - $0.left }.max() ?? 0
        let long = whole.filter { $0.right - $0.left >= 0.6 * widest }
        // The last line of a paragraph may be the only one at the margin; what stands far outside
        // is a mark of the scanner.
        let ragged = long.map(\.left).min() ?? 0
        let margin = whole.map(\.left).filter { $0 >= ragged - 3.5 }.min() ?? 0
        left = margin
        right = long.map(\.right).max() ?? 0
        isIndented = long.contains { (1.2...3.5).contains($0.left - margin) }
    }

    /// Whether the lower line, of a page with its `own` margins, belongs to the paragraph of the
    /// upper.
    func join(_ upper: TextLine, _ lower: TextLine, at own: Margins) -> Bool {
        guard !upper.isRow, !lower.isRow, upper.left - left <= 3.5,
            abs(lower.left - own.left) <= 0.9
        else { return false }
        let isFull = right - upper.right <= 2.2
        let isEnded = upper.text.last.map { "。；：！？;:!?".contains($0) } ?? true
        if isIndented || own.isIndented {
            return isFull || (!isEnded && upper.right - upper.left >= 0.5 * (right - left))
        }
        return isFull && !isEnded
    }
}
