/// An ISO 20022 message read child by child, so that no more of it is held than one entry.
struct MarkupMessage {
    private var scanner: MarkupScanner
    private let prefix: [UInt8]

    /// Enters `Document` and its one child.
    ///
    /// - Parameters:
    ///   - kind: `camt.053.001`
    ///   - versions: those that are read, `2...8`
    ///   - body: the child of the document, `BkToCstmrStmt`
    init(
        _ bytes: [UInt8], kind: String, versions: ClosedRange<Int>, body: String
    ) throws(StatementFault) {
        scanner = try MarkupScanner(bytes)
        guard case .start(let tag) = try scanner.next() else { throw StatementFault(.truncated) }
        let name = String(decoding: bytes[tag.name], as: UTF8.self)
        guard name == "Document" || name.hasSuffix(":Document") else {
            throw StatementFault(.form, line: tag.line)
        }
        prefix = Array(name.utf8.dropLast("Document".utf8.count))
        let declares = prefix.isEmpty ? "xmlns" : "xmlns:" + name.dropLast(":Document".count)
        let space = MarkupAttributes(bytes[tag.attributes]).first { $0.name == declares }?.value
        let known = versions.map {
            "urn:iso:std:iso:20022:tech:xsd:\(kind).\($0 < 10 ? "0" : "")\($0)"
        }
        guard let space, known.contains(space) else { throw StatementFault(.form, line: tag.line) }
        guard !tag.isEmpty, let child = try next(), isNamed(child, body), !child.isEmpty else {
            throw StatementFault(.form, line: scanner.line)
        }
    }

    /// The start of the next child of the element one is in; nil at its end, which is left.
    mutating func next() throws(StatementFault) -> MarkupScanner.Tag? {
        switch try scanner.next() {
        case .start(let tag): tag
        case .end: nil
        case nil: throw StatementFault(.truncated, line: scanner.line)
        }
    }

    /// All of the child whose start has been read.
    mutating func element(_ tag: MarkupScanner.Tag) throws(StatementFault) -> MarkupElement {
        try MarkupTree(tag, of: &scanner, prefix: prefix).root
    }

    func isNamed(_ tag: MarkupScanner.Tag, _ name: String) -> Bool {
        scanner.bytes[tag.name].elementsEqual(prefix + name.utf8)
    }

    /// Behind the body nothing may stand but the end of the document.
    mutating func finish() throws(StatementFault) {
        guard try next() == nil, try scanner.next() == nil else {
            throw StatementFault(.form, line: scanner.line)
        }
    }
}
