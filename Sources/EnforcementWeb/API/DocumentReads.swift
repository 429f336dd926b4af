import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Documents of a case for programs.
enum DocumentReads {
    static func list(_ call: Call) async throws -> Response {
        let file = try await call.house.office.file(try await call.file())
        return .json([
            "rows": .array(file.documents.map(view)),
            "total": .number(file.documents.count),
        ])
    }

    static func one(_ call: Call) async throws -> Response {
        let id = try await call.file()
        let (document, sheet) = try await call.documents().document(
            try CaseDocumentRoutes.number(call), in: id)
        return .json(
            .object(
                (view(document).members ?? []) + [
                    .init("text", .array(sheet.text.map(JSON.string))),
                    .init("signature", .array(sheet.signature.map(JSON.string))),
                ]))
    }

    /// `{"code": "W08", "about": "party-2", "values": {"笔录地点": "…"}}`: filled in from the case
    /// and put up for signature. 422 names the slots nothing is known for.
    static func draft(_ call: Call) async throws -> Response {
        let body = try await call.json()
        guard let code = body["code"]?.text else {
            throw Problem(
                .unprocessableContent, "field.missing", "缺文书代码code", "code is missing",
                field: "code")
        }
        var answers: [String: String] = [:]
        for member in body["values"]?.members ?? [] { answers[member.name] = member.value.text }
        let id = try await call.file()
        let done = try await call.documents().submit(
            code, about: body["about"]?.text.flatMap { Subject($0) } ?? .whole,
            answers: answers, in: id, by: try call.person().id)
        let number = done.entries.lazy.compactMap {
            ($0.fact as? Affairs.DocumentDrafted)?.document
        }.first
        let file = try await call.house.office.file(id)
        guard let document = number.flatMap({ file.document($0) }) else { throw Problem.notFound }
        return .json(view(document), .created)
    }

    private static func view(_ document: CaseDocument) -> JSON {
        [
            "number": .number(document.number), "code": .string(document.code),
            "title": .string(document.title), "label": document.label.map(JSON.string) ?? .null,
            "about": .string(document.about.description),
            "state": .string(document.state.rawValue),
            "draftedBy": .string(document.draftedBy.text),
            "draftedOn": .string(document.draftedOn.description),
            "signatures": .array(
                document.signatures.map {
                    [
                        "by": .string($0.by.text), "role": .string($0.role.rawValue),
                        "on": .string($0.on.description),
                        "panel": .array($0.panel.map { .string($0.text) }),
                    ]
                }),
            "paper": document.paper.map { .number($0) } ?? .null,
            "verification": document.verification.map(JSON.string) ?? .null,
            "deliveries": .array(
                document.deliveries.map {
                    [
                        "party": .number($0.party), "way": .string($0.way.rawValue),
                        "on": .string($0.on.description), "done": .bool($0.isDone),
                        "effectOn": $0.effectOn.map { .string($0.description) } ?? .null,
                        "proof": .string($0.proof),
                    ]
                }),
        ]
    }
}
