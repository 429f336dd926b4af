/// What holds for every file of the bank before it is read.
enum BankFile {
    static let bytesMax = 64 << 20
    /// Lines of a statement, results of a batch.
    static let linesMax = 200_000
    /// Fields of a record, attributes of an element, parts of a head.
    static let partsMax = 100

    enum Form {
        case csv, xml
    }

    /// By content, never by name: XML begins with `<`.
    static func form(of bytes: [UInt8]) throws(StatementFault) -> Form {
        guard bytes.count <= bytesMax else { throw StatementFault(.large) }
        let isBlank = bytes.dropFirst(ByteMark.length(in: bytes)).allSatisfy {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
        guard !isBlank else { throw StatementFault(.empty) }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw StatementFault(.encoding, line: firstBadLine(of: bytes))
        }
        return bytes[ByteMark.length(in: bytes)] == UInt8(ascii: "<") ? .xml : .csv
    }

    /// The line of the first byte that is not UTF-8: no line end is part of a letter, so the lines
    /// can be tried one by one.
    private static func firstBadLine(of bytes: [UInt8]) -> Int {
        var rest = bytes[...]
        var line = 1
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")),
            String(validating: rest[..<end], as: UTF8.self) != nil
        {
            rest = rest[(end + 1)...]
            line += 1
        }
        return line
    }
}
