import EnforcementCore
import Testing

@Suite("日期 days")
struct DayTests {
    @Test(
        "only YYYY-MM-DD of a day that exists is a day",
        arguments: [
            "2022-02-30", "2022-13-01", "2022-00-10", "2022-1-01", "22-01-01", "2022/01/01",
            "2022-01-01 ", " 2022-01-01", "2022-01-011", "２０２２-01-01", "2023-02-29",
            "1900-02-29",
            "0000-01-01", "", "2022-01-0a", "-022-01-01",
        ])
    func refused(text: String) { #expect(Day(text) == nil) }

    @Test(
        "the first, the last, and the leap days of centuries",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2014-08-01", 16_283),
        ])
    func numbers(text: String, number: Int32) {
        #expect(Day(text) == Day(number: number))
        #expect(Day(number: number).description == text)
    }

    @Test("day arithmetic agrees with counting on the calendar, 1890 to 2110")
    func counting() {
        var (year, month, day) = (1890, 1, 1)
        var number = Int32(-29_219)
        var weekday = 3
        while year < 2110 {
            let read = Day(number: number)
            #expect(read == Day(year: year, month: month, day: day))
            #expect((read.year, read.month, read.dayOfMonth) == (year, month, day))
            #expect(read.weekday == weekday)
            day += 1
            if day > Self.length(month, year) { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
            number += 1
            weekday = weekday % 7 + 1
        }
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    @Test(
        "months go to the corresponding day or month end (R2)",
        arguments: Table.rows(
            """
            start       months  end
            2022-08-31  6       2023-02-28
            2023-08-31  6       2024-02-29
            2022-08-31  -6      2022-02-28
            2024-02-29  12      2025-02-28
            2022-12-15  1       2023-01-15
            2022-01-15  -1      2021-12-15
            2022-03-31  -13     2021-02-28
            """))
    func months(row: [String]) throws {
        let start = try #require(Day(row[0]))
        #expect(start.adding(months: try #require(Int(row[1]))) == Day(row[2]))
    }

    @Test("the union of ranges counts every day once, whatever the order")
    func union() {
        var random = SeededGenerator(seed: 20_220_809)
        for _ in 0..<500 {
            let ranges = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                let start = Day(number: Int32.random(in: 19_000...19_060, using: &random))
                return start..<start.adding(days: Int.random(in: 0...20, using: &random))
            }
            let days = (18_990...19_100).filter { number in
                ranges.contains { $0.contains(Day(number: Int32(number))) }
            }
            #expect(Day.unionLength(of: ranges) == days.count)
        }
    }

    @Test("a moment is a day and a second in Beijing")
    func moments() {
        let moment = Moment(secondsSince1970: 1_660_012_200)
        #expect(moment.description == "2022-08-09T10:30:00+08:00")
        #expect(Moment(moment.description) == moment)
        #expect(moment.chinese == "2022年8月9日10时30分")
        #expect(moment.secondsSince1970 == 1_660_012_200)
        #expect(Moment(secondsSince1970: -28_801).description == "1969-12-31T23:59:59+08:00")
        #expect(Moment("2022-08-09T24:00:00+08:00") == nil)
        #expect(Moment("2022-08-09T10:30:00Z") == nil)
    }
}
