import CCrypto

/// Passwords, kept only as scrypt hashes: N = 2^14, r = 8, p = 1, a salt of 16 bytes each.
///
/// As text `scrypt$14$8$1$salt$hash` in hexadecimal, so that the costs can be raised later.
public enum Password {
    private static let cost = 14
    private static let blocks = 8
    private static let lanes = 1

    /// Bytes a password may have; longer ones are refused rather than cut.
    public static let bytesMax = 256

    /// The text to store for a password.
    public static func hash(_ password: String) -> String {
        let salt = Hash.random(16)
        let key = derive(password, salt)
        return "scrypt$\(cost)$\(blocks)$\(lanes)$\(Hash.hex(salt))$\(Hash.hex(key))"
    }

    /// Whether the password is the one stored. Takes as long where nothing is stored: who is on
    /// the roster cannot be found out by waiting.
    public static func verify(_ password: String, against stored: String?) -> Bool {
        guard password.utf8.count <= bytesMax else { return false }
        let parts = stored?.split(separator: "$").map(String.init) ?? []
        let isOurs =
            parts.count == 6 && parts[0] == "scrypt"
            && Array(parts[1...3]) == [String(cost), String(blocks), String(lanes)]
        guard isOurs, let salt = Hash.bytes(hex: parts[4]) else {
            _ = derive(password, [UInt8](repeating: 0, count: 16))
            return false
        }
        return Hash.isEqual(Hash.hex(derive(password, salt)), parts[5])
    }

    private static func derive(_ password: String, _ salt: [UInt8]) -> [UInt8] {
        var key = [UInt8](repeating: 0, count: 32)
        let memoryMax: UInt64 = 64 << 20
        var password = password
        let done = password.withUTF8 { text in
            text.withMemoryRebound(to: CChar.self) { text in
                EVP_PBE_scrypt(
                    text.baseAddress, text.count, salt, salt.count, 1 << cost, UInt64(blocks),
                    UInt64(lanes), memoryMax, &key, key.count)
            }
        }
        precondition(done == 1, "libcrypto has no scrypt")
        return key
    }
}

extension Hash {
    /// HMAC with SHA-256: a token nobody can make without the key.
    public static func hmac(_ message: String, key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: 32)
        var length = 0
        let bytes = Array(message.utf8)
        let done = EVP_Q_mac(
            nil, "HMAC", nil, "SHA256", nil, key, key.count, bytes, bytes.count, &code, 32, &length)
        precondition(done != nil && length == 32, "libcrypto has no HMAC")
        return code
    }

    /// Whether two texts are equal, in a time that does not tell where they differ.
    public static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Reads hexadecimal back; nil if it is none.
    public static func bytes(hex text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[index...index + 1], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
