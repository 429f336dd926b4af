import EnforcementCore

/// What the recogniser saw on one page.
struct ScannedPage: Sendable {
    /// Pages of the whole picture file.
    let pages: Int
    let pieces: [PagePiece]
    /// Sum over all letters of how sure each is, and their number.
    let sureness: (sum: Double, letters: Int)

    init?(_ answer: JSON) {
        guard let pages = answer["pages"]?.integer, let lines = answer["lines"]?.items else {
            return nil
        }
        var pieces: [PagePiece] = []
        var (sum, letters) = (0.0, 0)
        for line in lines {
            guard let parts = line.items, parts.count == 6, let text = parts[4].text else {
                return nil
            }
            let numbers = parts.compactMap(\.double)
            guard numbers.count == 5 else { return nil }
            pieces.append(
                PagePiece(
                    left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3],
                    text: text))
            sum += numbers[4] * Double(text.count)
            letters += text.count
        }
        self.pages = pages
        self.pieces = pieces
        sureness = (sum, letters)
    }
}

extension JSON {
    fileprivate var double: Double? {
        guard case .number(let text) = self else { return nil }
        return Double(text)
    }
}
