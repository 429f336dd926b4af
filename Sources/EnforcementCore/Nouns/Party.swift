/// Somebody the case is about (执行主体).
public struct Party: Sendable, Hashable, Codable {
    public enum Side: String, Choosable, Hashable, Codable {
        case applicant, debtor, other
        /// A creditor with a document of its own who shares in the proceeds.
        case joined

        public var label: Words {
            switch self {
            case .applicant: Words("申请执行人", "Applicant")
            case .debtor: Words("被执行人", "Debtor")
            case .other: Words("案外人、利害关系人", "Other")
            case .joined: Words("参与分配债权人", "Joined creditor")
            }
        }
    }

    public enum Kind: String, Choosable, Hashable, Codable {
        case person, enterprise, organisation

        public var label: Words {
            switch self {
            case .person: Words("自然人", "Natural person")
            case .enterprise: Words("企业法人", "Enterprise")
            case .organisation: Words("其他组织", "Other organisation")
            }
        }
    }

    /// Number in the file, from 1 in the order of the application.
    public let number: Int
    public let side: Side
    public let kind: Kind
    public let name: String
    /// Resident ID or unified credit code, as given; nil if the papers have none.
    public var identity: String?
    public var phone: String?
    /// The number was confirmed at the first reception; only such numbers get messages.
    public var isPhoneConfirmed: Bool
    public var address: String?
    /// The address confirmed for service (送达地址确认书).
    public var serviceAddress: String?
    public var hasElectronicConsent: Bool
    /// Where papers are served electronically; nil: to the confirmed number.
    public var electronicAddress: String?
    /// Where money for the applicant goes; holder equals the party.
    public var account: PayeeAccount?
    /// A changed account is paid to from this day on; nil: at once.
    public var accountFrom: Day?
    /// The day the party last said that the account is right (P6-03).
    public var accountConfirmedOn: Day?
    /// Whether the person is alive, the firm existing: nil until checked (P1-02).
    public var isExisting: Bool?
    public var restriction: Restriction?
    /// What came of the order to report property (报告财产令); nil until recorded.
    public var report: PropertyReport?

    public init(
        number: Int, side: Side, kind: Kind, name: String, identity: String? = nil,
        phone: String? = nil, address: String? = nil
    ) {
        self.number = number
        self.side = side
        self.kind = kind
        self.name = name
        self.identity = identity
        self.phone = phone
        self.address = address
        isPhoneConfirmed = false
        hasElectronicConsent = false
    }
}

/// A bank account the applicant confirmed in writing (收款账户确认书).
public struct PayeeAccount: Sendable, Hashable, Codable {
    public let bank: String
    public let number: String

    public init(bank: String, number: String) {
        self.bank = bank
        self.number = number
    }

    /// The last four digits, all that is ever shown in a message.
    public var tail: String { String(number.suffix(4)) }
}

/// A new account of a payee, asked for by one officer and waiting for another's check.
public struct AccountAsk: Sendable, Hashable, Codable {
    public let party: Int
    public let account: PayeeAccount
    public let proof: String
    public let askedBy: PersonID
    public let askedOn: Day

    public init(
        party: Int, account: PayeeAccount, proof: String, askedBy: PersonID, askedOn: Day
    ) {
        self.party = party
        self.account = account
        self.proof = proof
        self.askedBy = askedBy
        self.askedOn = askedOn
    }
}

/// Restriction of consumption (限制消费令): proposed by the judge, signed by the president.
public struct Restriction: Sendable, Hashable, Codable {
    public var proposedBy: PersonID
    public var signedOn: Day?
    public var liftedOn: Day?

    public init(proposedBy: PersonID) { self.proposedBy = proposedBy }

    public var isInForce: Bool { signedOn != nil && liftedOn == nil }

    /// In force, or on its way to be signed.
    public var isStanding: Bool { liftedOn == nil }
}
