import EnforcementOffice
import Glibc

/// Text in the encodings Chinese programs write: UTF-8, UTF-16 with its mark, GB18030.
enum PlainText {
    /// The text with line ends as `\n`.
    ///
    /// - Throws: `.kind` for what holds bytes no text has, `.encoding`, `.textLength`.
    static func read(_ bytes: [UInt8]) throws(Unreadable) -> String {
        let text = try decode(bytes)
        guard text.utf8.count <= IntakeLimits.textMax else {
            throw .textLength(max: IntakeLimits.textMax)
        }
        return try cleaned(text)
    }

    /// The letters as they stand, without a mark before them.
    static func decode(_ bytes: [UInt8]) throws(Unreadable) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard let text = String(validating: bytes[3...], as: UTF8.self) else {
                throw .encoding
            }
            return text
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try wide(bytes) { $0 | $1 << 8 } }
        if bytes.starts(with: [0xFE, 0xFF]) { return try wide(bytes) { $0 << 8 | $1 } }
        if bytes.contains(0) { throw .kind }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return try national(bytes)
    }

    private static func wide(
        _ bytes: [UInt8], _ unit: (UInt16, UInt16) -> UInt16
    ) throws(Unreadable) -> String {
        guard bytes.count % 2 == 0 else { throw .truncated }
        let units = stride(from: 2, to: bytes.count, by: 2).map {
            unit(UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .encoding }
        return text
    }

    /// GB18030, which GBK and GB2312 are part of.
    private static func national(_ bytes: [UInt8]) throws(Unreadable) -> String {
        guard let way = iconv_open("UTF-8", "GB18030"), Int(bitPattern: way) != -1 else {
            throw .encoding
        }
        defer { iconv_close(way) }
        // No letter of GB18030 takes less than a third of what it takes in UTF-8.
        var room = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        var input = bytes.map { CChar(bitPattern: $0) }
        let written = input.withUnsafeMutableBufferPointer { from in
            room.withUnsafeMutableBufferPointer { to -> Int? in
                var (read, write) = (from.baseAddress, to.baseAddress)
                var (left, free) = (from.count, to.count)
                guard iconv(way, &read, &left, &write, &free) != -1, left == 0 else { return nil }
                return to.count - free
            }
        }
        guard let written else { throw .encoding }
        let letters = room[..<written].map { UInt8(bitPattern: $0) }
        guard let text = String(validating: letters, as: UTF8.self) else { throw .encoding }
        return text
    }

    /// One kind of line end; what no text has is refused, what cannot be seen is left out.
    private static func cleaned(_ text: String) throws(Unreadable) -> String {
        var out = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: out.append("\n")
            case 0x0A where previous == "\r": break
            case 0x0A, 0x09: out.append(scalar)
            case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: out.append("\n")
            // DOS ended its files with the first; copies of court texts hold the second.
            case 0x1A, 0x7F: break
            case 0..<0x20: throw .kind
            case 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F:
                break
            default: out.append(scalar)
            }
            previous = scalar
        }
        return String(out)
    }
}
