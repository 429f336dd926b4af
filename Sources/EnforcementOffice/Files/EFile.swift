public import EnforcementCore

/// The e-file's one door for bytes: it keeps them first, then puts their hash on the record.
///
/// So no fact ever names bytes the store has not. Acts that name bytes are asked of nobody else.
public struct EFile: Sendable {
    public let office: Office
    public let documents: any DocumentStore
    /// Makes the words of papers findable; nil: papers are found by their case alone.
    let index: PaperIndex?

    public init(office: Office, documents: any DocumentStore, index: PaperIndex? = nil) {
        self.office = office
        self.documents = documents
        self.index = index
    }

    static let byUpload = Refusal(
        "archive.by-upload", "材料须连同文件上传入卷", "A paper comes with its bytes: upload it")

    /// Files a paper. Answers it as it stands in the file; the same bytes at the same place are
    /// there already, and that paper is the answer.
    ///
    /// - Parameter bytes: a PDF, a PNG, JPEG or TIFF image, or plain text in UTF-8; at most 50 MB.
    /// - Parameter actID: asked twice, done once.
    @discardableResult
    public func file(
        _ bytes: [UInt8], _ paper: NewPaper, in file: FileID, by person: PersonID,
        actID: String? = nil
    ) async throws(OfficeError) -> FiledPaper {
        let known = try PaperBytes(bytes)
        let now = try await office.file(file)
        let place =
            paper.place ?? paper.code.flatMap {
                FileCatalogue.place(ofCode: $0, in: now.type)
            } ?? FileCatalogue.place(of: .other, in: now.type)
        // What is refused anyway leaves nothing in the store.
        if let first = standing(ContentHash(of: bytes), place, now) { return first }
        let hash = try await keep(bytes)
        let act = Archive.FilePaper(
            title: paper.title, code: paper.code, place: place, origin: paper.origin,
            hash: hash, media: known.media.rawValue,
            size: PaperSize(bytes: bytes.count, pages: paper.pages ?? known.pages))
        let done = try await office.perform(act, in: file, by: person, actID: actID)
        let after = try await office.file(file)
        for entry in done.entries {
            if let filed = entry.fact as? Archive.PaperFiled, let paper = after.paper(filed.paper) {
                index?.take(bytes, of: paper, in: file)
                return paper
            }
        }
        guard let paper = standing(hash, place, after) else {
            throw .unavailable("the paper was not filed")
        }
        return paper
    }

    /// Replaces a paper by a new version; the old one stays in the store and on the record.
    public func replace(
        _ paper: Int, by bytes: [UInt8], pages: Int? = nil, reason: String, in file: FileID,
        by person: PersonID, actID: String? = nil
    ) async throws(OfficeError) {
        let known = try PaperBytes(bytes)
        let act = Archive.ReplacePaper(
            paper: paper, hash: try await keep(bytes), media: known.media.rawValue,
            size: PaperSize(bytes: bytes.count, pages: pages ?? known.pages), reason: reason)
        _ = try await office.perform(act, in: file, by: person, actID: actID)
        if let now = try await office.file(file).paper(paper) {
            index?.take(bytes, of: now, in: file)
        }
    }

    /// The bytes of a paper, checked. A version counts from 1; nil: the one that stands.
    ///
    /// - Throws: `.unknownCase` for a paper that is not there, or that the reader may not see: who
    ///   may not see the inner volume does not learn that there is such a paper.
    public func bytes(
        of number: Int, version: Int? = nil, in file: FileID, for reader: Actor
    ) async throws(OfficeError) -> (paper: FiledPaper, version: FiledPaper.Version, bytes: [UInt8])
    {
        guard let paper = try await office.file(file).paper(number),
            Self.mayRead(paper, reader.roles)
        else { throw .unknownCase }
        let index = (version ?? paper.versions.count) - 1
        guard paper.versions.indices.contains(index) else { throw .unknownCase }
        do {
            let bytes = try await documents.bytes(of: paper.versions[index].hash)
            return (paper, paper.versions[index], bytes)
        } catch {
            throw .unavailable("\(error)")
        }
    }

    /// Whether somebody in these roles may see the paper: the inner volume only its readers.
    public static func mayRead(_ paper: FiledPaper, _ roles: Set<Role>) -> Bool {
        paper.volume == .main || !FileCatalogue.innerReaders.isDisjoint(with: roles)
    }

    private func standing(
        _ hash: ContentHash, _ place: FilePlace, _ file: CaseFile
    ) -> FiledPaper? {
        file.papers.last { $0.isStanding && $0.place == place && $0.current.hash == hash }
    }

    private func keep(_ bytes: [UInt8]) async throws(OfficeError) -> ContentHash {
        do { return try await documents.keep(bytes) } catch { throw .unavailable("\(error)") }
    }
}

/// What a new paper is called and where it goes.
public struct NewPaper: Sendable {
    public let title: String
    /// W01–W44; nil for what others wrote.
    public let code: String?
    /// Nil: the place of the code in the catalogue, or 其他 where there is none.
    public let place: FilePlace?
    public let origin: FiledPaper.Origin
    /// Nil: counted from the bytes.
    public let pages: Int?

    public init(
        _ title: String, code: String? = nil, at place: FilePlace? = nil,
        origin: FiledPaper.Origin, pages: Int? = nil
    ) {
        self.title = title
        self.code = code
        self.place = place
        self.origin = origin
        self.pages = pages
    }
}
