import EnforcementCore
import EnforcementWeb
import Foundation
import Hummingbird
import Testing

@Suite("web: the bones of pages")
struct WebGoldenTests {
    static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden/pages")

    @Test(
        "pages keep their bones: tags, classes, names of fields",
        arguments: [
            ("board", "/", "juzhang"), ("filing", "/filing/new", "lian-1"),
            ("inbox", "/inbox", "lian-1"), ("case", "/cases/1", "lian-1"),
        ])
    func bones(name: String, path: String, person: String) async throws {
        let court = try await WebCourt(isDemo: true)
        _ = try await court.ask("lian-1", .post, "/api/v1/cases", WebDataTests.application)
        var browser = Browser(court)
        _ = try await browser.post("/sign-in/as", ["person": person])
        let page = try await browser.get(path)
        #expect(page.status == 200)
        try expectGolden(name, Self.bones(of: page.text))
    }

    /// One line a start tag, indented by depth: `input#f-basis [basis]`.
    static func bones(of page: String) -> String {
        let void: Set<String> = ["meta", "link", "input", "br", "path", "rect"]
        var depth = 0
        var lines: [String] = []
        for part in page.split(separator: "<").dropFirst() {
            let tag = part.prefix { $0 != ">" }
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                depth = max(0, depth - 1)
                continue
            }
            let name = String(tag.prefix { $0.isLetter || $0.isNumber })
            if name != "path", name != "rect" {
                lines.append(String(repeating: "  ", count: depth) + name + marks(of: String(tag)))
            }
            if !void.contains(name), !tag.hasSuffix("/") { depth += 1 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func marks(of tag: String) -> String {
        let kinds = [("class", "."), ("id", "#"), ("name", " @"), ("type", " :")]
        return kinds.compactMap { attribute, sign in
            guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
            return sign + tag[start.upperBound...].prefix { $0 != "\"" }
        }.joined()
    }

    func expectGolden(_ name: String, _ text: String) throws {
        let place = Self.folder.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: place, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: place, encoding: .utf8)
        #expect(kept == text, "UPDATE_GOLDEN=1 rewrites it: read the diff")
    }
}
