/// What an institution counts, so that a test can prove that nothing was done twice.
public struct Ledger: Codable, Sendable, Hashable {
    /// Money paid to the court's account for case money.
    public struct Payment: Codable, Sendable, Hashable {
        public let order: String
        public let account: String
        public let amount: String
        public let paidTo: String
    }

    public let code: String
    /// Distinct orders carried out, refused ones too.
    public internal(set) var orders = 0
    /// How often each order was carried out, by its request number. Never above 1.
    public internal(set) var executions: [String: Int] = [:]
    public internal(set) var inquiries = 0
    /// What was asked for again and not done again.
    public internal(set) var repeats = 0
    public internal(set) var conflicts = 0
    public internal(set) var credits = 0
    public internal(set) var payments: [Payment] = []
    /// In yuan: all that came in, all that was taken, all that our freezes hold now.
    public internal(set) var credited = "0.00"
    public internal(set) var taken = "0.00"
    public internal(set) var frozen = "0.00"
    /// Whether the controls of every account hold no more than its balance.
    public internal(set) var isSound = true

    init(code: String) { self.code = code }

    public var mostExecutions: Int { executions.values.max() ?? 0 }
}
