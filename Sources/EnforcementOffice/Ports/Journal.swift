public import EnforcementCore

/// Where the record is kept (存证日志). The only door to writing.
public protocol Journal: Sendable {
    /// The entries of a file with numbers above `version`, in order, at most `limit`.
    func entries(of file: FileID, after version: Int, limit: Int) async throws -> [EntryRow]

    /// Commits the writings in one transaction, durable before it returns. Each answers for
    /// itself: one that fails undoes only itself. In order of the writings.
    func commit(_ writings: [Writing]) async throws -> [WriteFault?]

    /// What an act id did before in this court; nil if never seen.
    func answer(to actID: String, court: CourtID) async throws -> PastAnswer?

    /// What an act asks of the court's books: a bank line nobody has claimed, the ledger.
    func books(_ asks: BooksAsk, court: CourtID) async throws -> Books

    /// The highest file number of the court; 0 if it has no case.
    func lastFile(of court: CourtID) async throws -> Int

    /// The highest serial per `year+type` given out, such as `"2022执": 1234`.
    func serials(of court: CourtID) async throws -> [String: Int]

    /// Open cases by team and person, class by class.
    func loads(of court: CourtID) async throws -> Loads

    /// Open cases with a party of exactly this name, at most `limit`.
    func namesakes(_ name: String, court: CourtID, limit: Int) async throws -> [FileID]

    /// The courts this journal holds.
    func courts() async throws -> [CourtID]
}

// A journal that only passes writings on knows of no lists.
extension Journal {
    public func loads(of court: CourtID) async throws -> Loads { Loads() }

    public func namesakes(
        _ name: String, court: CourtID, limit: Int
    ) async throws -> [FileID] { [] }
}
