extension Handling {
    /// A line in the work log of the case (工作日志).
    public struct LogWork: Act {
        public static let name = "handling.log-work"
        public static let outcomes: [any Fact.Type] = [WorkLogged.self]
        public static let form = Form(
            Words("记工作日志", "Log work"),
            by: [.officer, .judge, .teamLeader, .clerk, .centre, .tracer, .bailiff],
            [Field("note", .paragraph(1000), "工作内容", "What was done")])

        let note: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [WorkLogged(note: note)]
        }
    }

    public struct WorkLogged: Fact {
        public static let name = "handling.work-logged"

        public let note: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.workLog.append(note) }

        public var story: Words { Words("工作日志：\(note)", "Work log: \(note)") }
    }
}
