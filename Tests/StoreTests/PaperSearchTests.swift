import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementStore

@Suite("搜索 search: words of papers")
struct PaperSearchTests {
    let scratch: Scratch
    var store: SQLiteStore { scratch.store }
    static let officer = Sight(person: PersonID("li"))

    init() async throws {
        scratch = try Scratch()
        for (number, handler) in [(1, "li"), (2, "qian")] {
            let row = SearchRow(file: file(number), names: ["张某"])
            let card = card(file(number), 1) {
                $0.handler = handler
                $0.team = "t\(number)"
            }
            try await store.keep(writing(file(number), card: card) { $0.search = row })
        }
        try await store.index(
            text: "示例公司应于判决生效后十日内\n偿还借款本金。", of: 1, in: file(1),
            isInner: false)
        try await store.index(
            text: "合议庭认为应当查封。", of: 2, in: file(1), isInner: true)
    }

    private func papers(_ typed: String, _ sight: Sight = officer) async throws -> [Int] {
        try await store.search(SearchQuery(typed), in: 1, by: sight).hits.compactMap(\.paper)
    }

    @Test("words of a paper find it, over a line's end, from two characters on")
    func finds() async throws {
        #expect(try await papers("借款本金") == [1])
        #expect(try await papers("十日内偿还") == [1])
        #expect(try await papers("借款 判决") == [1])
        #expect(try await papers("款") == [])
        #expect(try await papers("款本借") == [])
        let hit = try await store.search(SearchQuery("借款本金"), in: 1, by: Self.officer).hits[0]
        #expect(hit.file == file(1) && hit.matches[0].kind == .text)
        #expect(hit.matches[0].parts.filter(\.isMet).map(\.text) == ["借款本金"])
        #expect(!hit.matches[0].text.contains("\n"))
    }

    @Test(
        "the inner file is found by the case's people, the centre and the archive alone",
        arguments: [
            (Sight(person: PersonID("li")), true), (Sight(person: PersonID("qian")), false),
            (Sight(person: PersonID("zhao"), teams: ["t1"]), true),
            (Sight(person: PersonID("zhao"), teams: ["t2"]), false),
            (Sight(person: PersonID("sun"), readsEveryInner: true), true),
        ])
    func inner(sight: Sight, mayRead: Bool) async throws {
        let answer = try await store.search(SearchQuery("合议庭"), in: 1, by: sight)
        #expect(answer.hits.compactMap(\.paper) == (mayRead ? [2] : []))
        #expect(answer.total == (mayRead ? 1 : 0))
    }

    @Test("a paper indexed again replaces, one forgotten is gone, a rebuild finds the same")
    func replaces() async throws {
        try await store.index(text: "执行和解协议", of: 1, in: file(1), isInner: false)
        #expect(try await papers("借款本金") == [])
        #expect(try await papers("和解协议") == [1])
        #expect(try await store.remakeSearch().papers == 2)
        #expect(try await papers("和解协议") == [1])
        // A paper moved to the inner file.
        try await store.index(text: "执行和解协议", of: 1, in: file(1), isInner: true)
        #expect(try await papers("和解协议", Sight(person: PersonID("qian"))) == [])
        try await store.forget(paper: 1, in: file(1))
        try await store.forget(paper: 9, in: file(1))
        #expect(try await papers("和解协议") == [])
    }

    @Test("a paper longer than is searched is kept to the limit")
    func long() async throws {
        let text = String(repeating: "示", count: PaperText.lengthMax) + "终结"
        try await store.index(text: text, of: 3, in: file(1), isInner: false)
        #expect(try await papers("终结") == [])
        #expect(try await papers("示示") == [3])
    }
}
