public import EnforcementCore
public import EnforcementOffice

extension SQLiteStore: ControlLists {
    public func controlCentre(court: CourtID, on day: Day) async throws -> ControlCentre {
        try await read { try ControlCount.count(court: court, on: day, in: $0) }
    }

    public func orders(_ query: OrderQuery) async throws -> Page<ListedOrder> {
        try await read { try ControlOrderList(query: query).page($0) }
    }

    public func custody(_ query: CustodyQuery) async throws -> Page<CustodyRow> {
        try await read { try ControlCustodyList(query: query).page($0) }
    }

    public func agentCases(_ query: AgentCaseQuery) async throws -> Page<AgentCaseRow> {
        try await read { try ControlCaseList(query: query).page($0) }
    }

    /// Counted in the year an order was made in; cases without a team come under an empty name.
    public func workSaved(court: CourtID, year: Int) async throws -> [TeamWork] {
        let first = Day(year: year, month: 1, day: 1)
        let next = Day(year: year + 1, month: 1, day: 1)
        guard let first, let next else { return [] }
        return try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT COALESCE(team, ''), COUNT(*), SUM(inquiries), SUM(orders)
                  FROM (SELECT file, SUM(measure = '') AS inquiries, SUM(measure <> '') AS orders
                          FROM link_order INDEXED BY link_order_state
                         WHERE court = $1
                           AND state = 'answered'
                           AND ordered_at >= $2
                           AND ordered_at < $3
                         GROUP BY file) AS found
                 CROSS JOIN case_card
                    ON case_card.court = $1 AND case_card.file = found.file
                 GROUP BY COALESCE(team, '')
                 ORDER BY COALESCE(team, '')
                 LIMIT 1000
                """)
            sentence.put(court)
            sentence.put(Moment(day: first, second: 0))
            sentence.put(Moment(day: next, second: 0))
            return try sentence.rows {
                TeamWork(
                    team: $0.text(), cases: $0.int(), inquiries: $0.int(), orders: $0.int())
            }
        }
    }
}
