extension Supervision {
    /// Passes a warning nobody answered on to the director (升级督办).
    public struct Escalate: Act {
        public static let name = "supervision.escalate"
        public static let outcomes: [any Fact.Type] = [AlarmEscalated.self]
        public static let form = Form(
            Words("升级督办", "Escalate a warning"), by: [.system],
            [Field("alarm", .subject(.alarm), "预警", "Warning")])

        let alarm: Int

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let found = try Supervision.alarm(alarm, file)
            guard found.isOpen, found.escalatedOn == nil,
                let clock = file.deadline("M5-01", Subject(.alarm, alarm)),
                clock.isLate(on: occasion.today)
            else { return [] }
            return [AlarmEscalated(alarm: alarm, limit: found.limit)]
        }
    }

    /// The director knows that a warning went unanswered. It can still be answered.
    public struct AlarmEscalated: Fact {
        public static let name = "supervision.alarm-escalated"

        public let alarm: Int
        public let limit: String

        public var subject: Subject { Subject(.alarm, alarm) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.warnings.firstIndex(where: { $0.number == alarm }) else {
                return
            }
            file.warnings[place].escalatedOn = stamp.day
        }

        public var story: Words { Words("预警未答复，升级督办", "Warning \(alarm) escalated") }
    }
}
