/// The text that a piece of XML stands for. The scanner has found it well-formed.
enum MarkupText {
    /// Without the blanks around it.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let text = read(bytes)
        guard let first = text.utf8.first, let last = text.utf8.last,
            MarkupScanner.isBlank(first) || MarkupScanner.isBlank(last)
        else { return text }
        let rest = text.utf8.drop(while: MarkupScanner.isBlank)
        guard let end = rest.lastIndex(where: { !MarkupScanner.isBlank($0) }) else { return "" }
        return String(text[rest.startIndex...end])
    }

    /// Comments left out, CDATA as it is, line ends as LF.
    static func read(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: { $0 == amp || $0 == less || $0 == cr }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var text: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            if rest.starts(with: "<!--".utf8) {
                rest = behind("-->", in: rest.dropFirst(4)).rest
            } else if rest.starts(with: "<![CDATA[".utf8) {
                let (inside, behind) = behind("]]>", in: rest.dropFirst(9))
                text += inside
                rest = behind
            } else if byte == amp {
                let (inside, behind) = behind(";", in: rest.dropFirst())
                text += String(scalar(of: inside).map(Character.init) ?? "\u{FFFD}").utf8
                rest = behind
            } else {
                rest = rest.dropFirst()
                if byte == cr {
                    if rest.first != lf { text.append(lf) }
                } else {
                    text.append(byte)
                }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The character of a reference, by what stands between `&` and `;`. Nil for an entity that
    /// XML does not have by itself, and for what is no character of XML.
    static func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: reference, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard reference.first == UInt8(ascii: "#") else { return nil }
        let isHex = reference.dropFirst().first == UInt8(ascii: "x")
        let digits = reference.dropFirst(isHex ? 2 : 1)
        guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
            value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D,
            value != 0xFFFE, value != 0xFFFF
        else { return nil }
        return Unicode.Scalar(value)
    }

    private static let amp = UInt8(ascii: "&")
    private static let less = UInt8(ascii: "<")
    private static let cr = UInt8(ascii: "\r")
    private static let lf = UInt8(ascii: "\n")

    /// What stands before the mark, and what behind it.
    private static func behind(
        _ mark: String, in bytes: ArraySlice<UInt8>
    ) -> (inside: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        let mark = Array(mark.utf8)
        var place = bytes.startIndex
        while place < bytes.endIndex, !bytes[place...].starts(with: mark) { place += 1 }
        return (bytes[..<place], bytes[place...].dropFirst(mark.count))
    }
}
