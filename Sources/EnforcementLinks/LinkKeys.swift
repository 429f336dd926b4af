import EnforcementCore
import EnforcementOffice

/// The keys by which the court and its institutions know each other.
///
/// An institution shares one secret with the court (HMAC), or each side has an SM2 key of its own
/// and knows the public half of the other's. Never written anywhere: not even by accident, since
/// a description of this value holds no key.
public struct LinkKeys: Sendable {
    /// What the court and one institution prove themselves by.
    enum Pair: Sendable {
        case shared([UInt8])
        case own(court: SM2Key, institution: SM2Key)
    }

    private enum Source: Sendable {
        case pairs([String: Pair])
        case secret([UInt8])
    }

    private let source: Source

    /// Shorter secrets could be guessed.
    static let secretBytesMin = 16
    static let fileBytesMax = 1 << 20

    /// Keys made from one secret, for a demo and its pretend institutions: the key of each is
    /// the hexadecimal text of HMAC-SHA256 of its code under the secret.
    /// - Throws: `LinkKeyFault` for a secret of fewer than sixteen bytes.
    public init(secret: String) throws(LinkKeyFault) {
        guard secret.utf8.count >= Self.secretBytesMin else {
            throw LinkKeyFault("secret", "must have \(Self.secretBytesMin) bytes or more")
        }
        source = .secret(Array(secret.utf8))
    }

    /// Keys as the file of keys holds them:
    /// `{"court": {"sm2Private": PEM}, "institutions": {CODE: {"hmac": TEXT} or {"sm2Public": PEM}}}`.
    ///
    /// A shared key is the bytes of its text.
    /// - Throws: `LinkKeyFault` naming the place, never the key.
    public init(file bytes: [UInt8]) throws(LinkKeyFault) {
        guard bytes.count <= Self.fileBytesMax else { throw LinkKeyFault("file", "is too large") }
        let json: JSON
        do {
            json = try JSON(bytes)
        } catch {
            throw LinkKeyFault("file", "is no JSON at byte \(error.offset)")
        }
        var court: SM2Key?
        if let pem = json["court"]?["sm2Private"]?.text {
            guard let key = SM2Key(privatePEM: pem) else {
                throw LinkKeyFault("court.sm2Private", "is no private SM2 key in PEM")
            }
            court = key
        }
        var pairs: [String: Pair] = [:]
        for member in json["institutions"]?.members ?? [] {
            pairs[member.name] = try Self.pair(member.name, member.value, court)
        }
        guard !pairs.isEmpty else { throw LinkKeyFault("institutions", "are missing") }
        source = .pairs(pairs)
    }

    private static func pair(
        _ code: String, _ json: JSON, _ court: SM2Key?
    ) throws(LinkKeyFault) -> Pair {
        let place = "institutions.\(code)"
        switch (json["hmac"]?.text, json["sm2Public"]?.text) {
        case (let text?, nil):
            let bytes = Array(text.utf8)
            guard bytes.count >= secretBytesMin else {
                throw LinkKeyFault(place + ".hmac", "must have \(secretBytesMin) bytes or more")
            }
            return .shared(bytes)
        case (nil, let pem?):
            guard let key = SM2Key(publicPEM: pem) else {
                throw LinkKeyFault(place + ".sm2Public", "is no public SM2 key in PEM")
            }
            guard let court else { throw LinkKeyFault(place, "needs court.sm2Private") }
            return .own(court: court, institution: key)
        case (nil, nil), (.some, .some):
            throw LinkKeyFault(place, "must have either hmac or sm2Public")
        }
    }

    /// The keys of one institution; nil where none were agreed.
    func pair(of institution: String) -> Pair? {
        switch source {
        case .pairs(let pairs): pairs[institution]
        case .secret(let secret): .shared(Array(Hash.hex(Hash.hmac(institution, key: secret)).utf8))
        }
    }
}

extension LinkKeys: CustomStringConvertible, CustomReflectable {
    public var description: String { "LinkKeys" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A key that cannot be used, and where it stands.
public struct LinkKeyFault: Error, CustomStringConvertible {
    public let description: String

    init(_ place: String, _ rule: String) { description = "link keys: \(place) \(rule)" }
}
