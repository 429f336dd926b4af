import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The papers of an e-file as bytes, pages and data. The inner volume only for its readers: for
/// everybody else it is not there.
enum PaperReads {
    /// The bytes as they were kept; images may be shown, all else is a file to keep.
    static func content(_ call: Call) async throws -> Response {
        let found = try await bytes(call)
        let media = PaperBytes.Media(rawValue: found.version.media)
        let file = try await call.house.office.file(try await call.file())
        let name = PaperName(file, found.paper, found.version).text
        var response = Response.file(
            found.bytes, type: found.version.media, name: name, ending: media?.suffix ?? "bin")
        if call.query["inline"] != nil, media == .png || media == .jpeg {
            response.headers[.contentDisposition] = "inline"
        }
        return guarded(response)
    }

    /// One page of a PDF as an image.
    static func page(_ call: Call) async throws -> Response {
        guard let images = call.house.pageImages, let page = Int(try call.value("page")) else {
            throw Problem.notFound
        }
        let found = try await bytes(call)
        guard (1...max(1, found.version.pages)).contains(page),
            found.version.media == PaperBytes.Media.pdf.rawValue
        else { throw Problem.notFound }
        let image: [UInt8]
        do { image = try await images.image(ofPage: page, of: found.bytes) } catch {
            throw Problem(
                .serviceUnavailable, "paper.unshown", "此页暂不能显示，可下载查看",
                "This page cannot be shown: download the file")
        }
        var headers: HTTPFields = [.contentType: "image/png"]
        headers[.cacheControl] = "private, no-store"
        return guarded(
            Response(
                status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: image))))
    }

    /// The archive's copy of the whole main volume.
    static func bound(_ call: Call) async throws -> Response {
        guard let papers = call.house.papers else { throw Problem.notFound }
        let file = try await call.house.office.file(try await call.file())
        guard let bound = file.bound else { throw Problem.notFound }
        let bytes: [UInt8]
        do { bytes = try await papers.documents.bytes(of: bound.hash) } catch {
            throw OfficeError.unavailable("\(error)")
        }
        return guarded(
            .file(
                bytes, type: "application/pdf",
                name: "\(FileRoutes.name(of: file))_卷宗_\(bound.boundOn)", ending: "pdf"))
    }

    /// Nothing that was uploaded runs, loads or frames anything.
    private static func guarded(_ response: Response) -> Response {
        var response = response
        if let name = HeaderName("Content-Security-Policy") {
            response.headers[name] = "sandbox; default-src 'none'; frame-ancestors 'none'"
        }
        return response
    }

    private static func bytes(
        _ call: Call
    ) async throws -> (paper: FiledPaper, version: FiledPaper.Version, bytes: [UInt8]) {
        let visitor = try call.person()
        guard let papers = call.house.papers, let number = Int(try call.value("paper")),
            let actor = visitor.court.actor(visitor.id)
        else { throw Problem.notFound }
        return try await papers.bytes(
            of: number, version: call.query["version"].flatMap { Int($0) },
            in: try await call.file(), for: actor)
    }

    // MARK: Data

    static func list(_ call: Call) async throws -> Response {
        let roles = try call.person().person.roles
        let file = try await call.house.office.file(try await call.file())
        let seesInner = !FileCatalogue.innerReaders.isDisjoint(with: roles)
        let missing = FileCompleteness(of: file).missing
            .filter { $0.place.volume == .main || seesInner }
        return .json([
            "papers": .array(
                file.papers.filter { EFile.mayRead($0, roles) }.map { view($0) }),
            "missing": .array(
                missing.map { paper in
                    [
                        "title": .string(call.language[paper.title]),
                        "code": paper.code.map { .string($0) } ?? .null,
                        "volume": .string(paper.place.volume.rawValue),
                        "item": .number(paper.place.item), "count": .number(paper.missing),
                        "since": .string(paper.since.description),
                    ]
                }),
            "bound": file.bound.map { .string($0.hash.description) } ?? .null,
        ])
    }

    private static func view(_ paper: FiledPaper) -> JSON {
        [
            "number": .number(paper.number), "title": .string(paper.title),
            "code": paper.code.map { .string($0) } ?? .null,
            "volume": .string(paper.volume.rawValue), "item": .number(paper.item),
            "origin": .string(paper.origin.rawValue),
            "withdrawn": paper.withdrawn.map { .string($0) } ?? .null,
            "versions": .array(
                paper.versions.map { version in
                    [
                        "hash": .string(version.hash.description),
                        "media": .string(version.media), "bytes": .number(version.bytes),
                        "pages": .number(version.pages),
                        "filed": .string(version.filedOn.description),
                        "by": .string(version.filedBy.text),
                        "reason": version.reason.map { .string($0) } ?? .null,
                    ]
                }),
        ]
    }

    /// A program brings a paper: multipart with `title`, `kind` (`W03`, `main-6`) and one file.
    static func take(_ call: Call) async throws -> Response {
        let visitor = try call.person()
        try call.checkDataToken()
        guard let papers = call.house.papers else { throw Problem.notFound }
        let form = try await call.uploads(needsToken: false)
        let id = try await call.file()
        let kind = try PaperKind(
            form.fields["kind"] ?? "", in: try await call.house.office.file(id).type)
        guard
            kind.place.volume == .main
                || !FileCatalogue.innerReaders.isDisjoint(with: visitor.person.roles)
        else { throw Problem.notAllowed }
        let title = String((form.fields["title"] ?? "").prefix(80)).trimmingBlanks
        guard !title.isEmpty else {
            throw Problem(
                .unprocessableContent, "field.missing", "请填写名称", "A title is required",
                field: "title")
        }
        let paper = try await papers.file(
            form.files[0].bytes,
            NewPaper(title, code: kind.code, at: kind.place, origin: .handedIn), in: id,
            by: visitor.id)
        return .json(view(paper), .created)
    }
}

/// `{案号}_{目录序号}_{文书代码}_{序号}_{日期}` (handbook 10.5).
struct PaperName {
    let text: String

    init(_ file: CaseFile, _ paper: FiledPaper, _ version: FiledPaper.Version) {
        let mark = paper.volume == .inner ? "副" : ""
        let day = version.filedOn.description.filter(\.isNumber)
        text =
            "\(FileRoutes.name(of: file))_\(mark)\(paper.item)_\(paper.code ?? "其他")"
            + "_\(paper.number)_\(day)"
    }
}
