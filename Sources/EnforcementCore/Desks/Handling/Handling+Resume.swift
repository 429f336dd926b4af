extension Handling {
    /// The ground of an exclusion is gone: the clocks run on (恢复计算期限、恢复执行).
    ///
    /// - Law: CPL23 267; TL00 9.
    public struct Resume: Act {
        public static let name = "handling.resume"
        public static let outcomes: [any Fact.Type] = [Resumed.self]
        public static let form = Form(
            Words("恢复执行、恢复计算", "End an exclusion"),
            by: [.judge, .vicePresident, .president],
            [
                Field("pause", .subject(.pause), "扣除事项", "Exclusion"),
                Field("document", .text(100), "文书及文号", "Document"),
            ])

        let pause: Int
        let document: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.pauses.contains(where: { $0.until == nil }) else {
                throw Refusal("handling.nothing-stands", "没有停止计算的期限", "No clock stands")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            guard let found = file.pauses.first(where: { $0.number == pause }) else {
                throw Refusal(
                    "handling.no-pause", "没有该扣除事项", "No such exclusion", field: "pause")
            }
            guard found.until == nil else { return [] }
            return [Resumed(pause: pause, ground: found.ground, document: document)]
        }
    }

    public struct Resumed: Fact {
        public static let name = "handling.resumed"

        public let pause: Int
        public let ground: PauseGround
        public let document: String

        public var subject: Subject { Subject(.pause, pause) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            guard let place = file.pauses.firstIndex(where: { $0.number == pause }) else { return }
            file.pauses[place].until = stamp.day
        }

        public var story: Words {
            Words("\(ground.label.zh)终了，恢复计算期限", "Clock runs on: \(ground.label.en)")
        }
    }
}
