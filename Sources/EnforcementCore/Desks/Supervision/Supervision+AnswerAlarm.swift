extension Supervision {
    /// The person who must act, or anyone who was told, says what is done about a warning.
    public struct AnswerAlarm: Act {
        public static let name = "supervision.answer-alarm"
        public static let outcomes: [any Fact.Type] = [AlarmAnswered.self]
        public static let form = Form(
            Words("答复预警", "Answer a warning"), by: Role.staff,
            [
                Field("alarm", .subject(.alarm), "预警", "Warning"),
                Field("text", .text(500), "处理情况", "What is done"),
            ])

        let alarm: Int
        let text: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.warnings.contains(where: \.isOpen) else {
                throw Refusal("supervision.none-open", "没有待答复的预警", "No warning is open")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Supervision.alarm(alarm, file)
            guard found.isOpen else { return [] }
            let clock = file.deadline(found.limit, found.subject)
            let told = Set(found.level.receivers + [.centre] + (clock.map { [$0.owner] } ?? []))
            guard
                clock?.assignee == occasion.actor.id
                    || !told.isDisjoint(with: occasion.actor.roles)
            else {
                throw Refusal(
                    "supervision.not-told", "由经办人或收到预警的人答复", "Not yours to answer",
                    field: "alarm")
            }
            return [AlarmAnswered(alarm: alarm, text: text)]
        }
    }

    /// Somebody has said what is done. Meets M5-01; the clock itself runs on.
    public struct AlarmAnswered: Fact {
        public static let name = "supervision.alarm-answered"

        public let alarm: Int
        public let text: String

        public var subject: Subject { Subject(.alarm, alarm) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.warnings.firstIndex(where: { $0.number == alarm }) else {
                return
            }
            file.warnings[place].answeredBy = stamp.by
            file.warnings[place].answer = text
        }

        public var story: Words { Words("答复预警：\(text)", "Warning answered: \(text)") }
    }
}
