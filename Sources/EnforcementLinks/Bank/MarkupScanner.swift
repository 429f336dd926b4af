/// Reads well-formed XML of the kind banks send, from its bytes, which must be UTF-8.
///
/// A small part of XML on purpose: elements, attributes, text, comments, CDATA, the five entities
/// and character references. There is no document type, so nothing can be declared, fetched or
/// expanded: no input makes it do more work than its own length. Namespaces may be declared on the
/// root alone.
struct MarkupScanner {
    /// A start tag: where its name and its attributes stand.
    struct Tag {
        let name: Range<Int>
        let attributes: Range<Int>
        let isEmpty: Bool
        let line: Int
    }

    enum Token {
        case start(Tag)
        /// An end tag; its name has been found to be that of the start.
        case end
    }

    static let depthMax = 64

    let bytes: [UInt8]
    private(set) var place: Int
    private(set) var line = 1
    private var open: [Range<Int>] = []
    private var hasRoot = false

    /// Behind the declaration, if there is one.
    init(_ bytes: [UInt8]) throws(StatementFault) {
        self.bytes = bytes
        place = ByteMark.length(in: bytes)
        if isNext("<?xml ") { try declaration() }
    }

    /// `<?xml version="1.0" encoding="UTF-8"?>`.
    private mutating func declaration() throws(StatementFault) {
        place += "<?xml".utf8.count
        let start = place
        try attributes(upTo: "?>")
        var names: [String] = []
        for (name, value) in MarkupAttributes(bytes[start..<place]) {
            names.append(name)
            switch name {
            case "version" where value == "1.0" && names.count == 1: continue
            case "encoding" where value.uppercased() == "UTF-8": continue
            case "encoding": throw fault(.encoding)
            case "standalone" where value == "yes" || value == "no": continue
            default: throw fault(.markup)
            }
        }
        guard names.first == "version", Set(names).count == names.count else {
            throw fault(.markup)
        }
        place += "?>".utf8.count
    }

    /// The next tag. Nil behind the root, when nothing but blanks and comments follow.
    mutating func next() throws(StatementFault) -> Token? {
        while true {
            try text()
            guard place < bytes.count else {
                guard open.isEmpty, hasRoot else { throw fault(.truncated) }
                return nil
            }
            if isNext("<!--") {
                place += 4
                try skip(past: "--")
                guard isNext(">") else { throw fault(atEnd ? .truncated : .markup) }
                place += 1
            } else if isNext("<![CDATA[") {
                guard !open.isEmpty else { throw fault(.markup) }
                try skip(past: "]]>")
            } else if isNext("<!") {
                throw fault(place + 9 <= bytes.count ? .doctype : .truncated)
            } else if isNext("</") {
                return try end()
            } else {
                return .start(try start())
            }
        }
    }

