import EnforcementCore

/// What a person typed into the search, cut into words that must all be met.
///
/// Full-width letters and digits are read as plain ones, brackets and dots of names are passed
/// over, every other sign parts words. So nothing of a query language is left in a word.
public struct SearchQuery: Sendable, Hashable {
    /// Hits of one answer.
    public static let hitsMax = 20
    /// Hits are counted so far; what is more is told as "100+".
    public static let countMax = 100
    /// Characters that are read; the rest is left unread.
    public static let lengthMax = 100
    /// Words that are read.
    public static let wordsMax = 6

    public let typed: String
    public let words: [SearchWord]
    /// The file a whole sub-account of the court (一案一账户) belongs to.
    public var file: Int?

    /// - Parameter account: the court's account for case money, whose sub-accounts are known.
    public init(_ typed: String, account: String = "") {
        self.typed = String(typed.prefix(Self.lengthMax))
        var texts: [String] = []
        var text = ""
        func end() {
            if !text.isEmpty { texts.append(text) }
            text = ""
        }
        for scalar in self.typed.unicodeScalars {
            switch SearchWord.fold(scalar) {
            case .kept(let kept): text.unicodeScalars.append(kept)
            case .passed: continue
            case .parts: end()
            }
        }
        end()
        // 138 0000 0001: a phone as people write it is one word.
        let joined = texts.joined()
        let isPhone = texts.count > 1 && joined.count == 11 && joined.allSatisfy(\.isNumber)
        words = (isPhone ? [joined] : Array(texts.prefix(Self.wordsMax))).map(SearchWord.init)
        if texts.count == 1, let known = SubAccount(joined, of: account) { file = known.file }
    }

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { words.isEmpty }
}

/// One word of a query: letters, digits and Chinese characters, lower case.
public struct SearchWord: Sendable, Hashable {
    public let text: String
    /// Its runs: each Chinese character alone, digits and letters as they stand together.
    public let tokens: [String]

    public init(_ text: String) {
        self.text = text
        tokens = Self.tokens(text)
    }

    public var isDigits: Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
    public var hasHan: Bool { text.unicodeScalars.contains(where: Self.isHan) }

    /// What becomes of a character.
    public enum Fold: Sendable, Hashable {
        case kept(Unicode.Scalar)
        /// As if it were not there: brackets of numbers, the dot in names.
        case passed
        case parts
    }

    public static func fold(_ scalar: Unicode.Scalar) -> Fold {
        var scalar = scalar
        if (0xFF01...0xFF5E).contains(scalar.value),
            let plain = Unicode.Scalar(scalar.value - 0xFEE0)
        {
            scalar = plain
        }
        switch scalar {
        case "(", ")", "[", "]", "〔", "〕", "【", "】", "·", "•", "‧", "*": return .passed
        case "0"..."9", "a"..."z": return .kept(scalar)
        default: break
        }
        if isHan(scalar) { return .kept(scalar) }
        guard scalar.properties.isAlphabetic else { return .parts }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return .kept(lower.count == 1 ? lower.first ?? scalar : scalar)
    }

    /// A text as words are compared: folded, with what parts words taken out.
    public static func folded(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            if case .kept(let kept) = fold(scalar) { folded.unicodeScalars.append(kept) }
        }
        return folded
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var run = ""
        for scalar in text.unicodeScalars {
            if isHan(scalar) {
                if !run.isEmpty { tokens.append(run) }
                run = ""
                tokens.append(String(scalar))
            } else {
                run.unicodeScalars.append(scalar)
            }
        }
        if !run.isEmpty { tokens.append(run) }
        return tokens
    }

    public static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x323AF:
            true
        default: false
        }
    }
}
