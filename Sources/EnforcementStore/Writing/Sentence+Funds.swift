// The SQL of the court's money.
extension Sentence {
    static let receipt: StaticString = """
        INSERT INTO receipt (
          court, file, number, amount, rest, payer, way, stage, arrived, notified, due, done,
          ground, kept_from, kept_until, is_deposit, review, leader, line)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
          $19)
        ON CONFLICT (court, file, number) DO UPDATE
           SET rest = excluded.rest, stage = excluded.stage, notified = excluded.notified,
               due = excluded.due, done = excluded.done, ground = excluded.ground,
               kept_from = excluded.kept_from, kept_until = excluded.kept_until,
               is_deposit = excluded.is_deposit, review = excluded.review,
               leader = excluded.leader, line = excluded.line
        """
    static let payout: StaticString = """
        INSERT INTO payout (
          court, file, number, receipt, state, creditors, fee, refund, treasury, total, payee, tail,
          approver_role, proposer, supervisor, approver, payer)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        ON CONFLICT (court, file, number) DO UPDATE
           SET state = excluded.state, payee = excluded.payee, tail = excluded.tail,
               approver_role = excluded.approver_role, supervisor = excluded.supervisor,
               approver = excluded.approver, payer = excluded.payer
        """
    static let transfer: StaticString = """
        INSERT INTO transfer (
          court, file, payout, number, round, name, bank, account, amount, batch, state,
          is_to_creditor)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (court, file, payout, number) DO UPDATE
           SET round = excluded.round, bank = excluded.bank, account = excluded.account,
               batch = excluded.batch, state = excluded.state
        """
    static let bankLine: StaticString = """
        INSERT INTO bank_line (
          court, file, entry, reference, direction, amount, booked_on, counterparty,
          counterparty_account, sub_account, remark, transfer, is_return)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """
    static let lineUse: StaticString = """
        INSERT INTO line_use (court, file, entry, reference, released_by)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (court, file, entry, reference) DO UPDATE
           SET released_by = excluded.released_by
        """
    static let bankDay: StaticString = """
        INSERT INTO bank_day (court, file, entry, day, closing)
        VALUES ($1, $2, $3, $4, $5)
        """
    static let close: StaticString = """
        INSERT INTO ledger_close (
          court, file, entry, day, bank, lines, difference, note, closed_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
}
