import EnforcementCore
import EnforcementOffice
import Hummingbird
import Logging

/// The parties' page (当事人查询): the door, the case as they may see it, their papers.
enum PartyRoutes {
    static let all: [Route] =
        [
            Route(.get, "/p", .open) { call in try await told(call) { try await show($0) } },
            Route(.post, "/p", .open) { call in try await told(call) { try await enter($0) } },
            Route(.post, "/p/leave", .open) { call in
                try await told(call) { try await leave($0) }
            },
            Route(.get, "/p/statement", .open) { call in
                try await told(call) { try await statement($0) }
            },
            Route(.get, "/p/papers/:number", .open) { call in
                try await told(call) { try await paper($0) }
            },
        ] + PartyActRoutes.all + QueryCodeRoutes.all

    /// Whether an address is of this page: no other site, and no page of ours, is told of it.
    static func owns(_ path: String) -> Bool { path == "/p" || path.hasPrefix("/p/") }

    /// Hands the call on without whoever of the court is signed in, and tells problems in the
    /// words of this page.
    static func told(
        _ call: Call, _ handle: (Call) async throws -> Response
    ) async throws -> Response {
        let call = Call(
            request: call.request, house: call.house, values: call.values, query: call.query,
            language: call.language, visitor: nil, address: call.address)
        do { return try await handle(call) } catch {
            let problem = Problem(of: error, log: call.house.log)
            let page = PartyTrouble(problem: problem, language: call.language)
            return .page(page.html(call.house), problem.status)
        }
    }

    static func show(_ call: Call) async throws -> Response {
        guard let visitor = try await call.house.partyVisitor(of: call.request) else {
            var response = try await door(call, nil)
            if call.request.cookies[House.partyCookie] != nil {
                response.headers[.setCookie] = call.house.partyCookie("")
            }
            return response
        }
        return .page(try await page(call, visitor, done: call.query["done"]).html(call.house))
    }

    static func page(
        _ call: Call, _ visitor: PartyVisitor, done: String? = nil,
        refused: (act: String, refusal: Refusal, values: Pairs)? = nil
    ) async throws -> PartyPage {
        PartyPage(
            view: try await view(call, visitor), language: call.language,
            formToken: visitor.session.formToken, actID: Hash.hex(Hash.random(12)),
            done: done, refused: refused, hasDocuments: call.house.documents != nil)
    }

    static func view(_ call: Call, _ visitor: PartyVisitor) async throws -> PartyView {
        let office = call.house.office
        let view = PartyView(
            of: visitor.file, try await office.entries(of: visitor.file.id),
            to: visitor.party.number, court: try await office.court(call.house.court),
            today: call.house.today, line: call.house.line)
        guard let view else { throw Problem.notFound }
        return view
    }

    // MARK: The door

