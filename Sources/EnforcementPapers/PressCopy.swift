import EnforcementCore
import EnforcementOffice

/// A paper as the template takes it.
extension Paper {
    /// One JSON object; a table brings size and widths of its columns.
    var copy: JSON {
        let isAcross = parts.contains { part in
            if case .table(let table) = part { !TableFit.isUpright(table) } else { false }
        }
        return .members([
            "title": .string(title), "subtitle": .array(subtitle.map(JSON.string)),
            "footer": .string(footer), "landscape": .bool(isAcross),
            "parts": .array(parts.map { $0.copy(isAcross: isAcross) }),
        ])
    }
}

extension Paper.Part {
    fileprivate func copy(isAcross: Bool) -> JSON {
        switch self {
        case .heading(let text): .members(["kind": "heading", "text": .string(text)])
        case .text(let text): .members(["kind": "text", "text": .string(text)])
        case .figures(let figures):
            .members([
                "kind": "figures",
                "figures": .array(
                    figures.map {
                        .members(["label": .string($0.label), "value": .string($0.value)])
                    }),
            ])
        case .table(let table): table.copy(isAcross: isAcross)
        }
    }
}

extension Paper.Table {
    fileprivate func copy(isAcross: Bool) -> JSON {
        let fit = TableFit(self, isAcross: isAcross)
        let heads = zip(columns, fit.widths).map { column, width in
            JSON.members([
                "title": .string(column.title), "width": .number("\(width)"),
                "right": .bool(column.kind == .money || column.kind == .number),
            ])
        }
        return .members([
            "kind": "table", "caption": caption.map(JSON.string) ?? .null,
            "size": .number("\(fit.size)"), "columns": .array(heads),
            "rows": .array(rows.map { .array($0.map(JSON.string)) }),
            "total": .array(total.map(JSON.string)),
        ])
    }
}
