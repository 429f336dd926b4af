extension Funds {
    /// Ends an objection to a plan: the plan stands, or a new one takes its place.
    ///
    /// - Law: INT22 510: unopposed in time, the plan is amended; opposed and not sued over in
    ///   time, it stands; sued over, the judgment says.
    public struct EndObjection: Act {
        public static let name = "funds.end-objection"
        public static let outcomes: [any Fact.Type] = [ObjectionEnded.self]
        public static let form = Form(
            Words("了结方案异议", "End an objection"), by: [.officer, .judge],
            [
                Field("objection", .subject(.objection), "异议", "Objection"),
                Field("outcome", .one(of: PlanObjection.Outcome.self), "结果", "Outcome"),
            ])

        let objection: Int
        let outcome: PlanObjection.Outcome

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Funds.mustBeDisputed(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.objection(objection, file)
            let fits =
                switch outcome {
                case .withdrawn: true
                case .unopposed:
                    found.oppositions.isEmpty && Funds.isOver(found.toldOn, occasion)
                case .unsued: found.suit == nil && Funds.isOver(found.oppositionToldOn, occasion)
                case .upheld, .rejected: found.suit != nil
                }
            guard fits else {
                throw Refusal(
                    "funds.outcome-early", "“\(outcome.label.zh)”的条件尚未成就",
                    "It cannot end so yet", law: .int22(510), field: "outcome")
            }
            return [ObjectionEnded(objection: objection, plan: found.plan, outcome: outcome)]
        }
    }

    /// What was held back for it may be paid, or waits for the new plan.
    public struct ObjectionEnded: Fact {
        public static let name = "funds.objection-ended"

        public let objection: Int
        public let plan: Int
        public let outcome: PlanObjection.Outcome

        public var subject: Subject { Subject(.objection, objection) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(objection: objection) { $0.outcome = outcome }
        }

        public var story: Words {
            Words("分配方案异议了结：\(outcome.label.zh)", "Objection ended: \(outcome.label.en)")
        }
    }
}
