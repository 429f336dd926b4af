import EnforcementOffice
import Testing

@testable import EnforcementIntake

@Suite("hostile packages are refused in bounded time and memory", .serialized)
struct HostileZipTests {
    private let honest = WordMaker.parts(WordMaker.paragraph("给付"))
        .map { ($0.0, Array($0.1.utf8)) }

    @Test("a bomb: one part that unpacks a thousand times over")
    func flatBomb() async throws {
        let zeros = [UInt8](repeating: 0x20, count: 99 << 20)
        let bytes = try ZipMaker.zip(honest + [("word/media/image1.bmp", zeros)])
        #expect(bytes.count < 1 << 20)
        await IntakeBench.refuses(bytes, .ratio(max: 200), memory: 200 << 20)
    }

    @Test("a bomb: the document itself is 400 MB of blanks")
    func documentBomb() async throws {
        let blanks = [UInt8](repeating: 0x20, count: 400 << 20)
        let bytes = try ZipMaker.zip([
            honest[0], honest[1], ("word/document.xml", blanks),
        ])
        await IntakeBench.refuses(bytes, .unpacked(bytesMax: 100 << 20), memory: 200 << 20)
    }

    @Test("a bomb: many parts, each below the limits, together over them")
    func manyParts() async throws {
        // Not packed at all, so that only their sum is too large; the list says three times 40 MB.
        let entries = (1...3).map {
            ZipMaker.Entry(name: "word/\($0).bin", body: [1], said: 40 << 20)
        }
        await IntakeBench.refuses(
            ZipMaker.raw(entries.map { .init(name: $0.name, body: $0.body, said: 1 << 30) }),
            .unpacked(bytesMax: 100 << 20))
        await IntakeBench.refuses(ZipMaker.raw(entries), .ratio(max: 200))
    }

    @Test("a bomb in a bomb: a package within is never opened")
    func nestedBomb() async throws {
        var inner = try ZipMaker.zip([("0.bin", [UInt8](repeating: 0, count: 16 << 20))])
        for level in 1...5 {
            inner = try ZipMaker.zip((1...10).map { ("\(level)-\($0).zip", inner) })
        }
        await IntakeBench.refuses(inner, .kind)
        // Beside an honest document it does no harm, as nobody opens it.
        let bytes = try ZipMaker.zip(honest + [("word/embeddings/a.zip", inner)])
        #expect(try await IntakeBench.text(bytes) == "给付")
    }

    @Test("a part that is larger than the list says ends at what was said")
    func lyingSize() async throws {
        let long = Array(WordMaker.document(WordMaker.paragraph("给付")).utf8)
        let bytes = ZipMaker.raw([
            .init(name: "word/document.xml", body: long, said: 20)
        ])
        let rule = await IntakeBench.rule(of: bytes)
        #expect([.unpacked(bytesMax: 100 << 20), .truncated, .broken].contains(rule))
    }

    @Test("more parts than a document has")
    func manyEntries() async throws {
        let entries = (0..<20_000).map { ZipMaker.Entry(name: "word/\($0)") }
        await IntakeBench.refuses(ZipMaker.raw(entries), .entries(max: 2_000))
        // The longer record of ZIP64, which says its count elsewhere, is none of ours.
        await IntakeBench.refuses(
            ZipMaker.raw((0..<70_000).map { ZipMaker.Entry(name: "\($0)") }), .entries(max: 2_000),
            seconds: 10)
    }

    @Test(
        "a name that leads out of the package",
        arguments: [
            "../../etc/passwd", "/etc/passwd", "word/../../x", "..\\x", "C:/x", "word/..",
        ])
    func names(name: String) async {
        let parts = honest.map { ZipMaker.Entry(name: $0.0, body: $0.1) }
        await IntakeBench.refuses(ZipMaker.raw(parts + [.init(name: name)]), .partName)
    }

    @Test("a relation that leads out of the package finds nothing")
    func relations() async throws {
        let bytes = try ZipMaker.zip([
            ("_rels/.rels", WordMaker.rels([("officeDocument", "../../../etc/passwd")])),
            ("[Content_Types].xml", WordMaker.types),
        ])
        await IntakeBench.refuses(bytes, .part("word/document.xml"))
    }

