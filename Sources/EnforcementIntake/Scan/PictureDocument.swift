import EnforcementOffice

/// A picture from a scanner or a camera; a TIFF may hold many pages.
struct PictureDocument {
    let scans: ScanDesk
    let folder: PrivateFolder

    func read(
        _ bytes: [UInt8], _ kind: DocumentKind.Picture
    ) async throws(Unreadable) -> ExtractedText {
        let name = "picture.\(kind.rawValue)"
        try folder.write(bytes, to: name)
        var paragraphs = Paragraphs()
        var sureness = Sureness()
        var (number, count) = (0, 1)
        while number < count {
            let page = try await scans.read(folder.file(name), page: number)
            count = page.pages
            guard count <= IntakeLimits.scannedPagesMax else {
                throw .scannedPages(max: IntakeLimits.scannedPagesMax)
            }
            sureness.add(page)
            paragraphs.add(page.pieces.lines)
            number += 1
        }
        return paragraphs.text(
            way: .scan, confidence: sureness.value, clean: ScannedMarks.clean)
    }
}
