import EnforcementCore

/// Issues what is due: the daily list from 8:30, the bulletin on Mondays. What was missed while the
/// house stood still is issued with the figures of its own day.
struct BulletinJob {
    let office: Office
    let source: any BulletinSource
    let court: CourtID

    /// Half past eight in the morning.
    private static let hour = 8 * 3_600 + 30 * 60
    /// Older ones are not made up for.
    private static let missedMax = 31

    /// Answers how many it issued.
    @discardableResult
    func run() async throws -> Int {
        let bulletins = Bulletins(office: office, source: source, court: court)
        var issued = 0
        for kind in BulletinKind.allCases {
            for day in try await missing(kind) {
                let issue = try await bulletins.issue(kind, on: day)
                let act = Funds.IssueBulletin(kind: kind, day: day, figures: issue.figures)
                let done = try await office.perform(act, in: .own(of: court))
                issued += done.entries.isEmpty ? 0 : 1
            }
        }
        return issued
    }

    /// Days not issued yet, oldest first; a house that never issued one begins with the latest.
    private func missing(_ kind: BulletinKind) async throws -> [Day] {
        let now = office.clock.now
        let isTime = now >= Moment(day: now.day, second: Self.hour)
        let today = isTime ? now.day : now.day.adding(days: -1)
        let step: Int
        let latest: Day
        switch kind {
        case .daily: (step, latest) = (1, today)
        case .weekly: (step, latest) = (7, today.adding(days: 1 - today.weekday))
        }
        guard let last = try await office.court(court).lastBulletin(kind) else { return [latest] }
        let count = min(max(0, last.days(until: latest) / step), Self.missedMax)
        return (0..<count).reversed().map { latest.adding(days: -$0 * step) }
    }
}
