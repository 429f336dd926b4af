extension Archive {
    /// Puts a paper into the e-file at its place (入卷, P8-01, P8-02). The bytes are in the store.
    ///
    /// The same bytes at the same place a second time change nothing. Refused after archiving.
    /// - Law: handbook 10.5; 法发〔2006〕11号 4–8.
    public struct FilePaper: NamesBytes {
        public static let name = "archive.file-paper"
        public static let outcomes: [any Fact.Type] = [PaperFiled.self]
        public static let form = Form(
            Words("材料入卷", "File a paper"), by: FileCatalogue.keepers,
            [
                Field("title", .text(80), "名称", "Title"),
                Field("code", .text(8), "文书代码", "Document code", required: false),
                Field("volume", .one(of: FiledPaper.Volume.self), "卷别", "Volume"),
                Field("item", .number(1...31), "目录号", "Catalogue item"),
                Field("origin", .one(of: FiledPaper.Origin.self), "来源", "Origin"),
                Field("hash", .text(64), "文件哈希", "Hash"),
                Field("media", .text(80), "类型", "Media type"),
                Field("bytes", .number(1...PaperSize.bytesMax), "字节数", "Bytes"),
                Field("pages", .number(1...PaperSize.pagesMax), "页数", "Pages"),
            ])

        let title: String
        let code: String?
        let volume: FiledPaper.Volume
        let item: Int
        let origin: FiledPaper.Origin
        public let hash: ContentHash
        let media: String
        let bytes: Int
        let pages: Int

        public init(
            title: String, code: String?, place: FilePlace, origin: FiledPaper.Origin,
            hash: ContentHash, media: String, size: PaperSize
        ) {
            self.title = title
            self.code = code
            volume = place.volume
            item = place.item
            self.origin = origin
            self.hash = hash
            self.media = media
            bytes = size.bytes
            pages = size.pages
        }

        public static func admits(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
            try PaperRules.mustBeOpen(file)
        }

        public func decide(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) -> [any Fact] {
            let place = FilePlace(volume, item)
            try PaperRules.check(place, file)
            try PaperRules.check(PaperSize(bytes: bytes, pages: pages))
            guard
                !file.papers.contains(where: {
                    $0.isStanding && $0.place == place && $0.current.hash == hash
                })
            else { return [] }
            return [
                PaperFiled(
                    paper: file.papers.count + 1, title: title, code: code, volume: volume,
                    item: item, origin: origin, hash: hash, media: media, bytes: bytes,
                    pages: pages)
            ]
        }
    }
}
