import EnforcementCore
import EnforcementOffice

extension ReceiptRow {
    static let columns = """
        court, file, number, amount, rest, payer, way, stage, arrived, notified, due, done, ground,
        kept_from, kept_until, is_deposit, review, leader, line
        """
}

extension PayoutRow {
    static let columns = """
        court, file, number, receipt, state, creditors, fee, refund, treasury, total, payee, tail,
        approver_role, proposer, supervisor, approver, payer
        """
}

extension TransferRow {
    static let columns = """
        court, file, payout, number, round, name, bank, account, amount, batch, state,
        is_to_creditor
        """
}

extension BankLine {
    static let columns = """
        reference, direction, amount, booked_on, counterparty, counterparty_account, sub_account,
        remark, transfer, is_return
        """
}

// Each reads one row in the order of its columns.
extension Prepared {
    func receipt() -> ReceiptRow {
        ReceiptRow(
            file: file(), number: int(), amount: money(), rest: money(), payer: text(),
            way: text(), stage: ReceiptStage(rawValue: text()) ?? .arrived, arrived: day(),
            notified: dayIfAny(), due: day(), done: dayIfAny(), ground: textIfAny(),
            keptFrom: dayIfAny(), keptUntil: dayIfAny(), isDeposit: bool(), review: dayIfAny(),
            leader: textIfAny(), line: textIfAny())
    }

    func payout() -> PayoutRow {
        PayoutRow(
            file: file(), number: int(), receipt: int(), state: text(), creditors: money(),
            fee: money(), refund: money(), treasury: money(), total: money(), payee: text(),
            tail: text(), approverRole: text(), proposer: text(), supervisor: textIfAny(),
            approver: textIfAny(), payer: textIfAny())
    }

    func transfer() -> TransferRow {
        TransferRow(
            file: file(), payout: int(), number: int(), round: int(), name: text(), bank: text(),
            account: text(), amount: money(), batch: text(),
            state: Transfer.State(rawValue: text()) ?? .ordered, isToCreditor: bool())
    }

    func bankLine() -> BankLineRow {
        BankLineRow(file: file(), entry: int(), line: statementLine())
    }

    func statementLine() -> BankLine {
        BankLine(
            reference: text(), direction: BankLine.Direction(rawValue: text()) ?? .credit,
            amount: money(), bookedOn: day(), counterparty: text(),
            counterpartyAccount: textIfAny(), subAccount: textIfAny(), remark: textIfAny(),
            transfer: textIfAny(), isReturn: bool())
    }

    func lineUse() -> LineUseRow {
        LineUseRow(file: file(), entry: int(), reference: text(), releasedBy: intIfAny())
    }

    func bankDay() -> BankDayRow {
        BankDayRow(file: file(), entry: int(), day: day(), closing: money())
    }

    func ledgerClose() -> LedgerCloseRow {
        LedgerCloseRow(
            file: file(), entry: int(), day: day(), bank: money(), lines: int(),
            difference: money(), note: textIfAny(), closedBy: text())
    }
}
