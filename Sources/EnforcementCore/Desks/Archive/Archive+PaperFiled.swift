extension Archive {
    /// A paper stands in the e-file.
    public struct PaperFiled: Fact {
        public static let name = "archive.paper-filed"

        public let paper: Int
        public let title: String
        public let code: String?
        public let volume: FiledPaper.Volume
        public let item: Int
        public let origin: FiledPaper.Origin
        public let hash: ContentHash
        public let media: String
        public let bytes: Int
        public let pages: Int

        public var subject: Subject { Subject(.paper, paper) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.papers.append(
                FiledPaper(
                    number: paper, title: title, code: code, volume: volume, item: item,
                    origin: origin,
                    first: FiledPaper.Version(
                        hash: hash, media: media, bytes: bytes, pages: pages,
                        filedOn: stamp.day, filedBy: stamp.by)))
        }

        public var story: Words {
            switch volume {
            case .main:
                Words(
                    "《\(title)》入卷（第\(item)项，\(pages)页）",
                    "Filed under \(item), \(pages) pages")
            // The timeline is read by more people than the inner volume.
            case .inner: Words("副卷材料入卷", "A paper was filed in the inner volume")
            }
        }
    }
}
