extension Funds {
    /// Records that somebody received the plan of distribution; without a party, everybody who
    /// has not yet.
    ///
    /// - Law: INT22 509: it is served on each creditor and debtor, who have fifteen days (H14).
    public struct ServePlan: Act {
        public static let name = "funds.serve-plan"
        public static let outcomes: [any Fact.Type] = [PlanServed.self]
        public static let form = Form(
            Words("送达分配方案", "Serve the plan"), by: [.officer, .judge],
            [
                Field("plan", .subject(.plan), "分配方案", "Plan"),
                Field("party", .subject(.party), "受送达人", "Party", required: false),
                Field("on", .day, "送达日", "Served on", required: false),
            ])

        let plan: Int
        var party: Int?
        var on: Day?

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.plans.contains(where: { $0.isStanding && !$0.isServed }) else {
                throw Refusal("funds.no-plan", "没有待送达的分配方案", "No plan to serve")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Funds.plan(plan, file)
            let day = on ?? occasion.today
            guard (found.madeOn...occasion.today).contains(day) else {
                throw Refusal(
                    "funds.served-day", "送达日应在方案作出之后、今日之前",
                    "Served after it was made",
                    field: "on")
            }
            if let party, !found.addressees.contains(party) {
                throw Refusal(
                    "funds.not-addressee", "该当事人不是方案的受送达人",
                    "That party is not in the plan",
                    law: .int22(509), field: "party")
            }
            let waiting = found.addressees.filter { found.servedOn($0) == nil }
            let now = party.map { party in waiting.filter { $0 == party } } ?? waiting
            guard !now.isEmpty else { return [] }
            let last = found.served.map(\.on).max().map { max($0, day) } ?? day
            return [
                PlanServed(
                    plan: plan, parties: now, on: day,
                    completedOn: now.count == waiting.count ? last : nil)
            ]
        }
    }

    /// Some received it. `completedOn`: everybody has, the last on this day. Starts H14 then.
    public struct PlanServed: Fact {
        public static let name = "funds.plan-served"

        public let plan: Int
        public let parties: [Int]
        public let on: Day
        public let completedOn: Day?

        public var subject: Subject { Subject(.plan, plan) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(plan: plan) { plan in
                plan.served += parties.map { DistributionPlan.Served(party: $0, on: on) }
            }
        }

        public var story: Words {
            Words("分配方案送达\(parties.count)人", "The plan was served on \(parties.count)")
        }
    }
}
