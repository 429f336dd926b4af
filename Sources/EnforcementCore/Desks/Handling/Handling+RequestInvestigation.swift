extension Handling {
    /// The applicant asks in writing for an investigation (书面调查申请).
    ///
    /// - Law: 法发〔2006〕35号 6: begun within ten days (B10).
    public struct RequestInvestigation: Act {
        public static let name = "handling.request-investigation"
        public static let outcomes: [any Fact.Type] = [InvestigationRequested.self]
        public static let form = Form(
            Words("登记调查申请", "Record a request to investigate"), by: [.officer, .clerk],
            [Field("matter", .paragraph(500), "申请调查事项", "What to investigate")])

        let matter: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try Filing.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            [InvestigationRequested(matter: matter)]
        }
    }

    /// Starts B10.
    public struct InvestigationRequested: Fact {
        public static let name = "handling.investigation-requested"

        public let matter: String

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {}

        public var story: Words { Words("申请人申请调查：\(matter)", "Investigation asked for") }
    }
}
