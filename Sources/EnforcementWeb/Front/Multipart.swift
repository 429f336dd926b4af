import EnforcementOffice
import Hummingbird

/// A posted form that carries files (RFC 7578): fields and files in their order.
///
/// Parts are cut by the boundary alone; nothing in a file is looked at.
struct Multipart {
    private(set) var fields = Pairs()
    private(set) var files: [File] = []

    struct File {
        let field: String
        /// As the sender calls it.
        let name: String
        let bytes: [UInt8]
    }

    private static let newline = Array("\r\n".utf8)

    /// Nil where the body is cut off, or a part has no name.
    ///
    /// - Parameter type: the header `Content-Type` with its boundary.
    init?(_ body: [UInt8], type: String) {
        guard let boundary = Self.boundary(of: type) else { return nil }
        let mark = Array("--\(boundary)".utf8)
        guard body.starts(with: mark) else { return nil }
        var place = mark.count
        while true {
            let rest = body[place...]
            if rest.starts(with: Array("--".utf8)) { return }
            guard rest.starts(with: Self.newline) else { return nil }
            place += 2
            guard let end = Self.find(Self.newline + mark, in: body[...], from: place) else {
                return nil
            }
            guard take(body[place..<end]) else { return nil }
            place = end + 2 + mark.count
        }
    }

    private mutating func take(_ part: ArraySlice<UInt8>) -> Bool {
        let blank = Self.newline + Self.newline
        guard let headEnd = Self.find(blank, in: part, from: part.startIndex),
            let head = String(validating: part[..<headEnd], as: UTF8.self),
            let name = Self.setting("name", of: head)
        else { return false }
        let content = part[(headEnd + blank.count)...]
        if let fileName = Self.setting("filename", of: head) {
            files.append(File(field: name, name: fileName, bytes: Array(content)))
            return true
        }
        guard let text = String(validating: content, as: UTF8.self) else { return false }
        fields.add(name, text)
        return true
    }

    private static func boundary(of type: String) -> String? {
        guard let start = type.firstRange(of: "boundary=")?.upperBound else { return nil }
        let text = type[start...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return (1...70).contains(text.utf8.count) ? text : nil
    }

    /// The value of `name="…"` in a part's head.
    private static func setting(_ name: String, of head: String) -> String? {
        for lead in [" \(name)=\"", ";\(name)=\""] {
            guard let start = head.firstRange(of: lead)?.upperBound else { continue }
            return String(head[start...].prefix { $0 != "\"" })
        }
        return nil
    }

    /// Where the mark begins at or after `start`.
    private static func find(
        _ mark: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int
    ) -> Int? {
        bytes[start...].withUnsafeBufferPointer { buffer in
            var place = 0
            while place + mark.count <= buffer.count {
                if buffer[place] == mark[0], matches(mark, buffer, place) { return start + place }
                place += 1
            }
            return nil
        }
    }

    private static func matches(
        _ mark: [UInt8], _ buffer: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> Bool {
        for offset in mark.indices where buffer[place + offset] != mark[offset] { return false }
        return true
    }
}

extension Call {
    /// Files of the bank larger than this are turned away (413).
    static let fileMax = 64 << 20

    /// A posted form with one file; the page's token comes in it.
    ///
    /// - Throws: 413, 415, 400 for a broken body, 403 without the page's token, 422 without a file.
    func upload() async throws -> (fields: Pairs, file: [UInt8]) {
        let form = try await uploads()
        return (form.fields, form.files[0].bytes)
    }

    /// The same with several files; at least one, unless there may be none.
    func uploads(
        needsToken: Bool = true, mayBeNone: Bool = false
    ) async throws -> (fields: Pairs, files: [Multipart.File]) {
        guard mediaType == "multipart/form-data" else {
            throw Problem(
                .unsupportedMediaType, "body.type", "须为带文件的表单", "Send a form with a file",
                headers: [.accept: "multipart/form-data"])
        }
        let bytes = try await body(most: Self.fileMax)
        guard let form = Multipart(bytes, type: request.headers[.contentType] ?? "") else {
            throw Problem(
                .badRequest, "body.multipart", "表单内容不完整", "The form is broken or cut off")
        }
        if needsToken, let visitor {
            guard let given = form.fields["csrf"], Hash.isEqual(given, visitor.formToken) else {
                throw Problem.wrongToken
            }
        }
        let files = form.files.filter { !$0.bytes.isEmpty }
        guard mayBeNone || !files.isEmpty else {
            throw Problem(
                .unprocessableContent, "file.missing", "请选择文件", "Choose a file", field: "file")
        }
        return (form.fields, files)
    }
}
