@testable import EnforcementIntake

extension TextLine {
    /// A line of `pdftotext -layout`: two columns a Chinese letter, gaps as blanks.
    init?(printed: Substring) {
        let indent = printed.prefix { $0 == " " || $0 == "\u{3000}" }
        let body = printed.dropFirst(indent.count)
        guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let text = body[...last]
        let left = indent.reduce(0) { $0 + ($1 == " " ? 1 : 2) }
        let width = text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
        let cells = text.split(separator: "  ").map { $0.trimmed }.filter { !$0.isEmpty }
        self.init(
            text: cells.map(\.withoutSetting).joined(separator: "\t"),
            left: Double(left) / 2, right: Double(left + width) / 2, isRow: cells.count > 1)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        let from = drop { $0.isWhitespace }
        guard let last = from.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(from[...last])
    }
}
