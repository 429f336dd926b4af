/// A payment file and what the bank made of it.
public struct PaymentBatch: Sendable, Hashable {
    public let name: String
    public let ordered: Tally
    public let paid: Tally
    public let returned: Tally

    public init(name: String, ordered: Tally, paid: Tally, returned: Tally) {
        self.name = name
        self.ordered = ordered
        self.paid = paid
        self.returned = returned
    }

    public var total: Tally {
        Tally(
            count: ordered.count + paid.count + returned.count,
            sum: ordered.sum + paid.sum + returned.sum)
    }
}
