extension Handling {
    /// The team takes the case over and reads the file (团队接收、阅卷, P3-01).
    public struct TakeOver: Act {
        public static let name = "handling.take-over"
        public static let outcomes: [any Fact.Type] = [TakenOver.self]
        public static let form = Form(
            Words("团队接收案件", "Take the case over"), by: [.teamLeader, .officer, .judge])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
            guard file.handler != nil else {
                throw Refusal("handling.no-handler", "尚未确定承办人", "No handler assigned yet")
            }
            guard file.takenOverOn == nil else {
                throw Refusal("handling.taken", "团队已接收", "The team has the case")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [TakenOver()]
        }
    }

    /// The team has the case. Meets P3-01; starts the month of the first investigation (B11).
    public struct TakenOver: Fact {
        public static let name = "handling.taken-over"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.takenOverOn = stamp.day }

        public var story: Words { Words("团队接收案件并阅卷", "The team took the case over") }
    }
}
