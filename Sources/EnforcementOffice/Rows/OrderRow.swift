public import EnforcementCore

/// An order to an institution (表 link_order). What the record says of it; tries and claims are the
/// queue's own.
public struct OrderRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let institution: String
    /// Empty for an inquiry.
    public let measure: String
    public let subject: String
    public let amount: Money
    public let state: String
    public let retries: Int
    public let causedAt: Moment
    public let orderedAt: Moment
    public let reason: String?

    public init(
        file: FileID, number: Int, institution: String, measure: String, subject: String,
        amount: Money, state: String, retries: Int, causedAt: Moment, orderedAt: Moment,
        reason: String?
    ) {
        self.file = file
        self.number = number
        self.institution = institution
        self.measure = measure
        self.subject = subject
        self.amount = amount
        self.state = state
        self.retries = retries
        self.causedAt = causedAt
        self.orderedAt = orderedAt
        self.reason = reason
    }
}

/// Something a debtor owns (表 asset).
public struct AssetRow: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let owner: String
    public let kind: String
    public let name: String
    /// Code of the institution that answers for it online, and its number there.
    public let source: String?
    public let account: String?
    public let value: Money?
    public let disposal: String

    public init(
        file: FileID, number: Int, owner: String, kind: String, name: String, source: String?,
        account: String?, value: Money?, disposal: String
    ) {
        self.file = file
        self.number = number
        self.owner = owner
        self.kind = kind
        self.name = name
        self.source = source
        self.account = account
        self.value = value
        self.disposal = disposal
    }
}
