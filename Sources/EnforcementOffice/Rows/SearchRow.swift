public import EnforcementCore

/// What a case can be found by (表 case_search).
///
/// Of identity and account numbers only what masks leave on a screen is kept: the last four
/// characters (handbook 10.3). Derived; written again only where one of these words changes.
public struct SearchRow: Sendable, Hashable {
    public let file: FileID
    /// 案号; nil before filing.
    public var number: String?
    /// Numbers of the documents to be enforced, the joined creditors' too.
    public var basis: [String]
    /// Every party's name: applicants, debtors, others, joined.
    public var names: [String]
    /// Digits only.
    public var phones: [String]
    /// Last four of natural persons' identity numbers.
    public var identities: [String]
    /// Credit codes of enterprises: public, so whole.
    public var codes: [String]
    /// Last four of accounts of payees, and of those controlled.
    public var accounts: [String]
    public var cause: String

    public init(
        file: FileID, number: String? = nil, basis: [String] = [], names: [String] = [],
        phones: [String] = [], identities: [String] = [], codes: [String] = [],
        accounts: [String] = [], cause: String = ""
    ) {
        self.file = file
        self.number = number
        self.basis = basis
        self.names = names
        self.phones = phones
        self.identities = identities
        self.codes = codes
        self.accounts = accounts
        self.cause = cause
    }
}

extension SearchRow {
    /// Shorter identity numbers are masked whole, so nobody may find by their ends.
    private static let identityMin = 11

    public init(_ file: CaseFile) {
        self.init(file: file.id, number: file.number?.description)
        cause = file.claim?.cause ?? ""
        basis = Self.once([file.claim?.basis].compactMap(\.self) + file.joined.map(\.basis))
        names = Self.once(file.parties.map(\.name))
        phones = Self.once(file.parties.compactMap(\.phone).map(Self.digits))
        let people = file.parties.filter { $0.kind == .person }.compactMap(\.identity)
        identities = Self.once(
            people.filter { $0.count >= Self.identityMin }.map { String($0.suffix(4)) })
        codes = Self.once(file.parties.filter { $0.kind != .person }.compactMap(\.identity))
        let numbers =
            file.parties.compactMap(\.account?.number) + file.accountAsks.map(\.account.number)
            + file.assets.filter { $0.kind == .deposit }.compactMap(\.account)
        accounts = Self.once(numbers.filter { $0.count > 4 }.map { String($0.suffix(4)) })
    }

    /// Whether none of what the words come from differs; lists not written to are told the same
    /// without a look inside.
    static func isSame(_ before: CaseFile, _ after: CaseFile) -> Bool {
        before.number == after.number && before.parties == after.parties
            && before.joined == after.joined && before.accountAsks == after.accountAsks
            && before.assets == after.assets && before.claim == after.claim
    }

    private static func digits(_ text: String) -> String { text.filter(\.isWholeNumber) }

    private static func once(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.map { $0.replacing("\n", with: " ") }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
