/// Names and values as they stand in an address or in the body of a form, in order.
struct Pairs: Sendable, Equatable {
    private(set) var list: [Pair] = []

    struct Pair: Sendable, Equatable {
        let name: String
        let value: String
    }

    init() {}

    /// Reads `a=1&b=%E6%A1%88`. Nil where an escape is broken or the text is not UTF-8.
    init?(encoded text: some Collection<UInt8>) {
        for part in text.split(separator: UInt8(ascii: "&")) {
            let halves = part.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Encoded.decode(halves[0], plusIsSpace: true),
                let value = halves.count == 2
                    ? Encoded.decode(halves[1], plusIsSpace: true) : ""
            else { return nil }
            list.append(Pair(name: name, value: value))
        }
    }

    /// The first value of a name; nil if absent or blank.
    subscript(_ name: String) -> String? {
        list.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    func all(_ name: String) -> [String] { list.filter { $0.name == name }.map(\.value) }

    /// The same with one name set to another value, or taken out: for links to the next page.
    func setting(_ name: String, to value: String?) -> Pairs {
        var changed = self
        changed.list.removeAll { $0.name == name }
        if let value, !value.isEmpty { changed.list.append(Pair(name: name, value: value)) }
        return changed
    }

    /// As the part of an address after the question mark.
    var encoded: String {
        list.map { "\(Encoded.encode($0.name))=\(Encoded.encode($0.value))" }
            .joined(separator: "&")
    }
}

/// Percent encoding of addresses and forms.
enum Encoded {
    /// Nil where an escape is broken or the bytes are not UTF-8.
    static func decode(_ text: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var iterator = text.makeIterator()
        while let byte = iterator.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = iterator.next().flatMap(digit),
                    let low = iterator.next().flatMap(digit)
                else { return nil }
                bytes.append(high << 4 | low)
            } else if plusIsSpace, byte == UInt8(ascii: "+") {
                bytes.append(UInt8(ascii: " "))
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
