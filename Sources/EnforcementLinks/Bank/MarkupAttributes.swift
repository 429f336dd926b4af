/// The attributes of a start tag that the scanner has found well-formed.
struct MarkupAttributes: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() -> (name: String, value: String)? {
        rest = rest.drop(while: MarkupScanner.isBlank)
        guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = rest[..<equals].prefix { !MarkupScanner.isBlank($0) }
        let value = rest[(equals + 1)...].drop(while: MarkupScanner.isBlank)
        guard let quote = value.first,
            let end = value.dropFirst().firstIndex(of: quote)
        else { return nil }
        rest = value[(end + 1)...]
        return (
            String(decoding: name, as: UTF8.self),
            MarkupText.read(value[(value.startIndex + 1)..<end])
        )
    }
}
