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

    @Test("a file holds what its name says")
    func names() throws {
        let files = try Repository.code(in: "Sources").map(\.path).filter {
            !$0.contains("/zhixing/")
        }
        let banned = files.filter {
            $0.contains(/(Manager|Helper|Util|Common|Impl|Data|Info)[A-Z.+]/)
        }
        #expect(banned == [])
    }
}
