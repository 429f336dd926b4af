/// Rows of fields as text: commas, quotes where they are needed (RFC 4180), CRLF.
enum TableText {
    static func written(_ rows: [[String]]) -> String {
        rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A sheet takes a field that begins so for a formula; a quote before it says it is none.
    private static let formulas: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "'"]

    private static func field(_ text: String) -> String {
        let guarded = text.first.map { formulas.contains($0) } ?? false ? "'" + text : text
        guard guarded.contains(where: { ",\"\r\n".contains($0) }) else { return guarded }
        return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }

    /// Nil where a quote is not closed.
    static func read(_ text: String) -> [[String]]? {
        var rows: [[String]] = [[]]
        var field = ""
        var isQuoted = false
        var letters = text.unicodeScalars.makeIterator()
        var next = letters.next()
        func ended(_ text: String) -> String {
            let rest = text.dropFirst()
            return text.first == "'" && rest.first.map { formulas.contains($0) } ?? false
                ? String(rest) : text
        }
        while let letter = next {
            next = letters.next()
            switch letter {
            case "\"" where isQuoted && next == "\"":
                field.unicodeScalars.append(letter)
                next = letters.next()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(ended(field))
                field = ""
            case "\n" where !isQuoted:
                rows[rows.count - 1].append(ended(field))
                field = ""
                rows.append([])
            case "\r" where !isQuoted: break
            default: field.unicodeScalars.append(letter)
            }
        }
        guard !isQuoted else { return nil }
        if !field.isEmpty || !(rows.last?.isEmpty ?? true) {
            rows[rows.count - 1].append(ended(field))
        }
        if rows.last?.isEmpty ?? false { rows.removeLast() }
        return rows
    }
}
