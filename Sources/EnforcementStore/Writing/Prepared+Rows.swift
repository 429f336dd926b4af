import EnforcementCore
import EnforcementOffice

// Each puts one row in the order of its sentence.
extension Prepared {
    func put(_ file: FileID) {
        put(file.court)
        put(file.number)
    }

    func put(_ row: EntryRow) {
        put(row.file)
        put(row.number)
        put(row.at)
        put(row.actor)
        put(row.actorName)
        put(row.act)
        put(row.fact)
        put(utf8: row.body)
        put(blob: row.hash)
    }

    func put(_ row: DeadlineRow) {
        put(row.file)
        put(row.openedBy)
        put(row.limit)
        put(row.subject)
        put(row.desk)
        put(row.start)
        put(row.due)
        put(row.soonOn)
        put(row.legal)
        put(row.target)
        put(row.excluded)
        put(row.isProvisional)
        put(row.isPaused)
        put(row.owner)
        put(row.assignee)
        put(row.team)
        put(row.raised)
        put(row.alarmOn)
        put(row.met)
        put(row.metBy)
    }

    func put(_ row: WarningRow) {
        put(row.file)
        put(row.number)
        put(row.limit)
        put(row.subject)
        put(row.desk)
        put(row.level)
        put(row.due)
        put(row.raisedOn)
        put(row.assignee)
        put(row.team)
        put(row.answeredBy)
        put(row.answer)
        put(row.escalatedOn)
        put(row.isOpen)
    }

    func put(_ row: LetterRow) {
        put(row.file)
        put(row.number)
        put(row.entry)
        put(row.writtenAt)
        put(row.message)
        put(row.party)
        put(row.phone)
        put(row.text)
        put(row.fault)
        put(row.isUrgent)
        put(row.state)
    }

    func put(_ row: LedgerRow) {
        put(row.file)
        put(row.entry)
        put(row.line)
        put(row.day)
        put(row.account)
        put(row.amount)
    }

    func put(_ row: HoldRow) {
        put(row.file)
        put(row.number)
        put(row.asset)
        put(row.kind)
        put(row.institution)
        put(row.amount)
        put(row.held)
        put(row.from)
        put(row.until)
        put(row.state)
        put(row.assetNumber)
        put(row.isOnline)
        put(row.isBusy)
        put(row.rank)
    }

    func put(_ row: AssetRow) {
        put(row.file)
        put(row.number)
        put(row.owner)
        put(row.kind)
        put(row.name)
        put(row.source)
        put(row.account)
        put(row.value)
        put(row.disposal)
        put(row.keeper?.name)
        put(row.keeper?.place)
    }

    func put(_ row: AgentRow) {
        put(row.file)
        put(row.state)
        put(row.held)
        put(row.uncovered)
    }

    func put(_ row: OrderRow) {
        put(row.file)
        put(row.number)
        put(row.institution)
        put(row.measure)
        put(row.subject)
        put(row.amount)
        put(row.state)
        put(row.retries)
        put(row.causedAt)
        put(row.at)
        put(row.reason)
        // Worked on from now on, or no more.
        if row.state == "open" { put(row.at) } else { putNull() }
    }

    func put(_ row: StayRow) {
        put(row.file)
        put(row.entry)
        put(row.desk)
        put(row.entered)
        put(row.left)
    }
}
