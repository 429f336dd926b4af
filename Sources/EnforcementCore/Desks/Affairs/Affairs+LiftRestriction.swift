extension Affairs {
    /// Lifts a restriction of consumption, or withdraws one not yet signed (解除限制消费).
    ///
    /// May be asked in a closed case as well: a dormant case keeps its restrictions.
    /// - Law: 法释〔2015〕17号 9.
    public struct LiftRestriction: Act {
        public static let name = "affairs.lift-restriction"
        public static let outcomes: [any Fact.Type] = [RestrictionLifted.self]
        public static let form = Form(
            Words("解除限制消费", "Lift a restriction"), by: [.judge, .president],
            [
                Field("debtor", .subject(.party), "被执行人", "Debtor"),
                Field("reason", .text(200), "理由", "Reason"),
            ])

        let debtor: Int
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.debtors.contains(where: { $0.restriction?.isStanding ?? false }) else {
                throw Refusal("affairs.not-restricted", "没有限制消费措施", "Nobody is restricted")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let party = try Affairs.debtor(debtor, file)
            guard party.restriction?.isStanding ?? false else { return [] }
            return [RestrictionLifted(debtor: debtor, debtorName: party.name, reason: reason)]
        }
    }

    public struct RestrictionLifted: Fact {
        public static let name = "affairs.restriction-lifted"

        public let debtor: Int
        public let debtorName: String
        public let reason: String

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(party: debtor) { $0.restriction?.liftedOn = stamp.day }
        }

        public var story: Words {
            Words("解除对\(debtorName)的限制消费：\(reason)", "Restriction lifted: \(reason)")
        }
    }
}