    @Test("an XML bomb: entities are never expanded, none are declared")
    func entities() async throws {
        let lol = (1...9).map {
            "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">"
        }
        let bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">\(lol.joined())]>"
            + "<w:document xmlns:w=\"\(WordMaker.space)\"><w:p>&a9;</w:p></w:document>"
        for text in [bomb, WordMaker.document(WordMaker.paragraph("&a9;"))] {
            let bytes = try ZipMaker.zip([("word/document.xml", text)])
            await IntakeBench.refuses(bytes, .doctype(part: "word/document.xml"))
        }
        let outer =
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document>&x;</w:document>"
        await IntakeBench.refuses(
            try ZipMaker.zip([("word/document.xml", outer)]), .doctype(part: "word/document.xml"))
    }

    @Test("an XML bomb: nested deeper than any document")
    func depth() async throws {
        let deep = String(repeating: "<w:p>", count: 1_000_000)
        let bytes = try ZipMaker.zip([("word/document.xml", "<w:document>\(deep)")])
        // So even a text packs it too well; less of it still goes too deep.
        await IntakeBench.refuses(bytes, .ratio(max: 200))
        let less = String(repeating: "<w:p>", count: 10_000)
        await IntakeBench.refuses(
            try ZipMaker.zip([("word/document.xml", "<w:document>\(less)")]),
            .depth(part: "word/document.xml", max: 256))
    }

    @Test("XML that is not well formed is told with its part and line")
    func markup() async throws {
        for (text, rule) in [
            (
                "<w:document>\n<w:p></w:r></w:document>",
                Unreadable.markup(part: "word/document.xml", line: 2)
            ),
            ("<w:document><w:p>", .truncated), ("", .truncated),
            ("给付", .markup(part: "word/document.xml", line: 1)),
        ] {
            await IntakeBench.refuses(try ZipMaker.zip([("word/document.xml", text)]), rule)
        }
        let broken: [UInt8] = Array("<w:document>".utf8) + [0xFF, 0xC0]
        await IntakeBench.refuses(try ZipMaker.zip([("word/document.xml", broken)]), .encoding)
    }

    @Test("a package that was cut off anywhere is never read as whole")
    func truncated() async throws {
        let whole = try ZipMaker.zip(honest)
        for count in stride(from: 4, to: whole.count - 1, by: 37) {
            let rule = await IntakeBench.rule(of: Array(whole[..<count]))
            #expect(rule == .truncated, "\(count) of \(whole.count)")
        }
    }

    @Test("bytes turned over in a package are refused or harmless")
    func turned() async throws {
        let whole = try ZipMaker.zip(honest)
        for place in stride(from: 4, to: whole.count, by: 11) {
            var bytes = whole
            bytes[place] ^= 0x5A
            _ = await IntakeBench.rule(of: bytes)
        }
    }

    @Test("locked by a password: a package, and Word's own container")
    func encrypted() async throws {
        await IntakeBench.refuses(try ZipMaker.zip(honest, password: "1"), .encrypted)
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        await IntakeBench.refuses(old + [UInt8](repeating: 0, count: 512) + name, .encrypted)
        await IntakeBench.refuses(old + [UInt8](repeating: 0, count: 512), .oldForm)
    }

    @Test("a package that is a PDF, a picture or a text too")
    func twofold() async throws {
        let package = try ZipMaker.zip(honest)
        let heads: [[UInt8]] = [
            Array("%PDF-1.7\n".utf8), [0xFF, 0xD8, 0xFF, 0xE0],
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("判决书\n".utf8),
        ]
        for head in heads { await IntakeBench.refuses(head + package, .twofold) }
        let within = ZipMaker.raw([.init(name: "a", body: Array("%PDF-1.7\n%%EOF".utf8))])
        await IntakeBench.refuses(within, .twofold)
        await IntakeBench.refuses(Array("\n\n%PDF-1.7\n%%EOF".utf8), .twofold)
    }

    @Test("a gigabyte is refused before it is looked at")
    func large() async {
        let bytes = [UInt8](repeating: 0x41, count: 1 << 30)
        await IntakeBench.refuses(bytes, .large(bytesMax: 50 << 20), seconds: 2, memory: 16 << 20)
    }
}
