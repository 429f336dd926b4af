public import EnforcementCore

/// What triage must know of an open case to say where other rules would put it (分流摸底).
public struct SurveyedCase: Sendable, Hashable {
    public let file: FileID
    public let number: String
    public let title: String
    public let taken: CaseClass
    public let round: Int
    public let facts: TriageFacts
    public let days: Int
    public let wasUnsettled: Bool
    /// The centre decided against the rules, or money of it is under way.
    public let isBound: Bool

    /// Where it would go by these rules, and why; nil: it stays.
    public func move(under rules: TriageRules) -> SurveyedMove? {
        let result = TriageResult(facts, rules, round: round)
        let to = TriageStep.underNewRules(result, facts, taken, wasUnsettled)
        guard to != taken else { return nil }
        return SurveyedMove(of: self, to: to, reasons: result.reasons)
    }

    public var item: Rebalance.Item {
        Rebalance.Item(file: file, taken: taken, facts: facts, days: days, isBound: isBound)
    }
}

/// A case that would move, where to, and why.
public struct SurveyedMove: Sendable, Hashable {
    public let of: SurveyedCase
    public let to: CaseClass
    public let reasons: [TriageReason]
}

/// All open cases with a class, as they stood at a moment: any thresholds are tried on it in the
/// memory, and nothing is written.
public struct TriageSurvey: Sendable {
    public let at: Moment
    public let cases: [SurveyedCase]

    public func moves(under rules: TriageRules) -> [SurveyedMove] {
        cases.compactMap { $0.move(under: rules) }
    }
}

extension Office {
    /// Walks all open cases, page by page, without warming them.
    ///
    /// - Parameter progress: told after each page: done, of how many.
    public nonisolated func survey(
        court id: CourtID, lists: any Lists,
        progress: @Sendable (_ done: Int, _ total: Int) async -> Void
    ) async throws -> TriageSurvey {
        let now = clock.now
        let court = try await court(id)
        let history = try await history(id)
        var query = CaseQuery(court: id)
        query.state = .open
        query.order = .newest
        query.limit = 500
        var cases: [SurveyedCase] = []
        while true {
            let page = try await lists.cases(query)
            for card in page.rows where card.caseClass != nil {
                try Task.checkCancellation()
                let file = try await load(card.file, history).file
                if let seen = SurveyedCase(file, court, on: now.day) { cases.append(seen) }
            }
            query.offset += page.rows.count
            await progress(min(query.offset, page.total), page.total)
            if page.rows.isEmpty || query.offset >= page.total { break }
        }
        return TriageSurvey(at: now, cases: cases)
    }

    /// Open cases by team and person, as the next case will be given by.
    public func loads(court id: CourtID) async throws(OfficeError) -> Loads {
        _ = try await court(id)
        return courts[id]?.loads ?? Loads()
    }
}

extension SurveyedCase {
    init?(_ file: CaseFile, _ court: CourtFile, on day: Day) {
        guard file.isOpen, let taken = file.caseClass else { return nil }
        round = file.isInquired ? 2 : 1
        facts = file.triageFacts(on: day, court, round: round)
        self.file = file.id
        number = file.number?.description ?? file.id.description
        title = file.title
        self.taken = taken
        days = file.filedOn.map { $0.days(until: day) } ?? 0
        wasUnsettled = file.triage.wasUnsettled
        isBound =
            file.triage.override != nil || file.triage.waiting != nil
            || file.payouts.contains { $0.paidOn == nil && !$0.isSentBack }
    }
}
