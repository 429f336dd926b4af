import EnforcementCore

/// The members of one question, read strictly: a wrong type is an error, not a guess.
///
/// A member that is `null` counts as left out; members nobody asks for are passed over.
struct CalculatorFields {
    /// A list longer than this is refused.
    static let listMost = 10_000

    private let members: [JSON.Member]
    /// Where these members stand, such as `payments[2].`.
    private let path: String

    init(_ members: [JSON.Member], path: String = "") {
        self.members = members
        self.path = path
    }

    private func value(_ name: String) -> JSON? {
        for member in members where member.name == name {
            return member.value == .null ? nil : member.value
        }
        return nil
    }

    func has(_ name: String) -> Bool { value(name) != nil }

    private func required<T>(_ name: String, _ value: T?) throws(Refusal) -> T {
        guard let value else {
            throw Refusal(
                "field.missing", "缺少字段 \(path)\(name)", "Field \(path)\(name) is missing",
                field: path + name)
        }
        return value
    }

    /// The text of a member, nil when it is left out.
    func textIfGiven(_ name: String) throws(Refusal) -> String? {
        guard let value = value(name) else { return nil }
        return try CalculatorFields.text(value, path + name)
    }

    func text(_ name: String) throws(Refusal) -> String {
        try required(name, try textIfGiven(name))
    }

    func dayIfGiven(_ name: String) throws(Refusal) -> Day? {
        guard let value = value(name) else { return nil }
        return try CalculatorFields.day(value, path + name)
    }

    func day(_ name: String) throws(Refusal) -> Day { try required(name, try dayIfGiven(name)) }

    /// An amount in yuan that is not negative.
    func money(_ name: String) throws(Refusal) -> Money {
        let text = try text(name)
        guard let money = Money(yuan: text), money >= .zero else {
            throw wrong(name, "应为非负金额，如 \"160000.00\"", "an amount such as \"160000.00\"")
        }
        return money
    }

    /// An amount that keeps the sum of all before it within what can be reckoned with.
    func money(_ name: String, within total: inout Money) throws(Refusal) -> Money {
        let money = try money(name)
        total += money
        guard total <= Money.most else {
            throw wrong(name, "合计超出可计算的范围", "amounts that together can be reckoned with")
        }
        return money
    }

    func periodIfGiven(_ name: String) throws(Refusal) -> Period? {
        guard let text = try textIfGiven(name) else { return nil }
        guard let period = Period(text), CalculatorFields.isCountable(period) else {
            throw wrong(name, "应为期间，如 10d、3wd、6m、2y", "a period such as 10d, 3wd, 6m, 2y")
        }
        return period
    }

    func period(_ name: String) throws(Refusal) -> Period {
        try required(name, try periodIfGiven(name))
    }

    /// A hundred years at most, and no hours: those run by the clock, not by the calendar.
    private static func isCountable(_ period: Period) -> Bool {
        switch period {
        case .days(let count), .workdays(let count): count <= 36_600
        case .months(let count): count <= 1_200
        case .years(let count): count <= 100
        case .hours: false
        }
    }

    func rateIfGiven(_ name: String) throws(Refusal) -> Rate? {
        guard let text = try textIfGiven(name) else { return nil }
        guard let rate = Rate(text) else {
            throw wrong(name, "应为小数，如 \"0.148\"", "a decimal such as \"0.148\"")
        }
        return rate
    }

    func flag(_ name: String) throws(Refusal) -> Bool {
        _ = try required(name, value(name))
        return try flag(name, default: false)
    }

    func flag(_ name: String, default standard: Bool) throws(Refusal) -> Bool {
        guard let value = value(name) else { return standard }
        guard let flag = value.flag else {
            throw CalculatorFields.wrongType(path + name, value, "true / false", "a boolean")
        }
        return flag
    }

