import EnforcementCore
import EnforcementOffice
import GRDB

/// The court's money at a glance.
struct FundsCount {
    let court: CourtID
    let day: Day
    let db: Database

    static func count(court: CourtID, on day: Day, in db: Database) throws -> FundsState {
        let count = FundsCount(court: court, day: day, db: db)
        var state = FundsState(ledger: try SQLiteStore.ledger(through: day, court, db))
        try count.receipts(&state)
        try count.gates(&state)
        let suspense = FundsSuspense(court: court)
        state.suspense = try suspense.tally(db, bookedBefore: nil)
        state.suspenseLate = try suspense.tally(db, bookedBefore: day.adding(days: -3))
        return state
    }

    private func receipts(_ state: inout FundsState) throws {
        let waiting = ReceiptStage.allCases.filter { $0 != .paid && $0 != .reversed }
        var conditions = Conditions(court)
        conditions.add("stage", in: waiting.map(\.rawValue))
        let today = conditions.place(.number(Int64(day.number)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT stage, \(today) - arrived, \(today) - kept_from, is_deposit, COUNT(*), SUM(rest)
              FROM receipt
             WHERE \(conditions.text)
             GROUP BY stage, arrived, kept_from, is_deposit
             LIMIT 1000000
            """
        ).rows {
            (
                stage: ReceiptStage(rawValue: $0.text()), age: $0.int(), kept: $0.intIfAny(),
                isDeposit: $0.bool(), tally: Tally(count: $0.int(), sum: $0.money())
            )
        }
        for row in rows {
            guard let stage = row.stage else { continue }
            add(row.tally, to: &state.stages[stage, default: Tally()])
            if stage.isUndisbursed { add(row.tally, to: &state.ages[Self.place(of: row.age)]) }
            if stage == .deposited, row.isDeposit, row.kept ?? 0 > 30 {
                add(row.tally, to: &state.depositedLate)
            }
        }
    }

    /// Below 20 days, 20, 25, 28, over 30.
    private static func place(of age: Int) -> Int {
        [20, 25, 28, 31].count { age >= $0 }
    }

    private func gates(_ state: inout FundsState) throws {
        var conditions = Conditions(court)
        conditions.add("state", in: ["computed", "supervised", "approved", "paying", "returned"])
        let rows = try conditions.prepare(
            db,
            """
            SELECT state, COUNT(*), SUM(total)
              FROM payout
             WHERE \(conditions.text)
             GROUP BY state
             LIMIT 10
            """
        ).rows { ($0.text(), Tally(count: $0.int(), sum: $0.money())) }
        for (gate, tally) in rows { state.gates[gate] = tally }
    }

    private func add(_ tally: Tally, to sum: inout Tally) {
        sum.count += tally.count
        sum.sum = sum.sum + tally.sum
    }
}

/// Each day of the ledger beside what the bank said of it.
enum FundsDays {
    static func days(
        court: CourtID, from: Day, through: Day, _ db: Database
    ) throws -> [LedgerDay] {
        let opening = try SQLiteStore.ledger(through: from.adding(days: -1), court, db)
        var balance = opening.balance(.bank)
        let sentence = try Prepared(db, sql)
        sentence.put(court)
        sentence.put(from)
        sentence.put(through)
        let days = try sentence.rows { row in
            let (day, debit, credit) = (row.day(), row.money(), row.money())
            balance = balance + debit + credit
            return LedgerDay(
                day: day, debit: debit, credit: .zero - credit, balance: balance,
                statement: row.moneyIfAny(), closedBy: row.textIfAny())
        }
        return days.reversed()
    }

    private static let sql = """
        SELECT day, debit, credit,
               (SELECT closing
                  FROM bank_day
                 WHERE bank_day.court = $1
                   AND bank_day.day = found.day
                 ORDER BY entry DESC
                 LIMIT 1),
               (SELECT closed_by
                  FROM ledger_close
                 WHERE ledger_close.court = $1
                   AND ledger_close.day >= found.day
                 ORDER BY ledger_close.day
                 LIMIT 1)
          FROM (SELECT day, SUM(debit) AS debit, SUM(credit) AS credit
                  FROM (SELECT day, debit, credit
                          FROM ledger_total
                         WHERE court = $1
                           AND account = 'bank'
                           AND day BETWEEN $2 AND $3
                         UNION ALL
                        SELECT day, 0, 0
                          FROM bank_day
                         WHERE court = $1
                           AND day BETWEEN $2 AND $3)
                 GROUP BY day) AS found
         ORDER BY day
         LIMIT 1000
        """
}
