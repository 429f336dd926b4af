import Hummingbird

/// An answer that says what is wrong (application/problem+json).
struct Problem: Error {
    let status: HTTPResponse.Status
    let code: String
    let detail: String
    var retryAfterSeconds: Int?
    var allow: String?

    init(
        _ status: HTTPResponse.Status, _ code: String, _ detail: String,
        retryAfterSeconds: Int? = nil, allow: String? = nil
    ) {
        self.status = status
        self.code = code
        self.detail = detail
        self.retryAfterSeconds = retryAfterSeconds
        self.allow = allow
    }

    private struct Document: Encodable {
        let type: String
        let title: String
        let status: Int
        let code: String
        let detail: String
    }

    var response: Response {
        let document = Document(
            type: "about:blank", title: status.reasonPhrase, status: status.code, code: code,
            detail: detail)
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if let retryAfterSeconds { headers[.retryAfter] = String(retryAfterSeconds) }
        if let allow { headers[.allow] = allow }
        return Response(
            status: status, headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: Wording.json(document))))
    }
}
