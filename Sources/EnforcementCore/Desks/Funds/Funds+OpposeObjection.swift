extension Funds {
    /// A creditor or debtor opposes the objection (反对意见).
    ///
    /// - Law: INT22 510: within fifteen days of being told (H15).
    public struct OpposeObjection: Act {
        public static let name = "funds.oppose-objection"
        public static let outcomes: [any Fact.Type] = [ObjectionOpposed.self]
        public static let form = Form(
            Words("登记反对意见", "Record an opposition"), by: [.officer, .judge],
            [
                Field("objection", .subject(.objection), "异议", "Objection"),
                Field("party", .subject(.party), "反对人", "Who opposes"),
                Field("reason", .paragraph(500), "理由", "Reason"),
                Field("on", .day, "提出日", "Handed in on", required: false),
            ])

        let objection: Int
        let party: Int
        let reason: String
        var on: Day?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Funds.mustBeDisputed(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.objection(objection, file)
            let plan = try Funds.plan(found.plan, file)
            guard plan.addressees.contains(party), party != found.party else {
                throw Refusal(
                    "funds.no-opponent", "反对人应为方案中的其他债权人、被执行人",
                    "Only another party of the plan may oppose", law: .int22(510), field: "party")
            }
            let day = on ?? occasion.today
            try Funds.mustBeInTime(
                day, from: found.toldOn, .int22(510), field: "objection", occasion)
            guard !found.oppositions.contains(where: { $0.party == party }) else { return [] }
            return [
                ObjectionOpposed(
                    objection: objection,
                    opposition: .init(party: party, reason: reason, on: day))
            ]
        }
    }

    /// Somebody opposes it: the objector must be told.
    public struct ObjectionOpposed: Fact {
        public static let name = "funds.objection-opposed"

        public let objection: Int
        public let opposition: PlanObjection.Opposition

        public var subject: Subject { Subject(.objection, objection) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(objection: objection) { $0.oppositions.append(opposition) }
        }

        public var story: Words { Words("对异议提出反对意见", "The objection was opposed") }
    }
}
