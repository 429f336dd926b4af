import EnforcementCore

/// What the recogniser saw on one page.
struct ScannedPage: Sendable {
    struct Piece: Sendable {
        let left, top, right, bottom: Double
        let text: String
        let confidence: Double

        var height: Double { bottom - top }
        var middle: Double { (top + bottom) / 2 }
    }

    /// Pages of the whole picture file.
    let pages: Int
    let pieces: [Piece]

    init?(_ answer: JSON) {
        guard let pages = answer["pages"]?.integer, let lines = answer["lines"]?.items else {
            return nil
        }
        var pieces: [Piece] = []
        for line in lines {
            guard let parts = line.items, parts.count == 6, let text = parts[4].text else {
                return nil
            }
            let numbers = parts.compactMap(\.double)
            guard numbers.count == 5 else { return nil }
            pieces.append(
                Piece(
                    left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3],
                    text: text, confidence: numbers[4]))
        }
        self.pages = pages
        self.pieces = pieces
    }

    /// Sum over all letters of how sure each is, and their number.
    var sureness: (sum: Double, letters: Int) {
        pieces.reduce((0, 0)) { sum, piece in
            let count = piece.text.count
            return (sum.0 + piece.confidence * Double(count), sum.1 + count)
        }
    }

    /// Lines from top to bottom; what stands side by side is one of them.
    var lines: [TextLine] {
        let heights = pieces.map(\.height).sorted()
        guard let height = heights.isEmpty ? nil : heights[heights.count / 2], height > 0 else {
            return []
        }
        var rows: [[Piece]] = []
        for piece in pieces.sorted(by: { $0.middle < $1.middle }) {
            let isBeside = rows.last?.last.map {
                abs($0.middle - piece.middle) < 0.4 * min($0.height, piece.height)
            }
            if isBeside == true {
                rows[rows.count - 1].append(piece)
            } else {
                rows.append([piece])
            }
        }
        // A box is a little taller than its letters.
        let letter = 0.9 * height
        return rows.map { Self.line($0.sorted { $0.left < $1.left }, letter) }
    }

    private static func line(_ row: [Piece], _ letter: Double) -> TextLine {
        var text = ""
        var isRow = false
        for (index, piece) in row.enumerated() {
            if index > 0 {
                let gap = (piece.left - row[index - 1].right) / letter
                if gap > 1.5 { isRow = true }
                text += gap > 1.5 ? "\t" : ""
            }
            text += piece.text.withoutSetting
        }
        return TextLine(
            text: text, left: (row.first?.left ?? 0) / letter,
            right: (row.map(\.right).max() ?? 0) / letter, isRow: isRow)
    }
}

extension JSON {
    fileprivate var double: Double? {
        guard case .number(let text) = self else { return nil }
        return Double(text)
    }
}
