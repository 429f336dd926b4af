extension Supervision {
    /// A warning on a clock, for the person who must act and the receivers of its level. A graver
    /// one takes the place of the one before. Starts M5-01.
    public struct AlarmRaised: RaisesAlarm {
        public static let name = "supervision.alarm-raised"

        public let alarm: Int
        public let limit: String
        public let title: Words
        public let about: Subject
        public let level: Level
        public let due: Day
        /// The unanswered warning of a lower level it replaces.
        public let supersedes: Int?

        public var subject: Subject { Subject(.alarm, alarm) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            if let place = file.warnings.firstIndex(where: { $0.number == supersedes }) {
                file.warnings[place].isSettled = true
            }
            file.warnings.append(
                Warning(
                    number: alarm, limit: limit, subject: about, level: level, due: due,
                    raisedOn: stamp.day))
        }

        public var story: Words {
            Words(
                "\(level.label.zh)预警：\(title.zh)，期限至\(due.chinese)",
                "\(level.label.en) warning: \(title.en), due \(due)")
        }
    }
}
