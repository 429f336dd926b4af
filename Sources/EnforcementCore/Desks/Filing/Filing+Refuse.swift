extension Filing {
    /// The application does not meet the conditions (不予受理), within seven days.
    ///
    /// - Law: EW20 16. Being late is no ground (INT22 481).
    public struct Refuse: Act {
        public static let name = "filing.refuse"
        public static let outcomes: [any Fact.Type] = [Refused.self]
        public static let form = Form(
            Words("裁定不予受理", "Refuse the application"), by: [.filingClerk],
            [Field("ground", .paragraph(500), "理由", "Ground")])

        let ground: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try beforeDecision(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [Refused(ground: ground)]
        }
    }

    public struct Refused: Fact {
        public static let name = "filing.refused"

        public let ground: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.refusedOn = stamp.day
            file.missing = []
        }

        public var story: Words {
            Words("裁定不予受理：\(ground)", "Application refused: \(ground)")
        }
    }
}
