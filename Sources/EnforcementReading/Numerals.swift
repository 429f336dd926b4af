import EnforcementCore

/// Amounts and counts as courts write them: digits with signs of thousands, 万元 and 亿元,
/// Chinese numerals small and capital.
struct Amount: Sendable {
    let money: Money
    /// The number and its unit.
    let range: Range<Int>
    /// Whether 元 stands behind the number.
    let hasUnit: Bool
}

enum Numerals {
    /// A number in digits at a place: value in units of 1/10000, end. `4,421,974.76`.
    static func digits(_ sheet: Sheet, at start: Int) -> (tenThousandths: Int64, end: Int)? {
        let glyphs = sheet.glyphs
        var place = start
        var whole: Int64 = 0
        var count = 0
        while place < glyphs.count {
            if Sign.isDigit(glyphs[place]) {
                guard whole < 100_000_000_000_000 else { return nil }
                whole = whole * 10 + Int64(glyphs[place] - 48)
                count += 1
                place += 1
            } else if glyphs[place] == Sign.comma, count > 0, isGroup(glyphs, place + 1) {
                place += 1
            } else {
                break
            }
        }
        guard count > 0, count <= 15 else { return nil }
        var part: Int64 = 0
        var decimals = 0
        if place + 1 < glyphs.count, glyphs[place] == Sign.point || glyphs[place] == 0xB7,
            Sign.isDigit(glyphs[place + 1])
        {
            place += 1
            while place < glyphs.count, Sign.isDigit(glyphs[place]) {
                if decimals < 4 {
                    part = part * 10 + Int64(glyphs[place] - 48)
                    decimals += 1
                }
                place += 1
            }
        }
        while decimals < 4 {
            part *= 10
            decimals += 1
        }
        guard whole < 900_000_000_000_000 else { return nil }
        return (whole * 10_000 + part, place)
    }

    /// Three digits and no fourth: a group of thousands.
    private static func isGroup(_ glyphs: [UInt16], _ place: Int) -> Bool {
        guard place + 3 <= glyphs.count else { return false }
        for offset in 0..<3 where !Sign.isDigit(glyphs[place + offset]) { return false }
        return place + 3 == glyphs.count || !Sign.isDigit(glyphs[place + 3])
    }

    /// The digit a Chinese numeral stands for.
    static func digit(_ glyph: UInt16) -> Int64? {
        switch glyph {
        case 0x96F6, 0x3007, 0x25CB, 0x4F, 0x6F, 0x30, 0x25EF: 0
        case 0x4E00, 0x58F9: 1
        case 0x4E8C, 0x8D30, 0x8CB3, 0x4E24, 0x5F10, 0x8CAE: 2
        case 0x4E09, 0x53C1, 0x53C4: 3
        case 0x56DB, 0x8086: 4
        case 0x4E94, 0x4F0D: 5
        case 0x516D, 0x9646: 6
        case 0x4E03, 0x67D2: 7
        case 0x516B, 0x634C: 8
        case 0x4E5D, 0x7396: 9
        default: nil
        }
    }

    private static func place(_ glyph: UInt16) -> Int64? {
        switch glyph {
        case 0x5341, 0x62FE: 10
        case 0x767E, 0x4F70: 100
        case 0x5343, 0x4EDF: 1000
        default: nil
        }
    }

    /// A Chinese numeral at a place, small or capital: `三十万`, `壹拾陆万`. 点 gives decimals.
    static func chinese(_ sheet: Sheet, at start: Int) -> (value: Int64, end: Int)? {
        let glyphs = sheet.glyphs
        var at = start
        var (total, section, last): (Int64, Int64, Int64) = (0, 0, 0)
        var seen = false
        while at < glyphs.count, at < start + 24 {
            if let value = digit(glyphs[at]), !Sign.isDigit(glyphs[at]),
                glyphs[at] < 0x4F || glyphs[at] > 0x6F
            {
                last = value
            } else if let scale = place(glyphs[at]) {
                section += (last == 0 ? 1 : last) * scale
                last = 0
            } else if glyphs[at] == 0x4E07 || glyphs[at] == 0x842C, seen {
                total += (section + last) * 10_000
                (section, last) = (0, 0)
            } else if glyphs[at] == 0x4EBF, seen {
                total = (total + section + last) * 100_000_000
                (section, last) = (0, 0)
            } else {
                break
            }
            guard total < 100_000_000_000_000 else { return nil }
            seen = true
            at += 1
        }
        return seen ? (total + section + last, at) : nil
    }

    /// A count in digits or Chinese at a place: days, months.
    static func count(_ sheet: Sheet, at start: Int) -> (value: Int, end: Int)? {
        if let read = digits(sheet, at: start) {
            return (Int(read.tenThousandths / 10_000), read.end)
        }
        return chinese(sheet, at: start).map { (Int($0.value), $0.end) }
    }

