import EnforcementOffice

/// Puts the lines of pages together again into paragraphs.
///
/// A Chinese paragraph begins two letters in and fills its lines: a line that begins at the margin
/// goes on with the one before it. A centred or right-hand line stands alone, and so does a row.
struct Paragraphs {
    private var pages: [String] = []
    /// For each page: whether its first line goes on with the last of the page before.
    private var goesOn: [Bool] = []
    private var last: (line: TextLine, margins: Margins)?

    struct Margins {
        let left: Double
        let right: Double
        /// Whether paragraphs of this page begin with an indent.
        let isIndented: Bool

        init(_ lines: [TextLine]) {
            let whole = lines.filter { !$0.isRow }
            let widest = whole.map { $0.right - $0.left }.max() ?? 0
            let long = whole.filter { $0.right - $0.left >= 0.6 * widest }
            left = long.map(\.left).min() ?? 0
            right = long.map(\.right).max() ?? 0
            let first = left
            isIndented = long.contains { (1.2...3.5).contains($0.left - first) }
        }

        /// Whether the lower line belongs to the paragraph of the upper.
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

    mutating func add(_ lines: [TextLine]) {
        let lines = Self.withoutPageNumbers(lines)
        let margins = Margins(lines)
        var text = ""
        var isFirst = true
        for line in lines {
            let joins = last.map { $0.margins.join($0.line, line, at: margins) } ?? false
            if isFirst {
                goesOn.append(joins)
                isFirst = false
            } else if joins {
                if Self.needsBlank(text, line.text) { text += " " }
            } else {
                text += "\n"
            }
            text += line.text
            last = (line, margins)
        }
        if isFirst { goesOn.append(false) }
        pages.append(text)
    }

    /// Between two words of Latin letters; numbers that were cut go on.
    private static func needsBlank(_ text: String, _ next: String) -> Bool {
        guard let before = text.unicodeScalars.last, let after = next.unicodeScalars.first else {
            return false
        }
        return before.properties.isAlphabetic && after.properties.isAlphabetic
            && before.isASCII && after.isASCII
    }

    /// `- 1 -`, `第1页 共2页`, `1/2`: at the head or foot of a page only.
    private static func withoutPageNumbers(_ lines: [TextLine]) -> [TextLine] {
        func isNumber(_ line: TextLine) -> Bool {
            let letters = line.text.filter { !$0.isWhitespace }
            guard (1...14).contains(letters.count), letters.contains(where: \.isNumber) else {
                return false
            }
            return letters.allSatisfy { $0.isNumber || "-—－–/第页共，,·.".contains($0) }
        }
        var lines = lines[...]
        if let first = lines.first, isNumber(first) { lines.removeFirst() }
        if let last = lines.last, isNumber(last) { lines.removeLast() }
        return Array(lines)
    }

    /// - Parameter clean: what each page's text is put through before pages are counted.
    func text(
        way: ExtractedText.Way, confidence: Double?, clean: (String) -> String = { $0 }
    ) -> ExtractedText {
        var text = ""
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, page) in pages.enumerated() {
            if index > 0, !goesOn[index] {
                text += "\n"
                start += 1
            }
            let page = clean(page)
            let count = page.count
            ranges.append(start..<start + count)
            start += count
            text += page
        }
        return ExtractedText(text: text, pages: ranges, way: way, confidence: confidence)
    }
}
