import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The e-file of a case (电子卷宗): catalogue, pages, upload, order, archive copy.
enum FileRoutes {
    static let all: [Route] = [
        Route(.get, "/files", .page, waiting),
        Route(.get, "/files/:case", .page, show),
        Route(.post, "/files/:case/upload", .page, upload),
        Route(.post, "/files/:case/place", .page, place),
        Route(.post, "/files/:case/papers/:paper/replace", .page, replace),
        Route(.get, "/files/:case/papers/:paper/content", .page, PaperReads.content),
        Route(.get, "/files/:case/papers/:paper/pages/:page", .page, PaperReads.page),
        Route(.get, "/files/:case/bound", .page, PaperReads.bound),
        Route(.post, "/files/:case/bind", .page, bind),
        Route(.get, "/api/v1/cases/:case/papers", .data, PaperReads.list),
        Route(.post, "/api/v1/cases/:case/papers", .data, PaperReads.take),
        Route(.get, "/api/v1/cases/:case/papers/:paper/content", .data, PaperReads.content),
    ]

    /// Files at one look; the rest is behind the next.
    private static let most = 60

    /// Closed cases that wait for their archive, with what each still misses (卷宗待补).
    private static func waiting(_ call: Call) async throws -> Response {
        var query = CaseQuery(court: call.house.court)
        (query.state, query.limit) = (.closed, most)
        let page = try await call.house.lists.cases(query)
        var rows: [FilesPage.Row] = []
        for card in page.rows {
            let file = try await call.house.office.file(card.file)
            rows.append(
                FilesPage.Row(
                    card: card, papers: file.papers.count { $0.isStanding },
                    missing: FileCompleteness(of: file).missing))
        }
        let list = FilesPage(
            frame: call.frame(call.language[.filesWaiting], .cases), rows: rows,
            total: page.total)
        return .page(list.html(call.house))
    }

    static func show(_ call: Call) async throws -> Response { try await page(call, nil) }

    static func page(
        _ call: Call, _ refusal: Refusal?, _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visitor = try call.person()
        let file = try await call.house.office.file(try await call.file())
        let seesInner = !FileCatalogue.innerReaders.isDisjoint(with: visitor.person.roles)
        let chosen = call.query["paper"].flatMap { Int($0) }
        let papers = file.papers.filter { EFile.mayRead($0, visitor.person.roles) }
        let page = FilePage(
            frame: call.frame(call.language(.filesOf, name(of: file)), .cases), file: file,
            papers: papers, seesInner: seesInner,
            paper: papers.first { $0.number == chosen } ?? papers.first(where: \.isStanding),
            version: call.query["version"].flatMap { Int($0) },
            page: call.query["page"].flatMap { Int($0) } ?? 1,
            uploads: await call.house.uploads.list(of: file.id, by: visitor.id),
            mayFile: mayFile(visitor) && call.house.papers != nil,
            showsPages: call.house.pageImages != nil, refusal: refusal,
            formToken: visitor.formToken, court: visitor.court)
        return .page(page.html(call.house), status)
    }

    static func name(of file: CaseFile) -> String {
        file.number?.description ?? "\(file.id.number)"
    }

    private static func mayFile(_ visitor: Visitor) -> Bool {
        !visitor.person.roles.isDisjoint(with: FileCatalogue.keepers)
    }

    /// Files come in: each is kept, looked at, and proposed a name and a place.
    private static func upload(_ call: Call) async throws -> Response {
        let visitor = try call.person()
        guard mayFile(visitor), let papers = call.house.papers else { throw Problem.notAllowed }
        let file = try await call.house.office.file(try await call.file())
        do throws(OfficeError) {
            guard file.archivedOn == nil else {
                throw .refused(
                    Refusal("archive.sealed", "卷宗已归档，不得再变动", "The file is archived"))
            }
            for upload in try await files(call) {
                let known = try PaperBytes(upload.bytes)
                let text = await call.words(of: upload)
                let hash: ContentHash
                do { hash = try await papers.documents.keep(upload.bytes) } catch {
                    throw .unavailable("\(error)")
                }
                await call.house.uploads.add(
                    hash, PaperProposal(named: upload.name, text: text, in: file.type),
                    pages: known.pages, of: file.id, by: visitor.id)
            }
        } catch {
            return try await page(call, error.refusal, .unprocessableContent)
        }
        return .see("/files/\(file.id.number)#uploads")
    }

