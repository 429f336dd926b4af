import Testing

@Suite("what may not stand in our code")
struct PurityTests {
    @Test("the core imports nothing and reads no clock, no chance, no world")
    func core() throws {
        try expectNone(
            in: "Sources/EnforcementCore",
            [
                "import ", "Date(", "UUID(", "random", "SystemRandomNumberGenerator", "async ",
                "await ", "Task", "ContinuousClock", "Mutex",
            ])
    }

    @Test("no print, no try! and try?, no @unchecked, no unsafe isolation in Sources")
    func words() throws {
        try expectNone(
            in: "Sources",
            [
                "print(", "try!", "try?", "@unchecked", "nonisolated(unsafe)", "Task.detached",
                "fatalError(",
            ])
    }

    @Test("nothing is left to be done later without an issue")
    func later() throws {
        for code in try Repository.code(in: "Sources", "Tests") where code.path != Self.path {
            for (index, line) in code.lines.enumerated() {
                let isLeft = ["TODO", "FIXME"].contains { line.contains($0) }
                #expect(!isLeft, "\(code.path):\(index + 1)")
            }
        }
    }

    private static let path = "Tests/HouseTests/PurityTests.swift"

    private func expectNone(in folder: String, _ banned: [String]) throws {
        for code in try Repository.code(in: folder) {
            for (index, line) in code.bareLines.enumerated() {
                for word in banned where Self.stands(word, in: line) {
                    Issue.record("\(code.path):\(index + 1): \(word)")
                }
            }
        }
    }

    /// Whether the word stands in the line as a word of its own, not as the end of another.
    private static func stands(_ word: String, in line: Substring) -> Bool {
        guard let place = line.firstRange(of: word) else { return false }
        guard let before = line[..<place.lowerBound].last else { return true }
        return !before.isLetter && before != "."
    }
}
