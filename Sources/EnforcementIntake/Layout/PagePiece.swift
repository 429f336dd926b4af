/// A run of letters where it stands on a page; places from the page's upper left corner.
struct PagePiece: Sendable {
    let left, top, right, bottom: Double
    let text: String

    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }

    /// How many Chinese letters wide its text is.
    fileprivate var letters: Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 1 : 0.5) }
    }
}

extension [PagePiece] {
    /// Lines from top to bottom; what stands side by side is one of them.
    var lines: [TextLine] {
        guard let letter, letter > 0 else { return [] }
        var rows: [[PagePiece]] = []
        for piece in sorted(by: { $0.middle < $1.middle }) {
            let isBeside = rows.last?.last.map {
                abs($0.middle - piece.middle) < 0.4 * Swift.min($0.height, piece.height)
            }
            if isBeside == true {
                rows[rows.count - 1].append(piece)
            } else {
                rows.append([piece])
            }
        }
        return rows.map { TextLine($0.sorted { $0.left < $1.left }, letter: letter) }
    }

    /// The width of a Chinese letter on this page: that of the middle one of its longer pieces.
    private var letter: Double? {
        let whole = filter { $0.letters >= 4 }
        let widths = (whole.isEmpty ? self : whole)
            .map { ($0.right - $0.left) / Swift.max($0.letters, 0.5) }.sorted()
        return widths.isEmpty ? nil : widths[widths.count / 2]
    }
}

extension TextLine {
    /// - Parameters:
    ///   - row: from left to right.
    ///   - letter: the width of one.
    fileprivate init(_ row: [PagePiece], letter: Double) {
        var text = ""
        var isRow = false
        for (index, piece) in row.enumerated() {
            let gap = index == 0 ? 0 : (piece.left - row[index - 1].right) / letter
            if gap > 1.5 {
                isRow = true
                text += "\t"
            } else if gap > 0.2 {
                text += " "
            }
            text += piece.text
        }
        self.init(
            text: text.split(separator: "\t").map { String($0).withoutSetting }
                .joined(separator: "\t"),
            left: (row.first?.left ?? 0) / letter, right: (row.map(\.right).max() ?? 0) / letter,
            isRow: isRow)
    }
}
