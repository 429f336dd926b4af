public import EnforcementCore
public import EnforcementOffice

/// What the filing window is put together from. Each part may be missing: the window then does
/// without it, by hand.
public struct FilingParts: Sendable {
    /// Looks up earlier applications; nil: doubles are not told.
    public var lists: (any FilingLists)?
    /// Reads judgments; nil: the form is filled in by hand.
    public var reader: (any DocumentReader)?
    /// Reads files; nil: plain text and CSV only.
    public var extractor: (any TextExtractor)?
    /// Puts the document into the e-file as 执行依据; nil: there is no e-file here.
    public var keep: (@Sendable (KeptBasis) async throws(OfficeError) -> Void)?

    /// A document to be kept in a file.
    public struct KeptBasis: Sendable {
        public let bytes: [UInt8]
        public let title: String
        public let file: FileID
        public let person: PersonID
        public let actID: String
    }

    public init() {}

    /// - Throws: `Refusal` where the file is not read.
    public func text(of bytes: [UInt8], named name: String) async throws(Refusal) -> String {
        if let extractor {
            do throws(UnreadableDocument) {
                return try await extractor.text(of: bytes, named: name).text
            } catch { throw Self.refusal(error) }
        }
        guard let plain = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(
                "document.kind", "“\(name)”不是UTF-8文本", "“\(name)” is no UTF-8 text",
                field: "file")
        }
        return plain
    }

    /// - Throws: `Refusal` where the sheet is not read.
    public func cells(of bytes: [UInt8], named name: String) async throws(Refusal) -> [[String]] {
        guard let extractor else { return try FilingSheet.cells(csv: bytes) }
        do throws(UnreadableDocument) {
            return try await extractor.table(of: bytes, named: name)
        } catch { throw Self.refusal(error) }
    }

    private static func refusal(_ fault: UnreadableDocument) -> Refusal {
        Refusal(fault.code, fault.words.zh, fault.words.en, field: "file")
    }
}
