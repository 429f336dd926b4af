extension Supervision {
    /// Warns of a running clock at the level the day calls for (预警). The robot asks; the answer
    /// is nothing where the clock was met, stands still, or was warned of at that level before.
    ///
    /// - Law: 法〔2021〕322号 (automatic warning with people watching); handbook M5.
    public struct RaiseAlarm: Act {
        public static let name = "supervision.raise-alarm"
        public static let outcomes: [any Fact.Type] = [AlarmRaised.self]
        public static let form = Form(
            Words("预警", "Raise a warning"), by: [.system],
            [
                Field("limit", .text(20), "期限", "Limit"),
                Field("about", .text(30), "事项", "About"),
            ])

        let limit: String
        let about: Subject

        /// - Parameter about: the thing the clock runs for.
        public init(limit: String, about: Subject) {
            self.limit = limit
            self.about = about
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let rule = Supervision.limit(limit), rule.onDue == nil else {
                throw Refusal(
                    "supervision.no-limit", "没有该期限", "No such limit", field: "limit")
            }
            guard let deadline = file.deadline(limit, about),
                let level = deadline.level(on: occasion.today, by: rule),
                deadline.raised.map({ $0 < level }) ?? true
            else { return [] }
            let earlier = file.warnings.last {
                $0.limit == limit && $0.subject == about && $0.isOpen
            }
            return [
                AlarmRaised(
                    alarm: file.warnings.count + 1, limit: limit, title: rule.title, about: about,
                    level: level, due: deadline.due, supersedes: earlier?.number)
            ]
        }
    }
}