    /// Text between tags: looked at for what may not stand in it.
    private mutating func text() throws(StatementFault) {
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
            if open.isEmpty, !Self.isBlank(bytes[place]) { throw fault(.markup) }
            if bytes[place] == UInt8(ascii: "&") {
                try reference()
            } else {
                if bytes[place] == UInt8(ascii: "]"), isNext("]]>") { throw fault(.markup) }
                try step()
            }
        }
    }

    private mutating func start() throws(StatementFault) -> Tag {
        guard open.count < Self.depthMax else { throw fault(.large) }
        guard !open.isEmpty || !hasRoot else { throw fault(.markup) }
        hasRoot = true
        let first = line
        place += 1
        let name = try name()
        let from = place
        try attributes(upTo: ">", or: "/>")
        let until = place
        try check(from..<until)
        let isEmpty = bytes[place] == UInt8(ascii: "/")
        place += isEmpty ? 2 : 1
        if !isEmpty { open.append(name) }
        return Tag(name: name, attributes: from..<until, isEmpty: isEmpty, line: first)
    }

    /// Blanks before each; up to what ends the tag.
    private mutating func attributes(
        upTo end: StaticString, or other: StaticString? = nil
    ) throws(StatementFault) {
        while true {
            let gap = place
            try blanks()
            guard !atEnd else { throw fault(.truncated) }
            if isNext(end) { return }
            if let other, isNext(other) { return }
            guard place > gap else { throw fault(.markup) }
            try attribute()
        }
    }

    /// No attribute twice, and no namespace but on the root.
    private func check(_ attributes: Range<Int>) throws(StatementFault) {
        guard !attributes.isEmpty else { return }
        var names: Set<String> = []
        for (name, _) in MarkupAttributes(bytes[attributes]) {
            guard names.count < BankFile.partsMax else { throw fault(.large) }
            guard names.insert(name).inserted else { throw fault(.markup) }
            guard open.isEmpty || !name.hasPrefix("xmlns") else { throw fault(.markup) }
        }
    }

    private mutating func attribute() throws(StatementFault) {
        _ = try name()
        try blanks()
        try expect(UInt8(ascii: "="))
        try blanks()
        guard !atEnd else { throw fault(.truncated) }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw fault(.markup)
        }
        place += 1
        while !atEnd, bytes[place] != quote {
            guard bytes[place] != UInt8(ascii: "<") else { throw fault(.markup) }
            if bytes[place] == UInt8(ascii: "&") { try reference() } else { try step() }
        }
        try expect(quote)
    }

    private mutating func end() throws(StatementFault) -> Token {
        place += 2
        let name = try name()
        try blanks()
        guard let start = open.popLast(), bytes[start].elementsEqual(bytes[name]) else {
            throw fault(atEnd ? .truncated : .markup)
        }
        try expect(UInt8(ascii: ">"))
        return .end
    }
}

/// Down to the bytes.
extension MarkupScanner {
    private var atEnd: Bool { place >= bytes.count }

    private func fault(_ rule: StatementFault.Rule) -> StatementFault {
        StatementFault(rule, line: line)
    }

    private func isNext(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        return text.withUTF8Buffer { buffer in
            for index in 0..<count where bytes[place + index] != buffer[index] { return false }
            return true
        }
    }

    /// One byte on, when XML allows it.
    private mutating func step() throws(StatementFault) {
        let byte = bytes[place]
        if byte < 0x20 {
            guard Self.isBlank(byte) else { throw fault(.encoding) }
            if byte == UInt8(ascii: "\n") { line += 1 }
        } else if byte == 0xEF, place + 2 < bytes.count, bytes[place + 1] == 0xBF,
            bytes[place + 2] >= 0xBE
        {
            // U+FFFE and U+FFFF are no characters.
            throw fault(.encoding)
        }
        place += 1
    }

    private mutating func expect(_ byte: UInt8) throws(StatementFault) {
        guard !atEnd else { throw fault(.truncated) }
        guard bytes[place] == byte else { throw fault(.markup) }
        place += 1
    }

    private mutating func blanks() throws(StatementFault) {
        while !atEnd, Self.isBlank(bytes[place]) { try step() }
    }

    private mutating func skip(past end: StaticString) throws(StatementFault) {
        while !isNext(end) {
            guard !atEnd else { throw fault(.truncated) }
            try step()
        }
        place += end.utf8CodeUnitCount
    }

    /// A name in ASCII, such as all of ISO 20022 are, perhaps with a prefix.
    private mutating func name() throws(StatementFault) -> Range<Int> {
        let start = place
        while !atEnd, Self.isName(bytes[place], isFirst: place == start) { place += 1 }
        guard !atEnd else { throw fault(.truncated) }
        guard place > start else { throw fault(.markup) }
        return start..<place
    }

    /// `&amp;` and its like, `&#20013;`, `&#x4E2D;`.
    private mutating func reference() throws(StatementFault) {
        let longest = bytes[place...].prefix(12)
        guard let length = longest.firstIndex(of: UInt8(ascii: ";")) else {
            throw fault(longest.count < 12 ? .truncated : .entity)
        }
        guard MarkupText.scalar(of: bytes[(place + 1)..<length]) != nil else {
            throw fault(.entity)
        }
        place = length + 1
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    static func isName(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"):
            true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"):
            !isFirst
        default: false
        }
    }
}
