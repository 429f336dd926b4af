/// Which days the courts rest, and when a period therefore ends (期间的计算, handbook 2.1).
///
/// A year whose table the State Council has not published yet rests on weekends alone; what is
/// reckoned with it is provisional until the table is loaded.
/// - Law: CPL23 85; CC20 200–203; 全国年节及纪念日放假办法 6–7.
public struct WorkCalendar: Sendable, Hashable {
    private let table: HolidayBook
    /// One bit a day from `base` on: set when it is a rest day.
    private let bits: [UInt64]
    private let base: Int
    private let count: Int

    /// No table at all: weekends alone.
    public init() {
        self.init(HolidayBook())
    }

    /// From a table `year,date,kind` (see `HolidayBook`).
    public init(csv: String) throws(Refusal) {
        self.init(try HolidayBook().adding(csv: csv))
    }

    /// With further years. A year given again replaces what was known of it.
    public func adding(csv: String) throws(Refusal) -> WorkCalendar {
        WorkCalendar(try table.adding(csv: csv))
    }

    /// The tables published up to this version of the program.
    public static let published: WorkCalendar = {
        do {
            return try WorkCalendar(csv: HolidayTable.csv)
        } catch {
            preconditionFailure("built-in holiday table: \(error)")
        }
    }()

    private init(_ table: HolidayBook) {
        self.table = table
        let days = table.days
        guard let first = days.first?.day, let last = days.last?.day else {
            (bits, base, count) = ([], 0, 0)
            return
        }
        // Whole weeks, so that the pattern of weekends starts on a Monday.
        let start = first.adding(days: 1 - first.weekday)
        base = Int(start.number)
        count = start.days(until: last) + 1
        var bits = [UInt64](repeating: 0, count: (count + 63) / 64)
        for index in 0..<count where index % 7 >= 5 { bits[index >> 6] |= 1 << (index & 63) }
        for (day, isRest) in days {
            let index = start.days(until: day)
            let bit: UInt64 = 1 << (index & 63)
            if isRest { bits[index >> 6] |= bit } else { bits[index >> 6] &= ~bit }
        }
        self.bits = bits
    }

    /// Years with a published table, in order.
    public var years: [Int] { table.years }

    /// The published days of one year, in order, for display.
    public func days(of year: Int) -> [(day: Day, isRest: Bool)] { table.days(of: year) }

    /// Whether the year has no published table.
    public func isProvisional(_ year: Int) -> Bool { !table.contains(year) }

    /// A weekend or holiday. A weekend worked in exchange is none (R4).
    public func isRestDay(_ day: Day) -> Bool {
        let index = Int(day.number) - base
        guard index >= 0, index < count else { return day.weekday >= 6 }
        return bits[index >> 6] >> (index & 63) & 1 == 1
    }

    /// The day itself, or the first working day after it (R3).
    public func rolled(_ day: Day) -> Day {
        var day = day
        while isRestDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The working day so many working days after the start, which is not counted (R10).
    public func workday(_ count: Int, after start: Day) -> Day {
        var day = start
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if !isRestDay(day) { left -= 1 }
        }
        return day
    }

    /// How many working days lie after the one day, up to and including the other.
    public func workdays(after start: Day, through end: Day) -> Int {
        var day = start
        var total = 0
        while day < end {
            day = day.adding(days: 1)
            if !isRestDay(day) { total += 1 }
        }
        return total
    }
}
