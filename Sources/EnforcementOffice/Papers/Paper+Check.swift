extension Paper {
    /// Bounds of one paper. Larger reports are split by whoever writes them.
    public static let partsMax = 500
    public static let columnsMax = 40
    public static let rowsMax = 10_000
    /// Characters of one text or cell.
    public static let textMax = 8_000

    /// Whether every way of showing the paper can show it.
    ///
    /// - Throws: `.malformed` with the part (from 1), the row and the rule: a table needs a column,
    ///   a row as many cells as columns, and nothing may exceed the bounds above.
    public func check() throws(PaperFault) {
        guard !title.isEmpty else { throw .malformed("the title is empty") }
        guard parts.count <= Self.partsMax else {
            throw .malformed("\(parts.count) parts, at most \(Self.partsMax)")
        }
        for text in [title, footer] + subtitle { try Self.check(text, "the head") }
        for (index, part) in parts.enumerated() {
            let place = "part \(index + 1)"
            switch part {
            case .heading(let text), .text(let text): try Self.check(text, place)
            case .figures(let figures):
                for figure in figures { try Self.check(figure.label + figure.value, place) }
            case .table(let table): try table.check(place)
            }
        }
        guard rowCount <= Self.rowsMax else {
            throw .malformed("\(rowCount) rows, at most \(Self.rowsMax)")
        }
    }

    /// Rows of all tables.
    public var rowCount: Int {
        parts.reduce(0) { count, part in
            if case .table(let table) = part { count + table.rows.count } else { count }
        }
    }

    fileprivate static func check(_ text: String, _ place: String) throws(PaperFault) {
        guard text.utf8.count <= textMax * 3 else {
            throw .malformed("\(place): a text of more than \(textMax) characters")
        }
    }
}

extension Paper.Table {
    fileprivate func check(_ place: String) throws(PaperFault) {
        guard !columns.isEmpty else { throw .malformed("\(place): a table without columns") }
        guard columns.count <= Paper.columnsMax else {
            throw .malformed("\(place): \(columns.count) columns, at most \(Paper.columnsMax)")
        }
        for column in columns { try Paper.check(column.title, place) }
        for (index, row) in rows.enumerated() { try check(row, "\(place), row \(index + 1)") }
        if !total.isEmpty { try check(total, "\(place), total") }
    }

    private func check(_ row: [String], _ place: String) throws(PaperFault) {
        guard row.count == columns.count else {
            throw .malformed("\(place): \(row.count) cells in \(columns.count) columns")
        }
        for cell in row { try Paper.check(cell, place) }
    }
}
