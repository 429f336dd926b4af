import EnforcementCore
import EnforcementOffice
import Testing

@Suite("what is printed from the cards")
struct LineGoldenTests {
    @Test("docs/line.md is the line")
    func markdown() throws {
        try Repository.expectGolden("docs/line.md", LineReport(line: .dengfeng).markdown)
    }

    @Test("the JSON of the line lists 8 + 6 + 4 desks")
    func json() throws {
        let value = LineReport(line: .dengfeng).value
        #expect(value["professional"]?.items?.count == 8)
        #expect(value["management"]?.items?.count == 6)
        #expect(value["attached"]?.items?.count == 4)
    }

    @Test("which desk knows of which: a new pair is a line in the diff, not an accident")
    func mentions() throws {
        let desks = Line.dengfeng.desks.map { String(describing: $0) }
        var pairs: [String: Int] = [:]
        for code in try Repository.code(in: "Sources/EnforcementCore/Desks") {
            let parts = code.path.split(separator: "/")
            let desk = String(parts[3])
            for match in code.bare.matches(of: /\b([A-Z][a-z]+)\.[A-Z]/) {
                let other = String(match.output.1)
                guard desks.contains(other), other != desk else { continue }
                pairs["\(desk) → \(other)", default: 0] += 1
            }
        }
        let text = pairs.keys.sorted().joined(separator: "\n") + "\n"
        try Repository.expectGolden("Tests/Golden/desk-mentions.txt", text)
    }
}
