import EnforcementCore
import EnforcementOffice
import Hummingbird

/// Search: the page, the list under the box, and the same for programs.
enum SearchRoutes {
    /// A whole 案号 goes straight to its case.
    static func show(_ call: Call) async throws -> Response {
        let house = call.house
        let typed = (call.query["q"] ?? "").trimmingBlanks
        if let number = CaseNumber(typed)?.description,
            let file = try await house.lists.file(numbered: number, court: house.court)
        {
            return .see("/cases/\(file.number)")
        }
        guard house.search != nil else { return .see("/cases?q=" + Encoded.encode(typed)) }
        let page = SearchPage(
            frame: call.frame(call.language[.search], nil), typed: typed,
            answer: typed.isEmpty ? nil : try await answer(call))
        return .page(page.html(house))
    }

    /// The list alone, for the box in the frame.
    static func found(_ call: Call) async throws -> Response {
        .page(
            FoundList(
                typed: call.query["q"] ?? "", answer: try await answer(call),
                language: call.language
            ).html)
    }

    static func read(_ call: Call) async throws -> Response {
        let answer = try await answer(call)
        return .json([
            "rows": .array(answer.hits.map(row)), "total": .number(answer.total),
            "more": .bool(answer.isMore),
        ])
    }

    private static func answer(_ call: Call) async throws -> SearchAnswer {
        let visitor = try call.person()
        guard let search = call.house.search else { return .nothing }
        return try await search.search(
            SearchQuery(call.query["q"] ?? "", account: visitor.court.fundsAccount),
            in: call.house.court, by: Permission.sight(of: visitor.id, in: visitor.court))
    }

    private static func row(_ hit: SearchHit) -> JSON {
        [
            "file": .number(hit.file.number), "case": hit.number.map(JSON.string) ?? .null,
            "title": .string(hit.title), "state": .string(hit.state.rawValue),
            "paper": hit.paper.map { .number($0) } ?? .null, "inner": .bool(hit.isInner),
            "matches": .array(
                hit.matches.map { match in
                    [
                        "kind": .string(match.kind.rawValue), "text": .string(match.text),
                        "met": .array(match.parts.filter(\.isMet).map { .string($0.text) }),
                    ]
                }),
        ]
    }
}
