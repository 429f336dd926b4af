/// Search over case numbers and names of parties (表 case_text).
///
/// Chinese has no blanks between words and most names have two characters, so every character is
/// stored as a word of its own and searched as a phrase: any part of a name is found. Digits and
/// Latin letters stay together: `12` finds 1234, `34` does not.
enum CaseText {
    /// The newest so many cases a search looks at.
    static let hitsMax = 10_000

    /// What is indexed for a case.
    static func words(number: String?, names: String) -> String {
        var words = ""
        for scalar in (number ?? "").unicodeScalars { append(scalar, to: &words) }
        words.append(" ")
        for scalar in names.unicodeScalars { append(scalar, to: &words) }
        return words
    }

    /// The query for what a person typed; nil where it has no letter or digit. Words apart by
    /// blanks must all be there.
    static func query(_ typed: String) -> String? {
        let phrases = typed.split(whereSeparator: \.isWhitespace).compactMap(phrase)
        return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
    }

    private static func phrase(_ word: Substring) -> String? {
        var tokens = ""
        var endsOpen = false
        for scalar in word.unicodeScalars {
            if isHan(scalar) {
                append(scalar, to: &tokens)
                endsOpen = false
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                tokens.unicodeScalars.append(scalar)
                endsOpen = true
            } else {
                tokens.append(" ")
            }
        }
        guard tokens.contains(where: { !$0.isWhitespace }) else { return nil }
        return endsOpen ? "\"\(tokens)\"*" : "\"\(tokens)\""
    }

    private static func append(_ scalar: Unicode.Scalar, to words: inout String) {
        guard isHan(scalar) else {
            words.unicodeScalars.append(scalar)
            return
        }
        words.append(" ")
        words.unicodeScalars.append(scalar)
        words.append(" ")
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x323AF:
            true
        default: false
        }
    }
}
