import EnforcementCore
import EnforcementOffice
import Hummingbird
import Logging

/// Why a request is not answered as asked, told by RFC 9457.
///
/// `code` is stable and meant for programs; `detail` is one sentence a person can act on.
struct Problem: Error, Sendable {
    let status: HTTPResponse.Status
    let code: String
    let detail: Words
    var law: Law?
    var field: String?
    /// Line of the file that was handed in, from 1.
    var line: Int?
    var headers: HTTPFields = [:]

    init(
        _ status: HTTPResponse.Status, _ code: String, _ zh: String, _ en: String,
        field: String? = nil, headers: HTTPFields = [:]
    ) {
        self.status = status
        self.code = code
        self.field = field
        self.headers = headers
        detail = Words(zh, en)
    }

    init(_ status: HTTPResponse.Status, _ refusal: Refusal) {
        self.status = status
        code = refusal.code
        detail = refusal.words
        law = refusal.law
        field = refusal.field
    }

    init(_ error: OfficeError) {
        let status: HTTPResponse.Status =
            switch error {
            case .refused, .stale: .conflict
            case .invalid: .unprocessableContent
            case .forbidden: .forbidden
            case .unknownCase, .unknownAct: .notFound
            case .unavailable: .serviceUnavailable
            }
        self.init(status, error.refusal)
    }

    static let notFound = Problem(.notFound, "not-found", "没有这个页面", "There is nothing here")
    static let notText = Problem(
        .badRequest, "body.utf8", "内容不是有效的UTF-8文字", "The text is not valid UTF-8")
    static let notJSON = Problem(
        .unsupportedMediaType, "body.type", "须为application/json", "Send application/json",
        headers: [.accept: "application/json"])
    static let notSignedIn = Problem(
        .unauthorized, "sign-in.needed", "请先登录，或提供有效的令牌",
        "Sign in, or bring a valid token",
        headers: [.wwwAuthenticate: #"Bearer realm="zhixing""#])
    static let notAllowed = Problem(
        .forbidden, "forbidden.page", "您没有查看此页的权限", "You may not see this page")
    static let wrongToken = Problem(
        .forbidden, "csrf", "页面已过期，请返回刷新后重新提交",
        "The page has expired: go back, reload, send again")

    static func tooLarge(_ most: Int) -> Problem {
        Problem(
            .contentTooLarge, "body.large", "提交的内容超过\(most >> 20) MB",
            "The body is larger than \(most >> 20) MiB")
    }

    static func notAllowed(_ method: String, allowed: [String]) -> Problem {
        Problem(
            .methodNotAllowed, "method", "不支持\(method)方法", "\(method) is not supported here",
            headers: [.allow: allowed.joined(separator: ", ")])
    }

    /// Whatever was thrown, as a problem; what nobody foresaw is ours, and says nothing more.
    init(of error: any Error, log: Logger) {
        switch error {
        case let problem as Problem: self = problem
        case let error as OfficeError: self.init(error)
        case let refusal as Refusal: self.init(.conflict, refusal)
        default:
            log.error("fault", metadata: ["error": "\(error)"])
            self.init(
                .internalServerError, "fault", "系统内部错误，已记录",
                "Something broke; it is logged")
        }
    }
}

extension Problem {
    /// The problem document, in the reader's language.
    func json(_ language: Language) -> JSON {
        var members: [JSON.Member] = [
            .init("type", .string("urn:zhixing:problem:\(code)")),
            .init("title", .string(title(language))), .init("status", .number(status.code)),
            .init("detail", .string(language[detail])), .init("code", .string(code)),
        ]
        if let field { members.append(.init("field", .string(field))) }
        if let line { members.append(.init("line", .number(line))) }
        if let law { members.append(.init("law", .string(law.description))) }
        return .object(members)
    }

    /// What kind of problem it is, the same for every case of the kind.
    func title(_ language: Language) -> String {
        switch status.code {
        case 400: language[.titleBadRequest]
        case 401: language[.titleSignIn]
        case 403: language[.titleForbidden]
        case 404: language[.titleNotFound]
        case 405: language[.titleMethod]
        case 409: language[.titleConflict]
        case 413: language[.titleTooLarge]
        case 415: language[.titleMediaType]
        case 422: language[.titleInvalid]
        case 429: language[.titleTooMany]
        case 503: language[.titleUnavailable]
        default: language[.titleFault]
        }
    }
}
