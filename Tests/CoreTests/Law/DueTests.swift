import EnforcementCore
import Testing

@Suite("期间的计算 periods (handbook 2.3)")
struct DueTests {
    let calendar = WorkCalendar.published

    @Test(
        "a period ends on the day the law says",
        arguments: Table.rows(
            """
            start       period  nominal     due         why
            2022-08-09  3d      2022-08-12  2022-08-12  T1 plain
            2022-09-05  7d      2022-09-12  2022-09-13  T2 the last day is Mid-Autumn
            2022-09-22  10d     2022-10-02  2022-10-08  T3 a worked Saturday ends the holiday
            2022-09-01  30d     2022-10-01  2022-10-08  T4 the same
            2022-10-01  7d      2022-10-08  2022-10-08  T5 a worked Saturday does not roll
            2022-08-09  6m      2023-02-09  2023-02-09  T6 corresponding day
            2022-08-31  6m      2023-02-28  2023-02-28  T7 no 31 February
            2023-08-31  6m      2024-02-29  2024-02-29  T8 leap year
            2022-03-31  6m      2022-09-30  2022-09-30  T9 month of thirty days
            2022-04-01  6m      2022-10-01  2022-10-08  T10 rolls
            2022-01-24  15d     2022-02-08  2022-02-08  T12 holidays inside count
            2022-09-29  3wd     2022-10-09  2022-10-09  T13 worked weekend
            2022-09-30  3wd     2022-10-10  2022-10-10  T14
            2022-04-28  3wd     2022-05-06  2022-05-06  T15
            2023-01-19  5wd     2023-01-31  2023-01-31  T16 petition recorded
            2022-08-09  30wd    2022-09-21  2022-09-21  T17 petition closed
            2021-09-13  2y      2023-09-13  2023-09-13  T23 limitation
            """))
    func due(row: [String]) throws {
        let due = calendar.due(from: try #require(Day(row[0])), try #require(Period(row[1])))
        #expect(due.nominal == Day(row[2]))
        #expect(due.day == Day(row[3]))
        #expect(!due.isProvisional)
    }

    @Test("T11 excluded days are added first, then rolled once")
    func exclusions() {
        let plain = calendar.due(from: "2022-08-09", .months(6), excludedDays: 45)
        #expect((plain.nominal, plain.day) == ("2023-03-26", "2023-03-27"))
        let ranges: [Range<Day>] = ["2022-09-01"..<"2022-10-01", "2022-09-16"..<"2022-10-16"]
        let limit = CaseLimit.end(filed: "2022-08-09", excluding: ranges, by: calendar)
        #expect(limit.excludedDays == 45)
        #expect(limit.due == plain)
    }

    @Test("T18 an announcement takes effect the day after its last day (R14)")
    func announcement() {
        #expect(Reckoning.effectOfAnnouncement(published: "2022-08-10") == "2022-09-10")
    }

    @Test("T19 more than three months: the day after (R7, I05)")
    func dormancy() { #expect(Reckoning.earliestDormancy(filed: "2022-08-09") == "2022-11-10") }

    @Test("T20 a seizure ends the day before the corresponding day and never rolls (R12)")
    func controls() {
        let from: Day = "2022-08-10"
        #expect(ControlExpiry.deposit.until(from: from) == "2023-08-09")
        #expect(ControlExpiry.movable.until(from: from) == "2024-08-09")
        #expect(ControlExpiry.immovable.until(from: from) == "2025-08-09")
        #expect(ControlExpiry.right.until(from: from) == "2025-08-09")
    }

    @Test("T21 notice is counted back (R8)")
    func notice() {
        #expect(Reckoning.latestNotice(before: "2022-10-18", days: 15) == "2022-10-03")
        #expect(Reckoning.latestNotice(before: "2022-10-18", days: 30) == "2022-09-18")
    }

    @Test("T22 ten queries, each from the closing itself (I08)")
    func reinquiries() {
        #expect(
            Reinquiries.dates(closed: "2022-11-15").map { $0.description } == [
                "2023-05-15", "2023-11-15", "2024-05-15", "2024-11-15", "2025-05-15", "2025-11-15",
                "2026-05-15", "2026-11-15", "2027-05-15", "2027-11-15",
            ])
        #expect(Reinquiries.dates(closed: "2022-08-31")[1] == "2023-08-31")
    }

    @Test("T24 days of a case are a difference of dates")
    func caseDays() {
        let filed: Day = "2022-08-09"
        #expect(filed.days(until: "2022-08-18") == 9)
    }

    @Test("hours run by the clock from the next hour, and roll over nothing (R11)")
    func hours() throws {
        let start = try #require(Moment("2022-09-30T10:30:00+08:00"))
        let end = WorkCalendar.end(ofHours: 24, from: start)
        #expect(end.description == "2022-10-01T11:00:00+08:00")
    }

    @Test("a year without a table is provisional where a rest day was looked up")
    func provisional() {
        #expect(calendar.due(from: "2026-12-20", .days(30)).isProvisional)
        #expect(calendar.due(from: "2026-12-20", .workdays(20)).isProvisional)
        #expect(!calendar.due(from: "2026-12-20", .days(30), roll: false).isProvisional)
        #expect(!calendar.due(from: "2026-12-01", .days(30)).isProvisional)
        #expect(calendar.due(from: "2027-10-01", .days(1)).day == "2027-10-04")
    }

    @Test("periods are written as read", arguments: ["10d", "3wd", "6m", "2y", "24h", "0d"])
    func periods(text: String) { #expect(Period(text)?.description == text) }

    @Test(
        "and nothing else is a period", arguments: ["", "d", "10", "-3d", "3 d", "3D", "100000d"])
    func noPeriods(text: String) { #expect(Period(text) == nil) }
}

@Suite("节假日 holidays (handbook 2.2)")
struct WorkCalendarTests {
    let calendar = WorkCalendar.published

    @Test(
        "2022 and 2023 as the State Council ordered",
        arguments: Table.rows(
            """
            day         rests
            2022-01-31  yes
            2022-01-29  no
            2022-10-08  no
            2022-10-07  yes
            2022-12-31  yes
            2023-01-02  yes
            2023-10-07  no
            2024-02-18  no
            2026-02-23  yes
            2026-10-10  no
            """))
    func table(row: [String]) throws {
        #expect(calendar.isRestDay(try #require(Day(row[0]))) == (row[1] == "yes"))
    }

    @Test("every year from 2015 to 2026 is published, and a loaded one is used")
    func loading() throws {
        #expect(calendar.years == Array(2015...2026))
        let more = try calendar.adding(csv: "year,date,kind\n2031,2031-01-01..2031-01-03,rest\n")
        #expect(!more.isProvisional(2031))
        #expect(more.isProvisional(2030))
        #expect(more.isRestDay("2031-01-01"))
        #expect(more.isRestDay("2030-12-29"))
        #expect(!more.isRestDay("2030-12-31"))
    }

    @Test(
        "a table with a wrong line is refused whole",
        arguments: [
            "", "2031,2031-01-01,rest", "year,date,kind", "year,date,kind\n2031,2031-02-30,rest",
            "year,date,kind\n2031,2031-01-01,holiday", "year,date,kind\n2031,2032-01-01,rest",
            "year,date,kind\n2031,2031-01-03..2031-01-01,rest",
            "year,date,kind\n2031,2031-01-01,rest\n2031,2031-01-01,work",
        ])
    func refused(csv: String) {
        #expect(throws: Refusal.self) { try calendar.adding(csv: csv) }
    }

    @Test("working days and rolling agree with walking day by day")
    func walking() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let start = Day(number: Int32.random(in: 16_600...21_000, using: &random))
            let count = Int.random(in: 0...60, using: &random)
            var day = start
            var left = count
            while left > 0 {
                day = day.adding(days: 1)
                if !calendar.isRestDay(day) { left -= 1 }
            }
            #expect(calendar.workday(count, after: start) == day)
            #expect(calendar.workdays(after: start, through: day) == count)
            var rolled = start
            while calendar.isRestDay(rolled) { rolled = rolled.adding(days: 1) }
            #expect(calendar.due(from: start, .days(0)).day == rolled)
        }
    }
}
