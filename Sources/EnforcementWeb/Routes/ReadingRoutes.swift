import EnforcementCore
import EnforcementReading
import Hummingbird

/// Reading of court documents for programs: a text in, its fields out.
enum ReadingRoutes {
    /// The most of one text, in bytes.
    static let most = 2 << 20

    /// Answers the fields of the text sent as text/plain or as `{"text": …}`.
    static func read(_ call: Call) async throws -> Response {
        try call.checkDataToken()
        let text = try await text(of: call)
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
            throw Problem(
                .unprocessableContent, "read.empty", "文书内容为空", "The text is empty", field: "text")
        }
        return .json(JudgmentReader.read(text).json(file: nil, text: text))
    }

    private static func json(_ bytes: [UInt8]) throws(Problem) -> JSON {
        do {
            return try JSON(bytes)
        } catch {
            throw Problem(
                .badRequest, "body.json", "不是有效的JSON（第\(error.offset)字节）",
                "The body is not valid JSON at byte \(error.offset)")
        }
    }

    private static func text(of call: Call) async throws -> String {
        let bytes = try await call.body(most: most)
        guard let body = String(validating: bytes, as: UTF8.self) else { throw Problem.notText }
        switch call.mediaType {
        case "text/plain": return body
        case "application/json":
            guard let text = try json(bytes)["text"]?.text else {
                throw Problem(
                    .unprocessableContent, "read.text", "须有text", "text is needed", field: "text")
            }
            return text
        default:
            throw Problem(
                .unsupportedMediaType, "body.type", "须为text/plain或JSON", "Send text/plain or JSON",
                headers: [.accept: "text/plain, application/json"])
        }
    }
}
