import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementLinks

@Suite("签名 signatures between court and institutions")
struct LinkSignerTests {
    let text = LinkSigner.text(
        "POST", "/link/v1/YH001/inflows", "2022-08-09T10:30:00+08:00", "abcdefghijklmnop",
        Array("{}".utf8))

    @Test("the signed text is five lines, the last the SHA-256 of the body")
    func signedText() {
        #expect(
            text == """
                POST
                /link/v1/YH001/inflows
                2022-08-09T10:30:00+08:00
                abcdefghijklmnop
                44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                """)
    }

    @Test("HMAC: RFC 4231 case 1, and the key of an institution made from one secret")
    func known() throws {
        let key = String(repeating: "0b", count: 20)
        let file = #"{"institutions": {"YH001": {"hmac": "\#(key)"}}}"#
        let signer = LinkSigner(keys: try LinkKeys(file: Array(file.utf8)))
        #expect(
            signer.sign("Hi There", to: "YH001")
                == "hmac-sha256 "
                + "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        let made = Hash.hex(Hash.hmac("YH001", key: Array(LinkSample.secret.utf8)))
        let same = #"{"institutions": {"YH001": {"hmac": "\#(made)"}}}"#
        let other = LinkSigner(keys: try LinkKeys(file: Array(same.utf8)))
        #expect(other.sign(text, to: "YH001") == (try LinkSample.signer()).sign(text, to: "YH001"))
    }

    @Test("a text of another institution, or changed by one letter, is not believed")
    func hmac() throws {
        let signer = try LinkSample.signer()
        let signature = try #require(signer.sign(text, to: "YH001"))
        #expect(signer.verify(signature, of: text, from: "YH001"))
        #expect(signer.verify(signature.uppercasedHex, of: text, from: "YH001"))
        #expect(!signer.verify(signature, of: text, from: "YH002"))
        #expect(!signer.verify(signature, of: text + " ", from: "YH001"))
        #expect(!signer.verify(String(signature.dropLast(2)), of: text, from: "YH001"))
        #expect(!signer.verify("hmac-sha256 ", of: text, from: "YH001"))
        #expect(!signer.verify("", of: text, from: "YH001"))
        #expect(
            !signer.verify("sm2-sm3 " + signature.dropFirst(12), of: text, from: "YH001"))
    }

    static let file = """
        {"court": {"sm2Private": "\(LinkSample.privatePEM.oneLine)"},
         "institutions": {"YH001": {"sm2Public": "\(LinkSample.publicPEM.oneLine)"}}}
        """

    @Test("SM2: the signature of the example in GB/T 32918.5 is believed")
    func standard() throws {
        let key = try #require(SM2Key(publicPEM: LinkSample.publicPEM))
        let signature = try #require(
            Hash.bytes(
                hex: "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                    + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"))
        #expect(key.verify(signature, of: Array("message digest".utf8)))
        #expect(!key.verify(signature, of: Array("message digesu".utf8)))
        for index in signature.indices {
            var spoilt = signature
            spoilt[index] ^= 1
            #expect(!key.verify(spoilt, of: Array("message digest".utf8)))
        }
    }

    @Test("SM2: what one half signs the other believes, twice never the same")
    func sm2() throws {
        let signer = LinkSigner(keys: try LinkKeys(file: Array(Self.file.utf8)))
        let first = try #require(signer.sign(text, to: "YH001"))
        let second = try #require(signer.sign(text, to: "YH001"))
        #expect(first.hasPrefix("sm2-sm3 30") && first != second)
        #expect(signer.verify(first, of: text, from: "YH001"))
        #expect(signer.verify(second, of: text, from: "YH001"))
        #expect(!signer.verify(first, of: text + " ", from: "YH001"))
        #expect(signer.sign(text, to: "YH002") == nil)
    }

    static let p256 = """
        -----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAELQdjM3EGLyaEkljndnAtzuHzn3pU\
        \\n/kO8UU0Zma00RZS8vmOCcv+iXqSuI9weENvG0hIe3Wj76wZPr0r4htGvrQ==\\n-----END PUBLIC KEY-----
        """

    @Test(
        "a file of keys that cannot be used is refused at the start, and no key is told",
        arguments: [
            ("", "file"), ("[]", "institutions"), ("{}", "institutions"),
            (#"{"institutions": {}}"#, "institutions"),
            (#"{"institutions": {"A": {}}}"#, "institutions.A"),
            (#"{"institutions": {"A": {"hmac": "short"}}}"#, "institutions.A.hmac"),
            (
                #"{"institutions": {"A": {"hmac": "0123456789abcdef", "sm2Public": "x"}}}"#,
                "institutions.A"
            ),
            (#"{"institutions": {"A": {"sm2Public": "x"}}}"#, "institutions.A.sm2Public"),
            (#"{"institutions": {"A": {"sm2Public": "\#(p256)"}}}"#, "institutions.A.sm2Public"),
            (
                #"{"institutions": {"A": {"sm2Public": "\#(LinkSample.publicPEM.oneLine)"}}}"#,
                "institutions.A"
            ),
            (
                #"{"court": {"sm2Private": "\#(LinkSample.publicPEM.oneLine)"}}"#,
                "court.sm2Private"
            ),
        ])
    func faults(file: String, place: String) {
        do {
            _ = try LinkKeys(file: Array(file.utf8))
            Issue.record("must be refused")
        } catch {
            #expect(error.description.hasPrefix("link keys: \(place) "))
            #expect(!error.description.contains("0123") && !error.description.contains("MFk"))
        }
    }

    @Test("keys never stand in a log")
    func secrecy() throws {
        let keys = try LinkKeys(secret: LinkSample.secret)
        var dumped = ""
        dump(LinkSigner(keys: keys), to: &dumped)
        for text in ["\(keys)", String(reflecting: keys), dumped] {
            #expect(!text.contains("231") && !text.contains("示例密钥"))
        }
        #expect(throws: LinkKeyFault.self) { try LinkKeys(secret: "short") }
    }
}

extension String {
    /// As it stands in JSON.
    var oneLine: String { replacing("\n", with: "\\n") }

    fileprivate var uppercasedHex: String {
        let parts = split(separator: " ")
        return "\(parts[0]) \(parts[1].uppercased())"
    }
}
