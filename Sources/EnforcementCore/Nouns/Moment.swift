/// A second on the clock of Beijing: when something was done.
///
/// Limits are reckoned in days; a moment only says in which order things came, and on which day.
public struct Moment: Sendable, Hashable, Comparable {
    public let day: Day
    /// Seconds since midnight, 0 to 86 399.
    public let second: Int32

    public init(day: Day, second: Int) {
        precondition((0..<86_400).contains(second), "no such second of the day: \(second)")
        self.day = day
        self.second = Int32(second)
    }

    /// From seconds of world time; Beijing is eight hours ahead.
    public init(secondsSince1970: some BinaryInteger) {
        let local = Int64(secondsSince1970) + Moment.ahead
        let rest = local % 86_400
        let second = rest < 0 ? rest + 86_400 : rest
        day = Day(number: Int32((local - second) / 86_400))
        self.second = Int32(second)
    }

    /// Reads `2022-08-09T10:30:00+08:00` and nothing else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 25, bytes[19...].elementsEqual("+08:00".utf8),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let day = Day(bytes: bytes[..<10]),
            let hour = Moment.number(bytes[11..<13]), hour < 24,
            let minute = Moment.number(bytes[14..<16]), minute < 60,
            let second = Moment.number(bytes[17..<19]), second < 60
        else { return nil }
        self.init(day: day, second: hour * 3600 + minute * 60 + second)
    }

    private static let ahead: Int64 = 8 * 3600

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte) - 48
        }
        return value
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        (left.day, left.second) < (right.day, right.second)
    }

    public var secondsSince1970: Int64 {
        Int64(day.number) * 86_400 + Int64(second) - Moment.ahead
    }

    public func adding(seconds: Int64) -> Moment {
        Moment(secondsSince1970: secondsSince1970 + seconds)
    }

    public var hour: Int { Int(second) / 3600 }
    public var minute: Int { Int(second) / 60 % 60 }

    /// `2022年8月9日10时30分`.
    public var chinese: String { "\(day.chinese)\(hour)时\(padded(minute, 2))分" }
}

extension Moment: CustomStringConvertible {
    /// `2022-08-09T10:30:00+08:00`.
    public var description: String {
        let clock = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(Int(second) % 60, 2))"
        return "\(day)T\(clock)+08:00"
    }
}

extension Moment: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let moment = Moment(try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: box, debugDescription: "not a moment YYYY-MM-DDTHH:MM:SS+08:00")
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}
