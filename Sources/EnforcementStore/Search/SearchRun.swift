import EnforcementCore
import EnforcementOffice
import GRDB

/// One search in one snapshot: a few bounded looks into the index, best rank first.
///
/// A rank's look ends after as many hits as are still wanted, newest case first, so the commonest
/// character costs no more than a rare one; only then are the rows of those hits read.
struct SearchRun {
    let query: SearchQuery
    let court: CourtID
    let sight: Sight
    let db: Database

    /// Places of an answer that cases leave to papers.
    static let papersMin = 5
    /// Papers of the inner file that are looked at for those a person may read.
    static let innerMax = 1_000

    func answer() throws -> SearchAnswer {
        guard sight.seesCases, !query.isEmpty else { return .nothing }
        let expression = SearchExpression(query: query, seesIdentities: sight.seesIdentities)
        let most = SearchQuery.countMax + 1
        let found = try expression.text(.any).map { try cases($0, most) } ?? []
        let papers = try papers(expression, most)
        let room = SearchQuery.hitsMax - min(papers.count, Self.papersMin)
        var chosen = try direct()
        for rank in SearchExpression.Rank.allCases where chosen.count < room && !found.isEmpty {
            let more =
                rank == .any
                ? found : try expression.text(rank).map { try cases($0, room) } ?? []
            for file in more where chosen.count < room && !chosen.contains(file) {
                chosen.append(file)
            }
        }
        let all = found.count + papers.count + (found.isEmpty ? chosen.count : 0)
        let hits =
            try chosen.compactMap(hit)
            + papers.prefix(SearchQuery.hitsMax - chosen.count).compactMap(hit)
        return SearchAnswer(
            hits: hits, total: min(all, SearchQuery.countMax), isMore: all > SearchQuery.countMax)
    }

    // MARK: Cases

    /// The case whose sub-account was typed.
    private func direct() throws -> [Int] { query.file.map { [$0] } ?? [] }

    private func cases(_ expression: String, _ limit: Int) throws -> [Int] {
        let sentence = try Prepared(
            db,
            """
            SELECT rowid
              FROM search_words
             WHERE search_words MATCH $1
               AND rowid BETWEEN $2 AND $3
             ORDER BY rowid DESC
             LIMIT $4
            """)
        sentence.put(expression)
        sentence.put(SearchRow.place(FileID(court: court, number: 0)))
        sentence.put(SearchRow.place(FileID(court: court + 1, number: 0)) - 1)
        sentence.put(limit)
        return try sentence.rows { Int($0.int64() & 0xFFFF_FFFF) }
    }

    private func hit(_ number: Int) throws -> SearchHit? {
        let sentence = try Prepared(
            db,
            """
            SELECT \(SearchRow.columns), case_card.title, case_card.state
              FROM case_search
              JOIN case_card
                ON case_card.court = case_search.court AND case_card.file = case_search.file
             WHERE case_search.court = $1
               AND case_search.file = $2
            """)
        sentence.put(FileID(court: court, number: number))
        return try sentence.first { row in
            let words = row.search()
            return SearchHit(
                file: words.file, number: words.number, title: row.text(),
                state: CaseState(rawValue: row.text()) ?? .submitted,
                matches: words.matches(query, by: sight))
        }
    }

    // MARK: Papers

    private struct Paper {
        let rowid: Int64
        let file: FileID
        let paper: Int
        let isInner: Bool
    }

    private func papers(_ expression: SearchExpression, _ limit: Int) throws -> [Paper] {
        guard let text = expression.paperText else { return [] }
        let open = try papers(text, limit, isInner: false)
        let closed = try papers(text, limit, isInner: true)
        return Array((open + closed).sorted { $0.rowid > $1.rowid }.prefix(limit))
    }

    /// Of the inner file only what the person may read: counted, too, only that.
    private func papers(_ expression: String, _ limit: Int, isInner: Bool) throws -> [Paper] {
        var conditions = Conditions(court: "paper_text.court", court)
        let match = conditions.place(.text(expression))
        let most = conditions.place(.number(Int64(isInner ? Self.innerMax : limit)))
        if isInner, !sight.readsEveryInner { narrow(&conditions) }
        let rows = conditions.place(.number(Int64(limit)))
        let index = PaperIndex.table(isInner)
        return try conditions.prepare(
            db,
            """
            SELECT hit, paper_text.court, paper_text.file, paper
              FROM (SELECT rowid AS hit
                      FROM \(index)
                     WHERE \(index) MATCH \(match)
                     ORDER BY rowid DESC
                     LIMIT \(most))
             CROSS JOIN paper_text ON paper_text.rowid = hit
             CROSS JOIN case_card
                ON case_card.court = paper_text.court AND case_card.file = paper_text.file
             WHERE \(conditions.text)
             ORDER BY hit DESC
             LIMIT \(rows)
            """
        ).rows {
            Paper(rowid: $0.int64(), file: $0.file(), paper: $0.int(), isInner: isInner)
        }
    }

    private func narrow(_ conditions: inout Conditions) {
        let person = conditions.place(.text(sight.person.text))
        let teams = sight.teams.map { conditions.place(.text($0)) }
        conditions.add(
            anyOf: [
                "case_card.handler = \(person)", "case_card.judge = \(person)",
                "case_card.team IN (\(teams.joined(separator: ", ")))",
            ])
    }

    private func hit(_ paper: Paper) throws -> SearchHit? {
        let sentence = try Prepared(
            db,
            """
            SELECT case_card.number, case_card.title, case_card.state, paper_text.text
              FROM paper_text
              JOIN case_card
                ON case_card.court = paper_text.court AND case_card.file = paper_text.file
             WHERE paper_text.rowid = $1
            """)
        sentence.put(paper.rowid)
        return try sentence.first { row in
            SearchHit(
                file: paper.file, paper: paper.paper, isInner: paper.isInner,
                number: row.textIfAny(), title: row.text(),
                state: CaseState(rawValue: row.text()) ?? .submitted,
                matches: [SearchMatch.excerpt(of: row.text(), query.words)])
        }
    }
}
