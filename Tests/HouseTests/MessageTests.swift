import EnforcementCore
import Testing

@Suite("messages 短信")
struct MessageTests {
    /// Slots the house fills from the case and the court (Letter+Write.swift).
    let common: Set = [
        "法院", "日期", "承办人", "电话", "案号", "团队", "繁简类型", "被执行人", "尾号",
    ]

    /// The slots facts give with each message, read from their code.
    static func given() throws -> [String: Set<String>] {
        var given: [String: Set<String>] = [:]
        for code in try Repository.code(in: "Sources/EnforcementCore/Desks") {
            for match in code.text.matches(of: /Notice\(((?:[^()]|\([^()]*\))*)\)/) {
                let keys = match.output.1.matches(of: /"([^"\\]+)"\s*:/).map { String($0.output.1) }
                for text in match.output.1.matches(of: /"([A-Z][0-9][-0-9a-z]*)"/) {
                    given[String(text.output.1), default: []].formUnion(keys)
                }
            }
        }
        return given
    }

    @Test("every slot of a text is filled by the house or by the fact (10.1)")
    func slots() throws {
        let given = try Self.given()
        for (code, message) in Line.dengfeng.messages {
            let slots = message.text.matches(of: /\{([^}]+)\}/).map { String($0.output.1) }
            for slot in slots where !common.contains(slot) {
                #expect(given[code]?.contains(slot) == true, "\(code): nobody fills {\(slot)}")
            }
        }
    }

    @Test("every text is sent by a fact, and signed by the court")
    func sent() throws {
        let given = try Self.given()
        for (code, message) in Line.dengfeng.messages {
            #expect(given[code] != nil, "no fact sends \(code)")
            #expect(message.text.hasPrefix("【{法院}】"), "\(code) is not signed")
        }
        for code in given.keys {
            #expect(Line.dengfeng.messages[code] != nil, "\(code) is on no card")
        }
    }
}
