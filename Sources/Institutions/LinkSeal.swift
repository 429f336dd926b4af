import CCrypto
import LinkContract

/// Signs messages to the court and checks those that come from it: HMAC-SHA256 with the secret the
/// two share. The key is the text of the secret, as bytes.
public struct LinkSeal: Sendable {
    private let key: [UInt8]

    public init(secret: String) { key = Array(secret.utf8) }

    /// The secret of an institution: HMAC-SHA256 of its code under the base secret, hexadecimal.
    public static func secret(of code: String, base: String) -> String {
        hexadecimal(hmac(Array(code.utf8), key: Array(base.utf8)))
    }

    /// `hmac-sha256 HEX`.
    public func signature(
        method: String, path: String, time: String, nonce: String, body: [UInt8]
    ) -> String {
        let text = LinkSignature.text(
            method: method, path: path, time: time, nonce: nonce, bodyHash: Self.sha256(body))
        return "hmac-sha256 " + Self.hexadecimal(Self.hmac(Array(text.utf8), key: key))
    }

    /// The four headers of a message.
    public func headers(
        sender: String, method: String, path: String, now: BeijingTime, body: [UInt8]
    ) -> [(name: String, value: String)] {
        let nonce = Self.nonce()
        let signature = signature(
            method: method, path: path, time: now.text, nonce: nonce, body: body)
        return [
            (LinkSignature.institution, sender), (LinkSignature.time, now.text),
            (LinkSignature.nonce, nonce), (LinkSignature.signature, signature),
        ]
    }

    /// SHA-256 in lower-case hexadecimal.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let done = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
        precondition(done == 1 && length == 32, "libcrypto has no SHA-256")
        return hexadecimal(digest)
    }

    /// Whether two texts are equal, in a time that does not tell where they differ.
    static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func nonce() -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        precondition(RAND_bytes(&bytes, 16) == 1, "libcrypto has no randomness")
        return hexadecimal(bytes)
    }

    private static func hmac(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: 32)
        var length = 0
        let done = EVP_Q_mac(
            nil, "HMAC", nil, "SHA256", nil, key, key.count, message, message.count, &code, 32,
            &length)
        precondition(done != nil && length == 32, "libcrypto has no HMAC")
        return code
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