    private static func files(_ call: Call) async throws(OfficeError) -> [Multipart.File] {
        do { return try await call.uploads().files } catch let problem as Problem {
            throw .invalid(
                Refusal(problem.code, problem.detail.zh, problem.detail.en, field: "file"))
        } catch { throw .unavailable("\(error)") }
    }

    /// A person says what an upload is and where it goes: it is filed, or put aside.
    private static func place(_ call: Call) async throws -> Response {
        let visitor = try call.person()
        guard mayFile(visitor), let papers = call.house.papers else { throw Problem.notAllowed }
        let form = try await call.form()
        let id = try await call.file()
        let type = try await call.house.office.file(id).type
        guard
            let upload = await call.house.uploads.find(
                form["upload"] ?? "", of: id, by: visitor.id)
        else { throw Problem.notFound }
        if form["drop"] != nil {
            await call.house.uploads.remove(upload.id)
            return .see("/files/\(id.number)#uploads")
        }
        do throws(OfficeError) {
            let chosen = try PaperKind(form["kind"] ?? "", in: type)
            guard chosen.place.volume == .main || seesInner(visitor) else {
                throw .forbidden(Refusal("archive.inner", "您不能入副卷", "Not your volume"))
            }
            let title = String((form["title"] ?? "").prefix(80)).trimmingBlanks
            guard !title.isEmpty else {
                throw .invalid(
                    Refusal("field.missing", "请填写名称", "A title is required", field: "title"))
            }
            let bytes: [UInt8]
            do { bytes = try await papers.documents.bytes(of: upload.hash) } catch {
                throw .unavailable("\(error)")
            }
            let paper = try await papers.file(
                bytes,
                NewPaper(title, code: chosen.code, at: chosen.place, origin: .scanned),
                in: id, by: visitor.id)
            await call.house.uploads.remove(upload.id)
            return .see("/files/\(id.number)?paper=\(paper.number)")
        } catch {
            return try await page(call, error.refusal, .conflict)
        }
    }

    private static func seesInner(_ visitor: Visitor) -> Bool {
        !FileCatalogue.innerReaders.isDisjoint(with: visitor.person.roles)
    }

    /// Another version of a paper, with its reason.
    private static func replace(_ call: Call) async throws -> Response {
        let visitor = try call.person()
        guard mayFile(visitor), let papers = call.house.papers else { throw Problem.notAllowed }
        let id = try await call.file()
        guard let number = Int(try call.value("paper")) else { throw Problem.notFound }
        let form = try await call.uploads()
        do throws(OfficeError) {
            let reason = (form.fields["reason"] ?? "").trimmingBlanks
            guard (1...200).contains(reason.count) else {
                throw .invalid(
                    Refusal(
                        "field.missing", "请填写更换理由", "A reason is required", field: "reason"))
            }
            try await papers.replace(
                number, by: form.files[0].bytes, reason: reason, in: id, by: visitor.id)
        } catch {
            return try await page(call, error.refusal, .conflict)
        }
        return .see("/files/\(id.number)?paper=\(number)")
    }

    /// Makes the archive's copy of an archived file.
    private static func bind(_ call: Call) async throws -> Response {
        let visitor = try call.person()
        guard visitor.has(.archivist), let papers = call.house.papers,
            let binder = call.house.binder
        else { throw Problem.notAllowed }
        _ = try await call.form()
        let id = try await call.file()
        do throws(OfficeError) {
            try await Binding(files: papers, binder: binder).bind(id, by: visitor.id)
        } catch {
            return try await page(call, error.refusal, .conflict)
        }
        return .see("/files/\(id.number)")
    }
}

/// What a person chose for an upload: a document of a code, or an item of the catalogue.
struct PaperKind {
    let code: String?
    let place: FilePlace

    /// - Parameter text: `W03`, `main-6`, `inner-1`.
    init(_ text: String, in type: CaseType) throws(OfficeError) {
        if let place = FileCatalogue.place(ofCode: text, in: type) {
            (code, self.place) = (text, place)
            return
        }
        let parts = text.split(separator: "-")
        guard parts.count == 2, let volume = FiledPaper.Volume(rawValue: String(parts[0])),
            let item = Int(parts[1]),
            FileCatalogue.item(at: FilePlace(volume, item), in: type) != nil
        else {
            throw .invalid(
                Refusal("field.choice", "请选择目录", "Choose where it goes", field: "kind"))
        }
        (code, place) = (nil, FilePlace(volume, item))
    }
}
