import EnforcementCore

/// What the bytes of a paper are, by their own first bytes: a name or a header may say anything.
public struct PaperBytes: Sendable, Hashable {
    /// The kinds an e-file takes.
    public enum Media: String, Sendable, Hashable, CaseIterable {
        case pdf = "application/pdf"
        case png = "image/png"
        case jpeg = "image/jpeg"
        case tiff = "image/tiff"
        case text = "text/plain"

        /// The end of a file's name.
        public var suffix: String {
            switch self {
            case .pdf: "pdf"
            case .png: "png"
            case .jpeg: "jpg"
            case .tiff: "tif"
            case .text: "txt"
            }
        }
    }

    public let media: Media
    /// As far as the bytes say without being laid out; at least 1.
    public let pages: Int

    /// - Throws: `.invalid` with `archive.empty`, `archive.too-large` or `archive.media`.
    public init(_ bytes: [UInt8]) throws(OfficeError) {
        guard !bytes.isEmpty else {
            throw .invalid(
                Refusal("archive.empty", "文件为空", "The file is empty", field: "file"))
        }
        guard bytes.count <= PaperSize.bytesMax else {
            throw .invalid(
                Refusal(
                    "archive.too-large", "单个文件不得超过50MB", "At most 50 MB a file",
                    field: "file"))
        }
        guard let media = Self.media(of: bytes) else {
            throw .invalid(
                Refusal(
                    "archive.media", "只收PDF、JPEG、PNG、TIFF图像和UTF-8文本",
                    "Only PDF, JPEG, PNG, TIFF or UTF-8 text", field: "file"))
        }
        self.media = media
        switch media {
        case .pdf: pages = Self.pages(ofPDF: bytes)
        case .tiff: pages = Self.pages(ofTIFF: bytes)
        case .png, .jpeg, .text: pages = 1
        }
    }

    private static func media(of bytes: [UInt8]) -> Media? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) { return .tiff }
        if bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) { return .tiff }
        let isText =
            !bytes.contains { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }
            && String(validating: bytes, as: UTF8.self) != nil
        return isText ? .text : nil
    }

    /// Counts page objects. A file that packs its objects shows none; then the largest `/Count`
    /// that stands open, or one.
    private static func pages(ofPDF bytes: [UInt8]) -> Int {
        var pages = 0
        var most = 1
        for start in bytes.indices where bytes[start] == 0x2F {
            if let next = after("/Type", bytes, start) {
                let name = after("/Page", bytes, skip(bytes, next))
                if let name, name >= bytes.count || !isLetter(bytes[name]) { pages += 1 }
            } else if let next = after("/Count", bytes, start) {
                most = max(most, number(bytes, skip(bytes, next)))
            }
        }
        return min(pages > 0 ? pages : most, PaperSize.pagesMax)
    }

    /// Follows the chain of image directories, at most as many as a paper may have pages.
    private static func pages(ofTIFF bytes: [UInt8]) -> Int {
        let isLittle = bytes[0] == 0x49
        func number(_ place: Int, _ size: Int) -> Int? {
            guard place >= 0, place + size <= bytes.count else { return nil }
            let part = bytes[place..<place + size]
            return (isLittle ? Array(part.reversed()) : Array(part))
                .reduce(0) { $0 << 8 | Int($1) }
        }
        var pages = 0
        var next = number(4, 4) ?? 0
        while next != 0, pages < PaperSize.pagesMax, let entries = number(next, 2) {
            pages += 1
            next = number(next + 2 + entries * 12, 4) ?? 0
        }
        return max(pages, 1)
    }

    private static func after(_ word: String, _ bytes: [UInt8], _ start: Int) -> Int? {
        var place = start
        for byte in word.utf8 {
            guard place < bytes.count, bytes[place] == byte else { return nil }
            place += 1
        }
        return place
    }

    private static func skip(_ bytes: [UInt8], _ start: Int) -> Int {
        var place = start
        while place < bytes.count, [9, 10, 12, 13, 32].contains(bytes[place]) { place += 1 }
        return place
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
        var value = 0
        var place = start
        while place < bytes.count, (48...57).contains(bytes[place]), value < PaperSize.pagesMax {
            value = value * 10 + Int(bytes[place] - 48)
            place += 1
        }
        return value
    }
}
