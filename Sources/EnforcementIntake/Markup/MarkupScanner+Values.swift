import EnforcementOffice

/// What stands in the pieces.
extension MarkupScanner {
    /// The letters of a piece of text, its references put in.
    ///
    /// - Throws: `.doctype` for an entity that would have to be declared.
    func text(_ range: Range<Int>, isLiteral: Bool = false) throws(Unreadable) -> String {
        guard !isLiteral, bytes[range].contains(UInt8(ascii: "&")) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        var text = ""
        var place = range.lowerBound
        while place < range.upperBound {
            guard bytes[place] == UInt8(ascii: "&") else {
                let next = bytes[place..<range.upperBound].firstIndex(of: UInt8(ascii: "&"))
                text += String(decoding: bytes[place..<(next ?? range.upperBound)], as: UTF8.self)
                place = next ?? range.upperBound
                continue
            }
            let longest = bytes[place..<min(range.upperBound, place + 12)]
            guard let end = longest.firstIndex(of: UInt8(ascii: ";")),
                let scalar = Self.scalar(bytes[(place + 1)..<end])
            else { throw .doctype(part: part) }
            text.unicodeScalars.append(scalar)
            place = end + 1
        }
        return text
    }

    private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: name, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let number =
                name.hasPrefix("#x")
                ? UInt32(name.dropFirst(2), radix: 16)
                : UInt32(name.dropFirst())
            return number.flatMap(Unicode.Scalar.init)
        }
    }

    /// The attributes of a start tag, names as written.
    func attributes(_ range: Range<Int>) throws(Unreadable) -> [String: String] {
        var found: [String: String] = [:]
        var place = range.lowerBound
        func skipBlanks() {
            while place < range.upperBound, Self.isBlank(bytes[place]) { place += 1 }
        }
        while true {
            skipBlanks()
            guard place < range.upperBound else { return found }
            let from = place
            while place < range.upperBound, bytes[place] != UInt8(ascii: "="),
                !Self.isBlank(bytes[place])
            { place += 1 }
            let name = String(decoding: bytes[from..<place], as: UTF8.self)
            skipBlanks()
            guard place < range.upperBound, bytes[place] == UInt8(ascii: "=") else {
                throw .markup(part: part, line: 1)
            }
            place += 1
            skipBlanks()
            guard place < range.upperBound else { throw .markup(part: part, line: 1) }
            let quote = bytes[place]
            let rest = bytes[(place + 1)..<range.upperBound]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let end = rest.firstIndex(of: quote), found.count < 200
            else { throw .markup(part: part, line: 1) }
            found[name] = try text((place + 1)..<end)
            place = end + 1
        }
    }
}

extension String {
    /// Without the prefix of its namespace.
    var local: Substring {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self[...] }
        return self[utf8.index(after: colon)...]
    }
}

extension [UInt8] {
    var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }
}
