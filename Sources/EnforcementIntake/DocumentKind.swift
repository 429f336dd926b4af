import EnforcementOffice

/// What a file is, by its bytes alone.
enum DocumentKind: Hashable {
    case zip, pdf, picture(Picture), text

    /// The pictures a scanner or a camera makes.
    enum Picture: String { case png, jpg, tiff }

    /// - Throws: `.empty`, `.large`, `.kind`, `.oldForm`, `.encrypted`, `.twofold`.
    init(_ bytes: [UInt8]) throws(Unreadable) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= IntakeLimits.fileMax else {
            throw .large(bytesMax: IntakeLimits.fileMax)
        }
        let kind = try Self.first(bytes)
        // What ends as a ZIP is one to whoever reads from the end.
        switch kind {
        case .zip: if Self.hasPDFHead(bytes) { throw .twofold }
        case .pdf, .picture, .text: if ZipEnd(bytes) != nil { throw .twofold }
        }
        self = kind
    }

    private static func first(_ bytes: [UInt8]) throws(Unreadable) -> DocumentKind {
        func begins(_ head: [UInt8]) -> Bool { bytes.starts(with: head) }
        if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) { return .zip }
        if begins(pdfHead) { return .pdf }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .picture(.png) }
        if begins([0xFF, 0xD8, 0xFF]) { return .picture(.jpg) }
        if begins([0x49, 0x49, 0x2A, 0]) || begins([0x4D, 0x4D, 0, 0x2A]) {
            return .picture(.tiff)
        }
        if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // An encrypted DOCX or XLSX is an old container with a part of this name.
            throw contains("EncryptedPackage", bytes) ? .encrypted : .oldForm
        }
        if begins(Array("{\\rtf".utf8)) { throw .oldForm }
        // A PDF may have rubbish before it, which is how a file is made to be two things.
        if hasPDFHead(bytes) { throw .twofold }
        return .text
    }

    private static let pdfHead = Array("%PDF-".utf8)

    /// Readers of PDF look for its head in the first thousand bytes.
    private static func hasPDFHead(_ bytes: [UInt8]) -> Bool {
        bytes.place(of: pdfHead, in: 0..<min(bytes.count, 1_024 + pdfHead.count)) != nil
    }

    /// A name of the old container, in UTF-16, within the first four megabytes.
    private static func contains(_ name: String, _ bytes: [UInt8]) -> Bool {
        let mark = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return bytes.place(of: mark, in: 0..<min(bytes.count, 4 << 20)) != nil
    }
}

/// A rule that is broken; who hands it on adds the file's name.
typealias Unreadable = UnreadableDocument.Rule
