public import EnforcementOffice

/// Draws the pages of a PDF as grey maps (`P5`), as they would be drawn to be recognised.
public enum PDFPictures {
    public static func draw(
        _ bytes: [UInt8], named name: String
    ) async throws(UnreadableDocument) -> [[UInt8]] {
        do throws(Unreadable) {
            let folder = try PrivateFolder()
            defer { folder.remove() }
            let pdf = PDFTools()
            try folder.write(bytes, to: PDFTools.file)
            let count = try await pdf.pageCount(in: folder)
            guard count <= IntakeLimits.scannedPagesMax else {
                throw .scannedPages(max: IntakeLimits.scannedPagesMax)
            }
            var pictures: [[UInt8]] = []
            for page in 1...count {
                pictures.append(try folder.read(try await pdf.draw(page, in: folder)))
            }
            return pictures
        } catch {
            throw UnreadableDocument(error, file: name)
        }
    }
}
