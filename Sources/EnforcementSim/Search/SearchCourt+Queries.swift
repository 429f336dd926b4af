import EnforcementCore
import EnforcementOffice

extension SearchCourt {
    /// What is typed in a bench: each kind in turn, so that a hundred hold them all.
    public enum Typed: String, CaseIterable, Sendable {
        case name, serial, number, begunNumber, tail, character, nameAndTail, phrase, rarePhrase
        case miss
    }

    public func query(_ kind: Typed, _ turn: Int, cases: Int) -> String {
        var chance = self.chance(-turn - 1)
        let number = chance.whole(1...cases)
        let words = words(number)
        switch kind {
        case .name: return String(words.names[0].prefix(2))
        case .serial: return "\((number - 1) % 25_000 + 1)"
        case .number: return self.number(number).replacing("（", with: "(")
        case .begunNumber:
            let whole = Array(self.number(number))
            return String(whole.prefix(chance.whole(2...whole.count - 2)))
        case .tail:
            return chance.happens(50) ? words.accounts[0] : String(words.phones[0].suffix(4))
        case .character: return chance.pick(["王", "某", "执", "公", "纠", "豫", "李"]) ?? "王"
        case .nameAndTail: return "\(words.names[0]) \(words.accounts[0])"
        case .phrase:
            return chance.pick(Self.phrases) ?? "验收"
        case .rarePhrase:
            let text = text(number)
            guard let place = text.firstRange(of: "示例", from: "合同编号") else {
                return "编号示例"
            }
            return String(text[place].prefix(9))
        case .miss:
            return chance.pick(Self.misses) ?? ""
        }
    }

    private static let phrases = ["借款本金", "连带清偿", "合同 违约金", "验收", "房屋不予"]
    /// What is in no case, some of it of the commonest characters.
    private static let misses = [
        "鑫鑫", "王李", "某公", "纠王某", "本负担", "某军 借方执", "99999999",
    ]
}

extension String {
    /// Where `word` begins behind the first `head`, to the end.
    fileprivate func firstRange(of word: String, from head: String) -> Range<String.Index>? {
        guard let start = firstRange(of: head),
            let found = self[start.upperBound...].firstRange(of: word)
        else { return nil }
        return found.lowerBound..<endIndex
    }
}
