/// A fact after which every clock of the case is worked out again.
protocol Redates {}

extension Line {
    /// Folds one fact into the file: its own change, then the desk, then the clocks.
    ///
    /// The court is read for the calendar and the targets. Folding the same entries under the same
    /// court file always gives the same file.
    public func apply(
        _ fact: any Fact, _ stamp: Stamp, to file: inout CaseFile, in court: CourtFile
    ) {
        let name = type(of: fact).name
        let before = (file.pauses, file.handler, file.judge, file.team)
        fact.evolve(&file, stamp)
        file.version = stamp.number
        file.lastAt = stamp.at
        if let desk = entered[name], desk != file.desk {
            file.station = Station(desk: desk, since: stamp.day, entry: stamp.number)
        }
        meet(fact, name, stamp, &file)
        open(fact, name, stamp, &file, court)
        if let alarm = fact as? any RaisesAlarm { raise(alarm, &file) }
        if before.0 != file.pauses { redate(&file, court, all: false) }
        if fact is any Redates { redate(&file, court, all: true) }
        if before.1 != file.handler || before.2 != file.judge || before.3 != file.team {
            reassign(&file, court)
        }
    }

    private func meet(_ fact: any Fact, _ name: String, _ stamp: Stamp, _ file: inout CaseFile) {
        guard let closers = closed[name] else { return }
        for (limit, closer) in closers {
            guard let subject = closer.meets(fact) else { continue }
            for index in file.deadlines.indices {
                let deadline = file.deadlines[index]
                guard deadline.isOpen, deadline.limit == limit,
                    deadline.subject == subject || deadline.subject == .whole || subject == .whole
                else { continue }
                end(index, stamp, &file)
                settleWarnings(of: deadline, stamp, &file)
            }
        }
    }

    private func end(_ index: Int, _ stamp: Stamp, _ file: inout CaseFile) {
        file.deadlines[index].met = stamp.day
        file.deadlines[index].metBy = stamp.number
        file.deadlines[index].alarmOn = nil
    }

    /// A met deadline leaves nothing to answer: its warnings are settled, and the clocks of their
    /// answers end with them.
    private func settleWarnings(
        of deadline: Deadline, _ stamp: Stamp, _ file: inout CaseFile
    ) {
        for place in file.warnings.indices
        where file.warnings[place].limit == deadline.limit
            && file.warnings[place].subject == deadline.subject
        {
            file.warnings[place].isSettled = true
            let alarm = Subject(.alarm, file.warnings[place].number)
            for index in file.deadlines.indices
            where file.deadlines[index].isOpen && file.deadlines[index].subject == alarm {
                end(index, stamp, &file)
            }
        }
    }

    /// Notes on the clock how grave the warning was, and when to look at it next.
    private func raise(_ alarm: any RaisesAlarm, _ file: inout CaseFile) {
        guard let limit = limits[alarm.limit],
            let index = file.deadlines.lastIndex(where: {
                $0.isOpen && $0.limit == alarm.limit && $0.subject == alarm.about
            })
        else { return }
        file.deadlines[index].raised = alarm.level
        file.deadlines[index].alarmOn = file.deadlines[index].nextAlarm(by: limit)
    }

    private func open(
        _ fact: any Fact, _ name: String, _ stamp: Stamp, _ file: inout CaseFile,
        _ court: CourtFile
    ) {
        guard let openers = opened[name] else { return }
        for (limit, opener) in openers {
            for opening in opener.start(fact, file, stamp.day) {
                // Opened again for the same thing: the earlier clock runs on.
                guard file.deadline(limit.id, opening.subject) == nil else { continue }
                var deadline = Deadline(
                    limit: limit.id, subject: opening.subject, openedBy: stamp.number,
                    start: opening.start, fixedDue: opening.due, legal: nil, target: nil,
                    excluded: 0, isProvisional: false, isPaused: false, owner: limit.owner,
                    assignee: assignee(of: limit, in: file, court), raised: nil, alarmOn: nil,
                    met: nil, metBy: nil)
                date(&deadline, limit, file.pauses, court)
                file.deadlines.append(deadline)
            }
        }
    }

    /// Works out the last days again: of the open clocks after a pause began or ended, of all
    /// after a holiday table was published.
    private func redate(_ file: inout CaseFile, _ court: CourtFile, all: Bool) {
        for index in file.deadlines.indices where all || file.deadlines[index].isOpen {
            guard let limit = limits[file.deadlines[index].limit] else { continue }
            date(&file.deadlines[index], limit, file.pauses, court)
        }
    }

    /// The last days of one clock: period, plus the union of exclusions, then rolled once
    /// (handbook 2.1).
    private func date(
        _ deadline: inout Deadline, _ limit: Limit, _ pauses: [Pause], _ court: CourtFile
    ) {
        let counted = pauses.filter { pause in
            limit.pauses.include(pause.ground) && deadline.met.map { pause.from < $0 } ?? true
        }
        let ended = counted.compactMap { pause in
            pause.until.map { end in
                let from = max(pause.from, deadline.start)
                return from..<max(end, from)
            }
        }
        deadline.excluded = Day.unionLength(of: ended)
        deadline.isPaused = counted.contains { $0.until == nil }
        deadline.isProvisional = false
        if let statute = statute(of: limit, on: deadline.start) {
            deadline.legal = end(&deadline, statute.period, rolls: limit.rolls, court)
        } else {
            deadline.legal = nil
        }
        if let fixed = deadline.fixedDue {
            if limit.statutory != nil { deadline.legal = fixed } else { deadline.target = fixed }
        } else if let target = court.target(limit, on: deadline.start) {
            // A target is rolled only as far as the law rolls: the shorter wins (R13).
            deadline.target = end(&deadline, target, rolls: limit.rolls, court)
        }
        deadline.alarmOn = deadline.nextAlarm(by: limit)
    }

    private func statute(of limit: Limit, on day: Day) -> Statute? {
        guard let statute = limit.statutory else { return nil }
        if let since = statute.since, day < since { return nil }
        if let until = statute.until, day > until { return nil }
        return statute
    }

    private func end(
        _ deadline: inout Deadline, _ period: Period, rolls: Bool, _ court: CourtFile
    ) -> Day {
        let due = court.calendar.due(
            from: deadline.start, period, excludedDays: deadline.excluded, roll: rolls)
        deadline.isProvisional = deadline.isProvisional || due.isProvisional
        return due.day
    }

    /// Who must act, where the case names a person for the owner's role.
    private func assignee(of limit: Limit, in file: CaseFile, _ court: CourtFile) -> PersonID? {
        switch limit.owner {
        case .officer: file.handler
        case .judge: file.judge ?? file.handler
        case .teamLeader: file.team.flatMap { court.teams[$0]?.leader }
        default: nil
        }
    }

    /// Hands the open clocks to the people the case now names.
    private func reassign(_ file: inout CaseFile, _ court: CourtFile) {
        for index in file.deadlines.indices where file.deadlines[index].isOpen {
            guard let limit = limits[file.deadlines[index].limit] else { continue }
            file.deadlines[index].assignee = assignee(of: limit, in: file, court)
        }
    }
}