    /// An amount at a place.
    static func amount(_ sheet: Sheet, at start: Int) -> Amount? {
        if let read = digits(sheet, at: start) { return digitsAmount(sheet, start, read) }
        guard let read = chinese(sheet, at: start), read.end < sheet.glyphs.count,
            read.value < 1_000_000_000_000, sheet.any(units, at: read.end) != nil
        else { return nil }
        var fen = read.value * 100
        var end = read.end + (sheet.any(units, at: read.end)?.count ?? 0)
        for (sign, scale) in [(Word("角".utf16), Int64(10)), (Word("分".utf16), Int64(1))] {
            if let part = chinese(sheet, at: end), sheet.has(sign, at: part.end), part.value < 10 {
                fen += part.value * scale
                end = part.end + 1
            }
        }
        if sheet.any(["整", "正"], at: end) != nil { end += 1 }
        return Amount(money: Money(fen: fen), range: start..<end, hasUnit: true)
    }

    private static let units: [Word] = ["元", "圆", "块钱"]

    private static func digitsAmount(
        _ sheet: Sheet, _ start: Int, _ read: (tenThousandths: Int64, end: Int)
    ) -> Amount? {
        var fen = read.tenThousandths / 100
        var end = read.end
        let scales: [(Word, Int64)] = [
            ("万亿", 1_000_000_000_000), ("亿", 100_000_000), ("万", 10_000), ("千", 1_000),
            (
                "百",
                100
            ),
        ]
        var scaled = false
        for (word, scale) in scales where !scaled && sheet.has(word, at: end) {
            let (value, over) = read.tenThousandths.multipliedReportingOverflow(by: scale)
            guard !over else { return nil }
            fen = value / 100
            end += word.count
            scaled = true
        }
        guard fen <= Money.most.fen else { return nil }
        for word in ["余", "多"] as [Word] where sheet.has(word, at: end) { end += 1 }
        let unit = sheet.any(["元", "圆", "块"], at: end)
        if let unit { end += unit.count }
        return Amount(money: Money(fen: fen), range: start..<end, hasUnit: unit != nil)
    }
}

/// Days in every shape a court writes.
enum Dates {
    /// `2016年2月26日`, `二〇一六年二月二十六日`, `2016-02-26`, `2016.2.26` at a place.
    static func day(_ sheet: Sheet, at start: Int) -> (day: Day, end: Int)? {
        let glyphs = sheet.glyphs
        guard let year = year(sheet, at: start) else { return nil }
        var at = year.end
        guard at < glyphs.count else { return nil }
        let isWord = sheet.has("年", at: at)
        let sign = glyphs[at]
        guard isWord || sign == 0x2D || sign == 0x2E || sign == 0x2F else { return nil }
        guard let month = Numerals.count(sheet, at: at + 1, dotted: !isWord),
            (1...12).contains(month.value), month.end < glyphs.count
        else { return nil }
        at = month.end
        guard isWord ? sheet.has("月", at: at) : glyphs[at] == sign else { return nil }
        guard let date = Numerals.count(sheet, at: at + 1, dotted: !isWord),
            let day = Day(year: year.value, month: month.value, day: date.value)
        else { return nil }
        at = date.end
        if isWord, sheet.any(["日", "目", "号"], at: at) != nil { at += 1 }
        return (day, at)
    }

    private static func year(_ sheet: Sheet, at start: Int) -> (value: Int, end: Int)? {
        guard start + 4 <= sheet.glyphs.count else { return nil }
        if start > 0, Sign.isDigit(sheet.glyphs[start - 1]) { return nil }
        var value = 0
        for offset in 0..<4 {
            let glyph = sheet.glyphs[start + offset]
            guard let digit = Sign.isDigit(glyph) ? Int64(glyph - 48) : Numerals.digit(glyph)
            else { return nil }
            value = value * 10 + Int(digit)
        }
        return (1900...2100).contains(value) ? (value, start + 4) : nil
    }

    /// The first day inside a range.
    static func first(_ sheet: Sheet, in range: Range<Int>) -> (day: Day, range: Range<Int>)? {
        for place in range.clamped(to: sheet.all) {
            if let read = day(sheet, at: place), read.end <= range.upperBound {
                return (read.day, place..<read.end)
            }
        }
        return nil
    }

    /// The last day inside a range.
    static func last(_ sheet: Sheet, in range: Range<Int>) -> (day: Day, range: Range<Int>)? {
        for place in range.clamped(to: sheet.all).reversed() {
            if let read = day(sheet, at: place), read.end <= range.upperBound {
                return (read.day, place..<read.end)
            }
        }
        return nil
    }
}

extension Numerals {
    /// A count with no decimals when points part it.
    static func count(_ sheet: Sheet, at start: Int, dotted: Bool) -> (value: Int, end: Int)? {
        guard dotted else { return count(sheet, at: start) }
        var (value, at) = (0, start)
        while at < sheet.glyphs.count, at < start + 2, Sign.isDigit(sheet.glyphs[at]) {
            value = value * 10 + Int(sheet.glyphs[at] - 48)
            at += 1
        }
        return at > start ? (value, at) : nil
    }
}
