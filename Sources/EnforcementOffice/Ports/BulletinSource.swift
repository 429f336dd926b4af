public import EnforcementCore

/// What the daily list, the weekly bulletin and the zeros are made from.
///
/// The record itself is read, not what was derived from it last: so a past day is told as it was
/// known at its end, and told the same whenever one asks.
public protocol BulletinSource: Sendable {
    /// Entries of some facts, recorded through a day, of every case with a receipt that was with
    /// the court on `from` or later, or ever for more than thirty days; by case and number.
    func moneyEntries(
        court: CourtID, facts: [String], from: Day, through: Day
    ) async throws -> [EntryRow]
    /// Number and title of cases.
    func caseHeads(court: CourtID, files: [Int]) async throws -> [Int: CaseHead]
    /// Bank lines nobody had claimed at the end of a day, oldest first.
    func unclaimedLines(court: CourtID, through day: Day) async throws -> [BankLine]
    /// The day the court's first receipt arrived.
    func firstArrival(court: CourtID) async throws -> Day?
}

/// What a case is called.
public struct CaseHead: Sendable, Hashable {
    public let number: String?
    public let title: String

    public init(number: String?, title: String) {
        self.number = number
        self.title = title
    }
}
