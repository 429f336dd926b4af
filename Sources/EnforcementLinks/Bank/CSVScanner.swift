/// Reads the records of a CSV file (RFC 4180) from its bytes, which must be UTF-8.
///
/// A comma between fields; quotes around a field that holds a comma, a quote (doubled) or a line
/// end; CRLF or LF behind a record, which the last one may lack.
struct CSVScanner {
    struct Row {
        let fields: [String]
        /// The line it begins on.
        let line: Int
        /// Whether the file ends behind it without a line end.
        let isCutOff: Bool
    }

    private let bytes: [UInt8]
    private var place: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = ByteMark.length(in: bytes)
    }

    /// The next record; nil behind the last one.
    mutating func next() throws(StatementFault) -> Row? {
        guard place < bytes.count else { return nil }
        let first = line
        var fields: [String] = []
        fields.reserveCapacity(10)
        while true {
            fields.append(try field())
            guard place < bytes.count else {
                return Row(fields: fields, line: first, isCutOff: true)
            }
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: ",") {
                guard fields.count < BankFile.partsMax else {
                    throw StatementFault(.columns, line: first)
                }
                continue
            }
            if byte == UInt8(ascii: "\r") {
                guard place < bytes.count else {
                    throw StatementFault(.truncated, line: line)
                }
                guard bytes[place] == UInt8(ascii: "\n") else {
                    throw StatementFault(.quoting, line: line)
                }
                place += 1
            }
            line += 1
            return Row(fields: fields, line: first, isCutOff: false)
        }
    }

    /// One field, up to the comma, line end or end of file behind it.
    private mutating func field() throws(StatementFault) -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return try plain() }
        place += 1
        var start = place
        var before: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "\"") else { continue }
            before += bytes[start..<place - 1]
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
                guard isFieldEnd else { throw StatementFault(.quoting, line: line) }
                return String(decoding: before, as: UTF8.self)
            }
            start = place
            place += 1
        }
        throw StatementFault(.truncated, line: line)
    }

    private mutating func plain() throws(StatementFault) -> String {
        let start = place
        while !isFieldEnd {
            guard bytes[place] != UInt8(ascii: "\"") else {
                throw StatementFault(.quoting, line: line)
            }
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private var isFieldEnd: Bool {
        guard place < bytes.count else { return true }
        switch bytes[place] {
        case UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return true
        default: return false
        }
    }
}

/// The three bytes some programs put before UTF-8 (BOM).
enum ByteMark {
    static func length(in bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
