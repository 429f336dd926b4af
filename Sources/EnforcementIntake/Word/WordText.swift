import EnforcementOffice

/// The text of a DOCX: paragraphs and rows of tables in their order, then the notes.
///
/// What a reader does not see is left out: deleted and hidden text, instructions of fields, the
/// second form kept for old programs. Numbers that Word sets by itself are set.
struct WordText {
    private let package: ZipPackage
    private let main: String

    /// - Parameter main: the part the package leads to.
    init(_ package: ZipPackage, main: String) {
        self.package = package
        self.main = main
    }

    func read() throws(Unreadable) -> String {
        let relations = try PartRelations(of: main, in: package)
        let numbers = try WordNumbers(
            numbering: relations.target(kind: "numbering"),
            styles: relations.target(kind: "styles"),
            in: package)
        var body = try WordPart(main, try package.part(main), numbers: numbers)
        var lines = try body.read()
        for kind in ["footnotes", "endnotes"] {
            guard let part = relations.target(kind: kind), package.has(part) else { continue }
            var notes = try WordPart(part, try package.part(part), numbers: numbers)
            lines += try notes.read().filter { !$0.isEmpty }
        }
        return lines.joined(separator: "\n")
    }
}

/// One part of a DOCX as lines: the body, or its notes.
struct WordPart {
    private var scanner: MarkupScanner
    private var numbers: WordNumbers
    /// The prefix of Word's own elements.
    private var prefix = "w:"
    /// Local names of the open elements; of those that are not Word's, an empty one.
    private var path: [String] = []
    /// From this depth on nothing is taken.
    private var skippedFrom: Int?
    /// Where paragraphs go: the body, then a list for every open cell.
    private var lines: [[String]] = [[]]
    /// Cells of the open rows.
    private var rows: [[String]] = []
    /// Texts of the open paragraphs: one in a text box stands within another.
    private var paragraphs: [String] = []
    private var isHidden = false
    private var length = 0

    init(_ name: String, _ bytes: [UInt8], numbers: WordNumbers) throws(Unreadable) {
        scanner = try MarkupScanner(bytes, part: name)
        self.numbers = numbers
    }

    mutating func read() throws(Unreadable) -> [String] {
        while let token = try scanner.next() {
            switch token {
            case .start(let name, let range): try start(name, range)
            case .end: end()
            case .text(let range, let isLiteral):
                guard skippedFrom == nil, !isHidden, path.last == "t" else { continue }
                try add(try scanner.text(range, isLiteral: isLiteral))
            }
        }
        return lines[0]
    }

    private mutating func start(_ name: String, _ range: Range<Int>) throws(Unreadable) {
        if path.isEmpty {
            for (key, value) in try scanner.attributes(range)
            where key.hasPrefix("xmlns") && value.contains("wordprocessingml/") {
                prefix = key == "xmlns" ? "" : key.dropFirst(6) + ":"
            }
        }
        let isOurs =
            prefix.isEmpty ? !name.utf8.contains(UInt8(ascii: ":")) : name.hasPrefix(prefix)
        let local = isOurs ? String(name.local) : ""
        let parent = path.last ?? ""
        path.append(local)
        if skippedFrom != nil { return }
        if ["del", "moveFrom", "pPrChange", "rPrChange", "rt"].contains(local)
            || name.local == "Fallback"
        {
            // Among properties a mark of deletion has no text in it; `rt` is pronunciation.
            skippedFrom = path.count
            return
        }
        switch local {
        case "p": paragraphs.append("")
        case "pStyle", "ilvl", "numId":
            numbers.take(local, value: try value(range))
        case "tr": rows.append([])
        case "tc": lines.append([])
        case "r": isHidden = false
        case "vanish" where parent == "rPr" && path.contains("r"):
            isHidden = !["0", "false", "off"].contains(try value(range))
        case "tab" where parent == "r": try add("\t")
        case "br" where parent == "r", "cr" where parent == "r": try add("\n")
        case "noBreakHyphen": try add("-")
        default: break
        }
    }

    private mutating func end() {
        let depth = path.count
        let local = path.removeLast()
        if let from = skippedFrom {
            if depth == from { skippedFrom = nil }
            return
        }
        switch local {
        case "pPr":
            if let number = numbers.next(), !paragraphs.isEmpty {
                paragraphs[paragraphs.count - 1] += number
            }
        case "p":
            lines[lines.count - 1].append(paragraphs.removeLast())
        case "r": isHidden = false
        case "tc" where lines.count > 1:
            let cell = lines.removeLast().filter { !$0.isEmpty }.joined(separator: " ")
            if !rows.isEmpty { rows[rows.count - 1].append(cell) }
        case "tr":
            lines[lines.count - 1].append(rows.removeLast().joined(separator: "\t"))
        default: break
        }
    }

    private mutating func add(_ text: String) throws(Unreadable) {
        guard !paragraphs.isEmpty, !isHidden else { return }
        length += text.utf8.count
        guard length <= IntakeLimits.textMax else {
            throw .textLength(max: IntakeLimits.textMax)
        }
        paragraphs[paragraphs.count - 1] += text
    }

    private func value(_ range: Range<Int>) throws(Unreadable) -> String {
        let told = try scanner.attributes(range)
        return told[prefix + "val"] ?? told["val"] ?? ""
    }
}
