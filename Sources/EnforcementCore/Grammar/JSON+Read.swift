/// Why bytes are no JSON, and at which byte (from 0).
public struct JSONError: Error, Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable {
        case empty = "nothing there"
        case unexpected = "unexpected character"
        case unfinished = "ends too early"
        case encoding = "not UTF-8"
        case escape = "bad escape"
        case number = "bad number"
        case depth = "nested too deeply"
        case trailing = "more than one value"
        case repeated = "a name given twice"
    }

    public let reason: Reason
    public let offset: Int
}

extension JSON {
    /// Values nested deeper are refused: a reader must not run out of stack.
    public static let depthMost = 64

    /// Reads one value in UTF-8 and nothing behind it but blanks. Strict: no comments, no trailing
    /// commas, no lone surrogates, no name twice in one object.
    public init(_ bytes: some Collection<UInt8>) throws(JSONError) {
        let read: Result<JSON, JSONError>? = bytes.withContiguousStorageIfAvailable { storage in
            Result { () throws(JSONError) in try JSON.read(storage) }
        }
        if let read {
            self = try read.get()
            return
        }
        let copy: Result<JSON, JSONError> = Array(bytes).withUnsafeBufferPointer { storage in
            Result { () throws(JSONError) in try JSON.read(storage) }
        }
        self = try copy.get()
    }

    public init(text: String) throws(JSONError) {
        try self.init(Array(text.utf8))
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSON {
        var reader = JSONReader(bytes: bytes)
        return try reader.document()
    }
}

/// Walks once over the bytes. Names of the methods are those of the grammar in RFC 8259.
private struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var depth = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONError) -> JSON {
        skipBlanks()
        guard position < bytes.count else { throw error(.empty) }
        let value = try value()
        skipBlanks()
        guard position == bytes.count else { throw error(.trailing) }
        return value
    }

    private mutating func value() throws(JSONError) -> JSON {
        guard position < bytes.count else { throw error(.unfinished) }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 48...57: return .number(try number())
        default: throw error(.unexpected)
        }
    }

    private mutating func object() throws(JSONError) -> JSON {
        try enter()
        var members: [JSON.Member] = []
        skipBlanks()
        if take(UInt8(ascii: "}")) {
            depth -= 1
            return .object([])
        }
        while true {
            skipBlanks()
            guard position < bytes.count else { throw error(.unfinished) }
            guard bytes[position] == UInt8(ascii: "\"") else { throw error(.unexpected) }
            let start = position
            let name = try string()
            skipBlanks()
            try expect(UInt8(ascii: ":"))
            skipBlanks()
            members.append(JSON.Member(name, try value()))
            if members.count <= 16, isRepeated(name, in: members) {
                throw JSONError(reason: .repeated, offset: start)
            }
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            try expect(UInt8(ascii: "}"))
            break
        }
        if members.count > 16, Set(members.map { $0.name }).count < members.count {
            throw error(.repeated)
        }
        depth -= 1
        return .object(members)
    }

    private func isRepeated(_ name: String, in members: [JSON.Member]) -> Bool {
        members.dropLast().contains { $0.name == name }
    }

    private mutating func array() throws(JSONError) -> JSON {
        try enter()
        var items: [JSON] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) {
            depth -= 1
            return .array([])
        }
        while true {
            skipBlanks()
            items.append(try value())
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            try expect(UInt8(ascii: "]"))
            break
        }
        depth -= 1
        return .array(items)
    }

    private mutating func enter() throws(JSONError) {
        guard depth < JSON.depthMost else { throw error(.depth) }
        depth += 1
        position += 1
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        for index in 0..<word.utf8CodeUnitCount {
            try expect(word.utf8Start[index])
        }
        return value
    }

    private mutating func number() throws(JSONError) -> String {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if !take(48) {
            guard takeDigits() > 0 else { throw error(.number) }
        }
        if take(UInt8(ascii: ".")) {
            guard takeDigits() > 0 else { throw error(.number) }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard takeDigits() > 0 else { throw error(.number) }
        }
        if position < bytes.count, (48...57).contains(bytes[position]) { throw error(.number) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func takeDigits() -> Int {
        let start = position
        while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
        return position - start
    }

    /// Everything up to the closing quote. Without an escape the bytes are taken as they stand.
    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let text = try text(bytes[start..<position], at: start)
                position += 1
                return text
            case UInt8(ascii: "\\"):
                return try stringWithEscapes(from: start)
            case 0..<0x20:
                throw error(.unexpected)
            default:
                position += 1
            }
        }
        throw error(.unfinished)
    }

    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        var plain = Array(bytes[start..<position])
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let text = try text(plain[...], at: start)
                position += 1
                return text
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &plain)
            case 0..<0x20:
                throw error(.unexpected)
            default:
                plain.append(bytes[position])
                position += 1
            }
        }
        throw error(.unfinished)
    }

    private func text(_ bytes: some Collection<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw JSONError(reason: .encoding, offset: start)
        }
        return text
    }

    private mutating func escape(into plain: inout [UInt8]) throws(JSONError) {
        guard position < bytes.count else { throw error(.unfinished) }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
        case UInt8(ascii: "b"): plain.append(0x08)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "u"): plain.append(contentsOf: String(try scalar()).utf8)
        default: throw JSONError(reason: .escape, offset: position - 1)
        }
    }

    /// One character from `\uXXXX`, or from two of them when it lies beyond the first plane.
    private mutating func scalar() throws(JSONError) -> Character {
        let first = try hex()
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        guard (0xD800..<0xDC00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u"))
        else { throw error(.escape) }
        let second = try hex()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error(.escape) }
        return Character(scalar)
    }

    private mutating func hex() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw error(.unfinished) }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = bytes[position]
            let digit: UInt8
            switch byte {
            case 48...57: digit = byte - 48
            case 65...70: digit = byte - 55
            case 97...102: digit = byte - 87
            default: throw error(.escape)
            }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        return value
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard position < bytes.count else { throw error(.unfinished) }
        guard take(byte) else { throw error(.unexpected) }
    }

    private func error(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason: reason, offset: position)
    }
}
