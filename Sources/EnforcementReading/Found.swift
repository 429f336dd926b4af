public import EnforcementCore

/// A value, where it stands and how sure the reading is.
public struct Found<Value: Sendable>: Sendable {
    public let value: Value
    /// Offsets in the text given, in Unicode scalars.
    public let span: Range<Int>
    /// From 0 to 1; below 0.8 a person should look (docs/reading.md).
    public let confidence: Double

    public init(value: Value, span: Range<Int>, confidence: Double) {
        (self.value, self.span, self.confidence) = (value, span, confidence)
    }
}

/// What sort of document a text is.
public enum CourtDocumentKind: String, Sendable, Hashable, CaseIterable {
    case civilJudgment = "civil_judgment"
    /// Facts, reasons and operative part, without header or signature.
    case civilJudgmentBody = "civil_judgment_body"
    case judgmentOperative = "judgment_operative"
    case mediationOperative = "mediation_operative"
    case mediationStatement = "mediation_statement"
    case paymentOrder = "payment_order"
    case civilRuling = "civil_ruling"
    case criminalProperty = "criminal_property_part"
    case criminalIncidentalCivil = "criminal_incidental_civil"
    case adminNonlitigation = "admin_nonlitigation_ruling"
    case dormancyRuling = "enforcement_ruling_zhongben"
    case terminationRuling = "enforcement_ruling_terminate"
    case objectionRuling = "enforcement_ruling_objection"
    case measureRuling = "enforcement_ruling_measure"
    case otherEnforcementRuling = "enforcement_ruling_other"
    case enforcementNotice = "enforcement_notice"
    /// The public entry of a debtor who broke faith, with the duty in words.
    case dutyText = "duty_text"
    case arbitralAward = "arbitral_award"
    case notarialInstrument = "notarial_instrument"
    case unknown

    /// Whether the document comes from the enforcement of another.
    public var isOfEnforcement: Bool {
        switch self {
        case .dormancyRuling, .terminationRuling, .objectionRuling, .measureRuling,
            .otherEnforcementRuling, .enforcementNotice, .adminNonlitigation, .dutyText:
            true
        case .civilJudgment, .civilJudgmentBody, .judgmentOperative, .mediationOperative,
            .mediationStatement, .paymentOrder, .civilRuling, .criminalProperty,
            .criminalIncidentalCivil, .arbitralAward, .notarialInstrument, .unknown:
            false
        }
    }
}

/// A party as the document names it.
public struct FoundParty: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case person, organisation }

    public let name: String
    public let kind: Kind
    /// The role in the document's own word, such as `第三人`.
    public let role: String
    /// Number of the identity card or unified credit code, when the header states it.
    public var identity: String?
    public var address: String?
    public var phone: String?
    public let span: Range<Int>
    public let confidence: Double
}

/// One thing to be paid.
public struct FoundMoney: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case principal, interest, penalty, costs, other }

    public let kind: Kind
    /// Nil when only a rate is ordered.
    public var amount: Money?
    /// The words of the rate, such as `年利率6%`.
    public var rate: String?
    public var from: Day?
    /// The last day; nil when it runs until payment.
    public var to: Day?
    public var base: Money?
    /// What the item is called in the document; `not in total` in front when it is conditional.
    public var note: String?
    public let span: Range<Int>
    public let confidence: Double

    public var isInTotal: Bool { amount != nil && !(note ?? "").hasPrefix("not in total") }
}

/// Until when the duty is to be performed.
public struct PerformanceDeadline: Sendable, Hashable {
    public enum CountedFrom: String, Sendable, Hashable {
        case effective, receipt, service, absolute
    }

    public let text: String
    /// A month counts as 30 days.
    public let days: Int?
    public let date: Day?
    public let countedFrom: CountedFrom
}

/// One part of a payment by instalments.
public struct Instalment: Sendable, Hashable {
    public let amount: Money?
    public let due: Day?
    public let span: Range<Int>
}

/// What a document of enforcement says of its course.
public struct EnforcementCourse: Sendable, Hashable {
    /// A document the enforcement rests on (执行依据).
    public struct Basis: Sendable, Hashable {
        public let number: String
        /// Such as `民事判决书`; nil when the text does not say.
        public let kind: String?
        public let span: Range<Int>
    }

    public var outcome: String?
    public var basis: [Basis] = []
    public var received: Money?
    public var unpaid: Money?
}

/// Everything read from one document.
public struct JudgmentReading: Sendable {
    public internal(set) var kind: Found<CourtDocumentKind>
    public internal(set) var caseNumber: Found<String>?
    public internal(set) var court: Found<String>?
    public internal(set) var cause: Found<String>?
    public internal(set) var applicants: [FoundParty] = []
    public internal(set) var respondents: [FoundParty] = []
    public internal(set) var others: [FoundParty] = []
    public internal(set) var money: [FoundMoney] = []
    public internal(set) var deadline: Found<PerformanceDeadline>?
    public internal(set) var instalments: [Instalment] = []
    public internal(set) var jointLiability: Found<Bool>
    public internal(set) var supplementaryLiability: Found<Bool>
    public internal(set) var nonMonetaryDuty: Found<Bool>
    public internal(set) var priorityOverCollateral: Found<Bool>
    public internal(set) var latePerformanceInterestClause: Found<Bool>
    public internal(set) var documentDate: Found<Day>?
    public internal(set) var enforcement: EnforcementCourse?
    public internal(set) var notes: [String] = []

    /// The sum of the fixed amounts; nil when none is fixed.
    public var total: Money? {
        let counted = money.filter { $0.isInTotal }.compactMap { $0.amount }
        return counted.isEmpty ? nil : Money.sum(counted)
    }
}
