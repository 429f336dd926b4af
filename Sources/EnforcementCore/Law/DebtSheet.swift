/// What is owed on a day and how it came about, line by line (债务利息计算表).
///
/// Walks from payment to payment: general and doubled interest to that day, then the payment in
/// the order of the law (costs, interest, principal, doubled part). Whoever has paper and pencil
/// can check each row; the rows of a kind sum to its total exactly.
/// - Law: DI14 1–4, 7; CC20 560–561. Handbook 3.1, 3.2.
public struct DebtSheet: Sendable, Hashable {
    /// The last day counted. Later payments are not in it yet.
    public let asOf: Day
    public let rows: [Row]
    /// By item, in the order of the list.
    public let items: [Item]
    /// The doubled part of interest.
    public let delayInterest: Sum
    /// Paid beyond everything owed on the day of the payment.
    public let surplus: Money
    /// Whether a day lies after the last published prime rate.
    public let isProvisional: Bool

    /// - Parameter items: numbered from 1; refused as `ClaimItem.check` says.
    /// - Parameter payments: set off against the claim, on the day they were performed, in any
    ///   order; one after `asOf` does not count yet.
    /// - Parameter stays: as pairs; no doubled interest for the days after the first up to the
    ///   second, where the debtor did not ask for the stay (DI14 3).
    /// - Parameter order: whether interest goes before principal; the fee for enforcement is not
    ///   in a sheet, and whether court costs bear doubled interest each item says itself.
    public init(
        items: [ClaimItem], payments: [DelayInterest.Payment] = [], stays: [Range<Day>] = [],
        asOf: Day, order: ApplyPayment = ApplyPayment()
    ) throws(Refusal) {
        try ClaimItem.check(items)
        var walk = DebtWalk(items, stays, order)
        let counted = payments.filter { $0.on <= asOf && $0.amount > .zero }
            .sorted { $0.on < $1.on }
        for payment in counted {
            try walk.advance(to: payment.on)
            walk.pay(payment)
        }
        try walk.advance(to: asOf)
        walk.note()
        self.asOf = asOf
        rows = walk.rows
        self.items = zip(items, walk.sums).map { Item(item: $0, sum: $1) }
        delayInterest = walk.delay
        surplus = walk.surplus
        isProvisional = walk.isProvisional
    }

    /// Of all items and the doubled part.
    public var total: Sum { items.reduce(delayInterest) { $0 + $1.sum } }

    public func total(of kind: ClaimItem.Kind) -> Sum {
        items.reduce(Sum()) { $1.item.kind == kind ? $0 + $1.sum : $0 }
    }

    /// What is left, as a payment is set against it.
    public var left: Owed { owed(\.left) }
    public var paid: Owed { owed(\.paid) }
    public var owed: Owed { owed(\.owed) }

    private func owed(_ part: KeyPath<Sum, Money>) -> Owed {
        var owed = Owed(delayInterest: delayInterest[keyPath: part])
        for item in items { owed[keyPath: item.item.kind.slot] += item.sum[keyPath: part] }
        return owed
    }
}

extension DebtSheet {
    /// Owed in all, paid of it, left of it.
    public struct Sum: Sendable, Hashable {
        public internal(set) var owed = Money.zero
        public internal(set) var paid = Money.zero

        public var left: Money { owed - paid }

        static func + (left: Sum, right: Sum) -> Sum {
            Sum(owed: left.owed + right.owed, paid: left.paid + right.paid)
        }
    }

    /// An item and what became of it.
    public struct Item: Sendable, Hashable {
        public let item: ClaimItem
        public let sum: Sum
    }

    /// Where a part of a payment went: an item by number, or the doubled part where nil.
    public struct Part: Sendable, Hashable {
        public let item: Int?
        public let amount: Money
    }

    /// One line of the sheet.
    public struct Row: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A sum the document grants.
            case item
            case interest
            case delayInterest
            case payment
            /// Nothing to count: why something is not in the sheet.
            case note
        }

        public let kind: Kind
        /// The items it is about, by number.
        public let items: [Int]
        public let words: Words
        /// Day 0, itself not counted; nil for a sum or a note.
        public var from: Day?
        /// Last day counted; the day of a payment.
        public var to: Day?
        /// Days that bear interest.
        public var days = 0
        public var base = Money.zero
        /// Yearly for general interest, daily for the doubled part.
        public var rate: Rate?
        /// `100,000.00 × 0.0175% × 184天`.
        public var formula = ""
        /// Half up to the fen; of a payment, what was paid.
        public var amount = Money.zero
        /// Of a payment: how it was split. What is missing to its amount is surplus.
        public var parts: [Part] = []

        init(_ kind: Kind, _ items: [Int], _ words: Words) {
            self.kind = kind
            self.items = items
            self.words = words
        }
    }
}
