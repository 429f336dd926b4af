/// What the acts about a plan of distribution ask in common.
extension Funds {
    /// Days to object, to oppose, to sue (H14–H16).
    static let planPeriod = Period.days(15)

    /// The plan in force so numbered.
    static func plan(_ number: Int, _ file: CaseFile) throws(Refusal) -> DistributionPlan {
        guard let plan = file.plan(number), plan.isStanding else {
            throw Refusal(
                "funds.no-plan", "没有该分配方案，或已被新方案取代", "No such plan in force",
                field: "plan")
        }
        return plan
    }

    static func mustBeDisputed(_ file: CaseFile) throws(Refusal) {
        guard file.objections.contains(where: { $0.outcome == nil }) else {
            throw Refusal("funds.no-objection", "没有未了结的方案异议", "No objection is open")
        }
    }

    /// The open objection so numbered.
    static func objection(_ number: Int, _ file: CaseFile) throws(Refusal) -> PlanObjection {
        guard let objection = file.objection(number), objection.outcome == nil else {
            throw Refusal(
                "funds.no-objection", "没有该异议，或已了结", "No such open objection",
                field: "objection")
        }
        return objection
    }

    /// Whether the fifteen days from a day have run out; false where they have not begun.
    static func isOver(_ start: Day?, _ occasion: Occasion) -> Bool {
        guard let start else { return false }
        return occasion.today > occasion.court.calendar.due(from: start, planPeriod).day
    }

    /// A paper handed in on a day, within fifteen days of a service that must have happened.
    static func mustBeInTime(
        _ day: Day, from start: Day?, _ law: Law, field: String, _ occasion: Occasion
    ) throws(Refusal) {
        guard let start else {
            throw Refusal(
                "funds.not-served", "尚未送达或通知该当事人", "Nothing was served yet", law: law,
                field: field)
        }
        guard (start...max(start, occasion.today)).contains(day) else {
            throw Refusal(
                "funds.paper-day", "提出日应在送达之后、今日之前",
                "It lies between service and today",
                law: law, field: "on")
        }
        let last = occasion.court.calendar.due(from: start, planPeriod).day
        guard day <= last else {
            throw Refusal(
                "funds.too-late", "已逾期：最后一日为\(last.chinese)",
                "Too late: the last day was \(last)",
                law: law, field: "on")
        }
    }
}
