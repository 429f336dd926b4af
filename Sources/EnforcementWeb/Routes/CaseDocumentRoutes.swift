import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Documents of a case: drafted on a form beside their page, read, fetched as PDF, verified.
enum CaseDocumentRoutes {
    static let all: [Route] = [
        Route(.get, "/cases/:case/documents/new", .page, choose),
        Route(.get, "/cases/:case/documents/new/:code", .page, form),
        Route(.post, "/cases/:case/documents/new/:code", .page, submit),
        Route(.get, "/cases/:case/documents/:number", .page, show),
        Route(.get, "/cases/:case/documents/:number/pdf", .page, pdf),
        Route(.get, "/verify", .open, verifyForm),
        Route(.post, "/verify", .open, verify),
        Route(.get, "/api/v1/cases/:case/documents", .data, DocumentReads.list),
        Route(.post, "/api/v1/cases/:case/documents", .data, DocumentReads.draft),
        Route(.get, "/api/v1/cases/:case/documents/:number", .data, DocumentReads.one),
        Route(.get, "/api/v1/cases/:case/documents/:number/pdf", .data, pdf),
    ]

    // MARK: Drafting

    private static func choose(_ call: Call) async throws -> Response {
        let file = try await call.house.office.file(try await call.file())
        let page = DocumentChoicePage(
            frame: call.frame(call.language[.draftDocument], .cases), file: file)
        return .page(page.html(call.house))
    }

    private static func form(_ call: Call) async throws -> Response {
        try await draftPage(call, call.query, refusal: nil)
    }

    /// `do=draft` puts it up for signature; anything else shows it as it stands.
    private static func submit(_ call: Call) async throws -> Response {
        let given = try await call.form()
        guard given["do"] == "draft" else { return try await draftPage(call, given, refusal: nil) }
        let id = try await call.file()
        do {
            let done = try await call.documents().submit(
                try call.value("code"), about: about(given), answers: answers(given), in: id,
                by: try call.person().id, actID: given["act_id"])
            let number = done.entries.lazy.compactMap {
                ($0.fact as? Affairs.DocumentDrafted)?.document
            }.first
            return .see("/cases/\(id.number)/documents/\(number ?? 1)")
        } catch let error as OfficeError {
            switch error {
            case .refused(let refusal), .invalid(let refusal), .forbidden(let refusal):
                var page = try await draftPage(call, given, refusal: refusal)
                page.status = Problem(error).status
                return page
            case .unknownCase, .unknownAct, .stale, .unavailable: throw error
            }
        }
    }

    private static func draftPage(
        _ call: Call, _ given: Pairs, refusal: Refusal?
    ) async throws -> Response {
        let id = try await call.file()
        let draft = try await call.documents().draft(
            try call.value("code"), about: about(given), answers: answers(given), in: id)
        let file = try await call.house.office.file(id)
        let visitor = try call.person()
        let page = DocumentDraftPage(
            frame: call.frame(draft.filled.title, .cases), file: file,
            courtName: visitor.court.name, draft: draft, about: about(given),
            answers: answers(given), refusal: refusal, formToken: visitor.formToken,
            actID: given["act_id"] ?? Hash.hex(Hash.random(16)))
        return .page(page.html(call.house))
    }

    private static func about(_ given: Pairs) -> Subject {
        given["about"].flatMap { Subject($0) } ?? .whole
    }

    /// Fields called `slot.NAME`.
    private static func answers(_ given: Pairs) -> [String: String] {
        var answers: [String: String] = [:]
        for pair in given.list where pair.name.hasPrefix("slot.") {
            answers[String(pair.name.dropFirst(5))] = pair.value
        }
        return answers
    }

    // MARK: Reading

    private static func show(_ call: Call) async throws -> Response {
        let id = try await call.file()
        let (document, sheet) = try await call.documents().document(try number(call), in: id)
        let file = try await call.house.office.file(id)
        let visitor = try call.person()
        let offers = try await call.house.office.offers(in: id, to: visitor.id)
        let page = DocumentPage(
            frame: call.frame(document.title, .cases, topic: "case-\(id.number)"), file: file,
            court: visitor.court, document: document, sheet: sheet,
            offers: Set(offers.map { $0.name }))
        return .page(page.html(call.house))
    }

    static func pdf(_ call: Call) async throws -> Response {
        let id = try await call.file()
        let visitor = try call.person()
        guard let actor = visitor.court.actor(visitor.id) else { throw Problem.notFound }
        let number = try number(call)
        let room = try call.documents()
        let (document, _) = try await room.document(number, in: id)
        do {
            let bytes = try await room.pdf(of: number, in: id, for: actor)
            let name = "\(document.code)-\(document.title)"
            return .file(bytes, type: "application/pdf", name: name, ending: "pdf")
        } catch let fault as PaperFault { throw Problem(fault, log: call.house.log) }
    }

    static func number(_ call: Call) throws -> Int {
        guard let number = Int(try call.value("number")), number > 0 else {
            throw Problem.notFound
        }
        return number
    }

    // MARK: Verifying

    private static func verifyForm(_ call: Call) async throws -> Response {
        .page(try await verifyPage(call, number: "", answer: nil).html(call.house))
    }

    /// Case number and code against the record; after five wrong ones the next waits.
    private static func verify(_ call: Call) async throws -> Response {
        let form = try await call.form(needsToken: false)
        let house = call.house
        let number = (form["number"] ?? "").trimmingBlanks
        let key = "verify " + number.prefix(60)
        if let seconds = await house.attempts.wait(key, call.address, now: house.now) {
            var response = Response.page(
                try await verifyPage(call, number: number, answer: .wait(seconds)).html(house),
                .tooManyRequests)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        var found: VerifiedDocument?
        if let read = CaseNumber(number) {
            let plain = CaseNumber(
                year: read.year, court: read.court, type: read.type, serial: read.serial)
            let file = try await house.lists.file(
                numbered: plain.description, court: house.court)
            if let file { found = try await call.documents().verify(form["code"] ?? "", in: file) }
        }
        if found == nil {
            await house.attempts.fail(key, call.address, now: house.now)
        }
        let page = try await verifyPage(
            call, number: number, answer: found.map { .found($0) } ?? .unknown)
        return .page(page.html(house), found == nil ? .notFound : .ok)
    }

    private static func verifyPage(
        _ call: Call, number: String, answer: VerifyPage.Answer?
    ) async throws -> VerifyPage {
        let court = try await call.house.office.court(call.house.court)
        return VerifyPage(
            language: call.language, courtName: court.name, number: number, answer: answer)
    }
}

extension Call {
    /// - Throws: 404 in a house that makes no documents.
    func documents() throws -> DocumentRoom {
        guard let room = house.documentRoom else { throw Problem.notFound }
        return room
    }
}
