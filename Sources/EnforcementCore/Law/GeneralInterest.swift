/// General interest of a document (一般债务利息), reckoned as its operative part says.
///
/// - Law: DI14 1: by the method of the document; where it gives none, there is none.
public struct GeneralInterest: Sendable, Hashable {
    /// A run of days at one yearly rate: those after `from`, up to and including `to`.
    public struct Segment: Sendable, Hashable {
        public let from: Day
        public let to: Day
        public let rate: Rate
        /// Rounded half up to the fen.
        public let interest: Money

        public var days: Int { from.days(until: to) }
    }

    /// How the document fixes the rate.
    public enum Method: Sendable, Hashable {
        /// A yearly rate, such as 0.148.
        case fixed(Rate)
        /// A multiple of the prime rate in force on each day.
        case prime(LoanPrimeRate.Term, multiple: Rate)
        /// A multiple of the prime rate in force on one day.
        case primeOn(Day, LoanPrimeRate.Term, multiple: Rate)
    }

    public let segments: [Segment]
    /// Whether a day lies after the last published prime rate.
    public let isProvisional: Bool

    public var interest: Money { Money.sum(segments.map { $0.interest }) }

    /// - Parameter yearDays: 365 unless the document says 360.
    public init(
        on principal: Money, from: Day, to: Day, by method: Method, yearDays: Int = 365,
        table: LoanPrimeRate = .published
    ) throws(Refusal) {
        let runs: [(from: Day, to: Day, rate: Rate)]
        switch method {
        case .fixed(let rate):
            runs = [(from, to, rate)]
            isProvisional = false
        case .primeOn(let day, let term, let multiple):
            guard let value = table.value(term, on: day) else {
                throw GeneralInterest.none(before: day, field: "lprOn")
            }
            runs = [(from, to, value * multiple)]
            isProvisional = day > table.last
        case .prime(let term, let multiple):
            runs = try table.runs(term, from: from, to: to).map {
                ($0.from, $0.to, $0.rate * multiple)
            }
            isProvisional = from < to && to > table.last
        }
        var segments: [Segment] = []
        for run in runs where run.from < run.to {
            let days = run.from.days(until: run.to)
            guard let interest = run.rate.interest(on: principal, days: days, yearDays: yearDays)
            else {
                throw Refusal(
                    "amount.large", "金额过大", "The amount is too large", field: "principal")
            }
            segments.append(
                Segment(from: run.from, to: run.to, rate: run.rate, interest: interest))
        }
        self.segments = segments
    }

    fileprivate static func none(before day: Day, field: String) -> Refusal {
        Refusal(
            "lpr.none", "\(day.chinese)尚无贷款市场报价利率",
            "No prime rate was published by \(day)", field: field)
    }
}

/// The loan prime rate (贷款市场报价利率, LPR), as a table of what was published when.
public struct LoanPrimeRate: Sendable, Hashable {
    /// The term of the loan.
    public enum Term: String, Choosable, Hashable, Codable {
        case oneYear = "1y"
        case fiveYears = "5y"

        public var label: Words {
            switch self {
            case .oneYear: Words("一年期LPR", "One-year LPR")
            case .fiveYears: Words("五年期以上LPR", "LPR over five years")
            }
        }
    }

    private struct Value: Sendable, Hashable {
        let since: Day
        let rate: Rate
    }

    private let oneYear: [Value]
    private let fiveYears: [Value]
    /// The last day of publication in the table.
    public let last: Day

    public static let published: LoanPrimeRate = {
        guard let table = LoanPrimeRate(csv: LoanPrimeRateTable.csv) else {
            preconditionFailure("built-in table of prime rates")
        }
        return table
    }()

    /// From lines `published,one year,five years` under a heading, in percent, oldest first; the
    /// last may be empty. Nil when a line is wrong or out of order.
    public init?(csv: String) {
        var oneYear: [Value] = []
        var fiveYears: [Value] = []
        var last: Day?
        for line in csv.split(whereSeparator: { $0.isNewline }).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 3, let day = Day(String(cells[0])), last.map({ $0 < day }) ?? true,
                let one = Rate(percent: String(cells[1]))
            else { return nil }
            oneYear.append(Value(since: day, rate: one))
            if !cells[2].isEmpty {
                guard let five = Rate(percent: String(cells[2])) else { return nil }
                fiveYears.append(Value(since: day, rate: five))
            }
            last = day
        }
        guard let last else { return nil }
        (self.oneYear, self.fiveYears, self.last) = (oneYear, fiveYears, last)
    }

    /// The value in force on a day: the last published by then. Nil before the first.
    public func value(_ term: Term, on day: Day) -> Rate? {
        values(term).last { $0.since <= day }?.rate
    }

    private func values(_ term: Term) -> [Value] {
        switch term {
        case .oneYear: oneYear
        case .fiveYears: fiveYears
        }
    }

    /// The days after `from`, up to and including `to`, in runs of one value.
    func runs(
        _ term: Term, from: Day, to: Day
    ) throws(Refusal) -> [(from: Day, to: Day, rate: Rate)] {
        guard from < to else { return [] }
        let first = from.adding(days: 1)
        guard let start = value(term, on: first) else {
            throw GeneralInterest.none(before: first, field: "from")
        }
        var runs = [(from: from, to: to, rate: start)]
        for value in values(term) where value.since > first && value.since <= to {
            let index = runs.count - 1
            if runs[index].rate == value.rate { continue }
            let before = value.since.adding(days: -1)
            runs[index].to = before
            runs.append((before, to, value.rate))
        }
        return runs
    }
}
