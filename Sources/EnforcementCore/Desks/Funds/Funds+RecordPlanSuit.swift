extension Funds {
    /// The objector sued over the plan (执行分配方案异议之诉). The part in dispute stays held back.
    ///
    /// - Law: INT22 510: within fifteen days of being told of the opposition (H16).
    public struct RecordPlanSuit: Act {
        public static let name = "funds.record-plan-suit"
        public static let outcomes: [any Fact.Type] = [PlanSued.self]
        public static let form = Form(
            Words("登记分配方案异议之诉", "Record a suit over the plan"), by: [.officer, .judge],
            [
                Field("objection", .subject(.objection), "异议", "Objection"),
                Field("suit", .text(60), "诉讼案号", "Number of the suit"),
                Field("on", .day, "起诉日", "Sued on", required: false),
            ])

        let objection: Int
        let suit: String
        var on: Day?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Funds.mustBeDisputed(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.objection(objection, file)
            try Funds.mustBeInTime(
                on ?? occasion.today, from: found.oppositionToldOn, .int22(510),
                field: "objection", occasion)
            return found.suit == nil ? [PlanSued(objection: objection, suit: suit)] : []
        }
    }

    /// The court of the suit decides now.
    public struct PlanSued: Fact {
        public static let name = "funds.plan-sued"

        public let objection: Int
        public let suit: String

        public var subject: Subject { Subject(.objection, objection) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(objection: objection) { $0.suit = suit }
        }

        public var story: Words {
            Words("异议人提起分配方案异议之诉（\(suit)）", "The objector sued: \(suit)")
        }
    }
}
