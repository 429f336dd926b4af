public import EnforcementCore

/// Makes the archive's copy of an archived e-file: cover, index with pages and hashes, and all
/// standing papers of the main volume in the order of the catalogue. The inner volume stays inside.
public struct Binding: Sendable {
    private let files: EFile
    private let binder: any Binder

    public init(files: EFile, binder: any Binder) {
        self.files = files
        self.binder = binder
    }

    /// Binds, keeps the PDF, and puts its hash on the record. Done before, it changes nothing.
    public func bind(_ id: FileID, by person: PersonID) async throws(OfficeError) {
        let file = try await files.office.file(id)
        guard file.archivedOn != nil else {
            throw .refused(
                Refusal("archive.not-archived", "卷宗尚未归档", "The file is not archived"))
        }
        guard file.bound == nil else { return }
        let papers = Self.order(file)
        let done: (pdf: [UInt8], pages: Int)
        let hash: ContentHash
        do {
            var leaves = [
                BinderLeaf(
                    title: "封面、目录", group: "封面、目录", media: "text/plain",
                    bytes: Array(Self.index(file, papers).utf8))
            ]
            for paper in papers {
                leaves.append(
                    BinderLeaf(
                        title: paper.title, group: Self.group(paper, file),
                        media: paper.current.media,
                        bytes: try await files.documents.bytes(of: paper.current.hash)))
            }
            done = try await binder.bind(leaves, title: file.number?.description ?? "")
            hash = try await files.documents.keep(done.pdf)
        } catch { throw .unavailable("\(error)") }
        _ = try await files.office.perform(
            Archive.KeepBound(
                hash: hash, bytes: done.pdf.count, pages: done.pages, papers: papers.count),
            in: id, by: person)
    }

    private static func order(_ file: CaseFile) -> [FiledPaper] {
        file.papers.filter { $0.isStanding && $0.volume == .main }
            .sorted { ($0.item, $0.number) < ($1.item, $1.number) }
    }

    private static func group(_ paper: FiledPaper, _ file: CaseFile) -> String {
        let title = FileCatalogue.item(at: paper.place, in: file.type)?.title.zh ?? ""
        return "\(paper.item) \(title)"
    }

    private static func index(_ file: CaseFile, _ papers: [FiledPaper]) -> String {
        var lines = [
            "电子卷宗（正卷）", "案号：\(file.number?.description ?? "")", "案件：\(file.title)",
            "立案：\(file.filedOn?.description ?? "")　结案：\(file.closedOn?.description ?? "")",
            "档案号：\(file.archiveNumber ?? "")　归档：\(file.archivedOn?.description ?? "")", "",
            "目录（目录号　名称　页数　SHA-256）",
        ]
        for paper in papers {
            let version = paper.current
            lines.append("\(paper.item)　\(paper.title)　\(version.pages)页")
            lines.append("　　\(version.hash)")
        }
        return lines.joined(separator: "\n")
    }
}
