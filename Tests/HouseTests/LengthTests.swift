import Testing

@Suite("what fits on a screen")
struct LengthTests {
    let actLinesMax = 80
    let fileLinesMax = 300
    let functionLinesMax = 40
    let columnsMax = 100

    @Test("files, acts, functions and lines stay short, or say why not")
    func lengths() throws {
        var faults: [(key: String, words: String)] = []
        for code in try Repository.code(in: "Sources", "Tests") {
            let count = code.lines.count - 1
            if count > fileLinesMax { faults.append(("\(code.path) | file", "\(count) lines")) }
            if code.path.contains("/Desks/"), code.path.contains("+"),
                code.path.hasPrefix("Sources"),
                count > actLinesMax
            {
                faults.append(("\(code.path) | act", "\(count) lines"))
            }
            for function in code.functions where function.length > functionLinesMax {
                let words = "\(function.name) at \(function.line): \(function.length) lines"
                faults.append(("\(code.path) | function", words))
            }
            for (index, line) in code.lines.enumerated() where Code.width(line) > columnsMax {
                faults.append(
                    ("\(code.path) | line", "line \(index + 1): \(Code.width(line)) columns"))
            }
        }
        try Exemptions().settle(faults, rules: ["file", "act", "function", "line"])
    }

    @Test("a name says what a thing is, not that it is one")
    func names() throws {
        let empty = [
            "Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Impl", "Data", "Info",
        ]
        for path in try Repository.files(in: "Sources") {
            let name = path.split(separator: "/").last?.prefix { $0 != "." && $0 != "+" } ?? ""
            #expect(!empty.contains { name.hasSuffix($0) }, "\(path)")
        }
    }
}
