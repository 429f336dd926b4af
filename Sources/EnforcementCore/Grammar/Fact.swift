/// What the record shows for ever. Named in the past tense; never edited, never deleted.
public protocol Record: Codable, Sendable {
    /// Stable name, `desk.past-tense`, such as `funds.paid-out`. A new shape takes a new name.
    static var name: String { get }
    /// One sentence for the timeline, in both languages.
    var story: Words { get }
}

/// A fact of a case.
public protocol Fact: Record {
    /// The thing of the case it is about; limits run per subject. Default: the whole case.
    var subject: Subject { get }
    /// Changes the file. Never fails, never decides.
    func evolve(_ file: inout CaseFile, _ stamp: Stamp)
    /// What the applicants are told, given the file after the fact. Default: nothing.
    func notices(_ file: CaseFile) -> [Notice]
    /// The lines it books in the ledger; they sum to zero. Default: none.
    var postings: [Posting] { get }
}

extension Fact {
    public var subject: Subject { .whole }
    public func notices(_ file: CaseFile) -> [Notice] { [] }
    public var postings: [Posting] { [] }
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
public struct Posting: Sendable, Hashable {
    public enum Account: String, Sendable, Hashable, Codable, CaseIterable {
        /// The court's own bank account for case money (案款专户).
        case bank
        /// What the court holds for this case (一案一账户).
        case held
        /// Enforcement fees kept for the treasury (执行申请费).
        case fees
    }

    public let account: Account
    public let amount: Money

    public init(_ account: Account, _ amount: Money) {
        self.account = account
        self.amount = amount
    }
}
