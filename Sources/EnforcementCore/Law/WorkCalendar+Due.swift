/// When a period ends.
public struct Due: Sendable, Hashable {
    /// The last day on which the act is in time.
    public let day: Day
    /// The day before rolling over rest days.
    public let nominal: Day
    /// Whether a rest day was looked up in a year without a published table.
    public let isProvisional: Bool
}

extension WorkCalendar {
    /// The end of a period that starts on a day, which is itself not counted.
    ///
    /// First the period, then the excluded days, then the roll, once (handbook 2.1, reference
    /// algorithm). Hours count as days begun here; by the clock they are `end(of:from:)`.
    /// - Parameter excludedDays: days not counted in the limit, as their union (handbook 2.4).
    /// - Parameter roll: whether a last day on a rest day moves on (R3); false for seizures (R12).
    public func due(
        from start: Day, _ period: Period, excludedDays: Int = 0, roll: Bool = true
    ) -> Due {
        let end = end(of: period, from: start)
        let nominal = end.adding(days: excludedDays)
        let rolls: Bool
        if case .hours = period { rolls = false } else { rolls = roll }
        let day = rolls ? rolled(nominal) : nominal
        var isProvisional = rolls && touchesUnpublished(nominal, day)
        if case .workdays = period {
            isProvisional = isProvisional || touchesUnpublished(start.adding(days: 1), end)
        }
        return Due(day: day, nominal: nominal, isProvisional: isProvisional)
    }

    /// The same, with the exclusions as ranges of days, which may overlap.
    public func due(
        from start: Day, _ period: Period, excluding ranges: [Range<Day>], roll: Bool = true
    ) -> Due {
        due(from: start, period, excludedDays: Day.unionLength(of: ranges), roll: roll)
    }

    /// The end of a period in hours: the hour begun is not counted, nothing rolls (R1, R11).
    public static func end(ofHours hours: Int, from start: Moment) -> Moment {
        let begun = start.secondsSince1970 % 3600
        let next = begun == 0 ? 0 : 3600 - begun
        return start.adding(seconds: next + Int64(hours) * 3600)
    }

    private func end(of period: Period, from start: Day) -> Day {
        switch period {
        case .days(let count): start.adding(days: count)
        case .workdays(let count): workday(count, after: start)
        case .months(let count): start.adding(months: count)
        case .years(let count): start.adding(months: count * 12)
        case .hours(let count): start.adding(days: (count + 23) / 24)
        }
    }

    private func touchesUnpublished(_ first: Day, _ last: Day) -> Bool {
        guard first <= last else { return false }
        return (first.year...last.year).contains { isProvisional($0) }
    }
}
