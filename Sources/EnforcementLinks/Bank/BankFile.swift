/// What holds for every file of the bank before it is read.
enum BankFile {
    static let bytesMax = 64 << 20
    /// Lines of a statement, results of a batch.
    static let linesMax = 200_000

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

    /// The line of the first byte that is not UTF-8: a letter is never longer than four bytes and
    /// no line end is part of one, so the lines can be tried one by one.
    private static func firstBadLine(of bytes: [UInt8]) -> Int? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
}
