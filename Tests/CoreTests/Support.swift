public import EnforcementCore

/// A day written out: `let filed: Day = "2022-08-09"`.
extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        guard let day = Day(value) else { preconditionFailure("no such day: \(value)") }
        self = day
    }
}

/// An amount written out in yuan: `"160000.00"`.
extension Money: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        guard let money = Money(yuan: value) else { preconditionFailure("no amount: \(value)") }
        self = money
    }
}

/// A table in a string: rows of cells, two or more blanks apart; the first row is the heading.
enum Table {
    static func rows(_ text: String) -> [[String]] {
        text.split(whereSeparator: { $0.isNewline }).dropFirst().map { line in
            var cells: [String] = []
            var cell = ""
            var blanks = 0
            for character in line {
                if character == " " {
                    blanks += 1
                    continue
                }
                if blanks >= 2, !cell.isEmpty {
                    cells.append(cell)
                    cell = ""
                } else if blanks == 1, !cell.isEmpty {
                    cell += " "
                }
                blanks = 0
                cell.append(character)
            }
            return cells + [cell]
        }
    }
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
