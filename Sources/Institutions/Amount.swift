/// A sum of money in fen, as an institution books it: whole fen, never a fraction, never negative.
public struct Amount: Sendable, Hashable, Comparable {
    public let fen: Int64

    public static let zero = Amount(fen: 0)

    public init(fen: Int64) {
        precondition(fen >= 0, "an institution books no sum below zero")
        self.fen = fen
    }

    public init(yuan: Int64) { self.init(fen: yuan * 100) }

    /// Reads `12345.67` and nothing else: one to thirteen digits, a point, two digits.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (4...16).contains(bytes.count), bytes[bytes.count - 3] == UInt8(ascii: ".") else {
            return nil
        }
        var fen: Int64 = 0
        for (place, byte) in bytes.enumerated() where place != bytes.count - 3 {
            guard (48...57).contains(byte) else { return nil }
            fen = fen * 10 + Int64(byte) - 48
        }
        self.init(fen: fen)
    }

    /// `12345.67`, as it goes over the wire.
    public var text: String {
        let rest = fen % 100
        return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    public static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }

    public static func + (left: Amount, right: Amount) -> Amount {
        Amount(fen: left.fen + right.fen)
    }

    /// What is left of the first; nothing, where the second is larger.
    public static func - (left: Amount, right: Amount) -> Amount {
        Amount(fen: max(0, left.fen - right.fen))
    }

    public static func += (left: inout Amount, right: Amount) { left = left + right }
    public static func -= (left: inout Amount, right: Amount) { left = left - right }
}
