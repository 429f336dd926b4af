import Testing

@Suite("what may not stand in our code")
struct PurityTests {
    @Test("the core imports nothing and reads no clock, no chance, no world")
    func core() throws {
        let impure =
            /^\s*(public |internal )?import |\b(Date|UUID|SystemRandomNumberGenerator)\(|\brandom(Element)?\b|\basync\b|\bawait\b|\bTask\b|\bClock\(\)/
        try expectNone(in: ["Sources/EnforcementCore"], impure)
    }

    @Test("no print, no try! and try?, no @unchecked, no unsafe isolation in Sources")
    func words() throws {
        let banned = /(?<![.\w])print\(|\btry[!?]|@unchecked|nonisolated\(unsafe\)|Task\.detached/
        try expectNone(in: ["Sources"], banned)
    }

    @Test("nothing is left to be done later without an issue")
    func later() throws {
        for code in try Repository.code(in: "Sources", "Tests") where code.path != Self.path {
            for (index, line) in code.lines.enumerated() {
                #expect(!line.contains(/\b(TODO|FIXME|XXX)\b/), "\(code.path):\(index + 1)")
            }
        }
    }

    private static let path = "Tests/HouseTests/PurityTests.swift"

    private func expectNone(in folders: [String], _ banned: some RegexComponent) throws {
        for folder in folders {
            for code in try Repository.code(in: folder) {
                for (index, line) in code.bareLines.enumerated() where line.contains(banned) {
                    Issue.record("\(code.path):\(index + 1): \(line)")
                }
            }
        }
    }
}
