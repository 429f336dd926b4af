/// What an act asks for and of whom: the page, the API, the command line, the simulator and the
/// documentation are all made from it.
public struct Form: Sendable {
    public let title: Words
    /// Any one of these roles may ask. A role held case by case must be held on this case.
    public let by: [Role]
    public let fields: [Field]
    /// Whether the act opens a new case instead of acting on one.
    public let opens: Bool

    public init(_ title: Words, by: [Role], _ fields: [Field] = [], opens: Bool = false) {
        self.title = title
        self.by = by
        self.fields = fields
        self.opens = opens
    }
}

/// One slot of a form.
public struct Field: Sendable {
    public enum Kind: Sendable {
        /// One line, at most so many characters.
        case text(Int)
        /// Several lines, at most so many characters.
        case paragraph(Int)
        /// Yuan with two decimals, above zero.
        case money
        /// Yuan with two decimals, of any sign.
        case balance
        case day
        case number(ClosedRange<Int>)
        case flag
        case choice([Choice])
        /// Somebody on the roster in one of these roles.
        case person([Role])
        /// A team of the court.
        case team
        /// A thing of this case, by its number.
        case subject(Subject.Kind)
        case phone
        /// A resident ID or a credit code. A failed check digit warns and never blocks.
        case identity
        /// A group of fields that may stand several times.
        case list([Field], Int)
    }

    /// One answer of a choice: its stable code and what a person reads.
    public struct Choice: Sendable, Hashable {
        public let code: String
        public let label: Words

        public init(_ code: String, _ zh: String, _ en: String) {
            self.code = code
            label = Words(zh, en)
        }
    }

    public let name: String
    public let label: Words
    public let kind: Kind
    public let isRequired: Bool
    public let help: Words?

    public init(
        _ name: String, _ kind: Kind, _ zh: String, _ en: String, required: Bool = true,
        help: Words? = nil
    ) {
        self.name = name
        self.kind = kind
        label = Words(zh, en)
        isRequired = required
        self.help = help
    }
}

/// An enum that can stand in a form as a choice.
public protocol Choosable: CaseIterable, RawRepresentable, Sendable where RawValue == String {
    var label: Words { get }
}

extension Field.Kind {
    /// All values of an enum, as a choice.
    public static func one<Value: Choosable>(of type: Value.Type) -> Field.Kind {
        .choice(Value.allCases.map { Field.Choice($0.rawValue, $0.label.zh, $0.label.en) })
    }
}
