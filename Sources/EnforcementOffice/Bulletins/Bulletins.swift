public import EnforcementCore

/// Makes the bulletins of case money for any day, and the two zeros.
public struct Bulletins: Sendable {
    let office: Office
    let source: any BulletinSource
    let court: CourtID

    public init(office: Office, source: any BulletinSource, court: CourtID) {
        self.office = office
        self.source = source
        self.court = court
    }

    /// A bulletin, and what of it goes on record.
    public struct Issue: Sendable {
        public let kind: BulletinKind
        public let day: Day
        public let paper: Paper
        public let figures: [BulletinFigure]
    }

    public func issue(_ kind: BulletinKind, on day: Day) async throws -> Issue {
        switch kind {
        case .daily: try await daily(on: day)
        case .weekly: try await weekly(on: day)
        }
    }

    /// The list of a day, from what was on record at the end of the day before.
    public func daily(on day: Day) async throws -> Issue {
        let through = day.adding(days: -1)
        let record = try await record(from: through, through: through)
        let position = FundsPosition(
            day: day, receipts: record.standing(on: through),
            lines: try await source.unclaimedLines(court: court, through: through))
        let list = DailyList(court: try await courtFile(on: through), position: position)
        return Issue(kind: .daily, day: day, paper: list.paper, figures: position.figures)
    }

    /// The bulletin of the Monday: of the seven days before it.
    public func weekly(on monday: Day) async throws -> Issue {
        let sunday = monday.adding(days: -1)
        let record = try await record(from: sunday.adding(days: -14), through: sunday)
        let week = try await week(to: sunday, record)
        let bulletin = WeeklyBulletin(
            court: try await courtFile(on: sunday), monday: monday, week: week,
            weekBefore: try await self.week(to: sunday.adding(days: -7), record),
            months: record.zeros(on: Self.monthEnds(to: sunday, months: 12)),
            broken: record.lastBroken(through: sunday))
        return Issue(kind: .weekly, day: monday, paper: bulletin.paper, figures: week.figures)
    }

    /// The two zeros at the end of a day, and of each month since the first receipt.
    public func zeros(on day: Day) async throws -> ZerosPaper {
        let record = try await record(from: day, through: day)
        return ZerosPaper(
            court: try await courtFile(on: day), day: day,
            months: record.zeros(on: try await FundsRecord.ends(source, court, day)),
            broken: record.lastBroken(through: day))
    }

    private func week(to sunday: Day, _ record: FundsRecord) async throws -> WeeklyBulletin.Week {
        WeeklyBulletin.Week(
            position: FundsPosition(
                day: sunday, receipts: record.standing(on: sunday),
                lines: try await source.unclaimedLines(court: court, through: sunday)),
            flow: record.flow(from: sunday.adding(days: -6), through: sunday))
    }

    private func record(from: Day, through: Day) async throws -> FundsRecord {
        try await FundsRecord(
            source, court: court, line: office.line, from: from, through: through)
    }

    /// The court as it was at the end of the day: its people, teams and leaders.
    private func courtFile(on day: Day) async throws -> CourtFile {
        let end = Moment(day: day, second: 24 * 3_600 - 1)
        return try await office.history(court).court(at: end)
    }

    /// The last days of months, oldest first, the day itself for its own month; fifty years at
    /// most.
    static func monthEnds(to day: Day, months: Int) -> [Day] {
        let first = day.adding(days: 1 - day.dayOfMonth)
        let count = min(max(months, 1), 600)
        return (0..<count - 1).map { place in
            first.adding(months: place + 2 - count).adding(days: -1)
        } + [day]
    }
}
