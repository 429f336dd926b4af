import EnforcementCore
public import Hummingbird

/// What a request brings besides itself: the caller's address.
public struct FrontContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address of the other end of the connection.
    public let address: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}

/// The whole web side of the house, as one responder: `Application(responder:)` serves it.
public func buildResponder(house: House) -> FrontDoor { FrontDoor(house: house) }

/// Takes every request in, finds its door, and tells every error.
public struct FrontDoor: HTTPResponder {
    public typealias Context = FrontContext

    let house: House
    let table: RouteTable

    init(house: House) {
        self.house = house
        table = RouteTable(
            routes: Self.pageRoutes + CasePaperRoutes.all + FileRoutes.all + PartyRoutes.all
                + Self.dataRoutes + LinkRoutes.all + CaseDocumentRoutes.all)
    }

    public func respond(to request: Request, context: FrontContext) async throws -> Response {
        await respond(to: request, from: context.address)
    }

    /// The same without a connection: for tests, and for whoever serves the house otherwise.
    public func respond(to request: Request, from address: String) async -> Response {
        var response = await answer(request, address)
        for (name, value) in Self.safety where response.headers[name] == nil {
            response.headers[name] = value
        }
        if PartyRoutes.owns(request.uri.path), let name = HeaderName("Referrer-Policy") {
            response.headers[name] = "no-referrer"
        }
        return request.method == .head ? response.withoutBody : response
    }

    private func answer(_ request: Request, _ address: String) async -> Response {
        let raw = request.uri.path
        var path: [String] = []
        for segment in raw.utf8.split(separator: UInt8(ascii: "/")) {
            guard let text = Encoded.decode(segment) else {
                return tell(
                    .notText, isData: raw.hasPrefix("/api/") || raw.hasPrefix("/link/"), .zh, nil)
            }
            path.append(text)
        }
        let language = Language(of: request)
        switch table.find(request.method, path) {
        case .nothing:
            return tell(.notFound, isData: ["api", "link"].contains(path.first), language, nil)
        case .otherMethods(let allowed, let access):
            guard request.method == .options else {
                let problem = Problem.notAllowed(request.method.rawValue, allowed: allowed)
                return tell(problem, isData: access.isData, language, nil)
            }
            return Response(
                status: .noContent, headers: [.allow: allowed.joined(separator: ", ")],
                body: .init())
        case .route(let route, let values):
            return await enter(route, values, request, address, language)
        }
    }

    /// Lets the caller through one door.
    private func enter(
        _ route: Route, _ values: [String: String], _ request: Request, _ address: String,
        _ language: Language
    ) async -> Response {
        var visitor: Visitor?
        do {
            guard let query = Pairs(encoded: (request.uri.query ?? "").utf8) else {
                throw Problem.notText
            }
            visitor = try await house.visitor(of: request)
            let call = Call(
                request: request, house: house, values: values, query: query,
                language: query["lang"].flatMap(Language.init(rawValue:)) ?? language,
                visitor: visitor, address: caller(of: request, address))
            if route.access.needsPerson, visitor == nil {
                guard route.access == .page else { throw Problem.notSignedIn }
                return .see("/sign-in" + Self.wayBack(request))
            }
            var response = try await route.handle(call)
            if query["lang"] != nil {
                response.headers[values: .setCookie].append(
                    call.language.cookie(isSecure: house.settings.hasSecureCookies))
            }
            return response
        } catch {
            let problem = Problem(of: error, log: house.log)
            return tell(problem, isData: route.access.isData, language, visitor)
        }
    }

    /// Where to go on after signing in: only pages asked for by GET, only our own.
    private static func wayBack(_ request: Request) -> String {
        guard request.method == .get, request.uri.path != "/", request.uri.path != "/live" else {
            return ""
        }
        let query = request.uri.query.map { "?" + $0 } ?? ""
        return "?to=" + Encoded.encode(request.uri.path + query)
    }

    private func caller(of request: Request, _ address: String) -> String {
        guard house.settings.trustsProxy, let name = HeaderName("X-Forwarded-For"),
            let last = request.headers[name]?.split(separator: ",").last
        else { return address }
        return String(last).trimmingBlanks
    }

    private func tell(
        _ problem: Problem, isData: Bool, _ language: Language, _ visitor: Visitor?
    ) -> Response {
        var response: Response
        if isData {
            response = .json(
                problem.json(language), problem.status, type: "application/problem+json")
        } else {
            let page = ProblemPage(problem: problem, language: language, visitor: visitor)
            response = .page(page.html(house), problem.status)
        }
        for field in problem.headers { response.headers[field.name] = field.value }
        return response
    }

    /// What every answer carries: nothing of ours runs elsewhere, nothing from elsewhere runs here.
    private static let safety: [(HeaderName, String)] = {
        let policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        let named = [
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ]
        return named.compactMap { name, value in HeaderName(name).map { ($0, value) } }
    }()
}

extension Response {
    /// The answer to HEAD: the same head, nothing after it.
    fileprivate var withoutBody: Response {
        var copy = Response(status: status, headers: headers, body: .init())
        if let length = body.contentLength { copy.headers[.contentLength] = String(length) }
        return copy
    }
}
