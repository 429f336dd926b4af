public import EnforcementOffice

/// Reads text, DOCX, XLSX, CSV, PDF and scanned pages; knows each by its bytes.
///
/// Nothing of a file reaches a shell or a path. What is compressed is counted before and while it
/// is unpacked; what is read by other programs is read under limits of time and memory. See
/// `docs/reading-files.md`.
public struct DocumentExtractor: TextExtractor {
    private let pdf = PDFTools()
    private let scans: ScanDesk
    private let gate = Gate(IntakeLimits.waitingMax)

    /// - Parameter scanFolder: holds the recogniser, as laid by `bin/setup-scan`; without it all
    ///   but scans is read.
    public init(scanFolder: String) { scans = ScanDesk(folder: scanFolder) }

    /// Whether scans can be read on this machine.
    public var readsScans: Bool { scans.fault == nil }

    public func text(
        of bytes: [UInt8], named name: String
    ) async throws(UnreadableDocument) -> ExtractedText {
        do throws(Unreadable) {
            let text = try await extract(bytes)
            guard text.text.contains(where: { !$0.isWhitespace }) else { throw .noText }
            return text
        } catch {
            throw UnreadableDocument(error, file: name)
        }
    }

    public func table(
        of bytes: [UInt8], named name: String
    ) async throws(UnreadableDocument) -> [[String]] {
        do throws(Unreadable) {
            switch try DocumentKind(bytes) {
            case .zip:
                guard case .sheet(var sheet) = try Self.open(bytes) else { throw .noTable }
                return try sheet.read()
            case .text:
                var text = DelimitedText(try PlainText.read(bytes))
                return try text.read()
            case .pdf, .picture: throw .noTable
            }
        } catch {
            throw UnreadableDocument(error, file: name)
        }
    }

    private func extract(_ bytes: [UInt8]) async throws(Unreadable) -> ExtractedText {
        switch try DocumentKind(bytes) {
        case .text:
            return ExtractedText(pages: [try PlainText.read(bytes)], way: .plain)
        case .zip:
            switch try Self.open(bytes) {
            case .word(let word):
                return ExtractedText(pages: [try word.read()], way: .docx)
            case .sheet(var sheet):
                let rows = try sheet.read().map { $0.joined(separator: "\t") }
                return ExtractedText(pages: [rows.joined(separator: "\n")], way: .xlsx)
            }
        case .pdf:
            return try await gated { folder throws(Unreadable) in
                try await PDFDocument(pdf: pdf, scans: scans, folder: folder).read(bytes)
            }
        case .picture(let kind):
            if let fault = scans.fault { throw fault }
            return try await gated { folder throws(Unreadable) in
                try await PictureDocument(scans: scans, folder: folder).read(bytes, kind)
            }
        }
    }

    private enum Package {
        case word(WordText), sheet(SheetTable)
    }

    /// What kind of package it is, by the part it leads to.
    private static func open(_ bytes: [UInt8]) throws(Unreadable) -> Package {
        let package = try ZipPackage(bytes)
        let main = try PartRelations(of: nil, in: package).target(kind: "officeDocument")
        if let main, package.has(main) {
            if main.hasPrefix("xl/") { return .sheet(SheetTable(package, main: main)) }
            if main.hasPrefix("word/") { return .word(WordText(package, main: main)) }
        }
        for (main, isWord) in [("word/document.xml", true), ("xl/workbook.xml", false)]
        where package.has(main) {
            return isWord
                ? .word(WordText(package, main: main)) : .sheet(SheetTable(package, main: main))
        }
        if package.has("word/") || package.has("[Content_Types].xml") {
            throw .part("word/document.xml")
        }
        throw .kind
    }

    /// Lets a document in where not too many wait, and gives it a folder.
    private func gated(
        _ read: (PrivateFolder) async throws(Unreadable) -> ExtractedText
    ) async throws(Unreadable) -> ExtractedText {
        guard gate.enter() else { throw .busy }
        defer { gate.leave() }
        let folder = try PrivateFolder()
        defer { folder.remove() }
        await scans.enter()
        do throws(Unreadable) {
            let text = try await read(folder)
            await scans.leave()
            return text
        } catch {
            await scans.leave()
            throw error
        }
    }
}
