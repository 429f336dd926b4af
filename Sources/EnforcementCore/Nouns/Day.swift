/// A date in Beijing, as a number of days: never an instant, never a clock (handbook 2.1 R15).
///
/// Written `2022-08-09`. The calendar is the Gregorian one, carried backwards without end.
public struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public let number: Int32

    public init(number: Int32) {
        self.number = number
    }

    /// Nil when there is no such day: `Day(year: 2022, month: 2, day: 30)`.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, in: year)
        else { return nil }
        number = Day.count(year: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD` in ASCII digits and nothing else.
    public init?(_ iso: String) {
        self.init(bytes: iso.utf8)
    }

    /// Reads `YYYY-MM-DD` from its UTF-8 bytes.
    public init?(bytes: some Sequence<UInt8>) {
        var parts = (0, 0, 0)
        var position = 0
        for byte in bytes {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard position < 10, (48...57).contains(byte) else { return nil }
                let digit = Int(byte) - 48
                switch position {
                case ..<4: parts.0 = parts.0 * 10 + digit
                case ..<7: parts.1 = parts.1 * 10 + digit
                default: parts.2 = parts.2 * 10 + digit
                }
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: parts.0, month: parts.1, day: parts.2)
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    public var dayOfMonth: Int { parts.day }

    /// 1 is Monday, 7 is Sunday.
    public var weekday: Int { Day.remainder(Int(number) + 3, 7) + 1 }

    public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

    /// The corresponding day (对应日) so many months on; month end where there is none.
    ///
    /// - Law: CC20 202. 2022-08-31 plus six months is 2023-02-28.
    public func adding(months: Int) -> Day {
        let parts = parts
        let count = parts.year * 12 + parts.month - 1 + months
        let month = Day.remainder(count, 12) + 1
        let year = (count - (month - 1)) / 12
        let day = min(parts.day, Day.length(ofMonth: month, in: year))
        return Day(number: Day.count(year: year, month: month, day: day))
    }

    /// How many days on the other day is; below zero when it lies before.
    public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

    /// How many days the ranges cover together; a day in two of them counts once (handbook 2.4).
    public static func unionLength(of ranges: [Range<Day>]) -> Int {
        guard ranges.count > 1 else { return ranges.first.map(length) ?? 0 }
        var total = 0
        var reached = Day(number: .min)
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
        where range.upperBound > reached {
            total += max(range.lowerBound, reached).days(until: range.upperBound)
            reached = range.upperBound
        }
        return total
    }

    private static func length(_ range: Range<Day>) -> Int {
        range.lowerBound.days(until: range.upperBound)
    }

    /// `2022年8月9日`.
    public var chinese: String {
        let parts = parts
        return "\(parts.year)年\(parts.month)月\(parts.day)日"
    }
}

extension Day {
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31.
    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The first day of a year.
    static func first(of year: Int) -> Day { Day(number: count(year: year, month: 1, day: 1)) }

    /// Year, month and day at once.
    ///
    /// Years are counted from March, so that the leap day comes last, in cycles of 400 years
    /// (146 097 days).
    var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + Day.marchZero
        let inCycle = Day.remainder(shifted, 146_097)
        let cycle = (shifted - inCycle) / 146_097
        let century = min(inCycle / 36_524, 3)
        let inCentury = inCycle - century * 36_524
        let four = inCentury / 1_461
        let inFour = inCentury - four * 1_461
        let single = min(inFour / 365, 3)
        let inYear = inFour - single * 365
        let fromMarch = (5 * inYear + 2) / 153
        let day = inYear - (153 * fromMarch + 2) / 5 + 1
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        let year = cycle * 400 + century * 100 + four * 4 + single + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    /// Days from 0000-03-01 to 1970-01-01.
    private static let marchZero = 719_468

    private static func count(year: Int, month: Int, day: Int) -> Int32 {
        let year = month <= 2 ? year - 1 : year
        let inCycle = remainder(year, 400)
        let cycle = (year - inCycle) / 400
        let fromMarch = month > 2 ? month - 3 : month + 9
        let inYear = (153 * fromMarch + 2) / 5 + day - 1
        let days = inCycle * 365 + inCycle / 4 - inCycle / 100 + inYear
        return Int32(cycle * 146_097 + days - marchZero)
    }

    /// The remainder that is never below zero.
    private static func remainder(_ value: Int, _ divisor: Int) -> Int {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }
}

extension Day: CustomStringConvertible {
    /// `2022-08-09`.
    public var description: String {
        let parts = parts
        guard (0...9999).contains(parts.year) else {
            return "\(parts.year)-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
        }
        return String(unsafeUninitializedCapacity: 10) { buffer in
            var rest = parts.year * 10_000 + parts.month * 100 + parts.day
            for place in (0..<10).reversed() {
                if place == 4 || place == 7 {
                    buffer[place] = UInt8(ascii: "-")
                } else {
                    buffer[place] = UInt8(48 + rest % 10)
                    rest /= 10
                }
            }
            return 10
        }
    }
}

/// A number in at least so many digits, filled with zeros.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let day = Day(try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: box, debugDescription: "not a date YYYY-MM-DD")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}
