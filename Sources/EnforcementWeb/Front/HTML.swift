import EnforcementCore

/// Bytes of a page. Literals stand as written; every value put between them is escaped.
///
/// ```swift
/// page += "<td class=\"number\">\(row.amount)</td>"
/// ```
/// A value that is already `HTML` is taken as it is: it can only have come from here.
struct HTML: Sendable, ExpressibleByStringInterpolation {
    private(set) var bytes: [UInt8]

    init() { bytes = [] }

    init(stringLiteral text: String) { bytes = Array(text.utf8) }

    init(stringInterpolation parts: Interpolation) { bytes = parts.bytes }

    /// A page under way; most pages are some tens of kilobytes.
    init(reserving capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    static func += (left: inout HTML, right: HTML) { left.bytes.append(contentsOf: right.bytes) }

    var isEmpty: Bool { bytes.isEmpty }
}

extension HTML {
    /// Collects literals and values.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) {
            bytes.append(contentsOf: literal.utf8)
        }

        mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

        mutating func appendInterpolation(_ number: Int) {
            bytes.append(contentsOf: String(number).utf8)
        }

        mutating func appendInterpolation(_ text: String) {
            var text = text
            text.withUTF8 { escape($0) }
        }

        /// An attribute that is there or not, such as `selected`.
        mutating func appendInterpolation(_ attribute: StaticString, if isThere: Bool) {
            guard isThere else { return }
            bytes.append(UInt8(ascii: " "))
            attribute.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        private mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
            var start = 0
            for index in source.indices {
                guard let name = Self.entity(source[index]) else { continue }
                bytes.append(contentsOf: source[start..<index])
                name.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            bytes.append(contentsOf: source[start..<source.count])
        }

        private static func entity(_ byte: UInt8) -> StaticString? {
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            case UInt8(ascii: "'"): "&#39;"
            default: nil
            }
        }
    }
}
