extension Supervision {
    /// Sets the court's own time for a limit (院定时限), for clocks that start from today on.
    ///
    /// - Law: never longer than the law allows (就短不就长); where no law sets a time the court may
    ///   choose freely.
    public struct SetTarget: CourtAct {
        public static let name = "supervision.set-target"
        public static let outcomes: [any CourtFact.Type] = [TargetSet.self]
        public static let form = Form(
            Words("设定院定时限", "Set a target"), by: [.administrator, .director, .centre],
            [
                Field("limit", .text(20), "期限编号", "Limit"),
                Field(
                    "period", .text(8), "时限", "Period",
                    help: Words("如 10d、3wd、6m、24h", "Such as 10d, 3wd, 6m, 24h")),
            ])

        let limit: String
        let period: String

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            guard let rule = Supervision.limit(limit) else {
                throw Refusal("limits.unknown", "没有该期限", "No such limit", field: "limit")
            }
            guard let period = Period(period) else {
                throw Refusal(
                    "limits.not-a-period", "时限写法如10d、3wd、6m、24h",
                    "Write 10d, 3wd, 6m or 24h",
                    field: "period")
            }
            if let statute = rule.statutory, isLonger(period, statute.period, rule, court) {
                throw Refusal(
                    "limits.longer", "院定时限不得长于法定期限\(statute.period.chinese)",
                    "Not longer than the law", law: statute.law, field: "period")
            }
            guard court.target(rule, on: occasion.today) != period else { return [] }
            return [TargetSet(limit: limit, title: rule.title, period: period)]
        }

        /// Periods of different units are compared by where they end, from days across the year:
        /// before long holidays, at month ends, in a leap year.
        private func isLonger(
            _ period: Period, _ law: Period, _ rule: Limit, _ court: CourtFile
        ) -> Bool {
            let starts = [
                "2022-01-28", "2022-02-28", "2022-08-09", "2022-09-30", "2023-08-31", "2024-01-31",
            ]
            return starts.compactMap { Day($0) }.contains { start in
                let ends = [period, law].map {
                    court.calendar.due(from: start, $0, excludedDays: 0, roll: rule.rolls).day
                }
                return ends[0] > ends[1]
            }
        }
    }

    /// Clocks that start from this day on have the new target.
    public struct TargetSet: CourtFact {
        public static let name = "supervision.target-set"

        public let limit: String
        public let title: Words
        public let period: Period

        public func evolve(_ court: inout CourtFile, _ stamp: Stamp) {
            court.targets[limit, default: []].append(
                CourtFile.Target(period: period, since: stamp.day))
        }

        public var story: Words {
            Words("\(limit) \(title.zh)院定时限\(period.chinese)", "Target of \(limit): \(period)")
        }
    }
}
