extension Filing {
    /// Tells the applicant, once and as a list, which papers are missing (一次性告知).
    ///
    /// - Law: EW20 16, 18; asked once only (handbook A04, X1-01).
    public struct AskForPapers: Act {
        public static let name = "filing.ask-for-papers"
        public static let outcomes: [any Fact.Type] = [PapersAsked.self]
        public static let form = Form(
            Words("一次性告知补正", "Ask once for missing papers"), by: [.filingClerk],
            [
                Field(
                    "papers", .paragraph(500), "缺少的材料（每行一项）",
                    "Missing papers, one a line")
            ])

        let papers: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try beforeDecision(file)
            guard !file.wasAskedForPapers else {
                throw Refusal(
                    "filing.asked-once", "补正材料只能一次性告知",
                    "Missing papers are asked for once",
                    law: .ew20(16))
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let list = papers.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
            return [PapersAsked(papers: list)]
        }
    }

    /// The case lies at the window: handed in, neither accepted nor refused.
    static func beforeDecision(_ file: CaseFile) throws(Refusal) {
        guard file.submittedOn != nil else {
            throw Refusal("filing.not-submitted", "尚未收到执行申请", "No application yet")
        }
        guard file.filedOn == nil, file.refusedOn == nil else {
            throw Refusal(
                "filing.decided", "立案审查已作出决定", "The application has been decided")
        }
    }

    public struct PapersAsked: Fact {
        public static let name = "filing.papers-asked"

        public let papers: [String]

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.missing = papers
            file.wasAskedForPapers = true
        }

        public var story: Words {
            Words(
                "一次性告知补正：\(papers.joined(separator: "、"))",
                "Asked for \(papers.count) papers")
        }
    }
}
