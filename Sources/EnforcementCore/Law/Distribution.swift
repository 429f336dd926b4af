/// Who gets how much of a sum that does not cover everybody (分配).
///
/// Costs of enforcement and its fee come first (open point U6: a switch), then each rank in turn;
/// what nobody may claim goes back to the debtor (EW20 34). Shares by proportion are whole fen:
/// the largest remainder gets the next fen, of two alike the earlier creditor. Costs, fee, shares
/// and surplus make up the proceeds exactly.
public struct Distribution: Sendable, Hashable {
    /// Costs of enforcement covered (评估费、保管费等实际费用).
    public let costs: Money
    /// Fee for enforcement covered (执行申请费).
    public let fee: Money
    /// In the order the creditors were given.
    public let shares: [Share]
    /// Back to the debtor.
    public let surplus: Money

    public var shared: Money { Money.sum(shares.map(\.paid)) }

    /// Nothing would come down to the ordinary claims: a sale at this price would be one without
    /// benefit (无益拍卖), of which the applicant is told before it (AU20 6).
    public var leavesNothing: Bool {
        let ordinary = shares.filter { $0.creditor.rank != .priority && $0.creditor.amount > .zero }
        return !ordinary.isEmpty && ordinary.allSatisfy { $0.paid == .zero }
    }

    /// - Parameter proceeds: what there is to divide. No amount is negative, and all of them
    ///   together stay within what `Money` holds.
    /// - Parameter costsFirst: whether costs and fee go before the creditors (INT22 508).
    public init(
        of proceeds: Money, costs: Money = .zero, fee: Money = .zero, among creditors: [Creditor],
        by rule: Rule, costsFirst: Bool = true
    ) {
        var rest = proceeds
        var (costsPaid, feePaid) = (Money.zero, Money.zero)
        if costsFirst {
            costsPaid = Distribution.take(costs, from: &rest)
            feePaid = Distribution.take(fee, from: &rest)
        }
        var paid = [Money](repeating: .zero, count: creditors.count)
        for step in rule.steps(creditors) {
            if step.isByProportion {
                Distribution.pay(step.places, of: creditors, from: &rest, into: &paid)
            } else {
                for place in step.places {
                    paid[place] = Distribution.take(creditors[place].amount, from: &rest)
                }
            }
        }
        if !costsFirst {
            costsPaid = Distribution.take(costs, from: &rest)
            feePaid = Distribution.take(fee, from: &rest)
        }
        self.costs = costsPaid
        self.fee = feePaid
        shares = zip(creditors, paid).map { Share(creditor: $0, paid: $1) }
        surplus = rest
    }

    private static func take(_ amount: Money, from rest: inout Money) -> Money {
        precondition(amount >= .zero && rest >= .zero, "a negative amount")
        let part = min(amount, rest)
        rest -= part
        return part
    }

    /// By proportion to the claims, where they are not all covered.
    private static func pay(
        _ places: [Int], of creditors: [Creditor], from rest: inout Money, into paid: inout [Money]
    ) {
        let total = Money.sum(places.map { creditors[$0].amount })
        guard total > rest else {
            for place in places { paid[place] = take(creditors[place].amount, from: &rest) }
            return
        }
        let parts = places.map { place in
            (Int128(creditors[place].amount.fen) * Int128(rest.fen))
                .quotientAndRemainder(dividingBy: Int128(total.fen))
        }
        for (place, part) in zip(places, parts) { paid[place] = Money(fen: Int64(part.quotient)) }
        // Fewer fen are over than there are remainders, so that none goes to a claim without one.
        let over = rest.fen - parts.reduce(0) { $0 + Int64($1.quotient) }
        let byRemainder = parts.indices.sorted {
            (parts[$1].remainder, $0) < (parts[$0].remainder, $1)
        }
        for index in byRemainder.prefix(Int(over)) { paid[places[index]] += Money(fen: 1) }
        rest = .zero
    }
}

extension Distribution {
    /// Somebody with a claim on the sum.
    public struct Creditor: Sendable, Hashable, Codable {
        /// Number the caller knows it by.
        public let number: Int
        public let amount: Money
        public let rank: Rank
        /// Place of its seizure, or of its measure, among the others (查封先后); nil stands behind
        /// those that have one. Among claims with priority: the order in which they arose.
        public let order: Int?

        public init(number: Int, amount: Money, rank: Rank, order: Int? = nil) {
            self.number = number
            self.amount = amount
            self.rank = rank
            self.order = order
        }
    }

    /// What came to one creditor.
    public struct Share: Sendable, Hashable {
        public let creditor: Creditor
        public let paid: Money

        public var number: Int { creditor.number }
        public var short: Money { creditor.amount - paid }
    }

    /// What kind of claim it is, in the order of CR14 13.
    public enum Rank: String, Choosable, Hashable, Codable {
        case medical, priority, restitution, ordinary, fine, confiscation

        public var label: Words {
            switch self {
            case .medical: Words("人身损害赔偿中的医疗费用", "Medical cost of an injury")
            case .priority: Words("优先受偿债权", "Claim with priority")
            case .restitution: Words("退赔被害人", "Restitution to victims")
            case .ordinary: Words("普通债权", "Ordinary claim")
            case .fine: Words("罚金", "Fine")
            case .confiscation: Words("没收财产", "Confiscation")
            }
        }
    }

    /// By which rule ordinary claims share.
    public enum Rule: String, Choosable, Hashable, Codable {
        case participation, seizure, measures, oneDocument, criminal

        public var label: Words {
            switch self {
            case .participation: Words("参与分配，按债权比例", "Joined, by proportion")
            case .seizure: Words("企业法人，按查封先后", "Enterprise, by order of seizure")
            case .measures: Words("多份文书，按执行措施先后", "By order of measures")
            case .oneDocument: Words("同一文书，按债权比例", "One document, by proportion")
            case .criminal: Words("刑事责任与民事责任并存", "Criminal and civil duties")
            }
        }

        public var law: Law {
            switch self {
            case .participation: .int22(508)
            case .seizure: .int22(514)
            case .measures, .oneDocument: .ew20(55)
            case .criminal: .cr14(13)
            }
        }

        /// Whether ordinary claims go one after the other.
        public var isByOrder: Bool { self == .seizure || self == .measures }
    }
}

extension Distribution.Rule {
    struct Step {
        let places: [Int]
        let isByProportion: Bool
    }

    /// Where criminal duties meet civil ones, medical cost goes before claims with priority, and
    /// restitution before other debts (CR14 13). Otherwise all of these are ordinary claims; fine
    /// and confiscation come behind them in any case (CC20 187).
    func steps(_ creditors: [Distribution.Creditor]) -> [Step] {
        func places(_ ranks: Distribution.Rank...) -> [Int] {
            creditors.indices.filter { ranks.contains(creditors[$0].rank) }
        }
        func inOrder(_ places: [Int]) -> Step {
            let sorted = places.sorted {
                (creditors[$0].order ?? .max, $0) < (creditors[$1].order ?? .max, $1)
            }
            return Step(places: sorted, isByProportion: false)
        }
        func alike(_ places: [Int]) -> Step { Step(places: places, isByProportion: true) }
        let civil =
            self == .criminal
            ? [
                alike(places(.medical)), inOrder(places(.priority)), alike(places(.restitution)),
                alike(places(.ordinary)),
            ]
            : [
                inOrder(places(.priority)),
                isByOrder
                    ? inOrder(places(.medical, .restitution, .ordinary))
                    : alike(places(.medical, .restitution, .ordinary)),
            ]
        return civil + [inOrder(places(.fine)), inOrder(places(.confiscation))]
    }
}
