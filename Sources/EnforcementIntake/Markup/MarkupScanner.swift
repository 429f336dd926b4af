import EnforcementOffice

/// Reads the XML of DOCX and XLSX parts from its bytes, which must be UTF-8.
///
/// Elements, attributes, text, CDATA, the five entities and character references; there is no
/// document type, so nothing can be declared, fetched or expanded: no input makes it do more work
/// than its own length.
struct MarkupScanner {
    enum Token {
        /// The name as written, with its prefix.
        case start(name: String, attributes: Range<Int>)
        case text(Range<Int>, isLiteral: Bool)
        case end(name: String)
    }

    /// The part's name, for what is told.
    let part: String
    let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var open: [String] = []
    private var hasRoot = false
    /// The end of an element that was written as `<name/>`.
    private var isClosing = false

    /// - Throws: `.encoding` where it is not UTF-8, or says so.
    init(_ bytes: [UInt8], part: String) throws(Unreadable) {
        // Some programs write UTF-16: it is read where it says so by its first bytes.
        let text = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        self.bytes = text ? Array(try PlainText.decode(bytes).utf8) : bytes
        self.part = part
        guard self.bytes.isUTF8 else { throw .encoding }
        if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    private var atEnd: Bool { place >= bytes.count }
    private var broken: Unreadable { .markup(part: part, line: line) }

    /// The next piece; nil behind the root, when nothing but blanks and comments follow.
    mutating func next() throws(Unreadable) -> Token? {
        if isClosing {
            isClosing = false
            guard let name = open.popLast() else { throw broken }
            return .end(name: name)
        }
        while !atEnd {
            guard bytes[place] == UInt8(ascii: "<") else {
                let start = place
                while !atEnd, bytes[place] != UInt8(ascii: "<") { step() }
                if !open.isEmpty { return .text(start..<place, isLiteral: false) }
                guard bytes[start..<place].allSatisfy(Self.isBlank) else { throw broken }
                continue
            }
            if isNext("<?") {
                try skip(past: "?>")
            } else if isNext("<!--") {
                try skip(past: "-->")
            } else if isNext("<![CDATA[") {
                guard !open.isEmpty else { throw broken }
                let start = place + 9
                try skip(past: "]]>")
                return .text(start..<place - 3, isLiteral: true)
            } else if isNext("<!") {
                throw .doctype(part: part)
            } else if isNext("</") {
                return try end()
            } else {
                return try start()
            }
        }
        guard open.isEmpty, hasRoot else { throw .truncated }
        return nil
    }

    private mutating func start() throws(Unreadable) -> Token {
        guard open.count < IntakeLimits.depthMax else {
            throw .depth(part: part, max: IntakeLimits.depthMax)
        }
        guard !open.isEmpty || !hasRoot else { throw broken }
        hasRoot = true
        place += 1
        let name = try name()
        let from = place
        var quote: UInt8?
        while !atEnd {
            let byte = bytes[place]
            if let mark = quote {
                if byte == mark { quote = nil }
                if byte == UInt8(ascii: "<") { throw broken }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            } else if byte == UInt8(ascii: "<") {
                throw broken
            }
            step()
        }
        guard !atEnd else { throw .truncated }
        isClosing = bytes[place - 1] == UInt8(ascii: "/")
        let until = isClosing ? place - 1 : place
        place += 1
        open.append(name)
        return .start(name: name, attributes: from..<max(from, until))
    }

    private mutating func end() throws(Unreadable) -> Token {
        place += 2
        let name = try name()
        while !atEnd, Self.isBlank(bytes[place]) { step() }
        guard !atEnd else { throw .truncated }
        guard bytes[place] == UInt8(ascii: ">"), open.popLast() == name else { throw broken }
        place += 1
        return .end(name: name)
    }

    private mutating func name() throws(Unreadable) -> String {
        let start = place
        while !atEnd, !Self.isBlank(bytes[place]), !">/=\"'<".utf8.contains(bytes[place]) {
            place += 1
        }
        guard !atEnd else { throw .truncated }
        guard (1...200).contains(place - start) else { throw broken }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func step() {
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        place += 1
    }

    private func isNext(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        return text.withUTF8Buffer { buffer in
            for index in 0..<count where bytes[place + index] != buffer[index] { return false }
            return true
        }
    }

    private mutating func skip(past end: StaticString) throws(Unreadable) {
        while !isNext(end) {
            guard !atEnd else { throw .truncated }
            step()
        }
        place += end.utf8CodeUnitCount
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
