/// A text made ready for reading: one glyph a character, full-width forms folded to half-width,
/// blanks left out, each glyph knowing where it stood.
///
/// Courts write spaced titles, break lines in mid-sentence and set blanks inside numbers; with the
/// blanks gone one rule reads them all. What stood on which line is kept beside.
struct Sheet: Sendable {
    /// Folded UTF-16 code units; a character beyond the basic plane is U+FFFD.
    let glyphs: [UInt16]
    /// The same as they stand in the text, unfolded.
    let raw: [UInt16]
    /// The offset of each glyph in the text, in Unicode scalars; one more than glyphs.
    let origin: [Int]
    /// The lines that say something, as ranges of glyphs.
    let lines: [Range<Int>]

    init(_ text: String) {
        var glyphs: [UInt16] = []
        var raw: [UInt16] = []
        var origin: [Int] = []
        var lines: [Range<Int>] = []
        glyphs.reserveCapacity(text.utf8.count / 3 + 16)
        origin.reserveCapacity(text.utf8.count / 3 + 16)
        var start = 0
        var position = 0
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if Sheet.isLineBreak(value) {
                if glyphs.count > start { lines.append(start..<glyphs.count) }
                start = glyphs.count
            } else if !Sheet.isBlank(value) {
                glyphs.append(Sheet.fold(value))
                raw.append(value > 0xFFFF ? 0xFFFD : UInt16(value))
                origin.append(position)
            }
            position += 1
        }
        if glyphs.count > start { lines.append(start..<glyphs.count) }
        origin.append(position)
        (self.glyphs, self.raw) = (glyphs, raw)
        (self.origin, self.lines) = (origin, lines)
    }

    var all: Range<Int> { 0..<glyphs.count }

    /// The place in the text a range of glyphs came from.
    func span(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, last < glyphs.count else {
            let place = origin[min(range.lowerBound, glyphs.count)]
            return place..<place
        }
        return origin[range.lowerBound]..<origin[last] + 1
    }

    /// The words of a range, folded and without blanks.
    func words(_ range: Range<Int>) -> String {
        String(decoding: glyphs[range.clamped(to: all)], as: UTF16.self)
    }

    /// The words of a range as they stand, without blanks.
    func printed(_ range: Range<Int>) -> String {
        String(decoding: raw[range.clamped(to: all)], as: UTF16.self)
    }

    private static func isLineBreak(_ value: UInt32) -> Bool {
        value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029 || value == 0x0C
    }

    private static func isBlank(_ value: UInt32) -> Bool {
        switch value {
        case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0x3000,
            0xFEFF, 0xAD:
            true
        default: false
        }
    }

    /// Half-width for full-width, one form of bracket for all.
    private static func fold(_ value: UInt32) -> UInt16 {
        switch value {
        case 0xFF01...0xFF5E: fold(value - 0xFEE0)
        case 0x3014, 0xFE5D, 0x5B, 0x3010: 0x28
        case 0x3015, 0xFE5E, 0x5D, 0x3011: 0x29
        case 0xFE59: 0x28
        case 0xFE5A: 0x29
        case 0x3008, 0xFE64, 0x3C: 0x300A
        case 0x3009, 0xFE65, 0x3E: 0x300B
        case 0xFF61, 0x3002: 0x3002
        case 0xFFE5, 0xA5: 0xA5
        case 0x10000...: 0xFFFD
        default: UInt16(value)
        }
    }
}

extension Sheet {
    /// Whether the words stand at a glyph.
    func has(_ word: Word, at place: Int) -> Bool {
        let glyphs = glyphs
        guard place >= 0, place + word.glyphs.count <= glyphs.count else { return false }
        for (offset, glyph) in word.glyphs.enumerated() where glyphs[place + offset] != glyph {
            return false
        }
        return true
    }

    /// The longest of the words that stands at a glyph.
    func any(_ words: [Word], at place: Int) -> Word? {
        var best: Word?
        for word in words where has(word, at: place) {
            if word.count > best?.count ?? 0 { best = word }
        }
        return best
    }

