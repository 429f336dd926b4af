import EnforcementCore
import EnforcementIntake
import EnforcementOffice
import Hummingbird
import Synchronization
import Testing

@testable import EnforcementWeb

/// How often somebody asked for more.
private final class Taken: Sendable {
    private let asked = Mutex(0)
    var count: Int { asked.withLock { $0 } }
    func add() -> Int {
        asked.withLock {
            $0 += 1
            return $0
        }
    }
}

@Suite("web: text of what is handed in")
struct WebDocumentTests {
    @Test("a file is read; what cannot be read is told with its rule and name")
    func read() async throws {
        let court = try await WebCourt(extractor: DocumentExtractor(scanFolder: "/nowhere"))
        let answer = try await court.ask(
            "lian-1", .post, "/api/v1/text?name=a.txt", bytes: [0xB8, 0xF8, 0xB8, 0xB6])
        #expect(answer.status == 200)
        #expect(try answer.json()["text"]?.text == "给付")
        #expect(try answer.json()["way"]?.text == "plain")
        #expect(try answer.json()["pages"]?.items?.count == 1)
        for (bytes, status, code) in [
            ([], 422, "document.empty"), ([1, 2, 3], 415, "document.kind"),
            ([0x50, 0x4B, 3, 4, 0], 422, "document.truncated"),
            ([0xFF, 0xD8, 0xFF, 0xE0], 503, "document.not-installed"),
        ] as [([UInt8], Int, String)] {
            let answer = try await court.ask(
                "lian-1", .post, "/api/v1/text?name=%E5%8D%B7.docx", bytes: bytes)
            #expect(answer.status == status)
            #expect(try answer.json()["code"]?.text == code)
            #expect(try answer.json()["detail"]?.text?.contains("卷.docx") == true)
        }
        #expect(try await court.send(.post, "/api/v1/text").status == 401)
    }

    @Test("a house without an extractor reads plain text alone")
    func plain() async throws {
        let court = try await WebCourt()
        let answer = try await court.ask(
            "lian-1", .post, "/api/v1/text", bytes: Array("给付".utf8))
        #expect(try answer.json()["text"]?.text == "给付")
        let other = try await court.ask("lian-1", .post, "/api/v1/text", bytes: [0xFF, 0xD8, 0xFF])
        #expect(other.status == 503)
    }

    @Test("a body that is too large is turned away by its length, or after 50 MB of it")
    func large() async throws {
        let court = try await WebCourt(extractor: DocumentExtractor(scanFolder: "/nowhere"))
        let token = await court.token(of: "lian-1")
        let taken = Taken()
        // A gigabyte, a megabyte at a time.
        let parts = AsyncStream<ByteBuffer> {
            taken.add() < 1_024 ? ByteBuffer(repeating: 0x41, count: 1 << 20) : nil
        }
        for said in [true, false] {
            var headers: HTTPFields = [.authorization: "Bearer \(token)"]
            if said { headers[.contentLength] = "\(1 << 30)" }
            let head = HTTPRequest(
                method: .post, scheme: "http", authority: "x", path: "/api/v1/text",
                headerFields: headers)
            let request = Request(head: head, body: RequestBody(asyncSequence: parts))
            let response = await court.door.respond(to: request, from: "local")
            #expect(response.status == .contentTooLarge)
            if said { #expect(taken.count == 0) }
        }
        #expect(taken.count <= 60)
    }
}
