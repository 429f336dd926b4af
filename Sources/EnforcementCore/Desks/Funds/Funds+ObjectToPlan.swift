extension Funds {
    /// A creditor or debtor objects in writing to somebody's share (分配方案异议).
    ///
    /// - Law: INT22 509: within fifteen days of receiving the plan (H14), each by its own day.
    public struct ObjectToPlan: Act {
        public static let name = "funds.object-to-plan"
        public static let outcomes: [any Fact.Type] = [PlanObjected.self]
        public static let form = Form(
            Words("登记分配方案异议", "Record an objection to the plan"), by: [.officer, .judge],
            [
                Field("plan", .subject(.plan), "分配方案", "Plan"),
                Field("party", .subject(.party), "异议人", "Who objects"),
                Field("against", .subject(.party), "对谁的份额", "Against whose share"),
                Field("amount", .money, "争议数额", "Amount in dispute"),
                Field("reason", .paragraph(500), "理由", "Reason"),
                Field("on", .day, "提出日", "Handed in on", required: false),
            ])

        let plan: Int
        let party: Int
        let against: Int
        let amount: Money
        let reason: String
        var on: Day?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.plans.contains(where: { $0.isStanding && !$0.served.isEmpty }) else {
                throw Refusal("funds.no-plan", "没有已送达的分配方案", "No plan was served")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.plan(plan, file)
            let day = on ?? occasion.today
            try Funds.mustBeInTime(
                day, from: found.servedOn(party), .int22(509), field: "party", occasion)
            guard let share = found.share(of: against) else {
                throw Refusal(
                    "funds.no-share", "方案中没有该当事人的份额", "No share of that party",
                    field: "against")
            }
            guard amount <= share.amount else {
                throw Refusal(
                    "funds.dispute-large",
                    "争议数额超过该份额\(share.amount.grouped)元", "More than the share in dispute",
                    law: .int22(510), field: "amount")
            }
            let objection = PlanObjection(
                number: file.objections.count + 1, plan: plan, party: party, against: against,
                amount: amount, reason: reason, on: day)
            return [PlanObjected(objection: objection)]
        }
    }

    /// The plan is objected to; the part in dispute is held back.
    public struct PlanObjected: Fact {
        public static let name = "funds.plan-objected"

        public let objection: PlanObjection

        public var subject: Subject { Subject(.objection, objection.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(plan: objection.plan) { plan in
                plan.objections.append(objection)
                plan.redispute()
            }
        }

        public var story: Words {
            Words(
                "对分配方案提出异议，争议\(objection.amount.grouped)元",
                "Objection to the plan: \(objection.amount.grouped) in dispute")
        }
    }
}
