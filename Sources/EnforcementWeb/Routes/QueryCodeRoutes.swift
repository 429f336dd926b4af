import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The window hands out a query code: a form, then the slip, shown once.
enum QueryCodeRoutes {
    static let all: [Route] = [
        Route(.get, "/cases/:case/query-code", .page, show),
        Route(.post, "/cases/:case/query-code", .page, issue),
    ]

    static func path(_ id: FileID) -> String { "/cases/\(id.number)/query-code" }

    private static func show(_ call: Call) async throws -> Response {
        let file = try await file(call)
        return .page(try page(call, file, call.query, nil).html(call.house))
    }

    /// Makes the code here, puts its fingerprint on record, and shows it in this one answer. Sent
    /// twice, the second answer says so instead of showing another.
    private static func issue(_ call: Call) async throws -> Response {
        let file = try await file(call)
        let visitor = try call.person()
        let form = try await call.form()
        let secret = QuerySecret()
        let party = Int(form["party"] ?? "") ?? 0
        do throws(OfficeError) {
            let done = try await call.house.office.perform(
                OfficeRequest(
                    actor: visitor.id, court: call.house.court, file: file.id,
                    act: Filing.IssueQueryCode.name,
                    answers: answers(form, secret.fingerprint(of: party, in: file.id)),
                    actID: form["act_id"].map { "web-\(visitor.id.text)-\($0)" }))
            guard !done.isRepeat else { throw .refused(shown) }
            let now = try await call.house.office.file(file.id)
            guard let code = now.queryCode(of: party, on: call.house.today),
                let holder = now.party(party)
            else { throw .unknownCase }
            let slip = QuerySlip(
                frame: call.frame(call.language[.querySlip], .cases), court: visitor.court,
                file: now, party: holder, code: code, secret: secret)
            return .page(slip.html(call.house))
        } catch {
            return .page(
                try page(call, file, form, error.refusal).html(call.house), Problem(error).status)
        }
    }

    private static let shown = Refusal(
        "filing.code-shown", "该查询密码已显示过一次；如未打印，请重新制发",
        "That code was shown once: hand out a new one")

    private static func answers(_ form: Pairs, _ fingerprint: String) -> JSON {
        .object([
            .init("party", Int(form["party"] ?? "").map { .number($0) } ?? .null),
            .init("paper", form["paper"].map { .string($0) } ?? .null),
            .init("seen", .bool(form["seen"] != nil)),
            .init("days", Int(form["days"] ?? "").map { .number($0) } ?? .null),
            .init("fingerprint", .string(fingerprint)),
        ])
    }

    /// The case, for those who may hand out codes.
    private static func file(_ call: Call) async throws -> CaseFile {
        let file = try await call.house.office.file(try await call.file())
        let visitor = try call.person()
        do throws(Refusal) {
            guard let actor = visitor.court.actor(visitor.id) else { throw .nobody }
            try Permission.check(Filing.IssueQueryCode.form, actor, file, visitor.court)
        } catch {
            throw Problem(.forbidden, error)
        }
        return file
    }

    private static func page(
        _ call: Call, _ file: CaseFile, _ values: Pairs, _ refusal: Refusal?
    ) throws -> QueryCodePage {
        QueryCodePage(
            frame: call.frame(call.language[Filing.IssueQueryCode.form.title], .cases),
            file: file, today: call.house.today, values: values, refusal: refusal,
            formToken: try call.person().formToken, actID: Hash.hex(Hash.random(12)))
    }
}
