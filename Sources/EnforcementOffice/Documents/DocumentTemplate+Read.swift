import EnforcementCore

extension DocumentTemplate {
    /// Lines of one template at most.
    static let linesMax = 400

    /// Reads a template and checks every slot of it.
    ///
    /// - Throws: `TemplateFault` with file, line and the slot nobody could fill.
    public init(code: String, text: String) throws(TemplateFault) {
        var reader = TemplateReader(file: "\(code).txt")
        try reader.read(text)
        guard let title = reader.title else {
            throw TemplateFault(file: "\(code).txt", line: 1, "缺“标题：”一行", "No line 标题：")
        }
        self.code = code
        self.title = title
        asks = reader.asks
        signature = reader.signature
        body = reader.body
        try reader.check(self)
    }
}

/// Reads one file from the top down.
private struct TemplateReader {
    let file: String
    var title: DocumentTemplate.Line?
    var asks: [DocumentTemplate.Ask] = []
    var signature: [DocumentTemplate.Line] = []
    var body: [DocumentTemplate.Line] = []

    init(file: String) { self.file = file }

    mutating func read(_ text: String) throws(TemplateFault) {
        var isHead = true
        let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard rows.count <= DocumentTemplate.linesMax else {
            throw TemplateFault(
                file: file, line: DocumentTemplate.linesMax,
                "模板最多\(DocumentTemplate.linesMax)行",
                "A template has at most \(DocumentTemplate.linesMax) lines")
        }
        for (place, row) in rows.enumerated() {
            let row = String(row).trimmedEnds
            if row.isEmpty { continue }
            if isHead {
                if row.hasPrefix("---") { isHead = false } else { try head(row, place + 1) }
            } else {
                body.append(try line(row, place + 1))
            }
        }
        guard !body.isEmpty else {
            throw TemplateFault(
                file: file, line: rows.count, "“---”之后没有正文", "No body below the dashes")
        }
    }

    private mutating func head(_ row: String, _ number: Int) throws(TemplateFault) {
        guard let colon = row.firstIndex(of: "：") else {
            throw TemplateFault(
                file: file, line: number, "抬头应为“名称：内容”", "The head reads NAME：CONTENT")
        }
        let value = String(row[row.index(after: colon)...]).trimmedEnds
        switch row[..<colon] {
        case "标题": title = try line(value, number)
        case "落款": signature.append(try line(value, number))
        case "填写":
            let parts = value.split(separator: "｜", maxSplits: 1).map(String.init)
            guard let name = parts.first else { return }
            asks.append(
                DocumentTemplate.Ask(name: name, hint: parts.count > 1 ? parts[1] : ""))
        case let other:
            throw TemplateFault(
                file: file, line: number, "抬头没有“\(other)”一项：只有标题、填写、落款",
                "The head has no \(other): only 标题, 填写, 落款")
        }
    }

    private func line(_ row: String, _ number: Int) throws(TemplateFault) -> DocumentTemplate.Line {
        var row = Substring(row)
        let isOptional = row.first == "？"
        if isOptional { row = row.dropFirst() }
        var each: String?
        if row.hasPrefix("{每"), row.last == "}", let colon = row.firstIndex(of: "：") {
            each = String(row[row.index(after: row.startIndex)..<colon])
            row = row[row.index(after: colon)...].dropLast()
        }
        return DocumentTemplate.Line(
            number: number, pieces: try pieces(row, number), isOptional: isOptional, each: each)
    }

    private func pieces(
        _ row: Substring, _ number: Int
    ) throws(TemplateFault) -> [DocumentTemplate.Piece] {
        var pieces: [DocumentTemplate.Piece] = []
        var rest = row
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}"),
                !rest[rest.index(after: open)..<close].contains("{")
            else {
                throw TemplateFault(
                    file: file, line: number, "大括号没有成对", "A brace without its other half")
            }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            pieces.append(try piece(name, number))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    /// A slot, or `法：CPL23 253、254`.
    private func piece(
        _ name: String, _ number: Int
    ) throws(TemplateFault) -> DocumentTemplate.Piece {
        guard name.hasPrefix("法：") else { return .slot(name) }
        let parts = name.dropFirst(2).split(separator: " ", maxSplits: 1)
        guard let code = parts.first, let document = Law.document(String(code)),
            LawTitle.of(document) != nil
        else {
            throw TemplateFault(
                file: file, line: number, "没有这部法律：\(name.dropFirst(2))",
                "No such law: \(name.dropFirst(2))")
        }
        let articles = parts.count > 1 ? parts[1].split(separator: "、").map(String.init) : []
        return .law(document, articles: articles)
    }

    /// Every slot must be one the case or the form can fill.
    func check(_ template: DocumentTemplate) throws(TemplateFault) {
        let asked = Set(asks.map(\.name))
        for line in [template.title] + template.body + template.signature {
            let known: Set<String>
            if let each = line.each {
                guard let names = DocumentSlots.lists[each] else {
                    throw TemplateFault(
                        file: file, line: line.number, "没有这种逐项：{\(each)：…}",
                        "No such list: {\(each)：…}")
                }
                known = Set(names).union(DocumentSlots.scalars.keys).union(asked)
            } else {
                known = asked.union(DocumentSlots.scalars.keys)
            }
            for case .slot(let name) in line.pieces where !known.contains(name) {
                throw TemplateFault(
                    file: file, line: line.number, "没有这个填空：{\(name)}",
                    "No such slot: {\(name)}")
            }
        }
    }
}

extension String {
    /// Without blanks at either end; ideographic blanks stay.
    fileprivate var trimmedEnds: String {
        var part = Substring(self)
        while let last = part.last, last == " " || last == "\t" || last == "\r" {
            part = part.dropLast()
        }
        while let first = part.first, first == " " || first == "\t" { part = part.dropFirst() }
        return String(part)
    }
}
