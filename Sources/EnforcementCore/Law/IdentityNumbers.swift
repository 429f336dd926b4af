/// The number of a resident (公民身份号码): eighteen characters, the last a check digit.
///
/// Says whether a number can be one, not whose it is. A check that fails is a doubt for the clerk,
/// never a bar. Standard: GB 11643.
public struct ResidentID: Sendable, Hashable {
    public enum Sex: String, Sendable, Hashable, Codable, CaseIterable {
        case male, female
    }

    public let birth: Day
    public let sex: Sex
    /// Six digits of the place of first registration.
    public let divisionCode: String

    /// Nil when a character, the day of birth or the check digit does not hold. A lower-case x
    /// passes for the capital.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 18, bytes.dropLast().allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        let last = bytes[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : bytes[17]
        guard last == ResidentID.checkDigit(bytes.prefix(17)) else { return nil }
        func number(_ range: Range<Int>) -> Int {
            bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        guard let birth = Day(year: number(6..<10), month: number(10..<12), day: number(12..<14))
        else { return nil }
        self.birth = birth
        sex = bytes[16] % 2 == 1 ? .male : .female
        divisionCode = String(decoding: bytes[..<6], as: UTF8.self)
    }

    /// The check digit of the first seventeen (ISO 7064, MOD 11-2).
    public static func checkDigit(_ digits: some Sequence<UInt8>) -> UInt8 {
        let sum = digits.reduce(0) { ($0 + Int($1) - 48) * 2 % 11 }
        return Array("10X98765432".utf8)[sum]
    }

    /// The place, such as 河南省郑州市登封市; nil when even the province is unknown. A county since
    /// abolished gives its prefecture.
    public var division: String? { Division.name(of: divisionCode) }
}

/// The unified credit code of an organisation (统一社会信用代码): eighteen characters, the last a
/// check. Standard: GB 32100.
public struct CreditCode: Sendable, Hashable {
    public let text: String

    /// Nil when a character or the check does not hold.
    public init?(_ text: String) {
        var sum = 0
        var weight = 1
        var last = 0
        var position = 0
        for byte in text.utf8 {
            guard position < 18, let value = CreditCode.alphabet.firstIndex(of: byte) else {
                return nil
            }
            if (2..<8).contains(position), value > 9 { return nil }
            if position < 17 {
                sum += value * weight
                weight = weight * 3 % 31
            } else {
                last = value
            }
            position += 1
        }
        guard position == 18, (sum + last) % 31 == 0 else { return nil }
        self.text = text
    }

    /// Digits and capitals without I, O, S, V, Z.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}

/// Names of provinces, prefectures and counties by their six digits (GB/T 2260).
public enum Division {
    /// Full name of the place, or of the nearest place above it that is known.
    public static func name(of code: String) -> String? {
        guard let province = names[String(code.prefix(2))] else { return nil }
        let city = names[String(code.prefix(4))] ?? ""
        return province + city + (code.utf8.count == 6 ? names[code] ?? "" : "")
    }

    /// By two, four and six digits, read once from the tables.
    private static let names: [String: String] = {
        var names: [String: String] = [:]
        var province = ""
        var city = ""
        let text = DivisionTableEast.text + "\n" + DivisionTableWest.text
        for token in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            switch token.first {
            case "=":
                province = String(token.dropFirst().prefix(2))
                names[province] = String(token.dropFirst(3))
            case "-":
                city = province + token.dropFirst().prefix(2)
                let name = token.dropFirst(3)
                if !name.isEmpty { names[city] = String(name) }
            default:
                names[city + token.prefix(2)] = String(token.dropFirst(2))
            }
        }
        return names
    }()
}
