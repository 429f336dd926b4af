import EnforcementCore
import Hummingbird

/// One door of the house: a method, a path, who may come in, and what happens there.
struct Route: Sendable {
    /// Who may come in, and how errors are told.
    enum Access: Sendable {
        /// Anyone, with pages.
        case open
        /// Signed-in people, with pages.
        case page
        /// Anyone, with problem documents.
        case openData
        /// Holders of a token or a session, with problem documents.
        case data

        var isData: Bool { self == .data || self == .openData }
        var needsPerson: Bool { self == .page || self == .data }
    }

    let method: HTTPRequest.Method
    let pattern: [Segment]
    let access: Access
    let handle: @Sendable (Call) async throws -> Response

    enum Segment: Sendable, Equatable {
        case literal(String)
        case value(String)
    }

    /// - Parameter path: `/cases/:case/acts/:act`; a segment after a colon takes any text.
    init(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access,
        _ handle: @escaping @Sendable (Call) async throws -> Response
    ) {
        self.method = method
        self.access = access
        self.handle = handle
        pattern = path.split(separator: "/").map {
            $0.hasPrefix(":") ? .value(String($0.dropFirst())) : .literal(String($0))
        }
    }

    /// The values in the path, or nil if the path is another.
    func match(_ path: [String]) -> [String: String]? {
        guard path.count == pattern.count else { return nil }
        var values: [String: String] = [:]
        for (segment, text) in zip(pattern, path) {
            switch segment {
            case .literal(let literal): guard literal == text else { return nil }
            case .value(let name): values[name] = text
            }
        }
        return values
    }
}

/// Every door of the house.
///
/// Hummingbird's own router answers 404 where only the method is wrong; this table answers 405
/// with what is allowed, HEAD beside every GET, and OPTIONS.
struct RouteTable: Sendable {
    let routes: [Route]

    enum Found: Sendable {
        case route(Route, [String: String])
        /// The path is known, the method is not: what is allowed.
        case otherMethods([String], Route.Access)
        case nothing
    }

    func find(_ method: HTTPRequest.Method, _ path: [String]) -> Found {
        var others: [Route] = []
        for route in routes {
            guard let values = route.match(path) else { continue }
            if route.method == method || (method == .head && route.method == .get) {
                return .route(route, values)
            }
            others.append(route)
        }
        guard let first = others.first else { return .nothing }
        var allowed = Set(others.map(\.method.rawValue))
        if allowed.contains("GET") { allowed.insert("HEAD") }
        return .otherMethods((allowed.union(["OPTIONS"])).sorted(), first.access)
    }
}
