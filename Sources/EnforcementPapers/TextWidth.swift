import EnforcementOffice

extension String {
    /// How wide the text stands, in half widths: a Chinese character counts two.
    var width: Int { unicodeScalars.reduce(0) { $0 + $1.width } }

    /// The widest of its lines.
    var lineWidth: Int {
        split(whereSeparator: \.isNewline).map { String($0).width }.max() ?? 0
    }
}

extension Unicode.Scalar {
    fileprivate var width: Int {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}

extension Paper.Table {
    /// The widest cell of each column, total with it, in half widths.
    var cellWidths: [Int] {
        columns.indices.map { index in
            rows.reduce(total.isEmpty ? 0 : total[index].lineWidth) {
                max($0, $1[index].lineWidth)
            }
        }
    }

    var titleWidths: [Int] { columns.map(\.title.lineWidth) }
}
