public import EnforcementCore

/// The money of cases as the record tells it, readable at the end of any day it reaches.
public struct FundsRecord: Sendable {
    /// The last day it was read to.
    public let through: Day
    private let courses: [Course]

    /// The facts of one case, oldest first.
    private struct Course {
        let file: FileID
        let head: CaseHead?
        let entries: [Entry]
    }

    /// The facts it needs: all of money, and who has the case.
    public static func facts(of line: Line) -> [String] {
        let money = line.facts.keys.filter { $0.hasPrefix(Funds.code + ".") }.sorted()
        return money + [Filing.ClassAssigned.name, Filing.HandlerAssigned.name]
    }

    /// Reads what was with the court on `from` or later, and whatever lay over thirty days before.
    ///
    /// - Throws: what the source throws, or `UnreadableEntry`.
    public init(
        _ source: any BulletinSource, court: CourtID, line: Line, from: Day, through: Day
    ) async throws {
        let rows = try await source.moneyEntries(
            court: court, facts: Self.facts(of: line), from: from, through: through)
        var groups: [[EntryRow]] = []
        for row in rows {
            if groups.last?.last?.file == row.file {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        let heads = try await source.caseHeads(
            court: court, files: groups.map { $0[0].file.number })
        let codec = EntryCodec(line: line)
        courses = try groups.map { group in
            Course(
                file: group[0].file, head: heads[group[0].file.number],
                entries: try group.map { try codec.entry($0) })
        }
        self.through = through
    }

    /// The two zeros at the end of each month since the first receipt, and of the day.
    public static func months(
        _ source: any BulletinSource, court: CourtID, line: Line, on day: Day
    ) async throws -> [MonthZeros] {
        let record = try await FundsRecord(
            source, court: court, line: line, from: day, through: day)
        return record.zeros(on: try await Self.ends(source, court, day))
    }

    static func ends(
        _ source: any BulletinSource, _ court: CourtID, _ day: Day
    ) async throws -> [Day] {
        let first = try await source.firstArrival(court: court) ?? day
        let months = (day.year - first.year) * 12 + day.month - first.month + 1
        return Bulletins.monthEnds(to: day, months: months)
    }

    /// Every receipt the court still had at the end of a day, the oldest first.
    public func standing(on day: Day) -> [StandingReceipt] {
        courses.flatMap { course in
            var walk = Walk(course.entries, of: course.file)
            walk.go(through: day)
            return walk.standing(course.head)
        }
        .sorted { left, right in
            (left.receipt.arrivedOn, left.file.number, left.receipt.number)
                < (right.receipt.arrivedOn, right.file.number, right.receipt.number)
        }
    }

    /// The two zeros at the ends of days, which ascend.
    public func zeros(on days: [Day]) -> [MonthZeros] {
        var undisbursed = days.map { _ in Tally() }
        var deposited = undisbursed
        for course in courses {
            var walk = Walk(course.entries, of: course.file)
            for (place, day) in days.enumerated() {
                walk.go(through: day)
                for receipt in walk.standing(course.head) {
                    if receipt.isOverThirty(on: day) { undisbursed[place].add(receipt.unpaid) }
                    if receipt.isDepositedOverThirty(on: day) {
                        deposited[place].add(receipt.unpaid)
                    }
                }
            }
        }
        return days.indices.map {
            MonthZeros(day: days[$0], undisbursed: undisbursed[$0], deposited: deposited[$0])
        }
    }

    /// The last day each zero was broken; nil: never since the beginning.
    public func lastBroken(through day: Day) -> BrokenZeros {
        var broken = BrokenZeros()
        for course in courses {
            var walk = Walk(course.entries, of: course.file)
            let days = Set(course.entries.map { $0.stamp.day }).filter { $0 <= day }.sorted()
            for (place, start) in days.enumerated() {
                walk.go(through: start)
                // The case stands like this until the day before its next entry.
                let end = place + 1 < days.count ? days[place + 1].adding(days: -1) : day
                for receipt in walk.standing(nil) {
                    if receipt.isOverThirty(on: end) { broken.note(undisbursed: end) }
                    if receipt.isDepositedOverThirty(on: end) { broken.note(deposited: end) }
                }
            }
        }
        return broken
    }

    /// What arrived and what was paid on the days; a receipt arrives on the day it is booked.
    public func flow(from: Day, through: Day) -> FundsFlow {
        var flow = FundsFlow()
        for course in courses {
            var walk = Walk(course.entries, of: course.file)
            walk.go(through: through)
            flow.add(walk, from, through)
        }
        return flow
    }
}

/// The days the zeros were last broken.
public struct BrokenZeros: Sendable, Hashable {
    public private(set) var undisbursed: Day?
    public private(set) var deposited: Day?

    mutating func note(undisbursed day: Day) { undisbursed = max(undisbursed ?? day, day) }
    mutating func note(deposited day: Day) { deposited = max(deposited ?? day, day) }
}

/// One case followed from day to day.
struct Walk {
    private(set) var file: CaseFile
    /// The day each receipt was booked.
    private(set) var booked: [Int: Day] = [:]
    private var rest: ArraySlice<Entry>

    init(_ entries: [Entry], of file: FileID) {
        self.file = CaseFile(id: file)
        rest = entries[...]
    }

    mutating func go(through day: Day) {
        while let next = rest.first, next.stamp.day <= day {
            if let fact = next.fact as? any Fact { fact.evolve(&file, next.stamp) }
            if let received = next.fact as? Funds.Received {
                booked[received.receipt] = next.stamp.day
            }
            rest = rest.dropFirst()
        }
    }

    func standing(_ head: CaseHead?) -> [StandingReceipt] {
        file.receipts.map { StandingReceipt($0, in: file, head) }
            .filter { $0.stage != .paid && $0.stage != .reversed }
    }
}
