import EnforcementCore
import EnforcementOffice

// Each reads one row from its `columns`, left to right.

extension Prepared {
    func file() -> FileID { FileID(court: int(), number: int()) }
}

extension EntryRow {
    static let columns = "court, file, number, at, actor, actor_name, act, fact, body, hash"
}

extension Prepared {
    func entry() -> EntryRow {
        EntryRow(
            file: file(), number: int(), at: moment(), actor: text(), actorName: text(),
            act: text(), fact: text(), body: bytes(), hash: bytes())
    }
}

extension CardRow {
    static let columns = """
        court, file, version, state, number, type, case_class, title, names, cause, desk,
        desk_since, team, handler, judge, claimed, received, paid, balance, submitted, filed,
        closed, mode, due, soon_on, due_limit, open_deadlines, level, last_at
        """
}

extension Prepared {
    func card() throws -> CardRow {
        CardRow(
            file: file(), version: int(), state: try caseState(), number: textIfAny(),
            type: text(), caseClass: textIfAny(), title: text(), names: text(), cause: text(),
            desk: text(), deskSince: dayIfAny(), team: textIfAny(), handler: textIfAny(),
            judge: textIfAny(), claimed: money(), received: money(), paid: money(),
            balance: money(), submitted: dayIfAny(), filed: dayIfAny(), closed: dayIfAny(),
            mode: textIfAny(), due: dayIfAny(), soonOn: dayIfAny(), dueLimit: textIfAny(),
            openDeadlines: int(), level: int(), lastAt: moment())
    }

    private func caseState() throws -> CaseState {
        let name = text()
        guard let state = CaseState(rawValue: name) else {
            throw StoreUnfit.damaged("case state \(name)")
        }
        return state
    }
}

extension DeadlineRow {
    static let columns = """
        deadline.court, deadline.file, opened_by, limit_id, subject, deadline.desk, start,
        deadline.due, deadline.soon_on, legal, target, excluded, is_provisional, is_paused, owner,
        assignee, deadline.team, raised, alarm_on, met, met_by
        """
}

extension Prepared {
    func deadline() -> DeadlineRow {
        DeadlineRow(
            file: file(), openedBy: int(), limit: text(), subject: text(), desk: text(),
            start: day(), due: day(), soonOn: day(), legal: dayIfAny(), target: dayIfAny(),
            excluded: int(), isProvisional: bool(), isPaused: bool(), owner: text(),
            assignee: textIfAny(), team: textIfAny(), raised: int(), alarmOn: dayIfAny(),
            met: dayIfAny(), metBy: intIfAny())
    }
}

extension WarningRow {
    static let columns = """
        warning.court, warning.file, warning.number, limit_id, subject, warning.desk,
        warning.level, warning.due, raised_on, assignee, warning.team, answered_by, answer,
        escalated_on, is_open
        """
}

extension Prepared {
    func warning() -> WarningRow {
        WarningRow(
            file: file(), number: int(), limit: text(), subject: text(), desk: text(),
            level: int(), due: day(), raisedOn: day(), assignee: textIfAny(), team: textIfAny(),
            answeredBy: textIfAny(), answer: textIfAny(), escalatedOn: dayIfAny(), isOpen: bool())
    }
}

extension LetterRow {
    static let columns = """
        letter.court, letter.file, letter.number, letter.entry, written_at, message, party, phone,
        letter.text, fault, letter.is_urgent, letter.state
        """
}

extension Prepared {
    func letter() -> LetterRow {
        LetterRow(
            file: file(), number: int(), entry: int(), writtenAt: moment(), message: text(),
            party: int(), phone: textIfAny(), text: text(), fault: textIfAny(), isUrgent: bool(),
            state: text())
    }

    func ledgerLine() -> LedgerRow {
        LedgerRow(
            file: file(), entry: int(), line: int(), day: day(), account: text(), amount: money())
    }

    func hold() -> HoldRow {
        HoldRow(
            file: file(), number: int(), asset: text(), kind: text(), institution: text(),
            amount: money(), held: money(), from: dayIfAny(), until: dayIfAny(), state: text(),
            assetNumber: int(), isOnline: bool(), isBusy: bool(), rank: intIfAny())
    }

    func asset() -> AssetRow {
        AssetRow(
            file: file(), number: int(), owner: text(), kind: text(), name: text(),
            source: textIfAny(), account: textIfAny(), value: moneyIfAny(), disposal: text(),
            keeper: keeper())
    }

    func keeper() -> Keeper? {
        let (name, place) = (textIfAny(), textIfAny())
        return name.map { Keeper(name: $0, place: place ?? "") }
    }

    func agent() -> AgentRow {
        AgentRow(file: file(), state: text(), held: money(), uncovered: money())
    }

    func stay() -> StayRow {
        StayRow(
            file: file(), entry: int(), desk: text(), entered: day(), left: dayIfAny())
    }
}
