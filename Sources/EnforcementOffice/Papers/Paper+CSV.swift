public import EnforcementCore

extension Paper {
    /// The tables as CSV (RFC 4180), one after another with an empty line between.
    ///
    /// UTF-8 with a byte order mark, lines end in CRLF. Money and numbers stand without signs of
    /// thousands, for programs; a text a spreadsheet would take for a formula gets a `'` in front.
    public var csv: [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        let tables = parts.compactMap { part in
            if case .table(let table) = part { table } else { nil }
        }
        for (index, table) in tables.enumerated() {
            if index > 0 { bytes.append(contentsOf: "\r\n".utf8) }
            table.writeCSV(to: &bytes, caption: tables.count > 1 ? table.caption : nil)
        }
        return bytes
    }
}

extension Paper.Table {
    fileprivate func writeCSV(to bytes: inout [UInt8], caption: String?) {
        if let caption { Self.line([Paper.Cell.text(caption).csv], to: &bytes) }
        Self.line(columns.map { Paper.Cell.text($0.title).csv }, to: &bytes)
        for row in rows + (total.isEmpty ? [] : [total]) {
            Self.line(zip(row, columns).map { Paper.Cell($0, $1.kind).csv }, to: &bytes)
        }
    }

    private static func line(_ fields: [String], to bytes: inout [UInt8]) {
        bytes.append(contentsOf: fields.joined(separator: ",").utf8)
        bytes.append(contentsOf: "\r\n".utf8)
    }
}

extension Paper {
    /// What a cell's text means in its column. A text that is not what the column says (`—`,
    /// `合计`) stays a text.
    public enum Cell: Sendable, Hashable {
        case text(String)
        case money(Money)
        /// Digits with an optional minus and decimals, fifteen at most: what a spreadsheet holds
        /// exactly.
        case number(String)
        case day(Day)

        public init(_ text: String, _ kind: Table.Column.Kind) {
            switch kind {
            case .text: self = .text(text)
            case .money:
                self =
                    Self.ungrouped(text).flatMap { Money(yuan: $0) }.map(Self.money) ?? .text(text)
            case .number:
                self = Self.ungrouped(text).flatMap(Self.plain).map(Self.number) ?? .text(text)
            case .day: self = Day(text).map(Self.day) ?? .text(text)
            }
        }

        /// Without the commas, if they stand where thousands end; nil if elsewhere.
        private static func ungrouped(_ text: String) -> String? {
            let whole = text.prefix { $0 != "." }
            guard whole.contains(",") else { return text }
            let groups = whole.drop { $0 == "-" }.split(
                separator: ",", omittingEmptySubsequences: false)
            guard let first = groups.first, (1...3).contains(first.utf8.count),
                groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
            else { return nil }
            return text.filter { $0 != "," }
        }

        private static func plain(_ text: String) -> String? {
            let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
            let halves = digits.split(
                separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            let isWritten =
                text.utf8.count - digits.count <= 1 && halves.count <= 2
                && halves.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
                && digits.count <= 16
            // A number with a nought before it is a name: 007.
            guard isWritten, let whole = halves.first, whole.count == 1 || whole.first != 48 else {
                return nil
            }
            return text
        }

        /// As a field of CSV.
        var csv: String {
            switch self {
            case .money(let money): money.description
            case .number(let digits): digits
            case .day(let day): day.description
            case .text(let text): Self.guarded(text)
            }
        }

        /// Quoted where it must be; never the start of a formula, also behind blanks.
        private static func guarded(_ text: String) -> String {
            let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
            let starts: [Unicode.Scalar] = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
            let isRisky =
                first.map(starts.contains) ?? false
                || text.utf8.first.map { [9, 10, 13].contains($0) } ?? false
            let safe = isRisky ? "'" + text : text
            guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
                return safe
            }
            return "\""
                + safe.split(separator: "\"", omittingEmptySubsequences: false)
                .joined(separator: "\"\"") + "\""
        }
    }
}
