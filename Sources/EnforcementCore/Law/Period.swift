/// A length of time as the law writes it (期间): days, working days, months, years or hours.
///
/// Written `10d`, `3wd`, `6m`, `2y`, `24h`; at most 99 999 of a unit.
public enum Period: Sendable, Hashable {
    /// Calendar days (日): the unit of every limit that does not say otherwise.
    case days(Int)
    /// Working days (工作日): only days on which the court works count.
    case workdays(Int)
    case months(Int)
    case years(Int)
    /// Hours by the clock (小时), never rolled (handbook 2.1 R11).
    case hours(Int)

    public init?(_ text: String) {
        var number = 0
        var digits = 0
        for byte in text.utf8.prefix(while: { (48...57).contains($0) }) {
            digits += 1
            guard digits <= 5 else { return nil }
            number = number * 10 + Int(byte) - 48
        }
        guard digits > 0 else { return nil }
        let unit = text.utf8.dropFirst(digits)
        if unit.elementsEqual("d".utf8) {
            self = .days(number)
        } else if unit.elementsEqual("wd".utf8) {
            self = .workdays(number)
        } else if unit.elementsEqual("m".utf8) {
            self = .months(number)
        } else if unit.elementsEqual("y".utf8) {
            self = .years(number)
        } else if unit.elementsEqual("h".utf8) {
            self = .hours(number)
        } else {
            return nil
        }
    }

    /// `10日`, `3个工作日`, `6个月`, `2年`, `24小时`.
    public var chinese: String {
        switch self {
        case .days(let count): "\(count)日"
        case .workdays(let count): "\(count)个工作日"
        case .months(let count): "\(count)个月"
        case .years(let count): "\(count)年"
        case .hours(let count): "\(count)小时"
        }
    }
}

extension Period: CustomStringConvertible {
    public var description: String {
        switch self {
        case .days(let count): "\(count)d"
        case .workdays(let count): "\(count)wd"
        case .months(let count): "\(count)m"
        case .years(let count): "\(count)y"
        case .hours(let count): "\(count)h"
        }
    }
}

extension Period: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let period = Period(try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a period")
        }
        self = period
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}
