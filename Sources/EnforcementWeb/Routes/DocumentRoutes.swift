import EnforcementCore
import EnforcementOffice
import EnforcementReading
import Hummingbird

/// What people hand in, as text: for programs, and for whatever reads judgments.
enum DocumentRoutes {
    /// The file is the body itself or the one file of a form; its kind is decided by its bytes.
    static func text(_ call: Call) async throws -> Response {
        try call.checkDataToken()
        let document = try await call.document()
        let text = try await call.text(of: document.bytes, named: document.name)
        return .json(text.json)
    }

    /// What a court document says, field by field, each with its words.
    static func read(_ call: Call) async throws -> Response {
        try call.checkDataToken()
        let document = try await call.document()
        var text = try await call.text(of: document.bytes, named: document.name).text
        if call.mediaType == "application/json" {
            text = try words(in: text)
        }
        let file = call.query["name"]
        return .json(JudgmentReader.read(text).json(file: file, text: text))
    }

    private static func words(in body: String) throws(Problem) -> String {
        let given: JSON
        do { given = try JSON(text: body) } catch { throw .readText }
        guard let words = given["text"]?.text else { throw .readText }
        return words
    }
}

extension Call {
    /// Documents larger than this are turned away (413), before they are read to their end.
    static let documentMax = 50 << 20

    /// A file that was handed in: the body itself, named by the query `name`, or the one file of a
    /// form.
    func document() async throws -> (bytes: [UInt8], name: String) {
        let most = Self.documentMax
        guard mediaType == "multipart/form-data" else {
            return (try await body(most: most), query["name"] ?? "document")
        }
        // The form's own lines take some room too.
        let body = try await body(most: most + 1 << 16)
        guard let form = Multipart(body, type: request.headers[.contentType] ?? ""),
            let file = form.files.first
        else {
            throw Problem(
                .badRequest, "body.multipart", "表单内容不完整", "The form is broken or cut off")
        }
        return (file.bytes, file.name)
    }

    /// The text of a document by the house's extractor; without one, text in UTF-8 only.
    func text(of bytes: [UInt8], named name: String) async throws -> ExtractedText {
        do throws(UnreadableDocument) {
            if let extractor = house.extractor {
                return try await extractor.text(of: bytes, named: name)
            }
            guard !bytes.isEmpty else { throw UnreadableDocument(.empty, file: name) }
            guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
                throw UnreadableDocument(.notInstalled("EnforcementIntake"), file: name)
            }
            return ExtractedText(pages: [text], way: .plain)
        } catch {
            throw Problem(error)
        }
    }
}

extension Call {
    /// The words of an upload, to propose a name by; nil where it has none or cannot be read.
    func words(of upload: Multipart.File) async -> String? {
        do { return try await text(of: upload.bytes, named: upload.name).text } catch { return nil }
    }
}

extension ExtractedText {
    /// `pages`: first character and the one behind the last, counted in characters of `text`.
    var json: JSON {
        [
            "text": .string(text), "way": .string(way.rawValue),
            "pages": .array(
                pages.map { .array([.number($0.lowerBound), .number($0.upperBound)]) }),
            // Thousandths are more than the recogniser is good for.
            "confidence": confidence.map { .number(Hundredths.text($0)) } ?? .null,
        ]
    }
}

/// A share as a number with two digits, rounded down: 0.99.
private enum Hundredths {
    static func text(_ share: Double) -> String {
        let hundredths = Int(max(0, min(1, share)) * 100)
        return hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
    }
}

extension Problem {
    static let readText = Problem(
        .unprocessableContent, "read.text", "JSON须含text，值为文书文字",
        "The JSON must hold the document's words as text", field: "text")

    init(_ fault: UnreadableDocument) {
        let status: HTTPResponse.Status =
            switch fault.status {
            case .tooLarge: .contentTooLarge
            case .otherKind: .unsupportedMediaType
            case .invalid: .unprocessableContent
            case .unavailable: .serviceUnavailable
            }
        self.init(status, fault.code, fault.words.zh, fault.words.en, field: "file")
    }
}
