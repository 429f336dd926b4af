/// A second on the clock of Beijing, as institutions write it: `2022-08-09T10:30:00+08:00`.
public struct BeijingTime: Sendable, Hashable, Comparable {
    /// Seconds of world time since 1970; Beijing is eight hours ahead.
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    /// Reads `2022-08-09T10:30:00+08:00` and nothing else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 25, bytes[10] == UInt8(ascii: "T"), text.hasSuffix("+08:00"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = BeijingDay(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = Self.number(bytes[11..<13]), hour < 24,
            let minute = Self.number(bytes[14..<16]), minute < 60,
            let second = Self.number(bytes[17..<19]), second < 60
        else { return nil }
        seconds = day.start.seconds + Int64(hour * 3600 + minute * 60 + second)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    public static func < (left: BeijingTime, right: BeijingTime) -> Bool {
        left.seconds < right.seconds
    }

    public func adding(seconds more: Int) -> BeijingTime {
        BeijingTime(seconds: seconds + Int64(more))
    }

    public var day: BeijingDay {
        let local = seconds + 28_800
        return BeijingDay(number: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
    }

    /// 0 to 23.
    public var hour: Int { Int(seconds - day.start.seconds) / 3600 }

    public var text: String {
        let second = Int(seconds - day.start.seconds)
        let parts = [second / 3600, second / 60 % 60, second % 60]
        return day.text + "T" + parts.map { BeijingDay.padded($0, 2) }.joined(separator: ":")
            + "+08:00"
    }
}
