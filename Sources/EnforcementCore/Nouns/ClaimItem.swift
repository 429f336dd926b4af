/// One item of what a document grants (债权项目): a sum, or general interest by its formula.
public struct ClaimItem: Sendable, Hashable, Codable {
    /// What kind of debt it is.
    public enum Kind: String, Choosable, Hashable, Codable {
        case principal, price, penalty, damages, lawyerFee, interest, courtCosts, other

        public var label: Words {
            switch self {
            case .principal: Words("本金", "Principal")
            case .price: Words("价款", "Price")
            case .penalty: Words("违约金", "Contractual penalty")
            case .damages: Words("赔偿金", "Damages")
            case .lawyerFee: Words("律师费", "Lawyer's fee")
            case .interest: Words("一般债务利息", "General interest")
            case .courtCosts: Words("案件受理费", "Court costs")
            case .other: Words("其他", "Other")
            }
        }

        /// Whether it bears doubled interest unless the officer says otherwise (handbook 3.1; open
        /// point U7 for court costs).
        public var bearsDelayInterest: Bool {
            switch self {
            case .principal, .price, .penalty, .damages, .lawyerFee, .other: true
            case .interest, .courtCosts: false
            }
        }

        /// Where it stands when a payment is set off: costs of getting the debt paid, then
        /// interest, then the debt (CC20 561).
        public var slot: WritableKeyPath<Owed, Money> {
            switch self {
            case .lawyerFee, .courtCosts: \.costs
            case .interest: \.interest
            case .principal, .price, .penalty, .damages, .other: \.principal
            }
        }
    }

    /// From 1 in the order of the list.
    public let number: Int
    public let kind: Kind
    /// In the words of the document.
    public let label: String
    /// The sum it grants; nil where `terms` say how it is reckoned.
    public let amount: Money?
    /// How general interest is reckoned; nil for a sum.
    public let terms: Terms?
    /// Whether it is in the base of doubled interest.
    public let bearsDelayInterest: Bool
    /// Last day for performance, each instalment its own; nil where none is known.
    public let due: Day?
    /// Who owes it, by number in the file; several owe it jointly.
    public let debtors: [Int]

    /// - Parameter bearsDelayInterest: nil for what the kind says.
    public init(
        number: Int, kind: Kind, label: String, amount: Money?, terms: Terms? = nil,
        bearsDelayInterest: Bool? = nil, due: Day?, debtors: [Int] = []
    ) {
        self.number = number
        self.kind = kind
        self.label = label
        self.amount = amount
        self.terms = terms
        self.bearsDelayInterest = bearsDelayInterest ?? kind.bearsDelayInterest
        self.due = due
        self.debtors = debtors
    }
}

extension ClaimItem {
    /// How the operative part reckons general interest (handbook 3.2).
    public struct Terms: Sendable, Hashable, Codable {
        /// Number of the item that bears it.
        public let on: Int
        /// Day 0, itself not counted.
        public let from: Day
        /// Last day counted; nil: until it is paid.
        public let until: Day?
        /// The yearly rate, or the multiple of the prime rate where `lpr` is given.
        public let rate: Rate
        public let lpr: LoanPrimeRate.Term?
        /// The prime rate of this day for all days; nil: of each day.
        public let lprOn: Day?
        /// 365 unless the document says 360.
        public let yearDays: Int

        public init(
            on item: Int, from: Day, until: Day? = nil, by method: GeneralInterest.Method,
            yearDays: Int = 365
        ) {
            on = item
            self.from = from
            self.until = until
            self.yearDays = yearDays
            switch method {
            case .fixed(let yearly): (rate, lpr, lprOn) = (yearly, nil, nil)
            case .prime(let term, let multiple): (rate, lpr, lprOn) = (multiple, term, nil)
            case .primeOn(let day, let term, let multiple):
                (rate, lpr, lprOn) = (multiple, term, day)
            }
        }

        public var method: GeneralInterest.Method {
            guard let lpr else { return .fixed(rate) }
            guard let lprOn else { return .prime(lpr, multiple: rate) }
            return .primeOn(lprOn, lpr, multiple: rate)
        }

        /// `年利率14.8%`, `一年期LPR的4倍`, `2020年8月20日一年期LPR的4倍`.
        public var words: Words {
            guard let lpr else { return Words("年利率\(rate.percent)", "\(rate.percent) a year") }
            let day = (lprOn?.chinese ?? "", lprOn.map { " of \($0)" } ?? "")
            return Words(
                "\(day.0)\(lpr.label.zh)" + (rate == .one ? "" : "的\(rate)倍"),
                "\(rate) × \(lpr.label.en)\(day.1)")
        }
    }
}

extension ClaimItem {
    /// Refuses a list that cannot be reckoned, naming item and rule: numbers run from 1; each item
    /// has a sum or terms, terms only for interest, on a sum that is no interest itself; a year
    /// has 360, 365 or 366 days, and no rate is above 100 % a year.
    public static func check(_ items: [ClaimItem]) throws(Refusal) {
        for (place, item) in items.enumerated() {
            let path = "items[\(place)]."
            guard item.number == place + 1 else {
                throw fault("number", path, "序号应从1起连续", "items are numbered from 1")
            }
            guard (item.amount == nil) != (item.terms == nil) else {
                throw fault(
                    "amount", path, "金额与计息方法须择一填写",
                    "give a sum or the terms of interest")
            }
            guard let terms = item.terms else { continue }
            guard item.kind == .interest, !item.bearsDelayInterest else {
                throw fault(
                    "kind", path, "只有一般债务利息可按计息方法计算，且不计加倍利息",
                    "only general interest is reckoned by terms, and bears no doubled interest")
            }
            guard items.contains(where: { $0.number == terms.on && $0.bearsInterest }) else {
                throw fault(
                    "on", path, "计息基数应为清单中一项非利息的金额",
                    "interest is borne by a listed sum")
            }
            guard [360, 365, 366].contains(terms.yearDays) else {
                throw fault("yearDays", path, "年天数应为360、365或366", "a year of 360, 365, 366")
            }
            guard terms.lpr != nil || terms.rate.isAtMostOne else {
                throw fault(
                    "rate", path, "年利率以小数填写，如0.148", "a yearly rate is a decimal: 0.148")
            }
            guard terms.until.map({ terms.from <= $0 }) ?? true else {
                throw fault("until", path, "止日不得早于起算日", "interest ends after it begins")
            }
        }
    }

    private var bearsInterest: Bool { amount != nil && kind != .interest }

    private static func fault(
        _ field: String, _ path: String, _ zh: String, _ en: String
    ) -> Refusal {
        Refusal("claim-item.\(field)", zh, "Wrong item: \(en)", law: .di14(1), field: path + field)
    }
}
