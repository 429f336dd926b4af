/// An amount in yuan, counted in whole fen (分).
///
/// Reckoned exactly: no fraction of a fen, no rounding in sums. A sum beyond what a court could
/// ever hold stops the program.
public struct Money: Sendable, Hashable, Comparable, AdditiveArithmetic {
    public let fen: Int64

    public init(fen: Int64) {
        self.fen = fen
    }

    public static let zero = Money(fen: 0)

    /// What may be entered: ninety trillion yuan either way.
    public static let most = Money(fen: 9_000_000_000_000_000)

    /// Reads yuan: digits, with an optional minus before and one or two decimals behind.
    /// No signs of thousands, no blanks, no exponent; nil beyond `most`.
    public init?(yuan text: String) {
        self.init(bytes: text.utf8)
    }

    /// Reads yuan from their UTF-8 bytes.
    public init?(bytes: some Sequence<UInt8>) {
        var fen: Int64 = 0
        var isNegative = false
        var whole = 0
        var decimals: Int?
        for (position, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where position == 0:
                isNegative = true
            case UInt8(ascii: ".") where whole > 0 && decimals == nil:
                decimals = 0
            case 48...57:
                if let count = decimals {
                    guard count < 2 else { return nil }
                    decimals = count + 1
                } else {
                    whole += 1
                }
                fen = fen * 10 + Int64(byte) - 48
                guard fen <= Money.most.fen else { return nil }
            default:
                return nil
            }
        }
        guard whole > 0, decimals != 0 else { return nil }
        fen *= decimals == 2 ? 1 : decimals == 1 ? 10 : 100
        guard fen <= Money.most.fen else { return nil }
        self.fen = isNegative ? -fen : fen
    }

    public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
    public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
    public static prefix func - (money: Money) -> Money { Money(fen: -money.fen) }
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    public static func sum(_ amounts: some Sequence<Money>) -> Money { amounts.reduce(.zero, +) }
}

extension Money: CustomStringConvertible {
    /// `160000.00`.
    public var description: String { written(grouping: false) }

    /// `160,000.00`, for people.
    public var grouped: String { written(grouping: true) }

    /// Filled from the right; thirty-two places hold any amount with its signs.
    private func written(grouping: Bool) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
            var place = 32
            func put(_ byte: UInt8) {
                place -= 1
                buffer[place] = byte
            }
            var rest = fen.magnitude
            var count = 0
            repeat {
                if count == 2 { put(UInt8(ascii: ".")) }
                if grouping, count > 2, (count - 2) % 3 == 0 { put(UInt8(ascii: ",")) }
                put(48 + UInt8(rest % 10))
                rest /= 10
                count += 1
            } while rest > 0 || count < 3
            if fen < 0 { put(UInt8(ascii: "-")) }
            return String(decoding: buffer[place...], as: UTF8.self)
        }
    }

    /// In capitals for documents and receipts (大写): `壹拾陆万元整`.
    public var capital: String {
        let yuan = fen.magnitude / 100
        let jiao = fen.magnitude / 10 % 10
        let fen = fen.magnitude % 10
        var text = self.fen < 0 ? "负" : ""
        if yuan > 0 || (jiao == 0 && fen == 0) { text += Money.capital(yuan) + "元" }
        if jiao == 0 && fen == 0 { return text + "整" }
        if jiao > 0 {
            text += Money.digits[Int(jiao)] + "角"
        } else if yuan > 0 {
            text += "零"
        }
        return text + (fen > 0 ? Money.digits[Int(fen)] + "分" : "整")
    }

    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    private static let places = ["", "拾", "佰", "仟"]
    private static let groups = ["", "万", "亿", "万亿", "亿亿"]

    /// A whole number in capitals: groups of four, one 零 for any gap between two digits.
    private static func capital(_ number: UInt64) -> String {
        if number == 0 { return "零" }
        let written = Array(String(number).utf8)
        var text = ""
        var gap = false
        var groupHasDigit = false
        for (index, byte) in written.enumerated() {
            let place = written.count - 1 - index
            let digit = Int(byte) - 48
            if digit == 0 {
                gap = true
            } else {
                if gap { text += "零" }
                gap = false
                groupHasDigit = true
                text += digits[digit] + places[place % 4]
            }
            if place % 4 == 0 {
                if groupHasDigit { text += unit(of: place / 4, in: number) }
                groupHasDigit = false
            }
        }
        return text
    }

    /// The word behind a group. 亿 is said once, behind the last group that counts in it.
    private static func unit(of group: Int, in number: UInt64) -> String {
        if group == 3, number / 100_000_000 % 10_000 > 0 { return "万" }
        return groups[group]
    }
}

extension Money: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let money = Money(yuan: try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not an amount")
        }
        self = money
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}
