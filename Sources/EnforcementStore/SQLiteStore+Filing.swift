public import EnforcementCore
public import EnforcementOffice

extension SQLiteStore: FilingLists {
    public func filed(
        on basis: String, court: CourtID, limit: Int
    ) async throws -> [FiledBefore] {
        try await read { db in
            let sentence = try Prepared(db, Self.filedOnBasis)
            sentence.put(court)
            sentence.put(FilingDraft.fullWidth(basis))
            sentence.put(limit)
            return try sentence.rows {
                FiledBefore(
                    file: $0.file(), number: $0.textIfAny(),
                    state: CaseState(rawValue: $0.text()) ?? .submitted, names: $0.text())
            }
        }
    }

    /// The expression must be the index's own, letter for letter.
    static let filedOnBasis = """
        SELECT case_card.court, case_card.file, case_card.number, case_card.state, case_card.names
          FROM entry
          JOIN case_card
            ON case_card.court = entry.court AND case_card.file = entry.file
         WHERE entry.court = $1
           AND entry.fact = 'filing.submitted'
           AND replace(replace(substr(
                 body, instr(body, '"basis":"') + 9,
                 instr(substr(body, instr(body, '"basis":"') + 9), '"') - 1), '(', '（'), ')', '）')
               = $2
         ORDER BY entry.rowid DESC
         LIMIT $3
        """
}
