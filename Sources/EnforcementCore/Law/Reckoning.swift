/// Small sums of days the law asks for beside plain periods (handbook 2.1 and 2.3).
public enum Reckoning {
    /// The last day to publish or file something due so many days before an event (R8).
    ///
    /// Counted back from the event, holidays and all.
    public static func latestNotice(before event: Day, days: Int) -> Day {
        event.adding(days: -days)
    }

    /// The first day on which a paper announced is served (R14): the day after the last.
    ///
    /// - Law: CPL23 95: served when thirty days have passed.
    public static func effectOfAnnouncement(published: Day, days: Int = 30) -> Day {
        published.adding(days: days + 1)
    }

    /// The first day on which a case may be closed for want of property (终本, limit I05).
    ///
    /// - Law: 法〔2016〕373号 1(4): more than three months after filing; the day itself is not more
    ///   (CC20 1259).
    public static func earliestDormancy(filed: Day) -> Day {
        filed.adding(months: 3).adding(days: 1)
    }
}

/// The limit of a case (执行期限): six months, three for an administrative one (I01, I02).
///
/// - Law: TL00 5, 8, 9; EW20 63; 法发〔2006〕35号 1.
public enum CaseLimit {
    public static let ordinary = Period.months(6)
    public static let nonLitigation = Period.months(3)

    /// The last day, the exclusions added as their union and rolled once.
    public static func end(
        filed: Day, _ period: Period = ordinary, excluding ranges: [Range<Day>],
        by calendar: WorkCalendar
    ) -> (due: Due, excludedDays: Int) {
        let excluded = Day.unionLength(of: ranges)
        return (calendar.due(from: filed, period, excludedDays: excluded), excluded)
    }
}

/// How long a seizure holds (查封、扣押、冻结期限, limits C01 to C03).
///
/// - Law: INT22 485. It lapses by itself (SZ20 27), so its last day never rolls (R12).
public enum ControlExpiry: String, Sendable, Hashable, Codable, CaseIterable {
    case deposit, movable, immovable, right

    /// The longest a court may order at a time.
    public var period: Period {
        switch self {
        case .deposit: .years(1)
        case .movable: .years(2)
        case .immovable, .right: .years(3)
        }
    }

    /// The last day in force, as the assist notice writes it: `起 D，止 D + period − 1 day`.
    public func until(from start: Day) -> Day {
        let months =
            switch self {
            case .deposit: 12
            case .movable: 24
            case .immovable, .right: 36
            }
        return start.adding(months: months).adding(days: -1)
    }
}

/// The ten queries after a case was closed for want of property (终本后查询, limit I08).
///
/// - Law: 法〔2016〕373号 9: every six months for five years.
public enum Reinquiries {
    /// Each counted from the closing itself, so that a short month does not shift the rest.
    public static func dates(closed: Day) -> [Day] {
        (1...10).map { closed.adding(months: 6 * $0) }
    }
}
