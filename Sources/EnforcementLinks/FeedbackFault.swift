public import EnforcementCore

/// Why a message from an institution is not believed: which rule, and where in it.
public struct FeedbackFault: Error, Sendable, Hashable {
    public enum Rule: Sendable, Hashable {
        /// Larger than may be read at all.
        case large
        /// No JSON, at this byte.
        case json(offset: Int)
        case missing
        /// Of another JSON type than the contract says.
        case type(expected: String)
        case length(ClosedRange<Int>)
        /// A character that has no place there: a control character, a blank in a number.
        case characters
        /// None of the values the contract knows.
        case choice
        case amount
        /// A sum of nothing where money must have moved.
        case nothing
        case day
        case moment
        /// A time ahead of the court's clock.
        case ahead
        case whole(ClosedRange<Int>)
        case count(ClosedRange<Int>)
        /// Said twice.
        case repeated
        /// No number of an order of this court.
        case order
        /// Another institution, batch or account than the one it came from or was asked for.
        case other
        /// Two things that cannot both be so: more held than the limit, an end before a beginning.
        case contradiction(of: String)
    }

    public let rule: Rule
    /// Where it stands: `fkList[0].zhxxList[2].KYYE`; empty for the message as a whole.
    public let field: String

    init(_ rule: Rule, _ field: String) {
        self.rule = rule
        self.field = field
    }

    /// Stable, for programs.
    public var code: String {
        switch rule {
        case .large: "link.large"
        case .json: "link.json"
        case .missing: "link.missing"
        case .type: "link.type"
        case .length: "link.length"
        case .characters: "link.characters"
        case .choice: "link.choice"
        case .amount: "link.amount"
        case .nothing: "link.nothing"
        case .day: "link.day"
        case .moment: "link.moment"
        case .ahead: "link.ahead"
        case .whole: "link.whole"
        case .count: "link.count"
        case .repeated: "link.repeated"
        case .order: "link.order"
        case .other: "link.other"
        case .contradiction: "link.contradiction"
        }
    }

    /// The status it is answered with.
    var status: Int {
        switch rule {
        case .large: 413
        case .json, .missing, .type, .length, .characters, .choice, .amount, .nothing,
            .day, .moment, .ahead, .whole, .count, .repeated, .order, .other, .contradiction:
            400
        }
    }

    /// What the institution's people can act on. Never a value: it might be anything.
    public var refusal: Refusal {
        let words = words
        return Refusal(code, words.zh, words.en, field: field.isEmpty ? nil : field)
    }

    private var words: Words {
        switch rule {
        case .large: Words("报文过大", "The message is too large")
        case .json(let offset):
            Words("不是有效的JSON（第\(offset)字节）", "Not valid JSON at byte \(offset)")
        case .missing: Words("缺少该项", "This member is missing")
        case .type(let expected): Words("类型应为\(expected)", "Must be a \(expected)")
        case .length(let range):
            Words(
                "长度须为\(range.lowerBound)至\(range.upperBound)个字符",
                "Must have \(range.lowerBound) to \(range.upperBound) characters")
        case .characters: Words("含有不允许的字符", "Holds a character that may not stand here")
        case .choice: Words("不是约定的代码", "None of the agreed codes")
        case .amount:
            Words(
                "金额须为元，两位小数，不为负，不超过一千亿元",
                "An amount is yuan with two decimals, from zero to a hundred billion")
        case .nothing: Words("金额须大于零", "The amount must be above zero")
        case .day: Words("不是有效日期，应为2022-08-09", "Not a date such as 2022-08-09")
        case .moment:
            Words(
                "不是有效时间，应为2022-08-09T10:30:00+08:00",
                "Not a time such as 2022-08-09T10:30:00+08:00")
        case .ahead: Words("时间晚于法院时钟", "Ahead of the court's clock")
        case .whole(let range):
            Words(
                "须为\(range.lowerBound)至\(range.upperBound)的整数",
                "Must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .count(let range):
            Words(
                "须有\(range.lowerBound)至\(range.upperBound)条",
                "Must have \(range.lowerBound) to \(range.upperBound) entries")
        case .repeated: Words("重复", "Said twice")
        case .order: Words("不是本院的请求单号", "No request number of this court")
        case .other:
            Words("与所问机构、批次或账号不符", "Of another institution, batch or account")
        case .contradiction(let what):
            Words("与\(what)矛盾", "Cannot be so together with \(what)")
        }
    }
}
