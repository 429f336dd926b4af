extension Archive {
    /// Notes the bound file (归档卷): all standing papers of the main volume as one PDF with cover,
    /// index and bookmarks. The last that happens to an e-file; done once, by the house.
    ///
    /// - Law: handbook 10.5; P8-04.
    public struct KeepBound: NamesBytes {
        public static let name = "archive.keep-bound"
        public static let outcomes: [any Fact.Type] = [Bound.self]
        public static let form = Form(
            Words("装订成卷", "Keep the bound file"), by: [.archivist, .system],
            [
                Field("hash", .text(64), "文件哈希", "Hash"),
                Field("bytes", .number(1...PaperSize.archiveBytesMax), "字节数", "Bytes"),
                Field("pages", .number(1...1_000_000), "页数", "Pages"),
                Field("papers", .number(0...100_000), "材料份数", "Papers"),
            ])

        public let hash: ContentHash
        let bytes: Int
        let pages: Int
        let papers: Int

        public init(hash: ContentHash, bytes: Int, pages: Int, papers: Int) {
            self.hash = hash
            self.bytes = bytes
            self.pages = pages
            self.papers = papers
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            guard file.archivedOn != nil else {
                throw Refusal("archive.not-archived", "卷宗尚未归档", "The file is not archived")
            }
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            // Bound once: another copy of the same papers changes nothing.
            guard file.bound == nil else { return [] }
            return [Bound(hash: hash, bytes: bytes, pages: pages, papers: papers)]
        }
    }

    /// The archive's copy of the file, by its hash.
    public struct Bound: Fact {
        public static let name = "archive.bound"

        public let hash: ContentHash
        public let bytes: Int
        public let pages: Int
        public let papers: Int

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.bound = BoundFile(hash: hash, bytes: bytes, pages: pages, boundOn: stamp.day)
        }

        public var story: Words {
            Words(
                "电子卷宗装订成卷：\(papers)份，\(pages)页",
                "Bound: \(papers) papers, \(pages) pages")
        }
    }
}
