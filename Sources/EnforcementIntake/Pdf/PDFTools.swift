import EnforcementOffice
import Foundation

/// Takes a PDF apart with the programs of poppler, one file at a time.
actor PDFTools {
    private let thread = WorkThread("pdf")

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    static let file = "document.pdf"

    /// How many pages it has.
    ///
    /// - Throws: `.encrypted`, also where a password only guards printing and copying; `.broken`,
    ///   `.tooSlow`.
    func pageCount(in folder: PrivateFolder) throws(Unreadable) -> Int {
        let told = try LimitedProgram(
            name: "pdfinfo", arguments: [folder.file(Self.file)],
            seconds: IntakeLimits.pageSeconds, outputMax: 1 << 20
        ).run()
        if told.complaint.lowercased().contains("password") { throw .encrypted }
        guard told.code == 0 else { throw .broken }
        var pages = 0
        for line in String(decoding: told.output, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("Encrypted:"), line.contains("yes") { throw .encrypted }
            if line.hasPrefix("Pages:") { pages = Int(line.filter(\.isNumber)) ?? 0 }
        }
        guard pages > 0 else { throw .broken }
        return pages
    }

    /// The text of every page, run by run, where it stands.
    func texts(in folder: PrivateFolder, pages: Int) throws(Unreadable) -> [[PagePiece]] {
        let told = try LimitedProgram(
            name: "pdftotext",
            arguments: [
                "-bbox", "-enc", "UTF-8", "-l", "\(pages)", folder.file(Self.file), "-",
            ], seconds: IntakeLimits.textSeconds, outputMax: IntakeLimits.placedMax
        ).run()
        guard told.code == 0 else { throw .broken }
        var texts = try Self.placed(told.output)
        while texts.count < pages { texts.append([]) }
        return Array(texts[..<pages])
    }

    /// The pages, from 0, that hold pictures.
    func picturePages(in folder: PrivateFolder, pages: Int) throws(Unreadable) -> Set<Int> {
        let told = try LimitedProgram(
            name: "pdfimages", arguments: ["-list", "-l", "\(pages)", folder.file(Self.file)],
            seconds: IntakeLimits.textSeconds, outputMax: IntakeLimits.textMax
        ).run()
        guard told.code == 0 else { throw .broken }
        // A line a picture, its page first; two lines of head.
        return Set(
            told.output.split(separator: 10).dropFirst(2).compactMap { line in
                String(decoding: line, as: UTF8.self).split(separator: " ").first
                    .flatMap { Int($0) }.map { $0 - 1 }
            })
    }

    private static func placed(_ output: [UInt8]) throws(Unreadable) -> [[PagePiece]] {
        var text = try PlacedText(output)
        return try text.read()
    }

    /// Draws a page, from 1, as a grey picture in the folder; answers its path.
    func draw(_ page: Int, in folder: PrivateFolder) throws(Unreadable) -> String {
        let told = try LimitedProgram(
            name: "pdftoppm",
            arguments: [
                "-f", "\(page)", "-l", "\(page)", "-singlefile", "-gray", "-scale-to",
                "\(IntakeLimits.pageSide)", folder.file(Self.file), folder.file("page"),
            ], seconds: IntakeLimits.pageSeconds, outputMax: 1 << 20
        ).run()
        guard told.code == 0 else { throw .broken }
        return folder.file("page.pgm")
    }
}
