extension Affairs {
    /// The president signs the restriction of consumption (签发限制消费令).
    ///
    /// - Law: 法释〔2015〕17号 5.
    public struct SignRestriction: Act {
        public static let name = "affairs.sign-restriction"
        public static let outcomes: [any Fact.Type] = [RestrictionSigned.self]
        public static let form = Form(
            Words("签发限制消费令", "Sign a restriction"), by: [.president],
            [Field("debtor", .subject(.party), "被执行人", "Debtor")])

        let debtor: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            let isWaiting = { (restriction: Restriction) in
                restriction.isStanding && restriction.signedOn == nil
            }
            guard file.debtors.contains(where: { $0.restriction.map(isWaiting) ?? false }) else {
                throw Refusal("affairs.none-proposed", "没有待签发的限制消费令", "None proposed")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let party = try Affairs.debtor(debtor, file)
            guard let restriction = party.restriction, restriction.isStanding else {
                throw Refusal(
                    "affairs.not-proposed", "尚未报请限制该被执行人消费", "Not proposed here",
                    field: "debtor")
            }
            guard restriction.signedOn == nil else { return [] }
            guard restriction.proposedBy != occasion.actor.id else {
                throw Refusal(
                    "affairs.same-person", "报请人不得自行签发", "The proposer may not sign",
                    law: .consumption2015(5))
            }
            return [RestrictionSigned(debtor: debtor, debtorName: party.name)]
        }
    }

    /// The restriction is in force until performance, security or consent.
    public struct RestrictionSigned: Fact {
        public static let name = "affairs.restriction-signed"

        public let debtor: Int
        public let debtorName: String

        public var subject: Subject { Subject(.party, debtor) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(party: debtor) { $0.restriction?.signedOn = stamp.day }
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("P1-06", ["被执行人": debtorName])]
        }

        public var story: Words {
            Words("对\(debtorName)签发限制消费令", "Restriction of consumption signed")
        }
    }
}
