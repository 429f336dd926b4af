extension Filing {
    /// The applicant has brought the missing papers (补正完成). The review starts anew.
    public struct Complete: Act {
        public static let name = "filing.complete"
        public static let outcomes: [any Fact.Type] = [Completed.self]
        public static let form = Form(
            Words("补正材料收齐", "Missing papers received"), by: [.filingClerk])

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try beforeDecision(file)
            guard !file.missing.isEmpty else {
                throw Refusal("filing.nothing-missing", "没有待补正的材料", "Nothing is missing")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [Completed()]
        }
    }

    public struct Completed: Fact {
        public static let name = "filing.completed"

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) { file.missing = [] }

        public var story: Words { Words("补正材料已收齐", "The missing papers are in") }
    }
}
