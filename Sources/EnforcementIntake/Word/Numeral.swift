/// Numbers as Word writes them before paragraphs.
enum Numeral {
    static func text(_ number: Int, format: String) -> String {
        switch format {
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting",
            "taiwaneseCountingThousand", "ideographDigital":
            chinese(number, digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"])
        case "chineseLegalSimplified", "ideographLegalTraditional":
            chinese(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"])
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
            (1...20).contains(number)
                ? String(Character(Unicode.Scalar(UInt8(number)).circled)) : "(\(number))"
        case "upperLetter": letter(number, from: "A")
        case "lowerLetter": letter(number, from: "a")
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "bullet", "none": ""
        default: "\(number)"
        }
    }

    /// 一 to 九千九百九十九; 十 without 一 before it, as counted.
    private static func chinese(_ number: Int, digits: [Character], units: [String]) -> String {
        guard (1...9_999).contains(number) else { return "\(number)" }
        let figures = String(number).compactMap(\.wholeNumberValue)
        var text = ""
        for (index, figure) in figures.enumerated() {
            let unit = units[figures.count - 1 - index]
            if figure != 0 {
                text += String(digits[figure]) + unit
            } else if index + 1 < figures.count, figures[index + 1] != 0 {
                text += String(digits[0])
            }
        }
        let ten = String(digits[1]) + units[1]
        return number < 20 && text.hasPrefix(ten) ? String(text.dropFirst()) : text
    }

    /// A to Z, then AA to ZZ.
    private static func letter(_ number: Int, from first: Unicode.Scalar) -> String {
        guard (1...780).contains(number) else { return "\(number)" }
        let letter = first.value + UInt32((number - 1) % 26)
        let mark = Unicode.Scalar(letter).map { String(Character($0)) } ?? ""
        return String(repeating: mark, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3_999).contains(number) else { return "\(number)" }
        let signs = [
            (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (left, text) = (number, "")
        for (value, sign) in signs {
            while left >= value {
                text += sign
                left -= value
            }
        }
        return text
    }
}

extension Unicode.Scalar {
    /// ① for 1 to ⑳ for 20.
    fileprivate var circled: Unicode.Scalar { Unicode.Scalar(0x245F + value) ?? self }
}
