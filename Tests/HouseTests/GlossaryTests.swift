import EnforcementCore
import Testing

@Suite("the glossary")
struct GlossaryTests {
    static let kinds = ["struct", "enum", "protocol", "actor", "class", "typealias"]

    /// The names of the public types a file declares.
    static func types(_ code: Code) -> [String] {
        code.bareLines.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.first == "public" else { return nil }
            guard let place = words.firstIndex(where: { kinds.contains($0) }), place <= 2,
                place + 1 < words.count
            else { return nil }
            return String(words[place + 1].prefix { $0.isLetter || $0.isNumber })
        }
    }

    @Test("docs/glossary.md names every public type of the core; docs/line.md every act and fact")
    func complete() throws {
        let glossary = try Repository.text("docs/glossary.md")
        let page = try Repository.text("docs/line.md")
        for code in try Repository.code(in: "Sources/EnforcementCore") {
            for name in Self.types(code)
            where !glossary.contains("`\(name)`") && !glossary.contains(".\(name)`") {
                // Acts and facts stand on the page of the line, under the names they are kept by.
                let isOnLine = code.path.contains("/Desks/") && Self.isRecorded(name, code, page)
                #expect(isOnLine, "\(name) of \(code.path) is not in docs/glossary.md")
            }
        }
    }

    @Test("docs/handbook.md has a row for every limit on a card")
    func handbook() throws {
        let rows = try Repository.text("docs/handbook.md")
        for id in Line.dengfeng.limits.keys { #expect(rows.contains("| `\(id)` |"), "\(id)") }
    }

    /// Whether the type's stable name (`static let name`) is printed on the page.
    private static func isRecorded(_ type: String, _ code: Code, _ page: String) -> Bool {
        let parts = code.text.split(separator: "public struct \(type):", maxSplits: 1)
        guard parts.count == 2 else { return false }
        let rest = parts[1]
        guard let match = rest.firstMatch(of: /static let name = "([^"]+)"/) else { return false }
        return page.contains("`\(match.output.1)`")
    }
}
