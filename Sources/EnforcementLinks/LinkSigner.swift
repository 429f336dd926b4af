import EnforcementCore
import EnforcementOffice
import LinkContract

/// Signs what leaves for an institution, and tells whether what came is really from it.
struct LinkSigner: Sendable {
    let keys: LinkKeys

    private static let shared = "hmac-sha256"
    private static let own = "sm2-sm3"

    /// The four headers a message needs; nil where no key was agreed with the institution.
    ///
    /// - Parameter nonce: 16 to 64 letters and digits, never used twice.
    func headers(
        to institution: String, method: String, path: String, body: [UInt8], at now: Moment,
        nonce: String = Hash.hex(Hash.random(16))
    ) -> [(name: String, value: String)]? {
        let text = Self.text(method, path, now.description, nonce, body)
        guard let signature = sign(text, to: institution) else { return nil }
        return [
            (LinkSignature.institution, institution), (LinkSignature.time, now.description),
            (LinkSignature.nonce, nonce), (LinkSignature.signature, signature),
        ]
    }

    /// The court's signature for an institution: scheme, blank, lower-case hexadecimal.
    func sign(_ text: String, to institution: String) -> String? {
        switch keys.pair(of: institution) {
        case .shared(let key): "\(Self.shared) \(Hash.hex(Hash.hmac(text, key: key)))"
        case .own(let court, _): "\(Self.own) \(Hash.hex(court.sign(Array(text.utf8))))"
        case nil: nil
        }
    }

    /// Whether the institution made the signature. The scheme is the one agreed, never the one
    /// the message would like.
    func verify(_ signature: String, of text: String, from institution: String) -> Bool {
        guard signature.utf8.count <= 16 + 2 * SM2Key.signatureBytesMax else { return false }
        let parts = signature.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let given = Hash.bytes(hex: String(parts[1])) else { return false }
        switch keys.pair(of: institution) {
        case .shared(let key):
            guard parts[0] == Self.shared else { return false }
            return Hash.isEqual(Hash.hex(given), Hash.hex(Hash.hmac(text, key: key)))
        case .own(_, let institution):
            return parts[0] == Self.own && institution.verify(given, of: Array(text.utf8))
        case nil: return false
        }
    }

    static func text(
        _ method: String, _ path: String, _ time: String, _ nonce: String, _ body: [UInt8]
    ) -> String {
        LinkSignature.text(
            method: method, path: path, time: time, nonce: nonce,
            bodyHash: Hash.hex(Hash.sha256(body)))
    }
}
