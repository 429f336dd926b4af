/// A Swift file as text, and as code alone: strings and comments blanked, lines kept.
struct Code {
    let path: String
    let text: String
    let bare: String
    /// What stands between quotes, in order; interpolations left out.
    let strings: [String]

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var bareLines: [Substring] { bare.split(separator: "\n", omittingEmptySubsequences: false) }

    init(path: String, text: String) {
        self.path = path
        self.text = text
        var scanner = Scanner(Array(text.utf8))
        scanner.code(until: nil)
        bare = String(decoding: scanner.output, as: UTF8.self)
        strings = scanner.strings
    }

    /// Walks Swift text byte by byte, putting blanks for what is no code.
    private struct Scanner {
        let bytes: [UInt8]
        var place = 0
        var output: [UInt8] = []
        var strings: [String] = []

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func sees(_ text: String) -> Bool {
            // The first byte settles most: this runs for every byte of the house.
            guard bytes[place] == text.utf8.first else { return false }
            return bytes[place...].starts(with: text.utf8)
        }

        mutating func keep() {
            output.append(bytes[place])
            place += 1
        }

        mutating func blank(_ count: Int = 1) {
            for _ in 0..<count where place < bytes.count {
                output.append(bytes[place] == 10 ? 10 : 32)
                place += 1
            }
        }

        /// Copies code up to the closing parenthesis of an interpolation, or to the end.
        mutating func code(until close: UInt8?) {
            var depth = 0
            while place < bytes.count {
                let byte = bytes[place]
                if byte > 47 || byte == 32 || byte == 10 {
                    keep()
                } else if sees("//") {
                    while place < bytes.count, bytes[place] != 10 { blank() }
                } else if sees("/*") {
                    while place < bytes.count, !sees("*/") { blank() }
                    blank(2)
                } else if sees("\"") || sees("#\"") {
                    string()
                } else {
                    if byte == UInt8(ascii: "(") { depth += 1 }
                    if byte == UInt8(ascii: ")") { depth -= 1 }
                    if close != nil, depth == 0 { return blank() }
                    keep()
                }
            }
        }

        mutating func string() {
            let raw = sees("#")
            if raw { blank() }
            let quote = sees("\"\"\"") ? "\"\"\"" : "\""
            let end = quote + (raw ? "#" : "")
            let escape = raw ? "\\#" : "\\"
            blank(quote.utf8.count)
            var content: [UInt8] = []
            while place < bytes.count, !sees(end) {
                if sees(escape + "(") {
                    blank(escape.utf8.count)
                    code(until: UInt8(ascii: ")"))
                } else {
                    content.append(bytes[place])
                    blank(sees(escape) ? escape.utf8.count + 1 : 1)
                }
            }
            strings.append(String(decoding: content, as: UTF8.self))
            blank(end.utf8.count)
        }
    }
}

extension Code {
    /// Functions, initialisers and computed properties, with the lines they take.
    var functions: [(name: String, line: Int, length: Int)] {
        let lines = bareLines.map(String.init)
        var found: [(String, Int, Int)] = []
        for (index, line) in lines.enumerated() {
            guard line.contains("func ") || line.contains("init"),
                let match = line.firstMatch(of: /(?:^|\s)(?:func\s+(\S+?)[(<]|(init)[?(<])/),
                let length = Self.bodyLength(lines[index...])
            else { continue }
            let name = match.output.1 ?? match.output.2 ?? ""
            found.append((String(name), index + 1, length))
        }
        return found
    }

    /// Lines from the first to the one where its braces close; nil where none open before the
    /// next declaration: a protocol's requirement.
    private static func bodyLength(_ lines: ArraySlice<String>) -> Int? {
        var depth = 0
        var opened = false
        for (offset, line) in lines.enumerated() {
            if offset > 0, !opened,
                line.contains(/^\s*(public |private |static )*(func|init|var|let|\})/)
            {
                return nil
            }
            for character in line {
                if character == "{" {
                    depth += 1
                    opened = true
                } else if character == "}" {
                    depth -= 1
                    if depth < 0 { return nil }
                    if opened, depth == 0 { return offset + 1 }
                }
            }
        }
        return nil
    }

    /// Columns of a line; a Chinese character counts two.
    static func width(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
                0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
                width + 2
            default: width + 1
            }
        }
    }
}
