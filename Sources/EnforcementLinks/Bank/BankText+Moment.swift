import EnforcementCore

extension BankText {
    /// The day in Beijing of `2022-08-09T10:30:00`, with or without parts of a second and with any
    /// offset; without one it is Beijing's own time.
    static func dayOfMoment(
        _ text: String, line: Int, _ field: String
    ) throws(StatementFault) -> Day {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let day = Day(bytes: bytes[..<10]),
            let hour = two(bytes[11..<13], below: 24), let minute = two(bytes[14..<16], below: 60),
            two(bytes[17..<19], below: 60) != nil, let ahead = minutesAhead(zone(bytes[19...]))
        else { throw StatementFault(.day, line: line, field) }
        return Moment(day: day, second: hour * 3600 + minute * 60)
            .adding(minutes: beijing - ahead).day
    }

    private static let beijing = 8 * 60

    private static func zone(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard rest.first == UInt8(ascii: ".") else { return rest }
        return rest.dropFirst().drop(while: isDigit)
    }

    /// Of `Z`, `+08:00`, `-05:30` or nothing.
    private static func minutesAhead(_ zone: ArraySlice<UInt8>) -> Int? {
        if zone.isEmpty { return beijing }
        if zone.elementsEqual("Z".utf8) { return 0 }
        let bytes = Array(zone)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            let hours = two(bytes[1..<3], below: 15), let minutes = two(bytes[4..<6], below: 60)
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -hours * 60 - minutes
        default: return nil
        }
    }

    private static func two(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
        guard digits.allSatisfy(isDigit), let value = Int(String(decoding: digits, as: UTF8.self)),
            value < limit
        else { return nil }
        return value
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
