public import EnforcementCore
public import EnforcementOffice

extension PaperPress: DocumentPress {
    public nonisolated func pdf(
        _ sheet: DocumentSheet, on day: Day
    ) async throws(PaperFault) -> [UInt8] {
        try await set(sheet.copy, by: "document", on: day)
    }
}

extension DocumentSheet {
    /// The sheet as its template takes it.
    fileprivate var copy: JSON {
        .members([
            "court": .string(court), "title": .string(title),
            "label": label.map(JSON.string) ?? .null,
            "parts": .array(parts.map(\.copy)), "signature": .array(signature.map(JSON.string)),
            "date": signedOn.map { .string(ChineseNumeral.date($0)) } ?? .null,
            "seal": .bool(hasSeal), "draft": .bool(isDraft),
            "verification": verification.map(JSON.string) ?? .null,
        ])
    }
}

extension DocumentPart {
    fileprivate var copy: JSON {
        switch self {
        case .paragraph(let text): member("text", text)
        case .heading(let text): member("heading", text)
        case .flush(let text): member("flush", text)
        case .page(let text): member("page", text)
        case .table(let rows): .members(["kind": .string("table"), "table": Self.copy(of: rows)])
        }
    }

    private func member(_ kind: String, _ text: String) -> JSON {
        .members(["kind": .string(kind), "text": .string(text)])
    }

    /// Rows of the same length, and how much room each column has by its longest cell.
    private static func copy(of rows: [[String]]) -> JSON {
        let columns = max(1, rows.map(\.count).max() ?? 1)
        let shares = (0..<columns).map { column in
            let widest = rows.map { $0.count > column ? $0[column].width : 0 }.max() ?? 0
            return max(4, min(36, widest))
        }
        let full = rows.map { row in
            JSON.array((0..<columns).map { .string($0 < row.count ? row[$0] : "") })
        }
        return .members([
            "shares": .array(shares.map { .number("\($0)") }), "rows": .array(full),
        ])
    }
}
