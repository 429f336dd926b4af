import EnforcementCore

/// How personal data stand on screens (handbook 10.3): enough to recognise, not enough to use.
enum Mask {
    /// 410185********1234; a credit code is public and stays.
    static func identity(_ text: String, of kind: Party.Kind) -> String {
        guard kind == .person, text.count > 10 else { return kind == .person ? "****" : text }
        return "\(text.prefix(6))\(String(repeating: "*", count: text.count - 10))\(text.suffix(4))"
    }

    /// 138****5678
    static func phone(_ text: String) -> String {
        guard text.count > 7 else { return "****" }
        return "\(text.prefix(3))****\(text.suffix(4))"
    }

    /// **** **** **** 6789
    static func account(_ account: PayeeAccount) -> String { "**** \(account.tail)" }

    /// To the district: 河南省登封市***
    static func address(_ text: String) -> String {
        let ends: [Character] = ["区", "县", "市"]
        guard let last = text.lastIndex(where: { ends.contains($0) }) else {
            return "\(text.prefix(3))***"
        }
        let kept = text[...last]
        return kept.count < text.count ? "\(kept)***" : "\(kept)"
    }
}
