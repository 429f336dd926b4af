import EnforcementOffice

/// A CSV file as rows of cells (RFC 4180), with a comma, a tab or a semicolon between them.
struct DelimitedText {
    private let text: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var place = 0
    private var line = 1
    private var cells = 0

    /// - Parameter text: its line ends are `\n`.
    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
        separator = Self.separator(of: self.text)
    }

    /// Which mark stands most often in the first line, outside quotes; a comma if none does.
    private static func separator(of text: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [",": 0, "\t": 0, ";": 0]
        var isQuoted = false
        for scalar in text.prefix(100_000) {
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == "\n", !isQuoted { break }
            if !isQuoted, let count = counts[scalar] { counts[scalar] = count + 1 }
        }
        let order: [Unicode.Scalar] = [",", "\t", ";"]
        let most = counts.values.max() ?? 0
        return order.first { counts[$0] == most } ?? ","
    }

    /// - Throws: `.quoting`, `.cells`.
    mutating func read() throws(Unreadable) -> [[String]] {
        var rows: [[String]] = []
        while place < text.count {
            var row: [String] = []
            while true {
                row.append(try cell())
                cells += 1
                guard cells <= IntakeLimits.cellsMax, row.count <= IntakeLimits.columnsMax else {
                    throw .cells(max: IntakeLimits.cellsMax)
                }
                guard place < text.count, text[place] == separator else { break }
                place += 1
            }
            rows.append(row == [""] ? [] : row)
            // Behind a cell stands its separator, the line's end or the file's.
            place += 1
            line += 1
        }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows
    }

    private mutating func cell() throws(Unreadable) -> String {
        var cell = String.UnicodeScalarView()
        guard place < text.count, text[place] == "\"" else {
            while place < text.count, text[place] != separator, text[place] != "\n" {
                cell.append(text[place])
                place += 1
            }
            return String(cell)
        }
        let first = line
        place += 1
        while place < text.count {
            let scalar = text[place]
            place += 1
            if scalar == "\n" { line += 1 }
            guard scalar == "\"" else {
                cell.append(scalar)
                continue
            }
            if place < text.count, text[place] == "\"" {
                cell.append(scalar)
                place += 1
                continue
            }
            guard place == text.count || text[place] == separator || text[place] == "\n" else {
                throw .quoting(line: line)
            }
            return String(cell)
        }
        throw .quoting(line: first)
    }
}
