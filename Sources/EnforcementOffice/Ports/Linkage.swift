public import EnforcementCore

/// The wire to the institutions. Everything sent has a number the institution knows again, so
/// sending twice does nothing twice.
public protocol Linkage: Sendable {
    /// Hands a batch of inquiries over.
    func ask(_ batch: InquiryJob) async -> LinkReceipt
    /// What a batch has come to, where the institution has not called back.
    func answers(to batch: String, of institution: Institution) async -> Polled<[InquiryReply]>
    /// Hands one order over.
    func order(_ job: ControlJob) async -> LinkReceipt
    func answer(to order: OrderID, of institution: Institution) async -> Polled<ControlReply>
    /// Balances of accounts at an institution that does not push, at most a hundred.
    func balances(
        of accounts: [String], at institution: Institution
    ) async -> Polled<[InflowNotice]>
}

/// The number of an order outside the house (请求单号): court, case and order in it.
public struct OrderID: Sendable, Hashable, CustomStringConvertible {
    public let file: FileID
    public let number: Int

    public init(file: FileID, number: Int) {
        self.file = file
        self.number = number
    }

    /// `ZX1A17A3`: letters and digits only, as the interface wants it.
    public var description: String { "ZX\(file.court)A\(file.number)A\(number)" }

    public init?(_ text: String) {
        guard text.utf8.count <= 30, text.hasPrefix("ZX") else { return nil }
        let parts = text.dropFirst(2).split(separator: "A", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 > 0 }) else {
            return nil
        }
        self.init(file: FileID(court: numbers[0], number: numbers[1]), number: numbers[2])
        guard description == text else { return nil }
    }
}

/// Who is asked about, for which case: what every message names.
public struct LinkParty: Sendable, Hashable {
    public let name: String
    public let isPerson: Bool
    public let identity: String
    public let caseNumber: String
    public let officer: String
    public let phone: String

    public init(
        name: String, isPerson: Bool, identity: String, caseNumber: String, officer: String,
        phone: String
    ) {
        self.name = name
        self.isPerson = isPerson
        self.identity = identity
        self.caseNumber = caseNumber
        self.officer = officer
        self.phone = phone
    }
}

/// A batch of inquiries on its way to one institution.
public struct InquiryJob: Sendable, Hashable {
    public struct Item: Sendable, Hashable {
        public let order: OrderID
        public let party: LinkParty
        /// Whether later credits to this person's accounts are to be pushed.
        public let watches: Bool

        public init(order: OrderID, party: LinkParty, watches: Bool) {
            self.order = order
            self.party = party
            self.watches = watches
        }
    }

    /// 批次号: at most 30 letters and digits.
    public let number: String
    public let institution: Institution
    public let court: (code: String, name: String)
    public let items: [Item]

    public init(
        number: String, institution: Institution, court: (code: String, name: String),
        items: [Item]
    ) {
        self.number = number
        self.institution = institution
        self.court = court
        self.items = items
    }

    public static func == (left: InquiryJob, right: InquiryJob) -> Bool {
        left.number == right.number && left.institution == right.institution
            && left.items == right.items
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// One order on its way.
public struct ControlJob: Sendable, Hashable {
    public let order: OrderID
    public let institution: Institution
    public let courtCode: String
    public let courtName: String
    public let party: LinkParty
    public let measure: Measure
    public let isDeposit: Bool
    public let account: String
    public let amount: Money
    public let from: Day?
    public let until: Day?
    public let original: OrderID?
    /// Number of the ruling, and of the assistance notice.
    public let ruling: String
    public let notice: String
    /// Where deducted money goes: holder, account, bank.
    public let payTo: PayeeLine

    public init(
        order: OrderID, institution: Institution, courtCode: String, courtName: String,
        party: LinkParty, measure: Measure, isDeposit: Bool, account: String, amount: Money,
        from: Day?, until: Day?, original: OrderID?, ruling: String, notice: String,
        payTo: PayeeLine
    ) {
        self.order = order
        self.institution = institution
        self.courtCode = courtCode
        self.courtName = courtName
        self.party = party
        self.measure = measure
        self.isDeposit = isDeposit
        self.account = account
        self.amount = amount
        self.from = from
        self.until = until
        self.original = original
        self.ruling = ruling
        self.notice = notice
        self.payTo = payTo
    }
}

/// The court's account for case money, as messages name it.
public struct PayeeLine: Sendable, Hashable {
    public let name: String
    public let account: String
    public let bank: String

    public init(name: String, account: String, bank: String) {
        self.name = name
        self.account = account
        self.bank = bank
    }
}

/// Whether a message arrived.
public enum LinkReceipt: Sendable, Hashable {
    case taken
    /// Try again later: no connection, no answer, 5xx, 429.
    case later(String)
    /// The institution will not take it as it is: trying again is no use.
    case refused(String)
    /// It knows the number with another content.
    case conflict(String)
}

/// What asking for an answer came to.
public enum Polled<Answer: Sendable & Hashable>: Sendable, Hashable {
    case answered(Answer)
    /// Not yet.
    case pending
    case later(String)
    /// The institution does not know the number: it must be sent again.
    case unknown
}

/// What an institution answered to one inquiry, checked and in our words.
public struct InquiryReply: Sendable, Hashable {
    public let order: OrderID
    public let things: [Control.Found]
    /// For the police and market supervision: whether the debtor is alive or exists.
    public let exists: Bool?
    public let note: String?

    public init(order: OrderID, things: [Control.Found], exists: Bool? = nil, note: String? = nil) {
        self.order = order
        self.things = things
        self.exists = exists
        self.note = note
    }
}

/// What an institution answered to one order.
public struct ControlReply: Sendable, Hashable {
    public let order: OrderID
    /// Rises with each feedback on the same order.
    public let sequence: Int
    public let isDone: Bool
    public let isWaiting: Bool
    public let held: Money
    /// What the limit is now, held part included.
    public let limit: Money
    /// What the limit may still catch.
    public let open: Money
    public let from: Day?
    public let until: Day?
    public let reason: String?

    public init(
        order: OrderID, sequence: Int, isDone: Bool, isWaiting: Bool, held: Money, limit: Money,
        open: Money, from: Day?, until: Day?, reason: String?
    ) {
        self.order = order
        self.sequence = sequence
        self.isDone = isDone
        self.isWaiting = isWaiting
        self.held = held
        self.limit = limit
        self.open = open
        self.from = from
        self.until = until
        self.reason = reason
    }
}

/// Money that came into an account.
public struct InflowNotice: Sendable, Hashable {
    public let institution: String
    public let account: String
    /// The institution's own number of the credit.
    public let reference: String
    public let amount: Money
    /// What may be disposed of after it.
    public let available: Money
    /// What an earlier limit of ours caught of it, under which order.
    public let caught: Money
    public let caughtBy: OrderID?
    public let at: Moment

    public init(
        institution: String, account: String, reference: String, amount: Money, available: Money,
        caught: Money, caughtBy: OrderID?, at: Moment
    ) {
        self.institution = institution
        self.account = account
        self.reference = reference
        self.amount = amount
        self.available = available
        self.caught = caught
        self.caughtBy = caughtBy
        self.at = at
    }

    /// The same credit, nothing said of our limits.
    var withoutCatch: InflowNotice {
        InflowNotice(
            institution: institution, account: account, reference: reference, amount: amount,
            available: available, caught: .zero, caughtBy: nil, at: at)
    }
}
