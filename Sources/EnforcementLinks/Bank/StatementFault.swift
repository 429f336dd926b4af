public import EnforcementCore

/// Why a file of the bank is not believed: which rule, on which line of it, in which column.
public struct StatementFault: Error, Sendable, Hashable {
    /// A rule a file can break: what programs call it, and what people read.
    public struct Rule: Sendable, Hashable {
        /// Stable: `bank.amount`.
        public let code: String
        public let words: Words

        init(_ code: String, _ zh: String, _ en: String) {
            self.code = "bank." + code
            words = Words(zh, en)
        }
    }

    public let rule: Rule
    /// Line of the file, from 1; nil for the file as a whole.
    public let line: Int?
    /// Column or element: `amount`, `Ntry/Amt`; empty when it is the whole line.
    public let field: String

    init(_ rule: Rule, line: Int? = nil, _ field: String = "") {
        self.rule = rule
        self.line = line
        self.field = field
    }

    public var code: String { rule.code }

    /// What the person who fetched the file can act on. No text of the file: it might be anything.
    public var refusal: Refusal {
        func sentence(_ line: String?, _ rule: String, _ colon: String) -> String {
            [line, field.isEmpty ? nil : field, rule].compactMap(\.self).joined(separator: colon)
        }
        return Refusal(
            code, sentence(line.map { "第\($0)行" }, rule.words.zh, "："),
            sentence(line.map { "Line \($0)" }, rule.words.en, ": "),
            field: line.map { "lines[\($0)]" + (field.isEmpty ? "" : ".\(field)") })
    }
}

/// Of the file as a whole.
extension StatementFault.Rule {
    static let empty = Self("empty", "文件是空的", "The file is empty")
    /// More bytes, lines or levels than may be read at all.
    static let large = Self("large", "文件过大或层次过深", "The file is too large or too deep")
    static let encoding = Self(
        "encoding", "不是UTF-8，或含不允许的字符",
        "Not UTF-8, or a character that may not stand here")
    static let form = Self("form", "不认识的文件格式", "None of the layouts that are read")
    static let truncated = Self("truncated", "文件不完整，在此中断", "The file is cut off here")
    static let markup = Self("markup", "不是合格的XML", "Not well-formed XML")
    static let doctype = Self("doctype", "不接受DOCTYPE", "A DOCTYPE is not accepted")
    static let entity = Self(
        "entity", "只接受XML自带的五个实体", "Only the five entities of XML itself are accepted")
    static let quoting = Self(
        "quoting", "引号或换行不合CSV规则", "Quotes or line ends are not those of CSV")
    static let columns = Self(
        "columns", "列与约定不符（列名、次序、列数）",
        "Not the agreed columns, by name, order and number")
    static let gap = Self(
        "gap", "与前一份对账单首尾不相接", "Does not follow upon the statement before it")

    static func count(said: Int, found: Int) -> Self {
        Self("count", "写明\(said)笔，实有\(found)笔", "Says \(said) lines, holds \(found)")
    }

    static func total(said: Money, found: Money) -> Self {
        Self(
            "total", "写明合计\(said)，实为\(found)",
            "Says a total of \(said), adds up to \(found)")
    }

    static func balance(said: Money, found: Money) -> Self {
        Self(
            "balance", "期初加发生额为\(found)，期末余额写为\(said)",
            "Opening and movements make \(found), the closing balance says \(said)")
    }
}

/// Of one field.
extension StatementFault.Rule {
    static let missing = Self("missing", "缺少该项", "Is missing")
    static let characters = Self(
        "characters", "含空格或控制字符", "Holds a blank or a control character")
    static let choice = Self("choice", "不是约定的代码", "None of the agreed codes")
    static let currency = Self("currency", "币种须为CNY", "The currency must be CNY")
    static let amount = Self(
        "amount", "须为元，大于零，至多两位小数，不超过一千亿",
        "Must be yuan above zero, at most two decimals, at most a hundred billion")
    static let balanceAmount = Self(
        "amount", "须为元，至多两位小数", "Must be yuan with at most two decimals")
    static let whole = Self("whole", "须为非负整数", "Must be a whole number, not below zero")
    static let day = Self("day", "不是有效日期，应为2022-08-09", "Not a date such as 2022-08-09")
    static let period = Self("period", "不在起止日之内", "Not within the days of the file")
    static let account = Self("account", "不是本账户", "Not the account that was asked for")

    static func length(max: Int) -> Self {
        Self("length", "不得超过\(max)个字符", "Must have at most \(max) characters")
    }

    static func repeated(line: Int) -> Self {
        Self("repeated", "与第\(line)行重复", "Said before, on line \(line)")
    }

    static func contradiction(of what: String) -> Self {
        Self("contradiction", "与\(what)矛盾", "Cannot be so together with \(what)")
    }
}
