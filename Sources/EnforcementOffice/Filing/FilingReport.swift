public import EnforcementCore

/// What a batch came to, on paper.
public enum FilingReport {
    /// The rows that are not in or not finished, as they were, with line and reason behind. The
    /// reason's column is passed over when the sheet comes again.
    public static func badRows(of sheet: FilingSheet, _ results: [FilingBatch.Result]) -> Paper {
        var rows: [[String]] = []
        for (row, result) in zip(sheet.rows, results) {
            guard let refusal = result.refusal else { continue }
            rows.append(
                FilingColumn.allCases.map { row[$0] ?? "" }
                    + [String(row.line), refusal.words.zh])
        }
        let columns = FilingColumn.allCases.map(\.label.zh) + ["原行号", "原因"]
        return Paper(
            title: "待更正",
            parts: [.table(Paper.Table(columns.map { Paper.Table.Column($0) }, rows))], footer: "")
    }
}

extension FilingBatch.Result {
    /// Why the row is not in, or not finished; nil: there is nothing to correct.
    public var refusal: Refusal? {
        switch self {
        case .bad(let refusal), .unfinished(_, let refusal): refusal
        case .filed, .known, .draft, .submitted: nil
        }
    }
}
