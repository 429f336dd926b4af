extension Archive {
    /// Names a paper anew or puts it in another place (改名、调整目录).
    ///
    /// What was filed in the inner volume stays inside: it does not move to the main volume, where
    /// parties could see it.
    public struct MovePaper: Act {
        public static let name = "archive.move-paper"
        public static let outcomes: [any Fact.Type] = [PaperMoved.self]
        public static let form = Form(
            Words("调整目录", "Move a paper"), by: FileCatalogue.keepers,
            [
                Field("paper", .subject(.paper), "材料", "Paper"),
                Field("title", .text(80), "名称", "Title"),
                Field("volume", .one(of: FiledPaper.Volume.self), "卷别", "Volume"),
                Field("item", .number(1...31), "目录号", "Catalogue item"),
            ])

        let paper: Int
        let title: String
        let volume: FiledPaper.Volume
        let item: Int

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try PaperRules.mustBeOpen(file)
            guard file.papers.contains(where: \.isStanding) else {
                throw Refusal("archive.no-papers", "卷内尚无材料", "The file has no papers yet")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let old = try PaperRules.paper(paper, file, occasion.actor)
            let place = FilePlace(volume, item)
            try PaperRules.check(place, file)
            guard old.volume == .main || volume == .inner else {
                throw Refusal(
                    "archive.inner", "副卷材料不得移入正卷", "An inner paper stays inside",
                    field: "volume")
            }
            guard old.title != title || old.place != place else { return [] }
            return [PaperMoved(paper: paper, title: title, volume: volume, item: item)]
        }
    }

    /// The paper has this title and place.
    public struct PaperMoved: Fact {
        public static let name = "archive.paper-moved"

        public let paper: Int
        public let title: String
        public let volume: FiledPaper.Volume
        public let item: Int

        public var subject: Subject { Subject(.paper, paper) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(paper: paper) {
                $0.title = title
                $0.volume = volume
                $0.item = item
            }
        }

        public var story: Words {
            PaperRules.story(volume, title, "调整目录", "moved", "第\(item)项")
        }
    }
}
