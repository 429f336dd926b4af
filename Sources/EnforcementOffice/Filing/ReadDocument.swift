public import EnforcementCore

/// Something read in a document: where it stands, and how sure the reading is.
public struct ReadValue<Value: Sendable>: Sendable {
    public var value: Value
    /// Offsets in the text, in Unicode scalars.
    public var span: Range<Int>
    /// From 0 to 1.
    public var confidence: Double

    public init(_ value: Value, at span: Range<Int>, confidence: Double = 1) {
        (self.value, self.span, self.confidence) = (value, span, confidence)
    }
}

/// A party as a document names it.
public struct ReadParty: Sendable {
    public var side: Party.Side
    public var kind: Party.Kind
    public var name: String
    public var identity: String?
    public var phone: String?
    public var address: String?

    public init(
        side: Party.Side, kind: Party.Kind, name: String, identity: String? = nil,
        phone: String? = nil, address: String? = nil
    ) {
        (self.side, self.kind, self.name) = (side, kind, name)
        (self.identity, self.phone, self.address) = (identity, phone, address)
    }
}

/// Something a document orders to be paid: a sum, or interest by a formula.
public struct ReadItem: Sendable {
    public var kind: ClaimItem.Kind
    /// In the words of the document.
    public var label: String?
    public var amount: Money?
    /// The words of the rate, such as `年利率6%`.
    public var rate: String?
    /// The first day that bears interest, as the document says it.
    public var from: Day?
    public var until: Day?
    public var base: Money?
    public var due: Day?
    /// Whether it is ordered without condition, so that it belongs to the sum.
    public var isInTotal = true

    public init(_ kind: ClaimItem.Kind, label: String? = nil, amount: Money? = nil) {
        (self.kind, self.label, self.amount) = (kind, label, amount)
    }
}

/// Until when a document wants its duty performed: by a day, or so many days after it takes effect.
public enum ReadDeadline: Sendable, Hashable {
    case day(Day)
    case afterEffect(days: Int)
}

/// What was read of a document to be enforced. Nothing in it is invented: what the text does not
/// say is nil.
public struct ReadDocument: Sendable {
    public var text: String
    public var kind: ReadValue<BasisKind>?
    /// Why a document of this kind orders nothing that could be enforced; nil: it may.
    public var obstacle: Words?
    public var number: ReadValue<String>?
    public var court: ReadValue<String>?
    public var cause: ReadValue<String>?
    public var parties: [ReadValue<ReadParty>] = []
    public var items: [ReadValue<ReadItem>] = []
    public var deadline: ReadValue<ReadDeadline>?
    /// Instalments with the day each is due.
    public var instalments: [ReadValue<ReadItem>] = []
    public var duty: ReadValue<String>?
    /// Whether several debtors are ordered to pay jointly (连带).
    public var isJoint = false

    public init(text: String) { self.text = text }
}

/// Reads the text of a document to be enforced.
public protocol DocumentReader: Sendable {
    func read(_ text: String) -> ReadDocument
}
