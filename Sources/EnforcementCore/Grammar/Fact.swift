/// What the record shows for ever. Named in the past tense; never edited, never deleted.
public protocol Record: Codable, Sendable {
    /// Stable name, `desk.past-tense`, such as `funds.paid-out`. A new shape takes a new name.
    static var name: String { get }
    /// One sentence for the timeline, in both languages.
    var story: Words { get }
    /// The lines it books in the ledger; they sum to zero. Default: none.
    var postings: [Posting] { get }
    /// Lines of the bank's statement it puts on record. Default: none.
    var newLines: [BankLine] { get }
    /// The reference of the bank line it claims. Default: none.
    var usedLine: String? { get }
}

extension Record {
    public var postings: [Posting] { [] }
    public var newLines: [BankLine] { [] }
    public var usedLine: String? { nil }
}

/// A fact of a case.
public protocol Fact: Record {
    /// The thing of the case it is about; limits run per subject. Default: the whole case.
    var subject: Subject { get }
    /// Changes the file. Never fails, never decides.
    func evolve(_ file: inout CaseFile, _ stamp: Stamp)
    /// What the applicants are told, given the file after the fact. Default: nothing.
    func notices(_ file: CaseFile) -> [Notice]
}

extension Fact {
    public var subject: Subject { .whole }
    public func notices(_ file: CaseFile) -> [Notice] { [] }
}

/// A fact that warns of a running clock. The line notes the level on the clock itself.
public protocol RaisesAlarm: Fact {
    var limit: String { get }
    /// The thing the clock runs for.
    var about: Subject { get }
    var level: Level { get }
}

/// A fact of the court's own file.
public protocol CourtFact: Record {
    func evolve(_ court: inout CourtFile, _ stamp: Stamp)
}

/// The envelope a fact came in: its number in the file, when, and by whom.
public struct Stamp: Sendable, Hashable {
    /// Number of the entry in its file, from 1.
    public let number: Int
    public let at: Moment
    public let by: PersonID

    public init(number: Int, at: Moment, by: PersonID) {
        self.number = number
        self.at = at
        self.by = by
    }

    public var day: Day { at.day }
}

/// The thing of a case a fact or a limit is about: the receipt, the control, the debtor.
public struct Subject: Sendable, Hashable, Codable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case whole = "case"
        case party, receipt, payout, hold, asset, lead, instalment, alarm, letter, petition
        case errand, detention, ruling, restriction, pause, requery, inquiry, order, directive
        case plan, objection, paper, document
    }

    public let kind: Kind
    public let number: Int

    public init(_ kind: Kind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    /// The case as a whole.
    public static let whole = Subject(.whole, 0)

    /// `receipt-3`; the whole case is `case`.
    public var description: String { kind == .whole ? "case" : "\(kind.rawValue)-\(number)" }

    public init?(_ text: String) {
        if text == "case" {
            self = .whole
            return
        }
        guard let dash = text.lastIndex(of: "-"), let kind = Kind(rawValue: String(text[..<dash])),
            let number = Int(text[text.index(after: dash)...])
        else { return nil }
        self.init(kind, number)
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let subject = Subject(try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a subject")
        }
        self = subject
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}

/// One line of a balanced booking, in fen: money into an account is positive.
///
/// What the court has lies in `bank` and `cash`; what it owes for it, in the others, is negative.
/// All accounts together are zero at any time.
public struct Posting: Sendable, Hashable {
    public enum Account: String, Sendable, Hashable, Codable, CaseIterable {
        /// The court's own bank account for case money (案款专户).
        case bank
        /// Cash taken by two officers and not yet at the bank (库存现金).
        case cash
        /// What the court holds for this case (一案一账户).
        case held
        /// Bank lines nobody has claimed yet (待认领).
        case suspense
        /// Enforcement fees kept for the treasury (执行申请费).
        case fees
        /// Other money to be handed to the treasury (上缴国库).
        case treasury
        /// Transfers ordered and not yet paid by the bank (支付在途).
        case payees
        /// Transfers that came back (退票).
        case returned

        public var label: Words {
            switch self {
            case .bank: Words("案款专户", "Bank")
            case .cash: Words("库存现金", "Cash")
            case .held: Words("各案结存", "Held for cases")
            case .suspense: Words("待认领", "Suspense")
            case .fees: Words("执行申请费", "Fees")
            case .treasury: Words("待上缴国库", "Treasury")
            case .payees: Words("支付在途", "Payees, under way")
            case .returned: Words("退票", "Returned")
            }
        }
    }

    public let account: Account
    public let amount: Money
    /// The bank's day, where it is not the day of the record.
    public let on: Day?

    public init(_ account: Account, _ amount: Money, on: Day? = nil) {
        self.account = account
        self.amount = amount
        self.on = on
    }

    /// The two lines of a plain booking.
    static func book(
        _ amount: Money, debit: Account, credit: Account, on day: Day? = nil
    ) -> [Posting] {
        [Posting(debit, amount, on: day), Posting(credit, -amount, on: day)]
    }
}
