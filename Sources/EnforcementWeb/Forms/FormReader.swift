import EnforcementCore

/// Turns what a browser posted into the answers of a form. What is wrong in them is for the
/// office to say; here only the writing is tidied.
struct FormReader {
    let fields: [Field]
    /// The posted values, with the empty rows of lists taken out and the others renumbered.
    let values: Pairs

    init(_ fields: [Field], _ posted: Pairs) {
        self.fields = fields
        var values = Pairs()
        for pair in posted.list where !pair.name.contains("[") {
            values.add(pair.name, pair.value)
        }
        for field in fields {
            guard case .list(let inner, let most) = field.kind else { continue }
            var row = 0
            for index in Self.rows(of: field.name, in: posted).prefix(most + 100) {
                let old = "\(field.name)[\(index)]."
                guard Self.isFilled(inner, old, posted) else { continue }
                for cell in inner {
                    guard let value = posted[old + cell.name] else { continue }
                    values.add("\(field.name)[\(row)].\(cell.name)", value)
                }
                row += 1
            }
        }
        self.values = values
    }

    /// The values with three more rows for the list whose button was pressed; nil if none was.
    var withMoreRows: Pairs? {
        guard let list = values["more"] else { return nil }
        let shown = values["rows.\(list)"].flatMap { Int($0) } ?? 0
        return values.setting("rows.\(list)", to: String(min(shown, 500) + 3))
            .setting("more", to: nil)
    }

    var answers: JSON { .object(object(fields, prefix: "")) }

    /// How many rows of a list are filled in.
    func rows(of list: String) -> Int { Self.rows(of: list, in: values).count }

    private func object(_ fields: [Field], prefix: String) -> [JSON.Member] {
        fields.map { field in
            let name = prefix + field.name
            if case .list(let inner, _) = field.kind {
                let rows = (0..<rows(of: field.name)).map { row in
                    JSON.object(object(inner, prefix: "\(field.name)[\(row)]."))
                }
                return JSON.Member(field.name, .array(rows))
            }
            return JSON.Member(field.name, value(field, values[name]))
        }
    }

    private func value(_ field: Field, _ text: String?) -> JSON {
        if case .flag = field.kind { return .bool(text != nil) }
        guard let text = text?.trimmingBlanks, !text.isEmpty else { return .null }
        switch field.kind {
        case .money, .balance: return .string(Self.plainMoney(text))
        case .number, .subject:
            return Int(text) == nil ? .string(text) : .number(text)
        case .phone, .identity: return .string(text.filter { !$0.isWhitespace })
        default: return .string(text)
        }
    }

    /// People write 160,000.00 or 160000元; the form wants 160000.00.
    private static func plainMoney(_ text: String) -> String {
        text.filter { !",，元¥￥ ".contains($0) }
    }

    /// Row numbers of a list as posted, in order.
    private static func rows(of list: String, in values: Pairs) -> [Int] {
        let prefix = list + "["
        let numbers = values.list.compactMap { pair -> Int? in
            guard pair.name.hasPrefix(prefix) else { return nil }
            return Int(pair.name.dropFirst(prefix.count).prefix { $0 != "]" })
        }
        return Set(numbers).sorted()
    }

    /// A row counts as filled when something was written in it; a choice alone is only a default.
    private static func isFilled(_ fields: [Field], _ prefix: String, _ values: Pairs) -> Bool {
        let written = fields.filter { field in
            switch field.kind {
            case .choice, .flag: false
            default: true
            }
        }
        let decisive = written.isEmpty ? fields : written
        return decisive.contains { values[prefix + $0.name]?.trimmingBlanks.isEmpty == false }
    }
}

extension Pairs {
    mutating func add(_ name: String, _ value: String) { self = setting(name, to: value) }
}

extension String {
    /// Without white space at both ends.
    var trimmingBlanks: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
