import EnforcementCore
import EnforcementOffice
import GRDB

/// Receipts, those due first.
struct FundsReceiptList {
    let query: ReceiptQuery

    func page(_ db: Database) throws -> Page<ListedReceipt> {
        var conditions = conditions
        let source = """
              FROM receipt
             CROSS JOIN case_card
                ON case_card.court = receipt.court AND case_card.file = receipt.file
             WHERE \(conditions.text)
            """
        let total = try conditions.prepare(db, "SELECT COUNT(*)\n\(source)").first { $0.int() }
        let places = (
            conditions.place(.number(Int64(query.limit))),
            conditions.place(.number(Int64(query.offset)))
        )
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(ReceiptRow.qualified), case_card.number, title, team, handler
            \(source)
             ORDER BY receipt.due, receipt.file, receipt.number
             LIMIT \(places.0) OFFSET \(places.1)
            """
        ).rows {
            ListedReceipt(
                receipt: $0.receipt(), caseNumber: $0.textIfAny(), title: $0.text(),
                team: $0.textIfAny(), handler: $0.textIfAny())
        }
        return Page(rows: rows, total: total ?? 0)
    }

    private var conditions: Conditions {
        var conditions = Conditions(court: "receipt.court", query.court)
        let waiting = ReceiptStage.allCases.filter { $0.isUndisbursed }
        let stages = query.stages.isEmpty ? waiting : query.stages
        if let file = query.file {
            conditions.add("receipt.file =", file)
            if !query.stages.isEmpty {
                conditions.add("+receipt.stage", in: stages.map(\.rawValue))
            }
        } else {
            conditions.add("receipt.stage", in: stages.map(\.rawValue))
        }
        if let age = query.minAge {
            conditions.add("receipt.arrived <=", query.today.adding(days: -age))
        }
        if let age = query.maxAge {
            conditions.add("receipt.arrived >=", query.today.adding(days: -age))
        }
        if let team = query.team { conditions.add("+case_card.team =", team) }
        if let leader = query.leader { conditions.add("receipt.leader =", leader) }
        return conditions
    }
}

extension ReceiptRow {
    static let qualified = """
        receipt.court, receipt.file, receipt.number, receipt.amount, receipt.rest, receipt.payer,
        receipt.way, receipt.stage, receipt.arrived, receipt.notified, receipt.due, receipt.done,
        receipt.ground, receipt.kept_from, receipt.kept_until, receipt.is_deposit, receipt.review,
        receipt.leader, receipt.line
        """
}

/// What lay too long at the end of each month.
struct FundsZeros {
    let court: CourtID
    let today: Day

    func months(_ db: Database) throws -> [MonthZeros] {
        try ends(db).map { day in
            MonthZeros(
                day: day, undisbursed: try undisbursed(on: day, db),
                deposited: try deposited(on: day, db))
        }
    }

    /// The last day of every month since the first receipt, and today.
    private func ends(_ db: Database) throws -> [Day] {
        let sentence = try Prepared(
            db,
            """
            SELECT MIN(arrived)
              FROM receipt
             WHERE court = $1
            """)
        sentence.put(court)
        guard let first = try sentence.first({ $0.dayIfAny() }) ?? nil else { return [today] }
        var ends: [Day] = []
        var month = Day(year: first.year, month: first.month, day: 1) ?? first
        while ends.count < 600 {
            let next = month.adding(months: 1)
            guard next <= today else { break }
            ends.append(next.adding(days: -1))
            month = next
        }
        return ends + [today]
    }

    private func undisbursed(on day: Day, _ db: Database) throws -> Tally {
        try tally(
            db, day,
            """
            SELECT COUNT(*), COALESCE(SUM(amount), 0)
              FROM receipt
             WHERE court = $1
               AND arrived < $2
               AND (done IS NULL OR done > $3)
               AND (kept_from IS NULL OR kept_from > $3 OR kept_until <= $3)
               AND stage <> 'reversed'
            """)
    }

    private func deposited(on day: Day, _ db: Database) throws -> Tally {
        try tally(
            db, day,
            """
            SELECT COUNT(*), COALESCE(SUM(amount), 0)
              FROM receipt
             WHERE court = $1
               AND is_deposit = 1
               AND kept_from < $2
               AND (kept_until IS NULL OR kept_until > $3)
               AND stage <> 'reversed'
            """)
    }

    private func tally(_ db: Database, _ day: Day, _ sql: String) throws -> Tally {
        let sentence = try Prepared(db, sql)
        sentence.put(court)
        sentence.put(day.adding(days: -30))
        sentence.put(day)
        return try sentence.first { Tally(count: $0.int(), sum: $0.money()) } ?? Tally()
    }
}
