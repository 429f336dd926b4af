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
        let drawn = try await drawnPages(of: texts)
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
            // A short page with a seal on it says in letters what it says.
            let letters = Self.letters(page.pieces)
            guard letters > Self.letters(text) || letters == IntakeLimits.lettersFew else {
                paragraphs.add(text.lines)
                continue
            }
            sureness.add(page)
            paragraphs.add(page.pieces.lines)
        }
        guard let confidence = sureness.value else {
            return paragraphs.text(way: .pdf, confidence: nil)
        }
        return paragraphs.text(way: .scan, confidence: confidence, clean: ScannedMarks.clean)
    }

    /// Pages to be recognised: pictures with no letters, or with so few that they may be the
    /// scanner's own; of a PDF without any letters every page, as it may be drawn in outlines.
    private func drawnPages(of texts: [[PagePiece]]) async throws(Unreadable) -> [Int] {
        let letters = texts.map(Self.letters)
        guard letters.contains(where: { $0 < IntakeLimits.lettersFew }) else { return [] }
        let pictures = try await pdf.picturePages(in: folder, pages: texts.count)
        let isBare = letters.allSatisfy { $0 < IntakeLimits.lettersMin }
        let drawn = texts.indices.filter {
            letters[$0] < IntakeLimits.lettersFew && (isBare || pictures.contains($0))
        }
        guard let fault = scans.fault else { return drawn }
        if drawn.contains(where: { letters[$0] < IntakeLimits.lettersMin }) { throw fault }
        return []
    }

    /// How many letters and figures, up to as many as are told from few.
    private static func letters(_ page: [PagePiece]) -> Int {
        page.lazy.flatMap(\.text).filter { $0.isLetter || $0.isNumber }
            .prefix(IntakeLimits.lettersFew).count
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
