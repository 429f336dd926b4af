extension Affairs {
    /// The judge asks the president to restrict a debtor's consumption (报请限制消费, P1-06).
    ///
    /// - Law: 法释〔2015〕17号 1: only after the period for performance has passed (D16).
    public struct ProposeRestriction: Act {
        public static let name = "affairs.propose-restriction"
        public static let outcomes: [any Fact.Type] = [RestrictionProposed.self]
        public static let form = Form(
            Words("报请限制消费", "Propose a restriction"), by: [.judge],
            [Field("debtor", .subject(.party), "被执行人", "Debtor")])

        let debtor: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard let due = file.performDue else {
                throw Refusal("affairs.no-notice", "尚未发出执行通知书", "No notice issued yet")
            }
            guard due < occasion.today else {
                throw Refusal(
                    "affairs.period-runs", "履行期限至\(due.chinese)，尚未届满",
                    "The debtor may perform until \(due)", law: .consumption2015(1))
            }
            guard file.outstanding > .zero || file.claim?.duty != nil else {
                throw Refusal(
                    "affairs.performed", "已无未履行的义务", "Nothing is left to perform",
                    law: .consumption2015(1))
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let party = try Affairs.debtor(debtor, file)
            if let restriction = party.restriction, restriction.isStanding { return [] }
            return [RestrictionProposed(debtor: debtor, debtorName: party.name)]
        }
    }

    public struct RestrictionProposed: Fact {
        public static let name = "affairs.restriction-proposed"

        public let debtor: Int
        public let debtorName: String

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(party: debtor) { $0.restriction = Restriction(proposedBy: stamp.by) }
        }

        public var story: Words {
            Words("报请对\(debtorName)限制消费", "Restriction of consumption proposed")
        }
    }
}
