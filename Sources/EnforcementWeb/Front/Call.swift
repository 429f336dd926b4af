import EnforcementCore
import EnforcementOffice
import Hummingbird

/// One request, read: where to, by whom, in which language.
struct Call: Sendable {
    let request: Request
    let house: House
    /// Values in the path, by the names of the route.
    let values: [String: String]
    let query: Pairs
    let language: Language
    /// Who is signed in, by session or by token.
    let visitor: Visitor?
    /// The caller's address, for the limit on wrong passwords.
    let address: String

    /// Bodies larger than this are turned away (413).
    static let bodyMax = 1 << 20

    /// The signed-in person. Only routes that need one may ask.
    func person() throws -> Visitor {
        guard let visitor else { throw Problem.notSignedIn }
        return visitor
    }

    func value(_ name: String) throws -> String {
        guard let value = values[name] else { throw Problem.notFound }
        return value
    }

    /// The path as asked, without the query.
    var path: String { request.uri.path }

    /// The whole body; one larger than `most` bytes is turned away before it is read to its end.
    func body(most: Int = Self.bodyMax) async throws -> [UInt8] {
        let length = request.headers[.contentLength].flatMap { Int($0) }
        guard length ?? 0 <= most else { throw Problem.tooLarge(most) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length ?? 0)
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= most else { throw Problem.tooLarge(most) }
            bytes.append(contentsOf: part.readableBytesView)
        }
        return bytes
    }

    /// The fields of a posted form.
    ///
    /// - Parameter needsToken: whether the session's token must come back with it. Only the door
    ///   itself does without.
    /// - Throws: 415 for another media type, 400 for broken text, 403 without the page's token.
    func form(needsToken: Bool = true) async throws -> Pairs {
        guard mediaType == "application/x-www-form-urlencoded" else {
            throw Problem(
                .unsupportedMediaType, "body.type", "须为表单", "Send a form",
                headers: [.accept: "application/x-www-form-urlencoded"])
        }
        guard let form = Pairs(encoded: try await body()) else { throw Problem.notText }
        if needsToken, let visitor {
            guard let given = form["csrf"], Hash.isEqual(given, visitor.formToken) else {
                throw Problem.wrongToken
            }
        }
        return form
    }

    /// The JSON document of the body.
    ///
    /// - Throws: 415, 400 for broken text or broken JSON, 403 where a session brings no token.
    func json() async throws -> JSON {
        try checkDataToken()
        guard mediaType == "application/json" else { throw Problem.notJSON }
        let bytes = try await body()
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Problem.notText }
        do {
            return try JSON(bytes)
        } catch {
            throw Problem(
                .badRequest, "body.json", "不是有效的JSON（第\(error.offset)字节）",
                "The body is not valid JSON at byte \(error.offset)")
        }
    }

    /// A browser's session must prove that one of our pages sent the request; a token need not.
    func checkDataToken() throws {
        guard let visitor, visitor.isSession else { return }
        guard let name = HeaderName("X-CSRF-Token"), let given = request.headers[name],
            Hash.isEqual(given, visitor.formToken)
        else { throw Problem.wrongToken }
    }

    /// What the body says it is, without its settings.
    var mediaType: String {
        let type = request.headers[.contentType] ?? ""
        return type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    }

    /// Reads an answer page and offset: `limit` up to `most`, from `offset`.
    func window(_ usual: Int, most: Int) throws -> (limit: Int, offset: Int) {
        func number(_ name: String, _ usual: Int, _ range: ClosedRange<Int>) throws -> Int {
            guard let text = query[name] else { return usual }
            guard let number = Int(text), range.contains(number) else {
                throw Problem(
                    .unprocessableContent, "query.range", "\(name)须在\(range)之间",
                    "\(name) must lie in \(range)", field: name)
            }
            return number
        }
        return (
            try number("limit", usual, 1...most), try number("offset", 0, 0...10_000_000)
        )
    }
}

/// The name of a header.
typealias HeaderName = HTTPFields.Element.Name

extension Response {
    /// A page.
    static func page(_ html: HTML, _ status: HTTPResponse.Status = .ok) -> Response {
        var headers: HTTPFields = [.contentType: "text/html; charset=utf-8"]
        headers[.cacheControl] = "no-store"
        let body = ByteBuffer(bytes: html.bytes)
        return Response(status: status, headers: headers, body: .init(byteBuffer: body))
    }

    /// A document of data.
    static func json(
        _ json: JSON, _ status: HTTPResponse.Status = .ok,
        type: String = "application/json; charset=utf-8"
    ) -> Response {
        var headers: HTTPFields = [.contentType: type]
        headers[.cacheControl] = "no-store"
        let body = ByteBuffer(bytes: json.bytes)
        return Response(status: status, headers: headers, body: .init(byteBuffer: body))
    }

    static func text(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// Sends the browser to look at the result (303), so that reloading asks nothing again.
    static func see(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path], body: .init())
    }
}
