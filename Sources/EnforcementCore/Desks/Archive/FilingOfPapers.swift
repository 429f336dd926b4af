/// An act that names bytes of the document store. Only the house's own e-file, which has kept the
/// bytes, may ask for it; forms and programs bring the bytes, never a hash.
public protocol NamesBytes: Act {
    var hash: ContentHash { get }
}

extension FileCatalogue {
    /// Who puts papers into files: whoever writes, serves, receives or scans them.
    public static let keepers: [Role] = [
        .archivist, .clerk, .officer, .judge, .teamLeader, .filingClerk, .centre, .tracer,
        .fundManager, .finance, .appraiser, .dormancyOfficer, .bailiff, .reviewer,
        .petitionOfficer, .system,
    ]

    /// Who may see the inner volume (副卷): those who decide, approve, review or keep the file.
    ///
    /// - Law: handbook 10.5: internal, never sent by any interface to the outside.
    public static let innerReaders: Set<Role> = [
        .president, .vicePresident, .director, .teamLeader, .judge, .officer, .clerk, .reviewer,
        .archivist, .inspector,
    ]
}

/// What every act on papers of the e-file checks.
enum PaperRules {
    static func mustBeOpen(_ file: CaseFile) throws(Refusal) {
        guard file.archivedOn == nil else {
            throw Refusal(
                "archive.sealed", "卷宗已归档，不得再变动",
                "The file is archived and can no longer change")
        }
    }

    /// The paper of that number, standing.
    ///
    /// Who may not see the inner volume does not learn that there is such a paper.
    static func paper(
        _ number: Int, _ file: CaseFile, _ actor: Actor
    ) throws(Refusal) -> FiledPaper {
        let maySee =
            actor.id == .system || !FileCatalogue.innerReaders.isDisjoint(with: actor.roles)
        guard let paper = file.paper(number), paper.isStanding, paper.volume == .main || maySee
        else {
            throw Refusal(
                "archive.no-paper", "卷内没有这份材料", "No such paper stands in the file",
                field: "paper")
        }
        return paper
    }

    static func check(_ place: FilePlace, _ file: CaseFile) throws(Refusal) {
        guard FileCatalogue.item(at: place, in: file.type) != nil else {
            let most = FileCatalogue.items(of: file.type, place.volume).count
            throw Refusal(
                "archive.no-item", "\(place.volume.label.zh)目录号须为1至\(most)",
                "The catalogue has items 1 to \(most)", field: "item")
        }
    }

    static func check(_ size: PaperSize) throws(Refusal) {
        guard size.bytes > 0 else {
            throw Refusal("archive.empty", "文件为空", "The file is empty", field: "bytes")
        }
        guard size.bytes <= PaperSize.bytesMax else {
            throw Refusal(
                "archive.too-large", "单个文件不得超过50MB", "At most 50 MB a file",
                field: "bytes")
        }
    }

    /// What the timeline says of a change: of an inner paper neither title nor reason.
    static func story(
        _ volume: FiledPaper.Volume, _ title: String, _ zh: String, _ en: String, _ reason: String
    ) -> Words {
        switch volume {
        case .main: Words("《\(title)》\(zh)：\(reason)", "\(title) was \(en): \(reason)")
        case .inner: Words("副卷材料\(zh)", "A paper of the inner volume was \(en)")
        }
    }
}

/// How large a document is, in bytes and pages.
public struct PaperSize: Sendable, Hashable, Codable {
    /// 50 MB.
    public static let bytesMax = 50 * 1024 * 1024
    public static let pagesMax = 5_000
    /// 2 GB: the bound file of a whole case.
    public static let archiveBytesMax = 2 << 30

    public let bytes: Int
    public let pages: Int

    public init(bytes: Int, pages: Int) {
        self.bytes = bytes
        self.pages = pages
    }
}

extension CaseFile {
    mutating func change(paper number: Int, _ body: (inout FiledPaper) -> Void) {
        guard let index = papers.firstIndex(where: { $0.number == number }) else { return }
        body(&papers[index])
    }
}
