import Testing

@Suite("SQL as we write it")
struct SQLTests {
    /// Every text of the store that is a statement.
    static func statements() throws -> [(path: String, sql: String)] {
        try Repository.code(in: "Sources/EnforcementStore").flatMap { code in
            code.strings.filter { $0.contains(/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/) }
                .map { (code.path, $0) }
        }
    }

    @Test("parameters stand in numeric order: SQLite numbers $n by first appearance")
    func order() throws {
        for (path, sql) in try Self.statements() {
            var next = 1
            for match in sql.matches(of: /\$([0-9]+)/) {
                guard let number = Int(match.output.1) else { continue }
                if number > next { Issue.record("\(path): $\(number) before $\(next) in \(sql)") }
                if number == next { next += 1 }
            }
            #expect(!sql.contains("?"), "\(path): unnumbered parameter in \(sql)")
        }
    }

    @Test("every list has LIMIT, unless it is one row, or one a group, by its nature")
    func limits() throws {
        var faults: [(key: String, words: String)] = []
        for (path, sql) in try Self.statements() where path.contains("/Lists/") {
            guard sql.contains(/^\s*(SELECT|WITH)\b/), !sql.contains("LIMIT") else { continue }
            let few = ["count(", "sum(", "max(", "min(", "EXISTS", "GROUP BY"]
            if !few.contains(where: { sql.lowercased().contains($0.lowercased()) }) {
                faults.append(("\(path) | limit", sql))
            }
        }
        try Exemptions().settle(faults, rules: ["limit"])
    }

    @Test("keywords in capitals, tables in the singular, no SELECT *")
    func taste() throws {
        for (path, sql) in try Self.statements() {
            #expect(!sql.contains(/\bSELECT\s+\*/), "\(path): SELECT * in \(sql)")
            #expect(
                !sql.contains(/\b(select|insert|update|where|from|order by)\b/), "\(path): \(sql)")
        }
    }
}
