extension Filing {
    /// The rules were applied: which class, by which facts and version, and what follows.
    public struct Triaged: Fact {
        public static let name = "filing.triaged"

        /// 1 provisional, at filing; 2 final, with what the inquiries showed.
        public let round: Int
        public let cause: TriageCause
        /// Where the case belongs after 9.3.
        public let to: CaseClass
        public let move: TriageMove
        public let result: TriageResult
        /// Why 9.3 moves it, where 9.2 alone would not.
        public let transition: TriageReason?
        public let facts: TriageFacts
        /// Version of the court's rules; 0: the handbook's.
        public let rules: Int
        /// How team and people were found.
        public let assignment: [Words]

        init(
            _ step: TriageStep, _ cause: TriageCause, _ move: TriageMove, _ assignment: [Words]
        ) {
            round = step.round
            self.cause = cause
            to = step.destination
            self.move = move
            result = step.result
            transition = step.transition
            facts = step.facts
            rules = step.rules
            self.assignment = assignment
        }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.triage.round = round
            file.triage.proposal = result
            file.triage.proposed = to
            file.triage.transition = transition
            file.triage.proposedOn = stamp.day
            file.triage.rules = rules
            file.triage.debtorOpenCases = facts[.debtorOpenCases]
            if !assignment.isEmpty { file.triage.assignment = assignment }
            if cause == .unsettled { file.triage.wasUnsettled = true }
            let isWaiting = move == .waitsForCentre || move == .waitsForDirector
            file.triage.waiting = isWaiting ? .init(class: to, move: move) : nil
        }

        public var story: Words {
            let why = transition ?? result.reasons.first
            return Words(
                "\(cause.label.zh)：应为\(to.label.zh)（\(why?.words.zh ?? "")），\(move.label.zh)",
                "\(cause.label.en): \(to.label.en) (\(why?.words.en ?? "")); \(move.label.en)")
        }
    }
}
