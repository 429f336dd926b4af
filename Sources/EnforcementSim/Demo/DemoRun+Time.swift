import EnforcementCore

extension DemoRun {
    /// A moment in working hours so many days on; the same day only while the office is open.
    mutating func workMoment(after wait: Int) -> Moment {
        if wait == 0 {
            let soon = clock.now.adding(seconds: Int64(chance.whole(12...50)) * 60)
            if soon.day == clock.now.day, (8..<18).contains(soon.hour) { return soon }
        }
        return workMoment(after: clock.now.day, days: max(1, wait))
    }

    mutating func workMoment(after day: Day, days: Int) -> Moment {
        var day = day.adding(days: days)
        let calendar = WorkCalendar.published
        while calendar.isRestDay(day) { day = day.adding(days: 1) }
        let second = chance.whole(8 * 3600 + 1800...16 * 3600 + 1800)
        let moment = Moment(day: day, second: second)
        return moment > clock.now ? moment : clock.now.adding(seconds: 600)
    }
}

extension Roster {
    /// Whose turn it is: the person the case names, else one of the role, the same for a case.
    func person(
        for role: Role, in file: CaseFile?, _ court: CourtFile, _ number: Int
    ) -> PersonID {
        let named: PersonID? =
            switch role {
            case .officer: file?.handler
            case .judge: file?.judge
            case .teamLeader: file?.team.flatMap { court.teams[$0]?.leader }
            default: nil
            }
        if let named { return named }
        let able = people.filter { $0.roles.contains(role) }
        return able.isEmpty ? .system : PersonID(able[number % able.count].id)
    }
}
