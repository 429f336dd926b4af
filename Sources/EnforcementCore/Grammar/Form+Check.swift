extension Form {
    /// Checks answers field by field and keeps only what the form asks for.
    ///
    /// - Throws: `Refusal` naming the field and the rule: `field.missing`, `field.unknown`,
    ///   `field.type`, `field.long`, `field.range`, `field.choice`, `field.day`, `field.money`.
    public func check(_ answers: JSON, in court: CourtFile) throws(Refusal) -> JSON {
        try Field.check(answers, fields, at: "", court)
    }
}

extension Field {
    static func check(
        _ answers: JSON, _ fields: [Field], at path: String, _ court: CourtFile
    ) throws(Refusal) -> JSON {
        guard case .object(let given) = answers else {
            throw Refusal("field.type", "须为对象", "Must be an object", field: path)
        }
        var seen: [String: JSON] = [:]
        for member in given {
            let (name, value) = (member.name, member.value)
            guard fields.contains(where: { $0.name == name }) else {
                throw Refusal(
                    "field.unknown", "没有“\(name)”这一项", "No such field: \(name)",
                    field: path + name)
            }
            guard seen.updateValue(value, forKey: name) == nil else {
                throw Refusal(
                    "field.twice", "“\(name)”填了两次", "Given twice: \(name)", field: path + name)
            }
        }
        var kept: [JSON.Member] = []
        for field in fields {
            let value = seen[field.name] ?? .null
            if value.isBlank {
                if case .flag = field.kind {
                    kept.append(JSON.Member(field.name, .bool(false)))
                } else if field.isRequired {
                    throw Refusal(
                        "field.missing", "请填写\(field.label.zh)", "\(field.label.en) is required",
                        field: path + field.name)
                }
            } else {
                kept.append(
                    JSON.Member(
                        field.name, try field.check(value, at: path + field.name, court)))
            }
        }
        return .object(kept)
    }

    private func check(
        _ value: JSON, at path: String, _ court: CourtFile
    ) throws(Refusal) -> JSON {
        switch kind {
        case .text(let most): return .string(try text(value, most, path, oneLine: true))
        case .paragraph(let most): return .string(try text(value, most, path, oneLine: false))
        case .identity: return .string(try text(value, 40, path, oneLine: true))
        case .phone: return .string(try phone(value, path))
        case .money: return .string(try money(value, path))
        case .balance: return .string(try balance(value, path))
        case .day: return .string(try day(value, path))
        case .number(let range): return .number(String(try number(value, range, path)))
        case .subject: return .number(String(try number(value, 1...1_000_000, path)))
        case .flag: return .bool(try flag(value, path))
        case .choice(let choices):
            let text = try text(value, 80, path, oneLine: true)
            guard choices.contains(where: { $0.code == text }) else {
                throw fault("field.choice", "不是可选的值", "is not one of the choices", path)
            }
            return .string(text)
        case .person(let roles):
            let id = PersonID(try text(value, 60, path, oneLine: true))
            guard let person = court.people[id], person.isActive,
                !person.roles.isDisjoint(with: roles)
            else { throw fault("field.person", "没有这样的人员", "is nobody in that role", path) }
            return .string(id.text)
        case .team:
            let id = try text(value, 60, path, oneLine: true)
            guard court.teams[id] != nil else {
                throw fault("field.team", "没有该团队", "is no team of the court", path)
            }
            return .string(id)
        case .list(let fields, let most): return try list(value, fields, most, path, court)
        }
    }

    private func list(
        _ value: JSON, _ fields: [Field], _ most: Int, _ path: String, _ court: CourtFile
    ) throws(Refusal) -> JSON {
        guard case .array(let items) = value else {
            throw fault("field.type", "须为列表", "must be a list", path)
        }
        guard items.count <= most else {
            throw fault("field.long", "最多\(most)项", "has at most \(most) items", path)
        }
        var kept: [JSON] = []
        for (index, item) in items.enumerated() {
            kept.append(try Field.check(item, fields, at: "\(path)[\(index)].", court))
        }
        return .array(kept)
    }

    private func text(
        _ value: JSON, _ most: Int, _ path: String, oneLine: Bool
    ) throws(Refusal) -> String {
        guard case .string(let text) = value else {
            throw fault("field.type", "须为文字", "must be text", path)
        }
        guard text.count <= most else {
            throw fault("field.long", "最多\(most)字", "has at most \(most) characters", path)
        }
        let isControl = { (scalar: Unicode.Scalar) in
            (scalar.value < 32 && (oneLine || (scalar != "\n" && scalar != "\r" && scalar != "\t")))
                || scalar.value == 127
        }
        guard !text.unicodeScalars.contains(where: isControl) else {
            throw fault("field.text", "含有控制字符", "has control characters", path)
        }
        return text
    }

    private func phone(_ value: JSON, _ path: String) throws(Refusal) -> String {
        let text = try text(value, 20, path, oneLine: true)
        guard text.utf8.count == 11, text.utf8.first == UInt8(ascii: "1"),
            text.utf8.allSatisfy({ (48...57).contains($0) })
        else { throw fault("field.phone", "须为11位手机号", "must be 11 digits", path) }
        return text
    }

    private func money(_ value: JSON, _ path: String) throws(Refusal) -> String {
        guard case .string(let text) = value, let money = Money(yuan: text), money > .zero else {
            throw fault(
                "field.money", "须为大于零、至多两位小数的元数，如 160000.00",
                "must be yuan above zero with at most two decimals, such as 160000.00", path)
        }
        return money.description
    }

    private func balance(_ value: JSON, _ path: String) throws(Refusal) -> String {
        guard case .string(let text) = value, let money = Money(yuan: text) else {
            throw fault(
                "field.money", "须为至多两位小数的元数", "must be yuan with at most two decimals",
                path)
        }
        return money.description
    }

    private func day(_ value: JSON, _ path: String) throws(Refusal) -> String {
        guard case .string(let text) = value, let day = Day(text) else {
            throw fault(
                "field.day", "须为存在的日期，如 2022-08-09",
                "must be a day that exists, YYYY-MM-DD",
                path)
        }
        return day.description
    }

    private func number(
        _ value: JSON, _ range: ClosedRange<Int>, _ path: String
    ) throws(Refusal) -> Int {
        let text: String
        switch value {
        case .number(let digits), .string(let digits): text = digits
        default: throw fault("field.type", "须为整数", "must be a whole number", path)
        }
        guard let number = Int(text) else {
            throw fault("field.type", "须为整数", "must be a whole number", path)
        }
        guard range.contains(number) else {
            throw fault(
                "field.range", "须在\(range.lowerBound)至\(range.upperBound)之间",
                "must lie in \(range.lowerBound)...\(range.upperBound)", path)
        }
        return number
    }

    private func flag(_ value: JSON, _ path: String) throws(Refusal) -> Bool {
        switch value {
        case .bool(let flag): return flag
        case .string("on"), .string("true"): return true
        case .string("false"): return false
        default: throw fault("field.type", "须为是或否", "must be true or false", path)
        }
    }

    private func fault(_ code: String, _ zh: String, _ en: String, _ path: String) -> Refusal {
        Refusal(code, "\(label.zh)\(zh)", "\(label.en) \(en)", field: path)
    }
}

extension JSON {
    /// Nothing was answered: null or only white space.
    var isBlank: Bool {
        switch self {
        case .null: true
        case .string(let text): text.allSatisfy(\.isWhitespace)
        case .array(let items): items.isEmpty
        case .bool, .number, .object: false
        }
    }
}
