public import EnforcementCore

/// Finds cases and their papers by anything written on them (搜索). Every answer is bounded: at
/// most `SearchQuery.hitsMax` hits, counted up to `SearchQuery.countMax`.
public protocol Search: Sendable {
    func search(_ query: SearchQuery, in court: CourtID, by sight: Sight) async throws
        -> SearchAnswer
}

/// The words of the e-file's papers. They are no facts: the store keeps them in a table of its own
/// and makes the index again from that.
public protocol DocumentTexts: Sendable {
    /// Keeps the words of a paper of a case and makes it findable; again replaces. Of a long text
    /// the first `PaperText.lengthMax` characters.
    ///
    /// - Parameters:
    ///   - paper: number of the paper in its case.
    ///   - isInner: it belongs to the inner file (副卷), found only by who may read that.
    func index(text: String, of paper: Int, in file: FileID, isInner: Bool) async throws

    /// Takes a paper's words out: it was withdrawn.
    func forget(paper: Int, in file: FileID) async throws
}

/// The words of one paper of a case.
public struct PaperText: Sendable, Hashable {
    /// Characters of one paper that are searched.
    public static let lengthMax = 200_000

    public let file: FileID
    /// Number of the paper in its case.
    public let paper: Int
    /// It belongs to the inner file (副卷).
    public let isInner: Bool
    public let text: String

    public init(file: FileID, paper: Int, isInner: Bool, text: String) {
        self.file = file
        self.paper = paper
        self.isInner = isInner
        self.text = text
    }
}
