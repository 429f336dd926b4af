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
        if let days = query.minDeposited {
            conditions.add("is_deposit =", 1)
            conditions.add("kept_from <=", query.today.adding(days: -days))
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
