import EnforcementCore
import EnforcementOffice
import GRDB

/// The custody ledger: controls of a state by their last day, or all of them, the newest first.
struct ControlCustodyList {
    let query: CustodyQuery

    func page(_ db: Database) throws -> Page<CustodyRow> {
        var conditions = conditions
        let source = """
              FROM hold
            \(joins) WHERE \(conditions.text)
            """
        let total = try conditions.prepare(db, "SELECT COUNT(*)\n\(source)").first { $0.int() }
        let limit = conditions.place(.number(Int64(query.limit)))
        let offset = conditions.place(.number(Int64(query.offset)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT \(HoldRow.columns), COALESCE(asset.owner, ''), asset.value,
                   COALESCE(asset.disposal, 'none'), keeper, keeper_place, case_card.number,
                   case_card.title, case_card.team
              FROM (SELECT hold.rowid AS place
                    \(source)
                     ORDER BY \(order)
                     LIMIT \(limit) OFFSET \(offset)) AS found
             CROSS JOIN hold ON hold.rowid = found.place
             CROSS JOIN case_card
                ON case_card.court = hold.court AND case_card.file = hold.file
              LEFT JOIN asset
                ON asset.court = hold.court AND asset.file = hold.file
                   AND asset.number = hold.asset_number
             ORDER BY \(order)
             LIMIT \(limit)
            """
        ).rows {
            CustodyRow(
                hold: $0.hold(), owner: $0.text(), value: $0.moneyIfAny(), disposal: $0.text(),
                keeper: $0.keeper(), caseNumber: $0.textIfAny(), title: $0.text(),
                team: $0.textIfAny())
        }
        return Page(rows: rows, total: total ?? 0)
    }

    /// Only what the filters look at is joined to find the rows.
    private var joins: String {
        var text = ""
        if query.team != nil {
            text += """
                 CROSS JOIN case_card
                    ON case_card.court = hold.court AND case_card.file = hold.file

                """
        }
        if hasText {
            text += """
                  LEFT JOIN asset
                    ON asset.court = hold.court AND asset.file = hold.file
                       AND asset.number = hold.asset_number

                """
        }
        return text
    }

    private var hasText: Bool { query.text?.isEmpty == false }

    private var order: StaticString {
        switch state {
        case nil: "hold.file DESC, hold.number DESC"
        case CustodyQuery.inForce?: "held_until IS NULL, held_until, hold.file, hold.number"
        default: "held_until, hold.file, hold.number"
        }
    }

    /// What ends is what is in force.
    private var state: String? {
        query.state ?? (query.endsBy == nil ? nil : Hold.State.effective.rawValue)
    }

    private var conditions: Conditions {
        var conditions = Conditions(court: "hold.court", query.court)
        if state == CustodyQuery.inForce {
            conditions.add("hold.state", in: ["effective", "waiting"])
        } else if let state {
            conditions.add("hold.state =", state)
        }
        if let day = query.endsBy { conditions.add("held_until <=", day) }
        if let kind = query.kind { conditions.add("hold.kind =", kind) }
        if let team = query.team { conditions.add("+case_card.team =", team) }
        if let text = query.text, !text.isEmpty {
            conditions.add(text, in: ["hold.asset", "asset.owner"], orTailOf: "asset.account")
        }
        return conditions
    }
}

extension HoldRow {
    static let columns = """
        hold.court, hold.file, hold.number, hold.asset, hold.kind, hold.institution, hold.amount,
        hold.held, held_from, held_until, hold.state, asset_number, is_online, is_busy,
        hold.rank
        """
}
