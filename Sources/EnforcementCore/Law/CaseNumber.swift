/// The number of an enforcement case (案号): `（2022）豫0185执1234号`.
///
/// Unique over all courts: year of receipt, code of the court, character of the type, and a number
/// that runs per court, type and year without leading zeros.
/// - Law: 法〔2015〕137号 1–3, 9–10.
public struct CaseNumber: Sendable, Hashable {
    public let year: Int
    /// Code of the court, such as `豫0185`.
    public let court: String
    /// Character of the type, such as `执恢`.
    public let type: String
    public let serial: Int
    /// `之一` for a further document in the same case.
    public let suffix: String?

    public init(year: Int, court: String, type: String, serial: Int, suffix: String? = nil) {
        self.year = year
        self.court = court
        self.type = type
        self.serial = serial
        self.suffix = suffix
    }

    /// The characters of enforcement cases (handbook 4.1), longer ones first.
    public static let types = ["执恢", "执保", "执异", "执复", "执监", "执协", "执他", "执"]

    /// Reads a number with full-width or ASCII brackets; nil when it is no enforcement case.
    public init?(_ text: String) {
        var rest = Substring(text)
        guard let open = rest.popFirst(), open == "（" || open == "(" else { return nil }
        let digits = rest.prefix(4)
        guard CaseNumber.isNumber(digits, digits: 4...4), let year = Int(digits) else { return nil }
        rest = rest.dropFirst(4)
        guard let close = rest.popFirst(), close == "）" || close == ")" else { return nil }
        guard let end = rest.lastIndex(of: "号") else { return nil }
        let suffix = rest[rest.index(after: end)...]
        guard suffix.isEmpty || CaseNumber.isSuffix(suffix) else { return nil }
        rest = rest[..<end]
        let serial = rest.suffix(while: { CaseNumber.isDigit($0) })
        guard CaseNumber.isNumber(serial, digits: 1...9), serial.first != "0",
            let number = Int(serial)
        else { return nil }
        rest = rest.dropLast(serial.count)
        guard let type = CaseNumber.types.first(where: { rest.hasSuffix($0) }) else { return nil }
        let court = rest.dropLast(type.count)
        guard CaseNumber.isCourt(court) else { return nil }
        self.init(
            year: year, court: String(court), type: type, serial: number,
            suffix: suffix.isEmpty ? nil : String(suffix))
    }

    /// One or two characters, up to four digits, a branch behind a dash; or the Supreme Court.
    private static func isCourt(_ text: Substring) -> Bool {
        if text == "最高法" { return true }
        let name = text.prefix { isHan($0) }
        guard (1...2).contains(name.count) else { return false }
        var rest = text.dropFirst(name.count)
        let digits = rest.prefix { isDigit($0) }
        guard digits.count <= 4 else { return false }
        rest = rest.dropFirst(digits.count)
        guard let dash = rest.popFirst() else { return true }
        return dash == "-" && isNumber(rest, digits: 1...4)
    }

    private static func isSuffix(_ text: Substring) -> Bool {
        let numeral = text.dropFirst()
        return text.first == "之" && (1...5).contains(numeral.count)
            && numeral.allSatisfy { "一二三四五六七八九十".contains($0) }
    }

    private static func isNumber(_ text: Substring, digits: ClosedRange<Int>) -> Bool {
        digits.contains(text.count) && text.allSatisfy { isDigit($0) }
    }

    private static func isDigit(_ character: Character) -> Bool {
        character >= "0" && character <= "9" && character.isASCII
    }

    private static func isHan(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return character.unicodeScalars.count == 1 && (0x4E00...0x9FA5).contains(scalar.value)
    }
}

extension Substring {
    /// The longest end whose characters all fit.
    fileprivate func suffix(while fits: (Character) -> Bool) -> Substring {
        var start = endIndex
        while start > startIndex, fits(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}

extension CaseNumber: CustomStringConvertible {
    /// As printed, with full-width brackets: `（2022）豫0185执1234号之一`.
    public var description: String { "（\(year)）\(court)\(type)\(serial)号\(suffix ?? "")" }
}

extension CaseNumber: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let number = CaseNumber(try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a case number")
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}
