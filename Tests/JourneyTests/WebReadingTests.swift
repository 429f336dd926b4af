import EnforcementCore
import Hummingbird
import EnforcementWeb
import Testing

@Suite("reading a document over HTTP")
struct WebReadingTests {
    @Test("a document's text is answered with its fields and the words of each")
    func reading() async throws {
        let court = try await WebCourt()
        let text =
            "民事判决书\n一、被告张某某于本判决生效之日起十日内"
            + "向原告李某某偿还借款本金52万元。"
        let answer = try await court.ask("lian-1", .post, "/api/v1/read", ["text": .string(text)])
        #expect(answer.status == 200)
        let read = try answer.json()
        #expect(read["respondents"]?.items?.first?["name"]?.text == "张某某")
        #expect(read["total_fixed_amount_yuan"] == .number("520000.00"))
        #expect(read["evidence"]?["money_items"]?.items?.first?["words"]?.text == "52万元")
    }

    @Test("a body without text is refused with a problem document")
    func refused() async throws {
        let court = try await WebCourt()
        let missing = try await court.ask("lian-1", .post, "/api/v1/read", ["words": "x"])
        #expect((400..<500).contains(missing.status))
        #expect(try missing.json()["code"] != nil)
    }
}
