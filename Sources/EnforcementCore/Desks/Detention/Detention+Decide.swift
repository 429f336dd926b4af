extension Detention {
    /// The president decides to detain a debtor, once for the same act, for fifteen days at most.
    ///
    /// - Law: CPL 118, 119; INT22 184: no second detention for the same act.
    public struct Decide: Act {
        public static let name = "detention.decide"
        public static let outcomes: [any Fact.Type] = [Decided.self]
        public static let form = Form(
            Words("决定司法拘留", "Decide on detention"), by: [.president],
            [
                Field("party", .subject(.party), "被拘留人", "Person"),
                Field("ground", .text(200), "妨害行为", "The act"),
                Field("days", .number(1...15), "天数", "Days"),
            ])

        let party: Int
        let ground: String
        let days: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let person = file.party(party), person.side != .applicant,
                person.kind == .person
            else {
                throw Refusal(
                    "detention.not-person", "只能拘留本案的自然人", "Only a natural person",
                    law: .cpl(118), field: "party")
            }
            guard (1...15).contains(days) else {
                throw Refusal(
                    "detention.too-long", "拘留期限为十五日以下", "Fifteen days at most",
                    law: .cpl(118), field: "days")
            }
            let isSameAct = file.outside.detentions.contains {
                $0.party == party && $0.ground == ground
            }
            guard !isSameAct else {
                throw Refusal(
                    "detention.same-act", "对同一妨害行为不得连续拘留",
                    "Not twice for the same act",
                    law: .int22(184), field: "ground")
            }
            return [
                Decided(
                    detention: file.outside.detentions.count + 1, party: party,
                    person: person.name, ground: ground, days: days, by: occasion.actor.id)
            ]
        }
    }

    /// The decision is with the bailiffs. Starts X2-03.
    public struct Decided: Fact {
        public static let name = "detention.decided"

        public let detention: Int
        public let party: Int
        public let person: String
        public let ground: String
        public let days: Int
        public let by: PersonID

        public var subject: Subject { Subject(.detention, detention) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.detentions.append(
                Detained(
                    number: detention, party: party, ground: ground, days: days, approvedBy: by))
        }

        public var story: Words {
            Words(
                "决定拘留\(person)\(days)日：\(ground)",
                "Detention decided, \(days) days: \(ground)")
        }
    }
}
