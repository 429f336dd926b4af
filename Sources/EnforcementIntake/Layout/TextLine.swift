/// One line as it stands on a page; places in letters (the height of one) from the page's left.
struct TextLine {
    let text: String
    let left: Double
    let right: Double
    /// Cells of a table side by side: no part of a paragraph.
    let isRow: Bool
}

extension TextLine {
    /// A line of `pdftotext -layout`: two columns a Chinese letter, gaps as blanks.
    init?(printed: Substring) {
        let indent = printed.prefix { $0 == " " || $0 == "\u{3000}" }
        let body = printed.dropFirst(indent.count)
        guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let text = body[...last]
        let left = indent.reduce(0) { $0 + ($1 == " " ? 1 : 2) }
        let width = text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
        let cells = text.split(separator: "  ").map { $0.trimmed }.filter { !$0.isEmpty }
        self.init(
            text: cells.map(\.withoutSetting).joined(separator: "\t"),
            left: Double(left) / 2, right: Double(left + width) / 2, isRow: cells.count > 1)
    }
}

extension Substring {
    var trimmed: String {
        let from = drop { $0.isWhitespace }
        guard let last = from.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(from[...last])
    }
}

extension Unicode.Scalar {
    /// Whether it takes the room of a Chinese letter.
    var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0x2018...0x201D, 0x2014, 0x2026:
            true
        default: false
        }
    }
}

extension String {
    /// Without the blanks a setter put between Chinese letters: 民 事 判 决 书 is one word.
    var withoutSetting: String {
        var out = String.UnicodeScalarView()
        var pending: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar == " " || scalar == "\u{3000}" {
                if pending == nil { pending = scalar }
                continue
            }
            if pending != nil {
                let isBetween = out.last?.isWide == true && scalar.isWide
                if !isBetween { out.append(" ") }
                pending = nil
            }
            out.append(scalar)
        }
        return String(out)
    }
}