    /// Where the words first stand wholly inside a range.
    func first(_ word: Word, in range: Range<Int>) -> Range<Int>? {
        let range = range.clamped(to: all)
        let count = word.count
        guard count > 0, range.count >= count else { return nil }
        return glyphs.withUnsafeBufferPointer { glyphs in
            var place = range.lowerBound
            let last = range.upperBound - count
            let head = word.glyphs[0]
            while place <= last {
                if glyphs[place] == head {
                    var offset = 1
                    while offset < count, glyphs[place + offset] == word.glyphs[offset] {
                        offset += 1
                    }
                    if offset == count { return place..<place + count }
                }
                place += 1
            }
            return nil
        }
    }

    /// Where the words last stand wholly inside a range.
    func last(_ word: Word, in range: Range<Int>) -> Range<Int>? {
        let range = range.clamped(to: all)
        guard word.count > 0, range.count >= word.count else { return nil }
        var place = range.upperBound - word.count
        while place >= range.lowerBound {
            if has(word, at: place) { return place..<place + word.count }
            place -= 1
        }
        return nil
    }

    /// The earliest place of any of the words inside a range.
    func first(of words: [Word], in range: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        for word in words {
            let limit = best.map { $0.lowerBound + word.count } ?? range.upperBound
            let bound = range.lowerBound..<max(range.lowerBound, min(range.upperBound, limit))
            if let found = first(word, in: bound) {
                if found.lowerBound < best?.lowerBound ?? Int.max { best = found }
            }
        }
        return best
    }

    /// The latest place of any of the words inside a range.
    func last(of words: [Word], in range: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        for word in words {
            if let found = last(word, in: range), found.upperBound > best?.upperBound ?? -1 {
                best = found
            }
        }
        return best
    }

    func contains(_ word: Word, in range: Range<Int>) -> Bool { first(word, in: range) != nil }

    func contains(any words: [Word], in range: Range<Int>) -> Bool {
        words.contains { first($0, in: range) != nil }
    }

    /// Every place of the words inside a range, none over another.
    func places(of word: Word, in range: Range<Int>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var from = range.lowerBound
        while let found = first(word, in: from..<max(from, range.upperBound)) {
            places.append(found)
            from = found.upperBound
        }
        return places
    }

    /// The pieces of a range between the signs given; empty pieces left out.
    func pieces(of range: Range<Int>, at signs: [UInt16]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for place in range.clamped(to: all) where signs.contains(glyphs[place]) {
            if place > start { pieces.append(start..<place) }
            start = place + 1
        }
        if range.upperBound > start { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// Past the bracket that closes the one at a place; nil when it stays open for 120 glyphs.
    func closing(_ open: Int, before end: Int) -> Int? {
        var depth = 0
        for place in open..<min(end, open + 120) {
            if glyphs[place] == Sign.open { depth += 1 }
            if glyphs[place] == Sign.close {
                depth -= 1
                if depth == 0 { return place + 1 }
            }
        }
        return nil
    }
}

/// Words to look for, as glyphs.
struct Word: Sendable, ExpressibleByStringLiteral {
    let glyphs: [UInt16]

    init(stringLiteral value: StaticString) {
        glyphs = value.withUTF8Buffer { Array(String(decoding: $0, as: UTF8.self).utf16) }
    }

    init(_ glyphs: some Sequence<UInt16>) { self.glyphs = Array(glyphs) }

    var count: Int { glyphs.count }
}

/// Single signs of a folded text.
enum Sign {
    static let open: UInt16 = 0x28
    static let close: UInt16 = 0x29
    static let comma: UInt16 = 0x2C
    static let point: UInt16 = 0x2E
    static let colon: UInt16 = 0x3A
    static let semicolon: UInt16 = 0x3B
    static let stop: UInt16 = 0x3002
    static let list: UInt16 = 0x3001

    static func isDigit(_ glyph: UInt16) -> Bool { glyph >= 48 && glyph <= 57 }
    static func isHan(_ glyph: UInt16) -> Bool { glyph >= 0x4E00 && glyph <= 0x9FFF }
}
