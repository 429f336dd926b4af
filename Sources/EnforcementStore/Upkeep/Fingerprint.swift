/// A 64-bit FNV-1a sum: tells two runs of bytes apart. Against accidents, not against people.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
    public private(set) var sum: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    public init(of text: String) { add(text.utf8) }

    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    public mutating func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// Sixteen hexadecimal digits.
    public var description: String {
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
