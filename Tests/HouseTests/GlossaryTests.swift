import EnforcementCore
import Testing

@Suite("the glossary")
struct GlossaryTests {
    static let types =
        /\bpublic (?:indirect )?(?:struct|enum|protocol|actor|final class|class|typealias) ([A-Z]\w*)/

    @Test("docs/glossary.md names every public type of the core; docs/line.md every act and fact")
    func complete() throws {
        let glossary = try Repository.text("docs/glossary.md")
        let page = try Repository.text("docs/line.md")
        for code in try Repository.code(in: "Sources/EnforcementCore") {
            let names = code.bare.matches(of: Self.types).map { String($0.output.1) }
            for name in names where !glossary.contains("`\(name)`") {
                // Acts and facts stand on the page of the line, under the names they are kept by.
                let isOnLine = code.path.contains("/Desks/") && Self.isRecorded(name, code, page)
                #expect(isOnLine, "\(name) of \(code.path) is not in docs/glossary.md")
            }
        }
    }

    /// Whether the type's stable name (`static let name`) is printed on the page.
    private static func isRecorded(_ type: String, _ code: Code, _ page: String) -> Bool {
        guard let start = code.text.range(of: "public struct \(type):") else { return false }
        let rest = code.text[start.upperBound...]
        guard let match = rest.firstMatch(of: /static let name = "([^"]+)"/) else { return false }
        return page.contains("`\(match.output.1)`")
    }
}
