/// A limit running on a case (在办期限), or one that has been met.
public struct Deadline: Sendable, Hashable {
    public let limit: String
    public let subject: Subject
    /// The entry that opened it.
    public let openedBy: Int
    /// Day 0: not counted (handbook 2.1 R1).
    public let start: Day
    /// Last day where the opening fact fixes it.
    let fixedDue: Day?
    /// Last day by law; nil where only the court sets one.
    public internal(set) var legal: Day?
    /// Last day by the court's target; nil where there is none.
    public internal(set) var target: Day?
    /// Days of exclusions added (union, handbook 2.4).
    public internal(set) var excluded: Int
    /// Whether a year without a published holiday table was touched.
    public internal(set) var isProvisional: Bool
    /// An exclusion is running now: the clock stands.
    public internal(set) var isPaused: Bool
    public internal(set) var owner: Role
    /// The person who must act, where the case names one.
    public internal(set) var assignee: PersonID?
    /// The gravest warning raised so far.
    public internal(set) var raised: Level?
    /// The next day the scheduler must look at it; nil: never again.
    public internal(set) var alarmOn: Day?
    public internal(set) var met: Day?
    /// The entry that met it.
    public internal(set) var metBy: Int?

    public var isOpen: Bool { met == nil }

    /// The last day: the shorter of law and target (就短不就长).
    public var due: Day {
        switch (legal, target) {
        case (let legal?, let target?): min(legal, target)
        case (let legal?, nil): legal
        case (nil, let target?): target
        case (nil, nil): start
        }
    }

    public func isLate(on day: Day) -> Bool { isOpen && !isPaused && day > due }
}

/// How a clock stands. One of four, shown in colour *and* words.
public enum ClockState: String, Sendable, Hashable, Codable, CaseIterable {
    case inTime, soon, overdue, paused

    public var label: Words {
        switch self {
        case .inTime: Words("期限内", "In time")
        case .soon: Words("即将到期", "Due soon")
        case .overdue: Words("已逾期", "Overdue")
        case .paused: Words("已中止计算", "Paused")
        }
    }
}

/// The seven numbers of a clock: shown alike in list, case, message and export.
public struct Clock: Sendable, Hashable {
    public let due: Day
    /// Below zero: days overdue.
    public let daysLeft: Int
    public let daysUsed: Int
    public let daysAllowed: Int
    public let daysExcluded: Int
    public let state: ClockState
    /// The law, or nil for a target of the court.
    public let law: Law?
}

extension Deadline {
    /// Reads the clock on a day; a met deadline is read on the day it was met.
    public func clock(on day: Day, by limit: Limit) -> Clock {
        let read = met ?? day
        let left = read.days(until: due)
        let state: ClockState =
            if isPaused {
                .paused
            } else if left < 0 {
                .overdue
            } else if read >= alarmDays(by: limit).yellow {
                .soon
            } else {
                .inTime
            }
        return Clock(
            due: due, daysLeft: left, daysUsed: max(0, start.days(until: read) - excluded),
            daysAllowed: start.days(until: due) - excluded, daysExcluded: excluded, state: state,
            law: legal == nil ? nil : limit.statutory?.law)
    }

    /// First day of each level (handbook 7.3 M5). The escalated one comes five days after red.
    func alarmDays(by limit: Limit) -> (yellow: Day, orange: Day, red: Day, escalated: Day) {
        let allowed = start.days(until: due)
        let late = due.adding(days: 1)
        switch limit.leads {
        case .share:
            let yellow = due.adding(days: -max(1, allowed / 5))
            let orange = due.adding(days: -max(1, allowed * 7 / 100))
            return (max(yellow, start), max(orange, start), late, late.adding(days: 5))
        case .after(let yellow, let orange, let red):
            return (
                min(start.adding(days: yellow), late), min(start.adding(days: orange), late),
                min(start.adding(days: red), late), late.adding(days: 5)
            )
        case .before(let yellow, let orange, let red):
            return (
                due.adding(days: -yellow), due.adding(days: -orange), due.adding(days: -red),
                late.adding(days: 5)
            )
        }
    }

    /// The day after the law's last day, where the court's target ends before it: both are
    /// warned of (handbook 0.3).
    private var unlawfulOn: Day? {
        guard let legal, let target, target < legal else { return nil }
        return legal.adding(days: 1)
    }

    /// The level a day calls for; the gravest that has come.
    public func level(on day: Day, by limit: Limit) -> Level? {
        guard isOpen, !isPaused else { return nil }
        let days = alarmDays(by: limit)
        if let unlawfulOn, day >= unlawfulOn { return .unlawful }
        if day >= days.escalated { return .escalated }
        if day >= days.red { return .red }
        if day >= days.orange { return .orange }
        if day >= days.yellow { return .yellow }
        return nil
    }

    /// The day of the next warning not yet raised. A limit with an act of its own wakes once, on
    /// its red day: the day after the last, unless its leads say otherwise.
    func nextAlarm(by limit: Limit) -> Day? {
        guard isOpen, !isPaused else { return nil }
        if limit.onDue != nil { return raised == nil ? alarmDays(by: limit).red : nil }
        let days = alarmDays(by: limit)
        switch raised {
        case nil: return min(days.yellow, days.orange, days.red)
        case .yellow: return min(days.orange, days.red)
        case .orange: return days.red
        case .red: return min(days.escalated, unlawfulOn ?? days.escalated)
        case .escalated: return unlawfulOn
        case .unlawful: return nil
        }
    }
}
