import CCrypto

/// One half of an SM2 key, kept as the PEM text it came in.
///
/// The text is read anew for each use: a value without pointers may go anywhere, and reading it
/// costs little beside the signature itself (about 500 a second and core).
/// - Law: GB/T 32918.2 with SM3 (GB/T 32905) and the usual distinguishing id.
struct SM2Key: Sendable {
    private let pem: [UInt8]
    private let isPrivate: Bool

    /// The distinguishing id every side uses where nothing else is agreed (GM/T 0009 7).
    private static let distinguishingID = Array("1234567812345678".utf8)
    /// Longer texts are no key.
    private static let pemBytesMax = 4_096
    /// A signature of two numbers of 32 bytes in DER takes 72 bytes at most.
    static let signatureBytesMax = 72

    /// Nil where the text holds no such half of an SM2 key.
    init?(publicPEM text: String) { self.init(text, isPrivate: false) }

    init?(privatePEM text: String) { self.init(text, isPrivate: true) }

    private init?(_ text: String, isPrivate: Bool) {
        pem = Array(text.utf8)
        self.isPrivate = isPrivate
        guard pem.count <= Self.pemBytesMax, let key = opened() else { return nil }
        defer { EVP_PKEY_free(key) }
        guard EVP_PKEY_is_a(key, "SM2") == 1 else { return nil }
    }

    /// The signature in DER. Two of one text differ: each takes new randomness.
    func sign(_ text: [UInt8]) -> [UInt8] {
        precondition(isPrivate, "only the private half signs")
        return withContext { context, key in
            var signature = [UInt8](repeating: 0, count: Self.signatureBytesMax)
            var length = signature.count
            let done =
                EVP_DigestSignInit(context, nil, EVP_sm3(), nil, key) == 1
                && EVP_DigestSign(context, &signature, &length, text, text.count) == 1
            precondition(done, "libcrypto could not sign with SM2")
            return Array(signature[..<length])
        }
    }

    func verify(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        guard (8...Self.signatureBytesMax).contains(signature.count) else { return false }
        return withContext { context, key in
            EVP_DigestVerifyInit(context, nil, EVP_sm3(), nil, key) == 1
                && EVP_DigestVerify(context, signature, signature.count, text, text.count) == 1
        }
    }

    private func withContext<Value>(_ body: (OpaquePointer, OpaquePointer) -> Value) -> Value {
        guard let key = opened(), let context = EVP_MD_CTX_new(),
            let settings = EVP_PKEY_CTX_new(key, nil)
        else { preconditionFailure("a key that was read once can be read again") }
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_CTX_free(settings)
            EVP_PKEY_free(key)
            // A wrong signature leaves notes behind in the thread; the next caller must not see them.
            ERR_clear_error()
        }
        let id = Self.distinguishingID
        let isSet = EVP_PKEY_CTX_set1_id(settings, id, Int32(id.count))
        precondition(isSet == 1, "libcrypto has no distinguishing id")
        EVP_MD_CTX_set_pkey_ctx(context, settings)
        return body(context, key)
    }

    /// The key in libcrypto's hands; the caller frees it.
    private func opened() -> OpaquePointer? {
        guard let source = BIO_new_mem_buf(pem, Int32(pem.count)) else { return nil }
        defer {
            BIO_free(source)
            ERR_clear_error()
        }
        return isPrivate
            ? PEM_read_bio_PrivateKey(source, nil, noPassphrase, nil)
            : PEM_read_bio_PUBKEY(source, nil, noPassphrase, nil)
    }
}

/// A passphrase is never asked for at a terminal: there is none.
private func noPassphrase(
    _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int32, _ isWriting: Int32,
    _ context: UnsafeMutableRawPointer?
) -> Int32 { 0 }
