/// A date in Beijing, as days since 1970-01-01: the last day of a freeze is one, never an instant.
public struct BeijingDay: Sendable, Hashable, Comparable {
    public let number: Int

    public init(number: Int) { self.number = number }

    /// Reads `2022-08-09` and nothing else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), day >= 1
        else { return nil }
        let wanted = Self.count(year, month, day)
        guard Self(number: wanted).parts == (year, month, day) else { return nil }
        number = wanted
    }

    public static func < (left: BeijingDay, right: BeijingDay) -> Bool {
        left.number < right.number
    }

    public func adding(days: Int) -> BeijingDay { BeijingDay(number: number + days) }

    /// The same day so many years on; for 29 February the 28th.
    public func adding(years: Int) -> BeijingDay {
        let parts = parts
        let isLeapDay = parts.month == 2 && parts.day == 29
        let day = isLeapDay ? 28 : parts.day
        return BeijingDay(number: Self.count(parts.year + years, parts.month, day))
    }

    /// The first day after this one that has the number `day` in its month.
    public func next(dayOfMonth day: Int) -> BeijingDay {
        var next = adding(days: 1)
        while next.parts.day != day { next = next.adding(days: 1) }
        return next
    }

    /// 1 to 31.
    var dayOfMonth: Int { parts.day }

    /// Midnight at which it begins.
    public var start: BeijingTime { BeijingTime(seconds: Int64(number) * 86_400 - 28_800) }

    public var text: String {
        let parts = parts
        return "\(Self.padded(parts.year, 4))-\(Self.padded(parts.month, 2))"
            + "-\(Self.padded(parts.day, 2))"
    }

    /// Years are counted from March, so that the leap day comes last, in cycles of 400 years.
    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let inCycle = shifted - cycle * 146_097
        let years = (inCycle - inCycle / 1_460 + inCycle / 36_524 - inCycle / 146_096) / 365
        let inYear = inCycle - (365 * years + years / 4 - years / 100)
        let month = (5 * inYear + 2) / 153
        let civil = month < 10 ? month + 3 : month - 9
        return (
            years + cycle * 400 + (civil <= 2 ? 1 : 0), civil,
            inYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let cycle = (shifted >= 0 ? shifted : shifted - 399) / 400
        let inCycle = shifted - cycle * 400
        let inYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return cycle * 146_097 + inCycle * 365 + inCycle / 4 - inCycle / 100 + inYear - 719_468
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
