/// The text of a document as it is signed: paragraphs, none with an open slot.
///
/// The marks a paragraph may begin with are ＃ (heading), ＞ (flush left), ｜ (row of a table) and
/// === (new page).
public enum DocumentText {
    public static let charactersMax = 20_000
    static let linesMax = 600

    /// The lines without blank ones.
    ///
    /// - Throws: `affairs.empty-slot` naming the first slot that was left open.
    static func lines(_ text: String, _ field: String) throws(Refusal) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
            .filter { $0.contains { !$0.isWhitespace } }
        guard lines.count <= linesMax else {
            throw Refusal(
                "affairs.text-long", "文书最多\(linesMax)段", "At most \(linesMax) paragraphs",
                field: field)
        }
        for line in lines {
            guard let slot = openSlot(in: line) else { continue }
            throw Refusal(
                "affairs.empty-slot", "文书还有未填的空项：\(slot)", "An open slot: \(slot)",
                field: field)
        }
        return lines
    }

    /// The name in `{…}` or `〔缺：…〕`.
    private static func openSlot(in line: String) -> String? {
        if let start = line.firstIndex(of: "{") {
            return String(line[line.index(after: start)...].prefix { $0 != "}" })
        }
        guard let start = line.firstIndex(of: "〔"), line[start...].hasPrefix("〔缺：") else {
            return nil
        }
        return String(line[start...].dropFirst(3).prefix { $0 != "〕" })
    }
}
