extension Funds {
    /// States that the time for objections has run out: what is not in dispute may be paid. The
    /// robot does it the day after the last.
    ///
    /// - Law: INT22 509–510; what is in dispute is held back (提存).
    public struct SettlePlan: Act {
        public static let name = "funds.settle-plan"
        public static let outcomes: [any Fact.Type] = [PlanSettled.self]
        public static let form = Form(
            Words("分配方案异议期满", "Settle the plan"), by: [.officer, .judge, .system],
            [Field("plan", .subject(.plan), "分配方案", "Plan")])

        let plan: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard
                file.plans.contains(where: { $0.isStanding && $0.isServed && $0.settledOn == nil })
            else {
                throw Refusal("funds.no-plan", "没有待生效的分配方案", "No plan to settle")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.plan(plan, file)
            guard found.settledOn == nil else { return [] }
            guard found.isServed, Funds.isOver(found.served.map(\.on).max(), occasion) else {
                throw Refusal(
                    "funds.plan-early", "尚有债权人或被执行人的异议期未满",
                    "Somebody's time to object is not over", law: .int22(509), field: "plan")
            }
            return [PlanSettled(plan: plan, disputed: found.disputed)]
        }
    }

    /// Nobody may object any more. Meets H14.
    public struct PlanSettled: Fact {
        public static let name = "funds.plan-settled"

        public let plan: Int
        /// Held back for objections that stand.
        public let disputed: Money

        public var subject: Subject { Subject(.plan, plan) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(plan: plan) { $0.settledOn = stamp.day }
        }

        public var story: Words {
            Words(
                "分配方案异议期满，争议部分\(disputed.grouped)元留存，其余可以发放",
                "The plan is settled; \(disputed.grouped) are held back")
        }
    }
}
