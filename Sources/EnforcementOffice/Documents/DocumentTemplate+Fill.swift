public import EnforcementCore

/// A document as it was written: what is signed, kept on the record and set in type.
public struct WrittenDocument: Sendable, Hashable {
    public let code: String
    public let title: String
    /// Paragraphs, each with the mark of its style in front: see `DocumentPart`.
    public let text: [String]
    /// Who signs, line by line.
    public let signature: [String]
}

/// What came of filling a template in: the text, and the slots nothing is known for.
public struct FilledDocument: Sendable, Hashable {
    public let title: String
    public let text: [String]
    public let signature: [String]
    /// Names of slots without a value, each once.
    public let missing: [String]
    /// Laws cited that are not in force on the day.
    public let stale: [String]

    /// How a slot without a value is shown in a preview.
    public static let gap = ("〔缺：", "〕")
}

extension DocumentTemplate {
    /// Fills the slots in. A slot without a value stays visible in the text and is named.
    public func filled(_ values: DocumentValues) -> FilledDocument {
        var filling = Filling(values: values)
        let title = filling.lines([title]).first ?? ""
        let text = filling.lines(body)
        let signature = filling.lines(signature)
        return FilledDocument(
            title: title, text: text, signature: signature, missing: filling.missing,
            stale: filling.stale)
    }

    /// The document, whole.
    ///
    /// - Throws: `affairs.slot-missing` naming the slots nothing is known for;
    ///   `affairs.law-not-in-force` where the text cites what does not hold on that day.
    public func written(_ values: DocumentValues) throws(Refusal) -> WrittenDocument {
        let filled = filled(values)
        guard filled.missing.isEmpty else {
            let names = filled.missing.joined(separator: "、")
            throw Refusal(
                "affairs.slot-missing", "《\(filled.title)》缺：\(names)",
                "\(code) has no value for: \(names)", field: filled.missing.first)
        }
        guard filled.stale.isEmpty else {
            throw Refusal(
                "affairs.law-not-in-force",
                "《\(filled.title)》引用的\(filled.stale.joined(separator: "、"))当日未施行",
                "\(code) cites what is not in force: \(filled.stale.joined(separator: ", "))")
        }
        return WrittenDocument(
            code: code, title: filled.title, text: filled.text, signature: filled.signature)
    }
}

/// One document being filled in.
private struct Filling {
    let values: DocumentValues
    var missing: [String] = []
    var stale: [String] = []

    init(values: DocumentValues) { self.values = values }

    mutating func lines(_ lines: [DocumentTemplate.Line]) -> [String] {
        var text: [String] = []
        for line in lines {
            guard let each = line.each else {
                guard let row = fill(line, [:], "") else { continue }
                text += row.split(whereSeparator: \.isNewline).map(String.init)
                continue
            }
            let things = values.lists[each] ?? []
            if things.isEmpty, !line.isOptional { note(each) }
            for thing in things {
                if let row = fill(line, thing, each + "·") { text.append(row) }
            }
        }
        return text
    }

    /// Nil where an optional line has a slot without a value.
    private mutating func fill(
        _ line: DocumentTemplate.Line, _ thing: [String: String], _ prefix: String
    ) -> String? {
        var row = ""
        var gaps: [String] = []
        for piece in line.pieces {
            switch piece {
            case .text(let text): row += text
            case .law(let document, let articles):
                row += LawTitle.cite(document, articles)
                if !document.isInForce(on: values.day) { stale.append(document.title) }
            case .slot(let name):
                if let value = thing[name] ?? values.scalars[name] {
                    row += value.asContent(inRow: row.first == "｜")
                } else if values.empty.contains(name) {
                    continue
                } else {
                    gaps.append(thing.isEmpty ? name : prefix + name)
                    row += FilledDocument.gap.0 + name + FilledDocument.gap.1
                }
            }
        }
        if !gaps.isEmpty {
            if line.isOptional { return nil }
            for gap in gaps { note(gap) }
        }
        return row
    }

    private mutating func note(_ name: String) {
        if !missing.contains(name) { missing.append(name) }
    }
}

extension String {
    /// A value as part of a text: it opens no slot, no cell and no line of its own in a table.
    fileprivate func asContent(inRow: Bool) -> String {
        String(
            map { character -> Character in
                switch character {
                case "{": "｛"
                case "}": "｝"
                case "｜" where inRow: "／"
                case let mark where inRow && mark.isNewline: "　"
                default: character
                }
            })
    }
}

extension Law.Document {
    fileprivate func isInForce(on day: Day) -> Bool {
        (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