    func integer(
        _ name: String, in range: ClosedRange<Int>, default standard: Int
    ) throws(Refusal) -> Int {
        guard let value = value(name) else { return standard }
        guard case .number = value else {
            throw CalculatorFields.wrongType(path + name, value, "整数", "a whole number")
        }
        guard let number = value.integer, range.contains(number) else {
            throw wrong(
                name, "应为\(range.lowerBound)至\(range.upperBound)的整数",
                "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func choiceIfGiven<C: RawRepresentable & CaseIterable>(
        _ name: String, _ type: C.Type
    ) throws(Refusal) -> C? where C.RawValue == String {
        guard let text = try textIfGiven(name) else { return nil }
        guard let choice = C(rawValue: text) else {
            let choices = C.allCases.map { $0.rawValue }.joined(separator: ", ")
            throw wrong(name, "应为 \(choices) 之一", "one of \(choices)")
        }
        return choice
    }

    func choice<C: RawRepresentable & CaseIterable>(
        _ name: String, _ type: C.Type
    ) throws(Refusal) -> C where C.RawValue == String {
        try required(name, try choiceIfGiven(name, type))
    }

    /// Pairs of days; nothing when left out.
    func pairs(_ name: String) throws(Refusal) -> [Range<Day>] {
        var pairs: [Range<Day>] = []
        for (place, item) in try items(name) {
            guard let ends = item.items else {
                throw CalculatorFields.wrongType(place, item, "日期对", "a pair of dates")
            }
            guard ends.count == 2 else {
                throw CalculatorFields.wrongValue(place, "应为两个日期", "two dates")
            }
            let start = try CalculatorFields.day(ends[0], place + "[0]")
            let end = try CalculatorFields.day(ends[1], place + "[1]")
            guard start <= end else {
                throw CalculatorFields.wrongValue(
                    place, "起日不得晚于止日", "a start not after its end")
            }
            pairs.append(start..<end)
        }
        return pairs
    }

    /// Texts; nothing when left out.
    func texts(_ name: String) throws(Refusal) -> [String] {
        var texts: [String] = []
        for (place, item) in try items(name) {
            texts.append(try CalculatorFields.text(item, place))
        }
        return texts
    }

    /// The objects of a list, each with its place; nothing when left out.
    func objects(_ name: String) throws(Refusal) -> [CalculatorFields] {
        var objects: [CalculatorFields] = []
        for (place, item) in try items(name) {
            guard let members = item.members else {
                throw CalculatorFields.wrongType(place, item, "对象", "an object")
            }
            objects.append(CalculatorFields(members, path: place + "."))
        }
        return objects
    }

    /// The members of an object; nil when left out.
    func objectIfGiven(_ name: String) throws(Refusal) -> CalculatorFields? {
        guard let value = value(name) else { return nil }
        guard let members = value.members else {
            throw CalculatorFields.wrongType(path + name, value, "对象", "an object")
        }
        return CalculatorFields(members, path: path + name + ".")
    }

    /// A whole number that must be given.
    func requiredInteger(_ name: String, in range: ClosedRange<Int>) throws(Refusal) -> Int {
        _ = try required(name, value(name))
        return try integer(name, in: range, default: range.lowerBound)
    }

    /// The same where the list must be given, even if it is empty.
    func requiredObjects(_ name: String) throws(Refusal) -> [CalculatorFields] {
        _ = try required(name, value(name))
        return try objects(name)
    }

    private func items(_ name: String) throws(Refusal) -> [(place: String, item: JSON)] {
        guard let value = value(name) else { return [] }
        guard let items = value.items else {
            throw CalculatorFields.wrongType(path + name, value, "列表", "a list")
        }
        guard items.count <= CalculatorFields.listMost else {
            throw wrong(
                name, "最多\(CalculatorFields.listMost)项",
                "at most \(CalculatorFields.listMost) items")
        }
        return items.enumerated().map { ("\(path)\(name)[\($0.offset)]", $0.element) }
    }

    /// A refusal of a value of the right type.
    func wrong(_ name: String, _ zh: String, _ en: String) -> Refusal {
        CalculatorFields.wrongValue(path + name, zh, en)
    }
}

extension CalculatorFields {
    private static func text(_ value: JSON, _ place: String) throws(Refusal) -> String {
        guard case .string(let text) = value else {
            throw wrongType(place, value, "字符串", "a string")
        }
        return text
    }

    private static func day(_ value: JSON, _ place: String) throws(Refusal) -> Day {
        let text = try text(value, place)
        guard let day = Day(text) else {
            throw wrongValue(place, "应为日期 YYYY-MM-DD", "a date YYYY-MM-DD")
        }
        return day
    }

    private static func wrongType(
        _ place: String, _ value: JSON, _ zh: String, _ en: String
    ) -> Refusal {
        Refusal(
            "field.type", "字段 \(place) 类型有误：应为\(zh)，实为 \(value.kind)",
            "Field \(place) is a \(value.kind); expected \(en)", field: place)
    }

    private static func wrongValue(_ place: String, _ zh: String, _ en: String) -> Refusal {
        Refusal(
            "field.value", "字段 \(place) 有误：\(zh)", "Field \(place) is wrong; expected \(en)",
            field: place)
    }
}
