/// A creditor with a document of its own who shares in what comes in (参与分配申请).
///
/// - Law: INT22 506–507: before the debtor's property is fully enforced.
public struct JoinedClaim: Sendable, Hashable, Codable {
    /// Number in the file, where the creditor stands as a party.
    public let party: Int
    /// Number of its document.
    public let basis: String
    public let basisCourt: String
    public let amount: Money
    public let rank: Distribution.Rank
    /// Place of its seizure among the others; among claims with priority, of its creation.
    public let order: Int?

    public init(
        party: Int, basis: String, basisCourt: String, amount: Money, rank: Distribution.Rank,
        order: Int?
    ) {
        self.party = party
        self.basis = basis
        self.basisCourt = basisCourt
        self.amount = amount
        self.rank = rank
        self.order = order
    }
}

/// How one receipt is divided among several creditors (分配方案), and what was said against it.
///
/// - Law: INT22 508–510, 514; EW20 55. What is in dispute is held back, the rest may be paid.
public struct DistributionPlan: Sendable, Hashable, Codable {
    /// From 1 in the file.
    public let number: Int
    public let receipt: Int
    public let rule: Distribution.Rule
    public let proceeds: Money
    public let costs: Money
    public let fee: Money
    public let surplus: Money
    public internal(set) var shares: [Share]
    /// Who must be served: every creditor in it and every debtor.
    public let addressees: [Int]
    public let madeBy: PersonID
    public let madeOn: Day
    public internal(set) var served: [Served] = []
    public internal(set) var objections: [PlanObjection] = []
    /// The time for objections has run out for everybody: what is not in dispute may be paid.
    public internal(set) var settledOn: Day?
    /// Number of the plan made in its place.
    public internal(set) var replacedBy: Int?

    /// What comes to one creditor.
    public struct Share: Sendable, Hashable, Codable {
        public let party: Int
        public let claimed: Money
        public let rank: Distribution.Rank
        public let order: Int?
        public let amount: Money
        /// Held back while an objection to it stands (提存).
        public internal(set) var disputed: Money

        public var undisputed: Money { amount - disputed }
    }

    /// Somebody received the plan.
    public struct Served: Sendable, Hashable, Codable {
        public let party: Int
        public let on: Day
    }

    public init(
        number: Int, receipt: Int, rule: Distribution.Rule, proceeds: Money,
        _ distribution: Distribution, addressees: [Int], madeBy: PersonID, madeOn: Day
    ) {
        self.number = number
        self.receipt = receipt
        self.rule = rule
        self.proceeds = proceeds
        costs = distribution.costs
        fee = distribution.fee
        surplus = distribution.surplus
        shares = distribution.shares.map {
            Share(
                party: $0.number, claimed: $0.creditor.amount, rank: $0.creditor.rank,
                order: $0.creditor.order, amount: $0.paid, disputed: .zero)
        }
        self.addressees = addressees
        self.madeBy = madeBy
        self.madeOn = madeOn
    }

    public var isStanding: Bool { replacedBy == nil }
    public var isServed: Bool { addressees.allSatisfy { servedOn($0) != nil } }
    public var disputed: Money { Money.sum(shares.map(\.disputed)) }
    public var openObjections: [PlanObjection] { objections.filter { $0.outcome == nil } }
    /// An objection was upheld: a new plan has to take its place.
    public var mustBeAmended: Bool {
        isStanding && objections.contains { $0.outcome?.amends == true }
    }

    public func share(of party: Int) -> Share? { shares.first { $0.party == party } }

    public func servedOn(_ party: Int) -> Day? { served.first { $0.party == party }?.on }

    /// What may be paid to a creditor now.
    public func payable(to party: Int) -> Money {
        guard isStanding, settledOn != nil, let share = share(of: party) else { return .zero }
        return share.undisputed
    }

    /// Works out again what is held back.
    mutating func redispute() {
        for place in shares.indices {
            let held = objections.filter {
                $0.against == shares[place].party && $0.outcome?.amends != false
            }
            shares[place].disputed = min(shares[place].amount, Money.sum(held.map(\.amount)))
        }
    }
}
