import EnforcementOffice

/// The numbers Word sets before paragraphs by itself: 一、 (一) 1. and their like.
struct WordNumbers {
    struct Level: Hashable {
        var start = 1
        var format = "decimal"
        /// `%1、`: the number of the first level and what stands about it.
        var text = ""
    }

    struct Place: Hashable {
        var list = ""
        var level = 0
    }

    /// Levels by the list's number, as paragraphs name it.
    private var lists: [String: [Int: Level]] = [:]
    /// Where a style puts its paragraphs.
    private var styles: [String: Place] = [:]
    private var counts: [String: [Int: Int]] = [:]
    /// What the paragraph that is being read said so far.
    private var place = Place()

    /// Both parts may be missing: then nothing is numbered.
    init(
        numbering: String?, styles: String?, in package: ZipPackage
    ) throws(Unreadable) {
        if let numbering, package.has(numbering) {
            try takeLists(MarkupScanner(try package.part(numbering), part: numbering))
        }
        if let styles, package.has(styles) {
            try takeStyles(MarkupScanner(try package.part(styles), part: styles))
        }
    }

    private mutating func takeLists(_ list: MarkupScanner) throws(Unreadable) {
        var scanner = list
        var kinds: [String: [Int: Level]] = [:]
        var (kind, number, level) = ("", "", 0)
        while let token = try scanner.next() {
            guard case .start(let name, let range) = token else { continue }
            let told = try scanner.attributes(range).local
            let value = told["val"] ?? ""
            switch name.local {
            case "abstractNum":
                kind = told["abstractNumId"] ?? ""
                kinds[kind] = [:]
            case "lvl":
                level = told["ilvl"].flatMap { Int($0) } ?? 0
                if !kind.isEmpty { kinds[kind]?[level] = Level() }
            case "start" where !kind.isEmpty:
                kinds[kind]?[level]?.start = Int(value) ?? 1
            case "numFmt" where !kind.isEmpty: kinds[kind]?[level]?.format = value
            case "lvlText" where !kind.isEmpty: kinds[kind]?[level]?.text = value
            case "num":
                number = told["numId"] ?? ""
                kind = ""
            case "abstractNumId" where kind.isEmpty: lists[number] = kinds[value]
            default: break
            }
        }
    }

    private mutating func takeStyles(_ list: MarkupScanner) throws(Unreadable) {
        var scanner = list
        var style = ""
        while let token = try scanner.next() {
            guard case .start(let name, let range) = token else { continue }
            let told = try scanner.attributes(range).local
            switch name.local {
            case "style": style = told["styleId"] ?? ""
            case "numId": styles[style, default: Place()].list = told["val"] ?? ""
            case "ilvl":
                styles[style, default: Place()].level = told["val"].flatMap { Int($0) } ?? 0
            default: break
            }
        }
    }

    /// A property of the paragraph that is being read.
    mutating func take(_ property: String, value: String) {
        switch property {
        case "pStyle": place = styles[value] ?? Place()
        case "ilvl": place.level = Int(value) ?? 0
        default: place.list = value
        }
    }

    /// The number of the paragraph whose properties were read; nil: it has none.
    mutating func next() -> String? {
        defer { place = Place() }
        guard let levels = lists[place.list], let level = levels[place.level] else { return nil }
        var counts = counts[place.list] ?? [:]
        // Deeper levels begin anew.
        for deeper in counts.keys where deeper > place.level { counts[deeper] = nil }
        let before = counts[place.level]
        counts[place.level] = before.map { $0 < 100_000 ? $0 + 1 : $0 } ?? level.start
        self.counts[place.list] = counts
        var text = level.text
        for number in 0...min(8, place.level) {
            guard let other = levels[number] else { continue }
            let mark = "%\(number + 1)"
            guard text.contains(mark) else { continue }
            let count = counts[number] ?? other.start
            text = text.replacing(mark, with: Numeral.text(count, format: other.format))
        }
        return text.isEmpty ? nil : text
    }
}

extension [String: String] {
    /// The same under names without prefix.
    var local: [String: String] {
        var found: [String: String] = [:]
        for (name, value) in self { found[String(name.local)] = value }
        return found
    }
}
