/// Puts right the marks a recogniser mixes up: commas and points in numbers, marks of half width
/// among Chinese letters. No letter and no figure is changed.
enum ScannedMarks {
    static func clean(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        cleanNumbers(&scalars)
        for index in scalars.indices {
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            guard let wide = wide[scalars[index]] else { continue }
            if isLetter(before) || (isLetter(after) && !before.isDigit) { scalars[index] = wide }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static let wide: [Unicode.Scalar: Unicode.Scalar] = [
        ",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）",
    ]

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
    }

    /// Groups of figures: all of three figures but the first are thousands, a last one of two is
    /// fen. `1，234.567,89` becomes `1,234,567.89`.
    private static func cleanNumbers(_ scalars: inout [Unicode.Scalar]) {
        var place = 0
        while place < scalars.count {
            guard scalars[place].isDigit else {
                place += 1
                continue
            }
            var marks: [Int] = []
            var groups = [0]
            while place < scalars.count {
                if scalars[place].isDigit {
                    groups[groups.count - 1] += 1
                } else if isSeparator(scalars[place]), place + 1 < scalars.count,
                    scalars[place + 1].isDigit
                {
                    marks.append(place)
                    groups.append(0)
                } else {
                    break
                }
                place += 1
            }
            set(marks, groups, in: &scalars)
        }
    }

    private static func set(
        _ marks: [Int], _ groups: [Int], in scalars: inout [Unicode.Scalar]
    ) {
        guard let last = groups.last, groups.count > 1, groups[0] <= 3 || groups.count == 2 else {
            return
        }
        let inner = groups.dropFirst().dropLast()
        guard inner.allSatisfy({ $0 == 3 }) else { return }
        for mark in marks.dropLast() { scalars[mark] = "," }
        let end = marks[marks.count - 1]
        if last == 2, groups.count > 2 || scalars[end] == "．" {
            scalars[end] = "."
        } else if last == 3, groups[0] <= 3, groups.count > 2 || scalars[end] != "." {
            // One group of three behind a point stays as it is: it may be a share.
            scalars[end] = ","
        } else if scalars[end] == "．" {
            scalars[end] = "."
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "," || scalar == "，" || scalar == "." || scalar == "．"
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
