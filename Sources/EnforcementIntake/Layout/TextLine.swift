/// One line as it stands on a page; places in letters (the height of one) from the page's left.
struct TextLine {
    let text: String
    let left: Double
    let right: Double
    /// Cells of a table side by side: no part of a paragraph.
    let isRow: Bool
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
    /// Without the blanks a setter put between Chinese letters: 民 事 判 决 书 is one word, and so
    /// is a name of two letters set apart. A blank between longer words stays.
    var withoutSetting: String {
        let words = split { $0 == " " || $0 == "\u{3000}" }
        guard var out = words.first.map(String.init) else { return "" }
        for (word, next) in zip(words, words.dropFirst()) {
            if !Self.areSetApart(word.unicodeScalars, next.unicodeScalars) { out += " " }
            out += next
        }
        return out
    }

    /// Whether a blank between them is the setter's: both are Chinese, and there is one letter on
    /// either side of it, or a mark on one.
    private static func areSetApart(
        _ word: Substring.UnicodeScalarView, _ next: Substring.UnicodeScalarView
    ) -> Bool {
        guard let last = word.last, let first = next.first, last.isWide, first.isWide else {
            return false
        }
        if !last.properties.isAlphabetic || !first.properties.isAlphabetic { return true }
        let isOne = word.dropLast().last.map { !$0.properties.isAlphabetic } ?? true
        let isOther = next.dropFirst().first.map { !$0.properties.isAlphabetic } ?? true
        return isOne && isOther
    }
}
