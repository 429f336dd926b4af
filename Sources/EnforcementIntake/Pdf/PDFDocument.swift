import EnforcementOffice

/// A PDF: the text it holds, and what is drawn on pages that hold none.
struct PDFDocument {
    let pdf: PDFTools
    let scans: ScanDesk
    let folder: PrivateFolder

    private static let end = Array("%%EOF".utf8)

    func read(_ bytes: [UInt8]) async throws(Unreadable) -> ExtractedText {
        // Readers mend a file that was cut off, and leave out what they cannot find.
        let tail = max(0, bytes.count - 2_048)..<bytes.count
        guard bytes.place(of: Self.end, in: tail) != nil else { throw .truncated }
        try folder.write(bytes, to: PDFTools.file)
        let count = try await pdf.pageCount(in: folder)
        guard count <= IntakeLimits.pagesMax else { throw .pages(max: IntakeLimits.pagesMax) }
        let texts = try await pdf.texts(in: folder, pages: count)
        let drawn = texts.indices.filter { !Self.isText(texts[$0]) }
        guard drawn.count <= IntakeLimits.scannedPagesMax else {
            throw .scannedPages(max: IntakeLimits.scannedPagesMax)
        }
        var paragraphs = Paragraphs()
        var sureness = Sureness()
        for (index, text) in texts.enumerated() {
            guard drawn.contains(index) else {
                paragraphs.add(text.lines)
                continue
            }
            let page = try await scans.read(pdf.draw(index + 1, in: folder), page: 0)
            sureness.add(page)
            paragraphs.add(page.pieces.lines)
        }
        guard !drawn.isEmpty else { return paragraphs.text(way: .pdf, confidence: nil) }
        return paragraphs.text(
            way: .scan, confidence: sureness.value, clean: ScannedMarks.clean)
    }

    private static func isText(_ page: [PagePiece]) -> Bool {
        page.lazy.flatMap(\.text).filter { $0.isLetter || $0.isNumber }
            .prefix(IntakeLimits.lettersMin).count == IntakeLimits.lettersMin
    }
}

/// How sure the recogniser was over a whole document, letter by letter.
struct Sureness {
    private var sum = 0.0
    private var letters = 0

    mutating func add(_ page: ScannedPage) {
        sum += page.sureness.sum
        letters += page.sureness.letters
    }

    /// Nil: no letter was seen.
    var value: Double? { letters == 0 ? nil : sum / Double(letters) }
}
