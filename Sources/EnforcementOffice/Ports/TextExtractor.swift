/// Reads what people hand in: the words of a document, the cells of a workbook.
///
/// The kind of a file is decided by its bytes; its name only stands in what is told of it. Whatever
/// the bytes are, the answer comes within bounded time and memory. The same bytes give the same
/// text.
public protocol TextExtractor: Sendable {
    /// The text of a document, its pages, and how it was come by.
    func text(
        of bytes: [UInt8], named name: String
    ) async throws(UnreadableDocument) -> ExtractedText

    /// The first sheet of a workbook, or a CSV file, as rows of cells, for imports.
    ///
    /// Cells as shown: a day as `2022-08-09`, a number without grouping. Rows keep their place:
    /// an empty one is an empty row.
    func table(
        of bytes: [UInt8], named name: String
    ) async throws(UnreadableDocument) -> [[String]]
}

/// The words of a document.
public struct ExtractedText: Sendable, Hashable {
    /// A paragraph a line, without the line ends of the page it stood on.
    public let text: String
    /// What stands on each page, in characters of `text`; one range where there are no pages.
    public let pages: [Range<Int>]
    public let way: Way
    /// How sure the recogniser was of the letters, 0 to 1; nil: nothing was recognised.
    public let confidence: Double?

    /// How the words were come by. `scan`: at least one page had to be recognised.
    public enum Way: String, Sendable, Hashable, CaseIterable { case plain, docx, xlsx, pdf, scan }

    public init(text: String, pages: [Range<Int>], way: Way, confidence: Double? = nil) {
        self.text = text
        self.pages = pages
        self.way = way
        self.confidence = confidence
    }

    /// Puts pages together, a line end between them.
    public init(pages texts: [String], way: Way, confidence: Double? = nil) {
        var pages: [Range<Int>] = []
        var start = 0
        for text in texts {
            let count = text.count
            pages.append(start..<start + count)
            start += count + 1
        }
        self.init(
            text: texts.joined(separator: "\n"), pages: pages, way: way, confidence: confidence)
    }
}
