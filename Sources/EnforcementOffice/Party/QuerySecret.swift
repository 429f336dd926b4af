public import EnforcementCore

/// The code on the slip (查询密码): sixteen symbols, fifteen by chance (75 bits) and one that
/// checks them.
///
/// The check is a Reed–Solomon symbol over GF(32): it finds every wrong symbol and every swap of
/// two, so a slip of the finger is told from a guess.
public struct QuerySecret: Sendable, Hashable {
    /// Without 0, 1, I and O, which look like others.
    static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    public static let symbols = 16

    /// Sixteen symbols without blanks.
    public let text: String

    /// A new one, by chance.
    public init() {
        let chance = Hash.random(Self.symbols - 1).map { $0 & 31 }
        let all = chance + [Self.check(chance)]
        text = String(all.map { Self.alphabet[Int($0)] })
    }

    /// Reads what somebody typed: in any case, with blanks or hyphens, in full width.
    /// Nil where it was mistyped.
    public init?(reading typed: String) {
        var values: [UInt8] = []
        for scalar in typed.unicodeScalars {
            // Full-width letters, digits and hyphens stand 0xFEE0 higher.
            let plain =
                (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            if [0x20, 0x2D, 0x3000, 0x2014, 0x2013].contains(plain) { continue }
            guard let letter = Unicode.Scalar(plain), values.count < Self.symbols,
                let place = Self.alphabet.firstIndex(of: Character(String(letter).uppercased()))
            else { return nil }
            values.append(UInt8(place))
        }
        guard values.count == Self.symbols,
            Self.check(Array(values.dropLast())) == values.last
        else { return nil }
        text = String(values.map { Self.alphabet[Int($0)] })
    }

    /// `ABCD-EFGH-JKLM-NPQR`, as the slip has it.
    public var grouped: String {
        stride(from: 0, to: text.count, by: 4)
            .map { String(text.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }

    /// What the record keeps of it: the same code of another party has another.
    public func fingerprint(of party: Int, in file: FileID) -> String {
        Hash.hex(Hash.sha256(Array("query-code|\(file)|\(party)|\(text)".utf8)))
    }

    /// Horner's rule at the primitive element of GF(32), polynomial x⁵ + x² + 1.
    private static func check(_ values: [UInt8]) -> UInt8 {
        values.reduce(0) { doubled($0 ^ $1) }
    }

    private static func doubled(_ value: UInt8) -> UInt8 {
        let next = value << 1
        return next & 32 == 0 ? next : next ^ 0b100101
    }
}

extension CaseFile {
    /// The party whose code this is on a day; nil for nobody. Looks at as many fingerprints
    /// whoever holds one.
    public func party(with secret: QuerySecret, on day: Day) -> Int? {
        var found: Int?
        for party in parties {
            let given = secret.fingerprint(of: party.number, in: id)
            let kept = queryCode(of: party.number, on: day)?.fingerprint
            let isRight = Hash.isEqual(given, kept ?? String(repeating: "0", count: 64))
            if isRight, kept != nil { found = party.number }
        }
        return found
    }
}
