extension Archive {
    /// Takes a paper that was filed wrongly out of the file (撤下). Nothing is deleted.
    ///
    /// - Law: handbook S6: only reversal with a reason.
    public struct WithdrawPaper: Act {
        public static let name = "archive.withdraw-paper"
        public static let outcomes: [any Fact.Type] = [PaperWithdrawn.self]
        public static let form = Form(
            Words("撤下材料", "Withdraw a paper"), by: FileCatalogue.keepers,
            [
                Field("paper", .subject(.paper), "材料", "Paper"),
                Field("reason", .text(200), "理由", "Reason"),
            ])

        let paper: Int
        let reason: String

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try MovePaper.admits(file, occasion)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let old = try PaperRules.paper(paper, file, occasion.actor)
            return [
                PaperWithdrawn(
                    paper: paper, title: old.title, volume: old.volume, reason: reason)
            ]
        }
    }

    /// The paper no longer stands in the file; its bytes and versions stay.
    public struct PaperWithdrawn: Fact {
        public static let name = "archive.paper-withdrawn"

        public let paper: Int
        public let title: String
        public let volume: FiledPaper.Volume
        public let reason: String

        public var subject: Subject { Subject(.paper, paper) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(paper: paper) { $0.withdrawn = reason }
        }

        public var story: Words { PaperRules.story(volume, title, "撤下", "withdrawn", reason) }
    }
}
