import EnforcementCore
import Testing

@Suite("limitation to apply: handbook A01–A03")
struct LimitationTests {
    /// Start, last day in time. Two years, never 730 days; a last day on a rest day moves.
    static let rows: [(from: String, last: String)] = [
        ("2021-09-13", "2023-09-13"),  // T23
        ("2020-02-29", "2022-02-28"),  // no such day: the last of the month
        ("2020-10-01", "2022-10-08"),  // National Day, and 10-08 is a worked Saturday
        ("2020-09-10", "2022-09-13"),  // Saturday, Sunday, Mid-Autumn Monday
        ("2022-05-06", "2024-05-06"),
        ("2022-02-10", "2024-02-18"),  // Spring Festival; 02-18 is a worked Sunday
        ("2023-02-04", "2025-02-05"),  // 02-04 is the last day of the holiday
    ]

    @Test("A01: two years from the last day for performance, rolled once", arguments: rows)
    func single(row: (from: String, last: String)) throws {
        let period = LimitationPeriod(
            from: .performance(try #require(Day(row.from))), basis: .judgment,
            calendar: .published)
        #expect(period.parts.map(\.last.day.description) == [row.last])
        let last = period.parts[0].last.day
        #expect(!period.parts[0].isLate(on: last))
        #expect(period.parts[0].isLate(on: last.adding(days: 1)))
    }

    private let instalments = ["2021-10-13", "2021-09-13", "2021-11-15"].compactMap { Day($0) }

    @Test("A01: instalments run from the last of them")
    func instalmentsOfJudgment() {
        let period = LimitationPeriod(
            from: .instalments(instalments), basis: .mediation, calendar: .published)
        #expect(period.parts.map(\.last.day.description) == ["2023-11-15"])
        #expect(LimitationPeriod.law(of: .mediation) == .cpl(250))
    }

    @Test("A03: each instalment of a notarial instrument for itself")
    func notarial() {
        let period = LimitationPeriod(
            from: .instalments(instalments), basis: .notarial, calendar: .published)
        #expect(
            period.parts.map(\.last.day.description)
                == ["2023-09-13", "2023-10-13", "2023-11-15"])
        #expect(LimitationPeriod.law(of: .notarial) == .not18(9))
    }

    @Test("no period set: from the day of effect; not to do: from the breach")
    func others() {
        for start in [
            LimitationPeriod.Start.effective(Day("2021-09-13")),
            .breach(Day("2021-09-13")),
        ] {
            let period = LimitationPeriod(from: start, basis: .judgment, calendar: .published)
            #expect(period.parts[0].last.day == Day("2023-09-13"))
        }
        #expect(
            LimitationPeriod(from: .instalments([]), basis: .judgment, calendar: .published)
                .parts.isEmpty)
    }

    @Test("an interruption in time starts it anew; one after the end changes nothing")
    func interrupted() {
        let start = LimitationPeriod.Start.performance(Day("2021-09-13"))
        func last(_ days: String...) -> Day {
            LimitationPeriod(
                from: start, basis: .judgment, calendar: .published,
                interrupted: days.compactMap { Day($0) }
            ).parts[0].last.day
        }
        #expect(last("2022-06-01") == Day("2024-06-03"))
        #expect(last("2024-05-30", "2022-06-01") == Day("2026-06-01"))
        #expect(last("2023-09-14") == Day("2023-09-13"))
        #expect(last("2021-09-01") == Day("2023-09-13"))
    }
}
