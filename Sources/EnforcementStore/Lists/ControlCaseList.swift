import EnforcementCore
import EnforcementOffice
import GRDB

/// Open cases by the state of the robot's work on them, the newest first.
struct ControlCaseList {
    let query: AgentCaseQuery

    func page(_ db: Database) throws -> Page<AgentCaseRow> {
        var conditions = Conditions(court: "case_card.court", query.court)
        conditions.add("case_card.state = 'open'")
        conditions.add("agent_case.state =", query.state)
        if let team = query.team { conditions.add("+case_card.team =", team) }
        if let judge = query.judge { conditions.add("case_card.judge =", judge) }
        let source = """
              FROM case_card INDEXED BY case_open
             CROSS JOIN agent_case
                ON agent_case.court = case_card.court AND agent_case.file = case_card.file
             WHERE \(conditions.text)
            """
        let total = try conditions.prepare(db, "SELECT COUNT(*)\n\(source)").first { $0.int() }
        let limit = conditions.place(.number(Int64(query.limit)))
        let offset = conditions.place(.number(Int64(query.offset)))
        let rows = try conditions.prepare(
            db,
            """
            SELECT case_card.court, case_card.file, case_card.number, title, team, judge,
                   claimed, held, \(orders("open")), \(orders("failed"))
            \(source)
             ORDER BY case_card.file DESC
             LIMIT \(limit) OFFSET \(offset)
            """
        ).rows {
            AgentCaseRow(
                file: $0.file(), number: $0.textIfAny(), title: $0.text(), team: $0.textIfAny(),
                judge: $0.textIfAny(), claimed: $0.money(), held: $0.money(),
                openOrders: $0.int(), failedOrders: $0.int())
        }
        return Page(rows: rows, total: total ?? 0)
    }

    private func orders(_ state: StaticString) -> String {
        """
        (SELECT COUNT(*)
           FROM link_order
          WHERE link_order.court = agent_case.court
            AND link_order.file = agent_case.file
            AND link_order.number > 0
            AND +link_order.state = '\(state)')
        """
    }
}
