public import EnforcementCore

extension DerivedRows {
    /// The rows that changed between two states of a case, given the entries in between.
    ///
    /// With an empty `before` and all entries it makes every row of the case (rebuild).
    init(from before: CaseFile, to after: CaseFile, by entries: [Entry], on line: Line) {
        self.init()
        guard let last = entries.last else { return }
        card = CardRow(after, at: last.stamp.at, on: line)
        if before.version == 0 || !SearchRow.isSame(before, after) {
            let words = SearchRow(after)
            if before.version == 0 || words != SearchRow(before) { search = words }
        }
        deadlines = changed(before.deadlines, after.deadlines, all: before.team != after.team)
            .map { DeadlineRow($0, of: after, on: line) }
        warnings = Self.warnings(before, after, line)
        let isBusyChanged = before.orders != after.orders
        holds = changed(before.holds, after.holds, all: isBusyChanged)
            .map { HoldRow($0, of: after) }
        assets = changed(before.assets, after.assets).map { AssetRow($0, of: after) }
        orders = changed(before.orders, after.orders)
            .map { OrderRow($0, of: after.id, at: last.stamp.at) }
        let agent = AgentRow(after)
        let isNew = before.filedOn == nil || agent != AgentRow(before)
        if after.filedOn != nil, isNew { self.agent = agent }
        letters = changed(before.letters, after.letters).map { LetterRow($0, of: after.id) }
        ledger = entries.flatMap(Self.ledger)
        addFunds(from: before, to: after, by: entries)
        stays = Self.stays(before, after, entries, line)
    }

    /// A warning's row names who must act on its clock: it changes with the clock as well.
    private static func warnings(
        _ before: CaseFile, _ after: CaseFile, _ line: Line
    ) -> [WarningRow] {
        after.warnings.enumerated().compactMap { place, warning in
            let row = WarningRow(warning, of: after, on: line)
            guard place < before.warnings.count else { return row }
            return WarningRow(before.warnings[place], of: before, on: line) == row ? nil : row
        }
    }

    static func ledger(_ entry: Entry) -> [LedgerRow] {
        let lines = entry.fact.postings.filter { $0.amount != .zero }
        precondition(
            lines.reduce(Money.zero) { $0 + $1.amount } == .zero,
            "unbalanced booking in \(entry.name)")
        return lines.enumerated().map { place, posting in
            LedgerRow(
                file: entry.file, entry: entry.stamp.number, line: place + 1,
                day: posting.on ?? entry.stamp.day, account: posting.account.rawValue,
                amount: posting.amount)
        }
    }

    /// The stay that ended and those that began, by the facts that move a case between desks.
    private static func stays(
        _ before: CaseFile, _ after: CaseFile, _ entries: [Entry], _ line: Line
    ) -> [StayRow] {
        var rows: [StayRow] = []
        var open = before.station
        for entry in entries {
            guard let desk = line.station(of: entry.name), desk != open?.desk else { continue }
            if let open {
                rows.removeAll { $0.entry == open.entry }
                rows.append(StayRow(open, of: after.id, left: entry.stamp.day))
            }
            open = Station(desk: desk, since: entry.stamp.day, entry: entry.stamp.number)
            if let open { rows.append(StayRow(open, of: after.id, left: nil)) }
        }
        return rows
    }
}

/// What was added to a list that only grows, or changed in place.
func changed<Item: Equatable>(
    _ before: [Item], _ after: [Item], all: Bool = false
) -> [Item] {
    if all { return after }
    return after.enumerated().compactMap { place, item in
        place < before.count && before[place] == item ? nil : item
    }
}

extension StayRow {
    init(_ station: Station, of file: FileID, left: Day?) {
        self.init(
            file: file, entry: station.entry, desk: station.desk, entered: station.since,
            left: left)
    }
}

extension CardRow {
    public init(_ file: CaseFile, at moment: Moment, on line: Line) {
        let open = file.deadlines.filter { $0.isOpen && !$0.isPaused }
        let next = open.min { $0.due < $1.due }
        let state: CaseState =
            if file.archivedOn != nil {
                .archived
            } else if file.closedOn != nil {
                .closed
            } else if file.filedOn != nil {
                .open
            } else if file.refusedOn != nil {
                .refused
            } else {
                .submitted
            }
        self.init(
            file: file.id, version: file.version, state: state, number: file.number?.description,
            type: file.type.rawValue, caseClass: file.caseClass?.rawValue, title: file.title,
            names: file.parties.map(\.name).joined(separator: " "), cause: file.claim?.cause ?? "",
            desk: file.desk, deskSince: file.station?.since, team: file.team,
            handler: file.handler?.text, judge: file.judge?.text,
            claimed: file.claim?.amount ?? .zero, received: file.received, paid: file.paid,
            balance: file.balance, submitted: file.submittedOn, filed: file.filedOn,
            closed: file.closedOn, mode: file.closedBy?.rawValue, due: next?.due,
            soonOn: next.flatMap { line.soonOn($0) }, dueLimit: next?.limit,
            openDeadlines: file.deadlines.reduce(0) { $0 + ($1.isOpen ? 1 : 0) },
            level: file.warnings.filter(\.isOpen).map(\.level.rawValue).max() ?? 0, lastAt: moment)
    }
}

extension DeadlineRow {
    init(_ deadline: Deadline, of file: CaseFile, on line: Line) {
        self.init(
            file: file.id, openedBy: deadline.openedBy, limit: deadline.limit,
            subject: deadline.subject.description, desk: line.deskOf(limit: deadline.limit),
            start: deadline.start, due: deadline.due,
            soonOn: line.soonOn(deadline) ?? deadline.due, legal: deadline.legal,
            target: deadline.target, excluded: deadline.excluded,
            isProvisional: deadline.isProvisional, isPaused: deadline.isPaused,
            owner: deadline.owner.rawValue, assignee: deadline.assignee?.text, team: file.team,
            raised: deadline.raised?.rawValue ?? 0, alarmOn: deadline.alarmOn, met: deadline.met,
            metBy: deadline.metBy)
    }
}

extension WarningRow {
    init(_ warning: Warning, of file: CaseFile, on line: Line) {
        let deadline = file.deadlines.last {
            $0.limit == warning.limit && $0.subject == warning.subject
        }
        self.init(
            file: file.id, number: warning.number, limit: warning.limit,
            subject: warning.subject.description, desk: line.deskOf(limit: warning.limit),
            level: warning.level.rawValue, due: warning.due, raisedOn: warning.raisedOn,
            assignee: deadline?.assignee?.text, team: file.team,
            answeredBy: warning.answeredBy?.text, answer: warning.answer,
            escalatedOn: warning.escalatedOn, isOpen: warning.isOpen)
    }
}

extension LetterRow {
    init(_ posted: PostedLetter, of file: FileID) {
        let letter = posted.letter
        self.init(
            file: file, number: letter.number, entry: posted.entry, writtenAt: posted.writtenAt,
            message: letter.message, party: letter.party, phone: letter.phone, text: letter.text,
            fault: letter.fault, isUrgent: letter.isUrgent, state: posted.state.rawValue)
    }
}
