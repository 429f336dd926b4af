/// An exact decimal that is not negative: a yearly rate such as 0.148, or a multiple such as 4.
public struct Rate: Sendable, Hashable {
    /// The digits without the point, trailing zeros dropped.
    let coefficient: Int128
    /// How many of them stand behind the point.
    let decimals: Int

    init(coefficient: Int128, decimals: Int) {
        var coefficient = coefficient
        var decimals = decimals
        while decimals > 0, coefficient % 10 == 0 {
            coefficient /= 10
            decimals -= 1
        }
        self.coefficient = coefficient
        self.decimals = decimals
    }

    /// Reads digits with an optional point: at most six before it and nine behind.
    public init?(_ text: String) {
        var coefficient: Int128 = 0
        var whole = 0
        var decimals: Int?
        for byte in text.utf8 {
            switch byte {
            case 48...57:
                coefficient = coefficient * 10 + Int128(byte - 48)
                if let count = decimals { decimals = count + 1 } else { whole += 1 }
                guard whole <= 6, decimals ?? 0 <= 9 else { return nil }
            case UInt8(ascii: ".") where decimals == nil && whole > 0:
                decimals = 0
            default:
                return nil
            }
        }
        guard whole > 0, decimals != 0 else { return nil }
        self.init(coefficient: coefficient, decimals: decimals ?? 0)
    }

    /// A rate given in percent, as banks publish it.
    init?(percent text: String) {
        guard let rate = Rate(text) else { return nil }
        self.init(coefficient: rate.coefficient, decimals: rate.decimals + 2)
    }

    public static let one = Rate(coefficient: 1, decimals: 0)

    public static func * (left: Rate, right: Rate) -> Rate {
        Rate(
            coefficient: left.coefficient * right.coefficient,
            decimals: left.decimals + right.decimals)
    }

    /// What an amount bears in so many days, half up to the fen; nil beyond `Money.most`.
    ///
    /// - Parameter yearDays: days of the year the rate is for; 1 for a daily rate.
    func interest(on amount: Money, days: Int, yearDays: Int) -> Money? {
        let (product, overflow) = Int128(amount.fen).multipliedReportingOverflow(by: coefficient)
        let (total, more) = product.multipliedReportingOverflow(by: Int128(days))
        guard !overflow, !more, total <= Int128.max / 4 else { return nil }
        var divisor = Int128(yearDays)
        for _ in 0..<decimals { divisor *= 10 }
        return Money.rounded(total, over: divisor)
    }
}

extension Rate: CustomStringConvertible {
    /// `0.148`.
    public var description: String {
        let digits = String(coefficient)
        if decimals == 0 { return digits }
        let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(filled.dropLast(decimals)).\(filled.suffix(decimals))"
    }
}

extension Rate {
    var isAtMostOne: Bool {
        var one: Int128 = 1
        for _ in 0..<decimals { one *= 10 }
        return coefficient <= one
    }

    /// `14.8%`, as a party reads it.
    public var percent: String {
        guard decimals > 2 else {
            return (self * Rate(coefficient: 100, decimals: 0)).description + "%"
        }
        return Rate(coefficient: coefficient, decimals: decimals - 2).description + "%"
    }
}

extension Rate: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let rate = Rate(try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a rate")
        }
        self = rate
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}

extension Money {
    /// A fraction of fen, half up; nil beyond `most`. The value must not be negative.
    static func rounded(_ value: Int128, over divisor: Int128) -> Money? {
        let fen = (2 * value + divisor) / (2 * divisor)
        guard fen <= Int128(Money.most.fen) else { return nil }
        return Money(fen: Int64(fen))
    }
}
