import EnforcementOffice

/// How a table stands on A4: size of type and width of each column, in points.
///
/// Amounts, numbers and days are never broken; texts share what is left by their length. A table
/// too wide for the upright page lies across; what is too wide even so is set smaller, down to 6
/// points.
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
        fit(table, table.widths, sizes[0], upright) != nil
    }

    init(_ table: Paper.Table, isAcross: Bool) {
        let room = isAcross ? Self.across : Self.upright
        let widths = table.widths
        for size in Self.sizes {
            guard let fit = Self.fit(table, widths, size, room) else { continue }
            self.size = size
            self.widths = fit
            return
        }
        let smallest = Self.sizes[Self.sizes.count - 1]
        let wanted = widths.map { Self.points(min($0, 60), smallest) }
        let scale = room / wanted.reduce(0, +)
        size = smallest
        self.widths = wanted.map { $0 * scale }
    }

    /// Nil where something that may not be broken would be.
    private static func fit(
        _ table: Paper.Table, _ widths: [Int], _ size: Double, _ room: Double
    ) -> [Double]? {
        let wanted = widths.map { points(min($0, 48), size) }
        let least = zip(table.columns, widths).map { column, width in
            points(column.kind == .text ? min(width, max(12, column.title.width)) : width, size)
        }
        let spare = room - least.reduce(0, +)
        guard spare >= 0 else { return nil }
        let more = zip(wanted, least).map { max(0, $0 - $1) }
        let needed = more.reduce(0, +)
        if needed > spare {
            return zip(least, more).map { $0 + $1 * spare / needed }
        }
        // Room is left over: texts take it; without texts, all do.
        let full = zip(least, more).map { $0 + $1 }
        let shares = zip(table.columns, widths).map { column, width in
            column.kind == .text ? Double(max(width, 4)) : 0
        }
        let sum = shares.reduce(0, +)
        let over = room - full.reduce(0, +)
        let even = over / Double(full.count)
        return zip(full, shares).map { $0 + (sum > 0 ? over * $1 / sum : even) }
    }

    /// A digit of the face is 0.56 of its size wide.
    private static func points(_ width: Int, _ size: Double) -> Double {
        Double(max(width, 2)) * size * 0.56 + inset
    }
}
