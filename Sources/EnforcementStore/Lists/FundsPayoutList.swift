import EnforcementCore
import EnforcementOffice
import GRDB

/// Payouts before a gate, the one whose receipt is due first before others.
struct FundsPayoutList {
    let query: PayoutQuery

    func page(_ db: Database) throws -> Page<ListedPayout> {
        var conditions = Conditions(court: "payout.court", query.court)
        conditions.add("payout.state =", query.state)
        if let role = query.approverRole { conditions.add("+approver_role =", role) }
        if let file = query.file { conditions.add("payout.file =", file) }
        let total = try conditions.prepare(
            db, "SELECT COUNT(*)\n  FROM payout\n WHERE \(conditions.text)"
        ).first { $0.int() }
        let places = (
            conditions.place(.number(Int64(query.limit))),
            conditions.place(.number(Int64(query.offset)))
        )
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(PayoutRow.qualified), case_card.number, title, receipt.arrived, receipt.due
              FROM payout
             CROSS JOIN receipt
                ON receipt.court = payout.court AND receipt.file = payout.file
                   AND receipt.number = payout.receipt
             CROSS JOIN case_card
                ON case_card.court = payout.court AND case_card.file = payout.file
             WHERE \(conditions.text)
             ORDER BY receipt.due, payout.file, payout.number
             LIMIT \(places.0) OFFSET \(places.1)
            """
        ).rows {
            ListedPayout(
                payout: $0.payout(), caseNumber: $0.textIfAny(), title: $0.text(),
                arrived: $0.day(), due: $0.day())
        }
        return Page(rows: rows, total: total ?? 0)
    }
}

extension PayoutRow {
    static let qualified = """
        payout.court, payout.file, payout.number, payout.receipt, payout.state, payout.creditors,
        payout.fee, payout.refund, payout.treasury, payout.total, payout.payee, payout.tail,
        payout.approver_role, payout.proposer, payout.supervisor, payout.approver, payout.payer
        """
}

/// Transfers in the order of file, payout and number, a page at a time.
struct FundsTransferList {
    let query: TransferQuery

    func page(_ db: Database) throws -> Page<ListedTransfer> {
        var conditions = Conditions(court: "transfer.court", query.court)
        if let batch = query.batch { conditions.add("batch =", batch) }
        if let state = query.state { conditions.add("transfer.state =", state.rawValue) }
        let total = try conditions.prepare(
            db, "SELECT COUNT(*)\n  FROM transfer\n WHERE \(conditions.text)"
        ).first { $0.int() }
        let after = [query.after.file, query.after.payout, query.after.number]
            .map { conditions.place(.number(Int64($0))) }
        let limit = conditions.place(.number(Int64(query.limit)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT transfer.court, transfer.file, payout, transfer.number, round, name, bank,
                   account, amount, batch, transfer.state, is_to_creditor, case_card.number
              FROM transfer
             CROSS JOIN case_card
                ON case_card.court = transfer.court AND case_card.file = transfer.file
             WHERE \(conditions.text)
               AND (transfer.file, payout, transfer.number)
                     > (\(after.joined(separator: ", ")))
             ORDER BY transfer.file, payout, transfer.number
             LIMIT \(limit)
            """
        ).rows { ListedTransfer(transfer: $0.transfer(), caseNumber: $0.textIfAny()) }
        return Page(rows: rows, total: total ?? 0)
    }

    static func batches(court: CourtID, limit: Int, _ db: Database) throws -> [PaymentBatch] {
        let sentence = try Prepared(
            db,
            """
            SELECT batch, SUM(state = 'ordered'), SUM(amount * (state = 'ordered')),
                   SUM(state = 'paid'), SUM(amount * (state = 'paid')),
                   SUM(state = 'returned'), SUM(amount * (state = 'returned'))
              FROM transfer
             WHERE court = $1
             GROUP BY batch
             ORDER BY batch DESC
             LIMIT $2
            """)
        sentence.put(court)
        sentence.put(limit)
        return try sentence.rows { row in
            func tally() -> Tally { Tally(count: row.int(), sum: row.money()) }
            return PaymentBatch(
                name: row.text(), ordered: tally(), paid: tally(), returned: tally())
        }
    }
}

/// Lines of one account of the ledger, newest first.
struct FundsLedgerList {
    let query: LedgerQuery

    func page(_ db: Database) throws -> Page<ListedLedgerLine> {
        var conditions = Conditions(court: "ledger_line.court", query.court)
        conditions.add("account =", query.account.rawValue)
        if let file = query.file { conditions.add("ledger_line.file =", file) }
        if let side = query.side { conditions.add(side == .debit ? "amount >" : "amount <", 0) }
        if let day = query.from { conditions.add("day >=", day) }
        if let day = query.through { conditions.add("day <=", day) }
        let total = try conditions.prepare(
            db, "SELECT COUNT(*)\n  FROM ledger_line\n WHERE \(conditions.text)"
        ).first { $0.int() }
        let places = (
            conditions.place(.number(Int64(query.limit))),
            conditions.place(.number(Int64(query.offset)))
        )
        let rows = try conditions.prepare(
            db,
            """
            SELECT ledger_line.court, ledger_line.file, entry, line, day, account, amount, fact,
                   actor_name, case_card.number
              FROM ledger_line
             CROSS JOIN entry
                ON entry.court = ledger_line.court AND entry.file = ledger_line.file
                   AND entry.number = ledger_line.entry
              LEFT JOIN case_card
                ON case_card.court = ledger_line.court AND case_card.file = ledger_line.file
             WHERE \(conditions.text)
             ORDER BY day DESC, ledger_line.file DESC, entry DESC, line
             LIMIT \(places.0) OFFSET \(places.1)
            """
        ).rows {
            ListedLedgerLine(
                line: $0.ledgerLine(), fact: $0.text(), actorName: $0.text(),
                caseNumber: $0.textIfAny())
        }
        return Page(rows: rows, total: total ?? 0)
    }
}
