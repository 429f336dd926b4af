public import EnforcementCore

/// What was found, best first.
public struct SearchAnswer: Sendable, Hashable {
    public let hits: [SearchHit]
    /// How many there are, at most `SearchQuery.countMax`.
    public let total: Int
    /// Whether there are more than `total`.
    public let isMore: Bool

    public init(hits: [SearchHit], total: Int, isMore: Bool) {
        self.hits = hits
        self.total = total
        self.isMore = isMore
    }

    public static let nothing = SearchAnswer(hits: [], total: 0, isMore: false)
}

/// One case, or one paper of a case, that was found.
public struct SearchHit: Sendable, Hashable {
    public let file: FileID
    /// The paper the words stand in; nil: the case itself.
    public let paper: Int?
    public let isInner: Bool
    public let number: String?
    public let title: String
    public let state: CaseState
    /// What met the query, at most `matchesMax`.
    public let matches: [SearchMatch]

    public static let matchesMax = 4

    public init(
        file: FileID, paper: Int? = nil, isInner: Bool = false, number: String?, title: String,
        state: CaseState, matches: [SearchMatch]
    ) {
        self.file = file
        self.paper = paper
        self.isInner = isInner
        self.number = number
        self.title = title
        self.state = state
        self.matches = matches
    }
}

/// A text that met the query, cut where it did.
public struct SearchMatch: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case number, name, phone, identity, code, account, subAccount, basis, cause, text
    }

    public struct Part: Sendable, Hashable {
        public let text: String
        public let isMet: Bool

        public init(_ text: String, isMet: Bool) {
            self.text = text
            self.isMet = isMet
        }
    }

    public let kind: Kind
    /// In order; joined they are the text, of which masks have taken what nobody needs to see.
    public let parts: [Part]

    public init(_ kind: Kind, _ parts: [Part]) {
        self.kind = kind
        self.parts = parts
    }

    public var text: String { parts.map(\.text).joined() }
}
