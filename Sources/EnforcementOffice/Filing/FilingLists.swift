public import EnforcementCore

/// An application that came before and rests on the same document.
public struct FiledBefore: Sendable, Hashable {
    public let file: FileID
    /// 案号; nil before filing.
    public let number: String?
    public let state: CaseState
    public let names: String

    public init(file: FileID, number: String?, state: CaseState, names: String) {
        self.file = file
        self.number = number
        self.state = state
        self.names = names
    }
}

/// What the filing window looks up.
public protocol FilingLists: Sendable {
    /// Applications on a document of this number, newest first, at most `limit`. Brackets of any
    /// width are the same.
    func filed(on basis: String, court: CourtID, limit: Int) async throws -> [FiledBefore]
}
