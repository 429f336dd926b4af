import EnforcementCore
import EnforcementOffice
import Hummingbird

/// The doors for institutions (查控专线): what they answer and what they tell by themselves.
///
/// No session and no token here: each message is signed, and nothing is believed before that is
/// proved. The body goes on as it came, since its bytes are signed. Served beside the API, and
/// described in `docs/linkage/`.
enum LinkRoutes {
    static let all: [Route] = LinkCall.Kind.allCases.map { kind in
        Route(.post, "/link/v1/:institution/\(kind.rawValue)", .openData) { call in
            try await take(kind, call)
        }
    }

    /// - Throws: 404 where this house is linked with nobody, 415, 413, and what the links say.
    private static func take(_ kind: LinkCall.Kind, _ call: Call) async throws -> Response {
        guard let linkCallback = call.house.linkCallback else { throw Problem.notFound }
        guard call.mediaType == "application/json" else { throw Problem.notJSON }
        let message = LinkCall(
            kind: kind, institution: try call.value("institution"),
            method: call.request.method.rawValue, path: call.request.uri.string,
            headers: headers(of: call.request), body: try await call.body())
        switch await linkCallback(message) {
        case .taken(let number): return .json(["DH": .string(number)])
        case .problem(let status, let refusal, let headers):
            var problem = Problem(.init(code: status), refusal)
            for (name, value) in headers {
                if let name = HeaderName(name) { problem.headers[name] = value }
            }
            throw problem
        }
    }

    /// A header given twice is no header of ours: its values stand joined, and prove nothing.
    private static func headers(of request: Request) -> [String: String] {
        Dictionary(
            request.headers.map { ($0.name.canonicalName, $0.value) },
            uniquingKeysWith: { "\($0), \($1)" })
    }
}
