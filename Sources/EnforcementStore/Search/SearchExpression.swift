import EnforcementCore
import EnforcementOffice

/// A query as the index asks it. Only folded words come in, each between quotes: no sign of the
/// index's own language can come from a person.
struct SearchExpression {
    let query: SearchQuery
    let seesIdentities: Bool

    /// What a hit is ranked by, best first.
    enum Rank: CaseIterable { case number, name, tail, any }

    /// The expression of a rank: one of the words met so, and every word met somehow. Nil where no
    /// word can be met so.
    func text(_ rank: Rank) -> String? {
        let whole = query.words.map(any)
        guard rank != .any else { return all(whole) }
        let met = query.words.compactMap { only(rank, $0) }
        guard !met.isEmpty else { return nil }
        let either = "(\(met.joined(separator: " OR ")))"
        return query.words.count == 1 ? either : all([either] + whole)
    }

    /// The same for papers: every word as it stands. Nil where that would meet nearly every paper.
    var paperText: String? {
        guard query.words.contains(where: { $0.text.count > 1 }) else { return nil }
        let phrases = query.words.map { word in
            word.pair.map { "(\(phrase([word.text])) OR (\(pairPhrases($0))))" }
                ?? phrase(word.tokens)
        }
        return all(phrases)
    }

    private func pairPhrases(_ pair: (name: String, digits: String)) -> String {
        "\(phrase(SearchWord(pair.name).tokens)) AND \(phrase([pair.digits]))"
    }

    private func all(_ parts: [String]) -> String { parts.joined(separator: " AND ") }

    // MARK: One word

    private func only(_ rank: Rank, _ word: SearchWord) -> String? {
        switch rank {
        case .number: number(word)
        case .name: marked(.name, word.text)
        case .tail: tails(word)
        case .any: any(word)
        }
    }

    private func any(_ word: SearchWord) -> String {
        var choices = [tails(word), number(word), longer(word)].compactMap(\.self)
        if word.isDigits {
            if word.text.count > 1 { choices.append(begun(.basisSerial, word.text)) }
            if word.text.count == 4 { choices.append(marked(.year, word.text)) }
        } else {
            let isNumber = serial(word) != nil
            let isOpen =
                !isNumber && word.tokens.last.map { !Self.isHan($0) && $0.count > 1 } == true
            choices.append(phrase(word.tokens) + (isOpen ? "*" : ""))
            if !isNumber, let pair = word.pair {
                let name = phrase(SearchWord(pair.name).tokens)
                choices.append("(\(name) AND \(any(SearchWord(pair.digits))))")
            }
        }
        return "(\(choices.joined(separator: " OR ")))"
    }

    /// A case number from its year, court or type on; or a serial alone.
    private func number(_ word: SearchWord) -> String? {
        let text = word.text.hasSuffix("号") ? String(word.text.dropLast()) : word.text
        if SearchWord(text).isDigits { return text.isEmpty ? nil : marked(.serial, text) }
        return serial(word).map { _ in marked(.number, text) }
    }

    /// Serials that begin so, from two digits on: fewer would be every tenth case.
    private func longer(_ word: SearchWord) -> String? {
        if word.isDigits { return word.text.count > 1 ? begun(.serial, word.text) : nil }
        guard let serial = serial(word), serial.count > 1, !word.text.hasSuffix("号") else {
            return nil
        }
        return begun(.number, word.text)
    }

    /// The digits behind the character of a type of case.
    private func serial(_ word: SearchWord) -> String? {
        let tokens = word.tokens.last == "号" ? word.tokens.dropLast() : word.tokens[...]
        guard let last = tokens.last, SearchWord(last).isDigits else { return nil }
        let head = tokens.dropLast().joined()
        return CaseNumber.types.contains(where: head.hasSuffix) ? last : nil
    }

    private func tails(_ word: SearchWord) -> String? {
        guard !word.hasHan else { return nil }
        var choices: [String] = []
        if word.text.count == 4 {
            choices = [marked(.phoneTail, word.text), marked(.accountTail, word.text)]
            if seesIdentities { choices.append(marked(.identityTail, word.text)) }
        }
        if word.isDigits, word.text.count > 4 { choices.append(begun(.phone, word.text)) }
        if word.text.count > 5 { choices.append(begun(.code, word.text)) }
        return choices.isEmpty ? nil : "(\(choices.joined(separator: " OR ")))"
    }

    private func marked(_ mark: SearchWords.Mark, _ text: String) -> String {
        "\"\(mark.rawValue)\(text)\""
    }

    private func begun(_ mark: SearchWords.Mark, _ text: String) -> String {
        marked(mark, text) + "*"
    }

    private func phrase(_ tokens: [String]) -> String {
        "\"\(tokens.joined(separator: " "))\""
    }

    private static func isHan(_ token: String) -> Bool {
        token.unicodeScalars.contains(where: SearchWord.isHan)
    }
}
