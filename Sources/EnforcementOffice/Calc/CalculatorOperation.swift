public import EnforcementCore

/// One operation of the calculator: its name, what it asks for, what it answers.
public struct CalculatorOperation: Sendable {
    /// One member of a question or an answer, for the manual and the description of the interface.
    public struct Field: Sendable {
        public enum Kind: Sendable {
            case day, money, period, rate, text, flag, integer
            /// A pair of days, `["2022-08-09", "2022-08-12"]`.
            case pair
            case choice([String])
            indirect case list(Kind)
            /// An object whose names are ids the question gave.
            indirect case map(Kind)
            case object([Field])
        }

        public let name: String
        public let kind: Kind
        public let words: Words
        /// Whether it may be left out.
        public let isOptional: Bool

        init(_ name: String, _ kind: Kind, _ zh: String, _ en: String, optional: Bool = false) {
            self.name = name
            self.kind = kind
            words = Words(zh, en)
            isOptional = optional
        }
    }

    public let name: String
    public let words: Words
    public let law: Law?
    public let question: [Field]
    public let answer: [Field]
    /// A question that works, without its `op`.
    public let example: JSON

    let compute: @Sendable (CalculatorFields, WorkCalendar) throws(Refusal) -> [JSON.Member]

    init(
        _ name: String, _ zh: String, _ en: String, law: Law? = nil, question: [Field],
        answer: [Field], example: JSON,
        _ compute:
            @escaping @Sendable (CalculatorFields, WorkCalendar) throws(Refusal)
            -> [JSON.Member]
    ) {
        self.name = name
        words = Words(zh, en)
        self.law = law
        self.question = question
        self.answer = answer
        self.example = example
        self.compute = compute
    }
}

extension JSON.Member {
    init(_ name: String, _ money: Money) { self.init(name, .string(money.description)) }
    init(_ name: String, _ day: Day) { self.init(name, .string(day.description)) }
    init(_ name: String, _ number: Int) { self.init(name, .number(number)) }
    init(_ name: String, _ flag: Bool) { self.init(name, .bool(flag)) }
}
