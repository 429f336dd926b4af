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
    /// When the record last changed it: ordered, or answered.
    public let at: Moment
    public let reason: String?

    public init(
        file: FileID, number: Int, institution: String, measure: String, subject: String,
        amount: Money, state: String, retries: Int, causedAt: Moment, at: Moment,
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
        self.at = at
        self.reason = reason
    }
}
