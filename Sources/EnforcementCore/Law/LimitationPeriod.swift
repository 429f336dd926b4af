/// Until when an applicant is in time (申请执行期间): two years.
///
/// Being late bars nothing at the window: the case is filed, and only the debtor may object
/// (INT22 481). The last day moves off a rest day.
/// - Law: CPL23 250; EXP20 19–21; a notarial instrument's instalments each for itself (NOT18 9).
public struct LimitationPeriod: Sendable, Hashable {
    /// What the period runs from.
    public enum Start: Sendable, Hashable {
        /// The last day for performance the document sets.
        case performance(Day)
        /// The last days of its instalments, in any order.
        case instalments([Day])
        /// No day is set: the day the document takes effect.
        case effective(Day)
        /// A duty not to do something: the day it was broken.
        case breach(Day)
    }

    /// One period: by itself, or of one instalment of a notarial instrument.
    public struct Part: Sendable, Hashable {
        /// Day 0, itself not counted.
        public let start: Day
        /// The last day that is in time.
        public let last: Due

        public func isLate(on day: Day) -> Bool { day > last.day }
    }

    /// One part, or one an instalment; in order of their last days.
    public let parts: [Part]

    /// - Parameter interrupted: days on which it was interrupted (中断: application, settlement,
    ///   demand, promise). Each in time starts the two years anew.
    public init(
        from start: Start, basis: BasisKind, calendar: WorkCalendar, interrupted: [Day] = []
    ) {
        let starts: [Day]
        switch start {
        case .performance(let day), .effective(let day), .breach(let day): starts = [day]
        case .instalments(let days):
            starts = basis == .notarial ? days.sorted() : days.max().map { [$0] } ?? []
        }
        parts = starts.map { Self.part(from: $0, calendar, interrupted) }
    }

    private static func part(
        from start: Day, _ calendar: WorkCalendar, _ interrupted: [Day]
    ) -> Part {
        var part = Part(start: start, last: calendar.due(from: start, .years(2)))
        for day in interrupted.sorted() where day > part.start && !part.isLate(on: day) {
            part = Part(start: day, last: calendar.due(from: day, .years(2)))
        }
        return part
    }

    /// The article the period comes from.
    public static func law(of basis: BasisKind) -> Law {
        basis == .notarial ? .not18(9) : .cpl(250)
    }
}
