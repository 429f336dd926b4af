public import EnforcementCore

/// A sheet of applications: its header read, its rows by column.
public struct FilingSheet: Sendable {
    /// At most so many rows in one sheet.
    public static let rowsMax = 20_000

    public struct Row: Sendable {
        /// Line of the sheet, the header being line 1.
        public let line: Int
        public let cells: [FilingColumn: String]

        public init(line: Int, cells: [FilingColumn: String]) {
            self.line = line
            self.cells = cells
        }

        public subscript(column: FilingColumn) -> String? {
            guard let cell = cells[column], !cell.isEmpty else { return nil }
            return cell
        }
    }

    public let rows: [Row]

    /// From cells as a table reader gives them. Columns stand in any order, by their Chinese,
    /// English or short names; one we do not know, such as the reason of an earlier run, is passed
    /// over; empty rows are.
    ///
    /// - Throws: `Refusal` where a needed column is missing or stands twice, or rows are too many.
    public init(_ table: [[String]]) throws(Refusal) {
        guard let header = table.first else {
            throw Refusal("filing-sheet.empty", "文件没有内容", "The file is empty", field: "file")
        }
        var places: [FilingColumn: Int] = [:]
        for (place, title) in header.enumerated() {
            guard let column = Self.column(Self.trimmed(title)) else { continue }
            guard places.updateValue(place, forKey: column) == nil else {
                throw Refusal(
                    "filing-sheet.twice", "“\(column.label.zh)”列出现两次",
                    "Column “\(column.label.en)” stands twice", field: "file")
            }
        }
        for column in FilingColumn.allCases where column.isRequired && places[column] == nil {
            throw Refusal(
                "filing-sheet.column", "缺少“\(column.label.zh)”列",
                "Column “\(column.label.en)” is missing", field: "file")
        }
        guard table.count - 1 <= Self.rowsMax else {
            throw Refusal(
                "filing-sheet.rows", "一个文件最多\(Self.rowsMax)行，请分开导入",
                "At most \(Self.rowsMax) rows in one file", field: "file")
        }
        rows = table.enumerated().dropFirst().compactMap { index, fields in
            var cells: [FilingColumn: String] = [:]
            for (column, place) in places where place < fields.count {
                let text = Self.trimmed(fields[place])
                if !text.isEmpty { cells[column] = text }
            }
            return cells.isEmpty ? nil : Row(line: index + 1, cells: cells)
        }
    }

    private static func column(_ title: String) -> FilingColumn? {
        FilingColumn.allCases.first {
            $0.label.zh == title || $0.label.en == title || $0.rawValue == title
        }
    }

    /// Without blanks at both ends, and without the sign that guards against formulas.
    private static func trimmed(_ text: String) -> String {
        var rest = text[...].drop { $0.isWhitespace }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        let second = rest.dropFirst().first
        if rest.first == "'", let second, "=+-@＝＋－＠".contains(second) { rest.removeFirst() }
        return String(rest)
    }
}

extension FilingSheet {
    /// The cells of a CSV file (RFC 4180, UTF-8): commas between, quotes round what holds one.
    ///
    /// - Throws: `Refusal` for bytes that are no UTF-8 or a quote that is not closed.
    public static func cells(csv bytes: [UInt8]) throws(Refusal) -> [[String]] {
        let text = try text(of: bytes)
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var last: UInt8 = 0
        for byte in text.utf8 {
            defer { last = byte }
            if isQuoted {
                if byte == UInt8(ascii: "\"") { isQuoted = false } else { cell.append(byte) }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                // The second of two quotes within a quoted cell is one of the text.
                if last == UInt8(ascii: "\"") { cell.append(byte) }
                isQuoted = true
            case UInt8(ascii: ","):
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case UInt8(ascii: "\r"): break
            case UInt8(ascii: "\n"):
                rows.append(row + [String(decoding: cell, as: UTF8.self)])
                (row, cell) = ([], [])
            default: cell.append(byte)
            }
        }
        guard !isQuoted else {
            throw Refusal(
                "filing-sheet.quoting", "第\(rows.count + 1)行起引号未闭合",
                "A quote opened at line \(rows.count + 1) is not closed", field: "file")
        }
        if !row.isEmpty || !cell.isEmpty {
            rows.append(row + [String(decoding: cell, as: UTF8.self)])
        }
        return rows
    }

    private static func text(of bytes: [UInt8]) throws(Refusal) -> String {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self)
        else {
            throw Refusal(
                "filing-sheet.encoding", "CSV须为UTF-8编码", "The CSV must be UTF-8",
                field: "file")
        }
        return text
    }
}
