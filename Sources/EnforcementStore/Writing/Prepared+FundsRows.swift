import EnforcementCore
import EnforcementOffice

// Each puts one row in the order of its sentence.
extension Prepared {
    func put(_ row: ReceiptRow) {
        put(row.file)
        put(row.number)
        put(row.amount)
        put(row.rest)
        put(row.payer)
        put(row.way)
        put(row.stage.rawValue)
        put(row.arrived)
        put(row.notified)
        put(row.due)
        put(row.done)
        put(row.ground)
        put(row.keptFrom)
        put(row.keptUntil)
        put(row.isDeposit)
        put(row.review)
        put(row.leader)
        put(row.line)
    }

    func put(_ row: PayoutRow) {
        put(row.file)
        put(row.number)
        put(row.receipt)
        put(row.state)
        put(row.creditors)
        put(row.fee)
        put(row.refund)
        put(row.treasury)
        put(row.total)
        put(row.payee)
        put(row.tail)
        put(row.approverRole)
        put(row.proposer)
        put(row.supervisor)
        put(row.approver)
        put(row.payer)
    }

    func put(_ row: TransferRow) {
        put(row.file)
        put(row.payout)
        put(row.number)
        put(row.round)
        put(row.name)
        put(row.bank)
        put(row.account)
        put(row.amount)
        put(row.batch)
        put(row.state.rawValue)
        put(row.isToCreditor)
    }

    func put(_ row: BankLineRow) {
        put(row.file)
        put(row.entry)
        put(row.line.reference)
        put(row.line.direction.rawValue)
        put(row.line.amount)
        put(row.line.bookedOn)
        put(row.line.counterparty)
        put(row.line.counterpartyAccount)
        put(row.line.subAccount)
        put(row.line.remark)
        put(row.line.transfer)
        put(row.line.isReturn)
    }

    func put(_ row: LineUseRow) {
        put(row.file)
        put(row.entry)
        put(row.reference)
        put(row.releasedBy)
    }

    func put(_ row: BankDayRow) {
        put(row.file)
        put(row.entry)
        put(row.day)
        put(row.closing)
    }

    func put(_ row: LedgerCloseRow) {
        put(row.file)
        put(row.entry)
        put(row.day)
        put(row.bank)
        put(row.lines)
        put(row.difference)
        put(row.note)
        put(row.closedBy)
    }
}
