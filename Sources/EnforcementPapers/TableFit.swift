import EnforcementOffice

/// How a table stands on A4: size of type and width of each column, in points.
///
/// Amounts, numbers and days are never broken, their heads may be, once; texts share what is left
/// by their length. A table too wide for the upright page lies across; what is too wide even so is
/// set smaller, down to 6 points.
struct TableFit {
    let size: Double
    let widths: [Double]

    /// Between the margins of 20 mm.
    static let upright = 481.8
    static let across = 728.4

    private static let sizes = [9.0, 8.0, 7.0, 6.0]
    /// Left and right of a cell.
    private static let inset = 10.0

    /// Whether the table has room on the upright page in its usual size.
    static func isUpright(_ table: Paper.Table) -> Bool {
        fit(Wanted(table), sizes[0], upright) != nil
    }

    init(_ table: Paper.Table, isAcross: Bool) {
        let room = isAcross ? Self.across : Self.upright
        let wanted = Wanted(table)
        for size in Self.sizes {
            guard let widths = Self.fit(wanted, size, room) else { continue }
            self.size = size
            self.widths = widths
            return
        }
        // More than the page holds: all are pressed together alike.
        size = Self.sizes[Self.sizes.count - 1]
        let scale = room / wanted.least.reduce(0) { $0 + Double($1) }
        widths = wanted.least.map { Double($0) * scale }
    }

    /// What columns want, in half widths.
    private struct Wanted {
        /// Where nothing is broken but very long texts.
        let whole: [Int]
        /// Below this it cannot be read.
        let least: [Int]
        /// By how much of what is left over a column grows; only texts do, if there are any.
        let shares: [Int]

        init(_ table: Paper.Table) {
            let cells = table.cellWidths
            let titles = table.titleWidths
            let isText = table.columns.map { $0.kind == .text }
            whole = cells.indices.map { max(2, min(48, max(cells[$0], titles[$0]))) }
            least = cells.indices.map { index in
                let title = (titles[index] + 1) / 2 + 1
                let cell = isText[index] ? min(cells[index], 12) : cells[index]
                return max(2, cell, min(title, 12))
            }
            let texts = isText.contains(true)
            shares = cells.indices.map { index in
                texts ? (isText[index] ? min(48, max(cells[index], 4)) : 0) : 1
            }
        }
    }

    /// Nil where something that may not be broken would be.
    private static func fit(_ wanted: Wanted, _ size: Double, _ room: Double) -> [Double]? {
        let least = wanted.least.map { points($0, size) }
        let spare = room - least.reduce(0, +)
        guard spare >= 0 else { return nil }
        let more = zip(wanted.whole, least).map { max(0, points($0, size) - $1) }
        let needed = more.reduce(0, +)
        if needed > spare { return zip(least, more).map { $0 + $1 * spare / needed } }
        let shares = wanted.shares.reduce(0, +)
        return least.indices.map { index in
            let share = Double(wanted.shares[index]) / Double(shares)
            return least[index] + more[index] + (spare - needed) * share
        }
    }

    /// A digit of the face is 0.56 of its size wide.
    private static func points(_ width: Int, _ size: Double) -> Double {
        Double(width) * size * 0.56 + inset
    }
}
