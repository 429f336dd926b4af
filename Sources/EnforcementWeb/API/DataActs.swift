import EnforcementCore
import EnforcementOffice
import Hummingbird

/// What programs may do: any act, with the same rights and refusals as a person at a form.
///
/// `Idempotency-Key` asks once however often it is sent; `If-Match` with the version seen refuses
/// where the case has moved on.
enum DataActs {
    static func open(_ call: Call) async throws -> Response {
        let answers = try await call.json()
        let act = call.house.line.desks.lazy.flatMap { $0.card.acts }.first { $0.form.opens }
        guard let act else { throw Problem(.unknownAct) }
        let done = try await ask(call, act.name, answers, in: nil)
        var response = answer(done, call, done.isRepeat ? .ok : .created)
        response.headers[.location] = "/api/v1/cases/\(done.file.number)"
        return response
    }

    static func perform(_ call: Call) async throws -> Response {
        let id = try await call.file()
        let name = try call.value("act")
        guard let act = call.house.line.acts[name], !act.form.opens else {
            throw Problem(.unknownAct)
        }
        let answers = try await call.json()
        return answer(try await ask(call, name, answers, in: id), call, .ok)
    }

    static func performOfCourt(_ call: Call) async throws -> Response {
        let name = try call.value("act")
        guard call.house.line.courtActs[name] != nil else { throw Problem(.unknownAct) }
        let answers = try await call.json()
        return answer(try await ask(call, name, answers, in: nil), call, .ok)
    }

    private static func ask(
        _ call: Call, _ act: String, _ answers: JSON, in file: FileID?
    ) async throws -> Done {
        let visitor = try call.person()
        return try await call.house.office.perform(
            OfficeRequest(
                actor: visitor.id, court: call.house.court, file: file, act: act,
                answers: answers, actID: try actID(call, visitor), expecting: try expecting(call)))
    }

    /// The client's id of the act; ids of different people never meet.
    private static func actID(_ call: Call, _ visitor: Visitor) throws -> String? {
        guard let name = HeaderName("Idempotency-Key"), let key = call.request.headers[name]
        else { return nil }
        guard (1...120).contains(key.utf8.count) else {
            throw Problem(
                .badRequest, "idempotency-key", "Idempotency-Key须为1至120字节",
                "Idempotency-Key must have 1 to 120 bytes")
        }
        return "api-\(visitor.id.text)-\(key)"
    }

    private static func expecting(_ call: Call) throws -> Int? {
        guard let text = call.request.headers[.ifMatch], text != "*" else { return nil }
        guard let version = Int(text.filter { $0 != "\"" }) else {
            throw Problem(
                .badRequest, "if-match", "If-Match须为版本号", "If-Match must be a version number")
        }
        return version
    }

    private static func answer(
        _ done: Done, _ call: Call, _ status: HTTPResponse.Status
    ) -> Response {
        var response = Response.json(
            [
                "file": .number(done.file.number), "version": .number(done.version),
                "isRepeat": .bool(done.isRepeat),
                "entries": .array(
                    done.entries.map { entry in
                        [
                            "number": .number(entry.stamp.number), "fact": .string(entry.name),
                            "act": .string(entry.act), "actor": .string(entry.actorName),
                            "at": .string(entry.stamp.at.description),
                            "story": DataView.words(entry.fact.story),
                            "letters": .array(entry.letters.map { .string($0.text) }),
                        ]
                    }),
            ], status)
        response.headers[.eTag] = "\"\(done.version)\""
        return response
    }
}
