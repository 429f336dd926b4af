/// What the applicant asks to have enforced, by which document.
public struct Claim: Sendable, Hashable, Codable {
    /// Number of the document to be enforced (执行依据), such as （2021）豫0185民初1号.
    public let basis: String
    public let basisKind: BasisKind
    /// Who made it.
    public let basisCourt: String
    /// Cause of action (案由).
    public let cause: String
    /// Money applied for, without doubled interest and enforcement fee (handbook 9.1).
    public let amount: Money
    /// Duties other than money, in words; nil for a pure money claim.
    public let duty: String?
    /// Last day for performance by the document; starts doubled interest and limitation.
    public let due: Day?

    public init(
        basis: String, basisKind: BasisKind, basisCourt: String, cause: String, amount: Money,
        duty: String?, due: Day?
    ) {
        self.basis = basis
        self.basisKind = basisKind
        self.basisCourt = basisCourt
        self.cause = cause
        self.amount = amount
        self.duty = duty
        self.due = due
    }
}

public enum BasisKind: String, Choosable, Hashable, Codable {
    case judgment, mediation, ruling, paymentOrder, award, notarial, criminal, administrative

    public var label: Words {
        switch self {
        case .judgment: Words("民事判决书", "Civil judgment")
        case .mediation: Words("民事调解书", "Mediation")
        case .ruling: Words("裁定书", "Ruling")
        case .paymentOrder: Words("支付令", "Payment order")
        case .award: Words("仲裁裁决", "Arbitral award")
        case .notarial: Words("公证债权文书", "Notarial instrument")
        case .criminal: Words("刑事裁判涉财产部分", "Property part of a criminal judgment")
        case .administrative: Words("行政非诉", "Administrative decision")
        }
    }

    /// Whether the case limit is three months instead of six (handbook I02).
    public var isNonLitigation: Bool { self == .administrative }
}
