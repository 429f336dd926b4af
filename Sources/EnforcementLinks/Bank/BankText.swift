import EnforcementCore

/// Reads the words and numbers that stand in any file of the bank. `field` and `line` say where.
enum BankText {
    /// A number the bank or the court gave: one word of at most 64 characters.
    static func number(
        _ text: String, line: Int, _ field: String
    ) throws(StatementFault) -> String {
        guard !text.isEmpty else { throw StatementFault(.missing, line: line, field) }
        guard text.utf8.count <= 64 else {
            throw StatementFault(.length(max: 64), line: line, field)
        }
        let isWord = text.unicodeScalars.allSatisfy {
            $0 > " " && !isUnseen($0) && $0 != "\u{3000}"
        }
        guard isWord else { throw StatementFault(.characters, line: line, field) }
        return text
    }

    static func numberIfAny(
        _ text: String?, line: Int, _ field: String
    ) throws(StatementFault) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return try number(text, line: line, field)
    }

    /// What a payer wrote. Nobody outside may stop the court's statement by writing something odd:
    /// what cannot be seen becomes `U+FFFD`, and only more than any bank takes is refused.
    static func free(_ text: String, line: Int, _ field: String) throws(StatementFault) -> String {
        guard text.utf8.count <= 2_000 || text.unicodeScalars.count <= 2_000 else {
            throw StatementFault(.length(max: 2_000), line: line, field)
        }
        // The letters that might have to go begin with these bytes; most texts have none.
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 && $0 != 0xEF
        }
        guard !isPlain else { return text }
        var cleaned = ""
        cleaned.unicodeScalars.append(
            contentsOf: text.unicodeScalars.map {
                isUnseen($0) && $0 != "\n" && $0 != "\r" && $0 != "\t" ? "\u{FFFD}" : $0
            })
        return cleaned
    }

    static func freeIfAny(
        _ text: String, line: Int, _ field: String
    ) throws(StatementFault) -> String? {
        text.isEmpty ? nil : try free(text, line: line, field)
    }

    /// Yuan above zero, no more than any court is paid at once: sums of such never overflow.
    static func amount(_ text: String, line: Int, _ field: String) throws(StatementFault) -> Money {
        guard let money = Money(yuan: text), money > .zero, money <= most else {
            throw StatementFault(.amount, line: line, field)
        }
        return money
    }

    /// A balance, which may be below zero, or a total.
    static func balance(
        _ text: String, line: Int, _ field: String
    ) throws(StatementFault) -> Money {
        guard let money = Money(yuan: text) else {
            throw StatementFault(.balanceAmount, line: line, field)
        }
        return money
    }

    /// Digits only.
    static func count(_ text: String, line: Int, _ field: String) throws(StatementFault) -> Int {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(text) else {
            throw StatementFault(.whole, line: line, field)
        }
        return count
    }

    /// Holds a count that was said against what stands in the file.
    static func check(
        _ text: String, _ found: Int, line: Int, _ field: String
    ) throws(StatementFault) {
        let said = try count(text, line: line, field)
        guard said == found else {
            throw StatementFault(.count(said: said, found: found), line: line, field)
        }
    }

    /// The same of a total.
    static func check(
        _ text: String, _ found: Money, line: Int, _ field: String
    ) throws(StatementFault) {
        let said = try balance(text, line: line, field)
        guard said == found else {
            throw StatementFault(.total(said: said, found: found), line: line, field)
        }
    }

    static func day(_ text: String, line: Int, _ field: String) throws(StatementFault) -> Day {
        guard let day = Day(text) else { throw StatementFault(.day, line: line, field) }
        return day
    }

    static func currency(_ text: String?, line: Int, _ field: String) throws(StatementFault) {
        guard text == "CNY" else { throw StatementFault(.currency, line: line, field) }
    }

    static let most = Money(fen: 10_000_000_000_000)

    /// Controls, and the marks that turn the direction of writing or take no room.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}
