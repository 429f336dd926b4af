/// Writes XML, two blanks a level, texts and values escaped.
struct MarkupWriter {
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var depth = 0

    /// An element of elements.
    mutating func put(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ children: (inout MarkupWriter) -> Void
    ) {
        start(name, attributes)
        put("\n")
        depth += 1
        children(&self)
        depth -= 1
        indent()
        put("</\(name)>\n")
    }

    /// An element of text.
    mutating func put(
        _ name: String, _ text: String, _ attributes: KeyValuePairs<String, String> = [:]
    ) {
        start(name, attributes)
        escape(text)
        put("</\(name)>\n")
    }

    private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        put("<\(name)")
        for (name, value) in attributes {
            put(" \(name)=\"")
            escape(value)
            put("\"")
        }
        put(">")
    }

    private mutating func indent() { put(String(repeating: "  ", count: depth)) }

    private mutating func put(_ text: String) { bytes += text.utf8 }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\""): put("&quot;")
            case UInt8(ascii: "'"): put("&apos;")
            default: bytes.append(byte)
            }
        }
    }
}
