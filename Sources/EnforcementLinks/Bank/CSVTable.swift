/// One header line of a CSV layout: the columns by their English and their Chinese names.
struct CSVTable {
    let names: [String]
    let chinese: [String]

    init(_ columns: KeyValuePairs<String, String>) {
        names = columns.map(\.key)
        chinese = columns.map(\.value)
    }

    func isHeader(_ row: CSVScanner.Row) -> Bool { row.fields == names || row.fields == chinese }

    func readHeader(_ scanner: inout CSVScanner) throws(StatementFault) {
        guard let row = try scanner.next() else { throw StatementFault(.truncated) }
        guard isHeader(row) else { throw fault(row) }
    }

    /// The next record under the header, with its fields freed of the guard against formulas.
    func readRow(_ scanner: inout CSVScanner) throws(StatementFault) -> CSVRecord? {
        guard let row = try scanner.next() else { return nil }
        guard row.fields.count == names.count else { throw fault(row) }
        return CSVRecord(
            fields: row.fields.map(FormulaGuard.removed), line: row.line, names: names)
    }

    private func fault(_ row: CSVScanner.Row) -> StatementFault {
        StatementFault(row.isCutOff ? .truncated : .columns, line: row.line)
    }
}

/// A record whose fields are asked for by the English names of their columns.
struct CSVRecord {
    let fields: [String]
    let line: Int
    let names: [String]

    subscript(name: String) -> String {
        guard let column = names.firstIndex(of: name) else {
            preconditionFailure("no such column: \(name)")
        }
        return fields[column]
    }

    /// Reads one field, telling the reader where it stands.
    func read<Value>(
        _ name: String, _ reader: (String, Int, String) throws(StatementFault) -> Value
    ) throws(StatementFault) -> Value {
        try reader(self[name], line, name)
    }

    /// Whether it is one of the first words and not of the second, in English or Chinese.
    func isFirst(
        _ name: String, _ first: [String], _ second: [String]
    ) throws(StatementFault) -> Bool {
        let word = self[name]
        if first.contains(word) { return true }
        guard second.contains(word) else { throw StatementFault(.choice, line: line, name) }
        return false
    }
}
