extension Detention {
    /// The bailiffs have handed the person over (送拘).
    ///
    /// - Law: CPL 118; INT22 178–180.
    public struct CarryOut: Act {
        public static let name = "detention.carry-out"
        public static let outcomes: [any Fact.Type] = [CarriedOut.self]
        public static let form = Form(
            Words("执行送拘", "Carry a detention out"), by: [.bailiff],
            [Field("detention", .subject(.detention), "拘留决定", "Decision")])

        let detention: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            let isWaiting = file.outside.detentions.contains {
                $0.detainedOn == nil && $0.releasedOn == nil
            }
            guard isWaiting else {
                throw Refusal("detention.none-waiting", "没有待执行的拘留", "Nothing to carry out")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Detention.detention(detention, file)
            guard found.detainedOn == nil else { return [] }
            guard found.releasedOn == nil else {
                throw Refusal(
                    "detention.withdrawn", "该拘留决定已解除", "The decision was withdrawn",
                    law: .int22(182), field: "detention")
            }
            return [
                CarriedOut(
                    detention: detention, person: file.party(found.party)?.name ?? "",
                    until: occasion.today.adding(days: found.days))
            ]
        }
    }

    /// The person is detained. Starts D03 and, until the last day, D02.
    public struct CarriedOut: Fact {
        public static let name = "detention.carried-out"

        public let detention: Int
        public let person: String
        /// The day of release.
        public let until: Day

        public var subject: Subject { Subject(.detention, detention) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard
                let place = file.outside.detentions.firstIndex(where: { $0.number == detention })
            else { return }
            file.outside.detentions[place].detainedOn = stamp.day
        }

        public func notices(_ file: CaseFile) -> [Notice] {
            [Notice("X2-03", ["被执行人": person])]
        }

        public var story: Words {
            Words("已对\(person)执行拘留，至\(until.chinese)", "Detained until \(until)")
        }
    }
}
