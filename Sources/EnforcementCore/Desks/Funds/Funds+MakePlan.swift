extension Funds {
    /// Makes the plan by which one receipt is divided among several creditors (制作分配方案). A new
    /// plan for the receipt takes the place of the one before.
    ///
    /// - Law: INT22 508–509, 514; EW20 55; CR14 13. Costs and fee go first (open point U6).
    public struct MakePlan: Act {
        public static let name = "funds.make-plan"
        public static let outcomes: [any Fact.Type] = [PlanMade.self]
        public static let form = Form(
            Words("制作分配方案", "Make a plan of distribution"), by: [.officer, .judge],
            [
                Field("receipt", .subject(.receipt), "到账", "Receipt"),
                Field("rule", .one(of: Distribution.Rule.self), "分配规则", "Rule"),
                Field("costs", .money, "执行费用", "Costs of enforcement", required: false),
                Field("fee", .money, "执行申请费", "Enforcement fee", required: false),
                Field(
                    "claims", .list(claimFields, 200), "债权（未列的按登记或计算表）", "Claims",
                    required: false),
            ])

        let receipt: Int
        let rule: Distribution.Rule
        var costs: Money?
        var fee: Money?
        var claims: [ClaimAnswer]?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.receipts.contains(where: { file.isPlannable($0) }) else {
                throw Refusal("funds.nothing", "没有待分配的到账", "No receipt to divide")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.receipt(receipt), file.isPlannable(found) else {
                throw Refusal(
                    "funds.not-free", "该笔到账未通知、已核算，或方案异议未了结",
                    "That receipt cannot be divided", field: "receipt")
            }
            try rule.check(file)
            let creditors = try file.creditors(claims ?? [], sharing: found)
            let proceeds = file.proceeds(of: found)
            try rule.check(
                creditors, sharing: proceeds, before: (costs ?? .zero) + (fee ?? .zero))
            let plan = DistributionPlan(
                number: file.plans.count + 1, receipt: receipt, rule: rule,
                proceeds: proceeds,
                Distribution(
                    of: proceeds, costs: costs ?? .zero, fee: fee ?? .zero,
                    among: creditors, by: rule),
                addressees: creditors.map(\.number) + file.debtors.map(\.number),
                madeBy: occasion.actor.id, madeOn: occasion.today)
            let earlier = file.plan(for: receipt)
            if let earlier { try plan.mustKeep(earlier) }
            return [PlanMade(plan: plan, replaces: earlier?.number)]
        }
    }

    /// A plan lies ready to be served.
    public struct PlanMade: Fact {
        public static let name = "funds.plan-made"

        public let plan: DistributionPlan
        public let replaces: Int?

        public var subject: Subject { Subject(.plan, plan.number) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if let replaces { file.change(plan: replaces) { $0.replacedBy = plan.number } }
            file.plans.append(plan)
        }

        public var story: Words {
            Words(
                "制作分配方案：\(plan.proceeds.grouped)元，\(plan.shares.count)名债权人",
                "Plan made: \(plan.proceeds.grouped) among \(plan.shares.count) creditors")
        }
    }
}