    /// One answer to a wrong number, a wrong code, one that ran out and one revoked, after the
    /// same time.
    private static func enter(_ call: Call) async throws -> Response {
        let house = call.house
        let started = ContinuousClock.now
        let form = try await call.form(needsToken: false)
        let typed = form["number"] ?? ""
        let number = CaseNumber(typed)?.description
        let secret = QuerySecret(reading: form["code"] ?? "")
        // A number that is none is counted with all others of its kind.
        let key = secret == nil ? nil : number ?? "?"
        if let seconds = await house.partyAttempts.take(call.address, key, now: house.now) {
            note(call, "stopped")
            var response = try await door(call, typed, .partyWait, (seconds + 59) / 60)
            response.status = .tooManyRequests
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        guard let secret else {
            note(call, "mistyped")
            return try await wrong(call, typed, .partyMistyped, since: started)
        }
        guard let (file, party) = try await match(house, number, secret),
            let code = file.queryCode(of: party, on: house.today)
        else {
            note(call, "refused")
            return try await wrong(call, typed, .partyWrong, since: started)
        }
        await house.partyAttempts.succeed(call.address, key ?? "?")
        note(call, "admitted")
        let opened = await house.partySessions.open(
            file.id, party, code.fingerprint, now: house.now)
        var response = Response.see("/p")
        response.headers[.setCookie] = house.partyCookie(opened)
        return response
    }

    /// Where there is no such case the code is held against a case without parties' codes.
    private static func match(
        _ house: House, _ number: String?, _ secret: QuerySecret
    ) async throws -> (CaseFile, Int)? {
        guard let number,
            let id = try await house.lists.file(numbered: number, court: house.court)
        else {
            let nobody = FileID(court: house.court, number: 0)
            for party in 1...2 { _ = secret.fingerprint(of: party, in: nobody) }
            return nil
        }
        let file = try await house.office.file(id)
        guard let party = file.party(with: secret, on: house.today) else { return nil }
        return (file, party)
    }

    private static func wrong(
        _ call: Call, _ number: String, _ phrase: Phrase, since start: ContinuousClock.Instant
    ) async throws -> Response {
        let floor = Duration.milliseconds(call.house.settings.partyAnswerMilliseconds)
        try await Task.sleep(until: start + floor, clock: .continuous)
        var response = try await door(call, number, phrase)
        response.status = .unauthorized
        return response
    }

    /// For the auditor: what happened at the door and from which network, never which case.
    private static func note(_ call: Call, _ outcome: String) {
        let parts = call.address.split { $0 == "." || $0 == ":" }
        let masked = parts.prefix(2).joined(separator: ".") + ".*"
        call.house.log.info(
            "party door", metadata: ["outcome": "\(outcome)", "network": "\(masked)"])
    }

    private static func door(
        _ call: Call, _ number: String?, _ problem: Phrase? = nil, _ minutes: Int64? = nil
    ) async throws -> Response {
        let court = try await call.house.office.court(call.house.court)
        let words = problem.map { phrase in
            minutes.map { call.language(phrase, $0) } ?? call.language[phrase]
        }
        let page = PartyDoorPage(
            language: call.language, court: court, number: number ?? "", problem: words)
        return .page(page.html(call.house))
    }

    private static func leave(_ call: Call) async throws -> Response {
        let visitor = try await call.party()
        _ = try await call.partyForm(visitor)
        await call.house.partySessions.close(visitor.secret)
        var response = Response.see("/p")
        response.headers[.setCookie] = call.house.partyCookie("")
        return response
    }

    // MARK: Papers

    private static func statement(_ call: Call) async throws -> Response {
        let visitor = try await call.party()
        return try await call.answer(try await view(call, visitor).statement, nil)
    }

    /// A paper of the main volume, as the bytes on file.
    private static func paper(_ call: Call) async throws -> Response {
        let visitor = try await call.party()
        let papers = try await view(call, visitor).papers
        guard let number = Int(try call.value("number")),
            let paper = papers.first(where: { $0.number == number }),
            let version = paper.versions.last, let documents = call.house.documents
        else { throw Problem.notFound }
        let bytes = try await documents.bytes(of: version.hash)
        var response = Response.file(
            bytes, type: version.media, name: paper.title, ending: "pdf")
        response.headers[.contentDisposition] =
            "inline; filename=\"paper.pdf\"; filename*=UTF-8''"
            + Encoded.encode("\(paper.title).pdf")
        return response
    }
}

extension Call {
    /// The party whose page this is; others are shown the door.
    func party() async throws -> PartyVisitor {
        guard let visitor = try await house.partyVisitor(of: request) else {
            throw Problem.partySessionOver
        }
        return visitor
    }

    /// A posted form with the token of the party's own page.
    func partyForm(_ visitor: PartyVisitor) async throws -> Pairs {
        let form = try await form(needsToken: false)
        guard let given = form["csrf"], Hash.isEqual(given, visitor.session.formToken) else {
            throw Problem.wrongToken
        }
        return form
    }
}

extension Problem {
    static let partySessionOver = Problem(
        .unauthorized, "party.session", "查询已结束，请重新输入案号和查询密码",
        "Your visit has ended: enter the case number and the code again")
}
