extension Filing {
    /// Decides the class of the case by the court's rules and gives it to a team of that class
    /// (繁简分流): round one at filing, round two after the first inquiry, and again when the
    /// file shows something that moves a case.
    ///
    /// - Law: handbook 9.2, 9.3. Says why; asked again with nothing new it records nothing.
    public struct Triage: Act {
        public static let name = "filing.triage"
        public static let outcomes: [any Fact.Type] = [
            Triaged.self, ClassAssigned.self, HandlerAssigned.self,
        ]
        public static let form = Form(
            Words("按规则重新分流", "Triage by the rules"), by: [.centre, .director, .system],
            [Field("cause", .one(of: TriageCause.self), "缘由", "Cause", required: false)])

        let cause: TriageCause?

        public init(_ cause: TriageCause?) { self.cause = cause }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let cause = cause ?? .asked
            let step = TriageStep(
                of: file, cause, in: occasion.court, on: occasion.today,
                debtorOpenCases: occasion.books.debtorOpenCases)
            let move = step.move(of: file, by: occasion.actor, in: occasion.court)
            guard isNews(step, move, cause, file) else { return [] }
            let settings = occasion.court.triage
            let isNaming = settings.namesHandlers && step.round >= 2
            guard move == .moves || (move == .stays && isNaming && file.handler == nil) else {
                return [Triaged(step, cause, move, [])]
            }
            let assignment = Assignment(
                of: step.destination, parties: file.parties,
                needs: StaffSkill.needed(by: step.facts), keeping: file.team,
                namesPeople: isNaming, weights: settings.rules(step.rules).loads,
                in: occasion.court, loads: occasion.loads, on: occasion.today)
            let words = (step.transition ?? step.result.reasons.first)?.words
            return [Triaged(step, cause, move, assignment.reasons)]
                + assignment.facts(
                    for: step.destination, file,
                    reason: words.map { "\(cause.label.zh)：\($0.zh)" })
        }

        /// A look that finds what the last one found is not put on record again.
        private func isNews(
            _ step: TriageStep, _ move: TriageMove, _ cause: TriageCause, _ file: CaseFile
        ) -> Bool {
            let last = file.triage
            return cause == .filed || cause == .unsettled || step.round > last.round
                || step.rules != last.rules || step.destination != last.proposed
                || move == .moves
                || step.result.reasons.map(\.code) != last.proposal?.reasons.map(\.code)
        }
    }
}

extension Assignment {
    /// What an assignment puts on record: the class with its team, and the people where named.
    func facts(for taken: CaseClass, _ file: CaseFile, reason: String?) -> [any Fact] {
        var facts: [any Fact] = []
        if let team, file.caseClass != taken || file.team != team.id {
            facts.append(
                Filing.ClassAssigned(
                    class: taken, team: team.id, teamName: team.name, reason: reason))
        }
        if let officer, let judge, file.handler != officer.id || file.judge != judge.id {
            facts.append(
                Filing.HandlerAssigned(
                    officer: officer.id, judge: judge.id, officerName: officer.name,
                    isChange: file.handler != nil))
        }
        return facts
    }
}
