extension Archive {
    /// Replaces the bytes of a paper by a new version (换版); the old one is kept.
    ///
    /// - Law: handbook 10.5, S6: a replaced page keeps its old version.
    public struct ReplacePaper: NamesBytes {
        public static let name = "archive.replace-paper"
        public static let outcomes: [any Fact.Type] = [PaperReplaced.self]
        public static let form = Form(
            Words("更换材料", "Replace a paper"), by: FileCatalogue.keepers,
            [
                Field("paper", .subject(.paper), "材料", "Paper"),
                Field("hash", .text(64), "文件哈希", "Hash"),
                Field("media", .text(80), "类型", "Media type"),
                Field("bytes", .number(1...PaperSize.bytesMax), "字节数", "Bytes"),
                Field("pages", .number(1...PaperSize.pagesMax), "页数", "Pages"),
                Field("reason", .text(200), "更换理由", "Reason"),
            ])

        let paper: Int
        public let hash: ContentHash
        let media: String
        let bytes: Int
        let pages: Int
        let reason: String

        public init(
            paper: Int, hash: ContentHash, media: String, size: PaperSize, reason: String
        ) {
            self.paper = paper
            self.hash = hash
            self.media = media
            bytes = size.bytes
            pages = size.pages
            self.reason = reason
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try PaperRules.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let old = try PaperRules.paper(paper, file, occasion.actor)
            try PaperRules.check(PaperSize(bytes: bytes, pages: pages))
            guard old.current.hash != hash else { return [] }
            return [
                PaperReplaced(
                    paper: paper, title: old.title, volume: old.volume, hash: hash,
                    media: media, bytes: bytes, pages: pages, reason: reason)
            ]
        }
    }

    /// Another version stands; the one before stays with its reason.
    public struct PaperReplaced: Fact {
        public static let name = "archive.paper-replaced"

        public let paper: Int
        public let title: String
        public let volume: FiledPaper.Volume
        public let hash: ContentHash
        public let media: String
        public let bytes: Int
        public let pages: Int
        public let reason: String

        public var subject: Subject { Subject(.paper, paper) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.change(paper: paper) {
                $0.versions.append(
                    FiledPaper.Version(
                        hash: hash, media: media, bytes: bytes, pages: pages,
                        filedOn: stamp.day, filedBy: stamp.by, reason: reason))
            }
        }

        public var story: Words { PaperRules.story(volume, title, "更换", "replaced", reason) }
    }
}
