public import EnforcementCore

/// The monthly match of finance's books with enforcement's (月度核对, handbook F09).
///
/// Left the bank's lines and balances by day, right receipts and payouts by case; both must come to
/// the same, and whatever keeps them apart is listed.
/// - Law: 法发〔2017〕6号 3.
public struct MonthlyReconciliation: Sendable, Hashable {
    public let year: Int
    public let month: Int
    public let books: ReconciliationBooks

    /// The days of a month; nil where there is none such.
    public static func days(year: Int, month: Int) -> ClosedRange<Day>? {
        guard let first = Day(year: year, month: month, day: 1),
            let last = Day(
                year: year, month: month, day: Day.length(ofMonth: month, in: year))
        else { return nil }
        return first...last
    }

    /// - Precondition: the books are those of one month.
    public init(_ books: ReconciliationBooks) {
        let (year, month) = (books.from.year, books.from.month)
        let days = Self.days(year: year, month: month)
        precondition(
            days?.lowerBound == books.from && days?.upperBound == books.through, "not a month")
        self.year = year
        self.month = month
        self.books = books
    }

    private func closing(_ account: Posting.Account) -> Money {
        books.accounts.first { $0.account == account }?.closing ?? .zero
    }

    /// What the court has: bank and cash by the ledger.
    public var assets: Money { closing(.bank) + closing(.cash) }
    /// What it owes for it: every other account.
    public var liabilities: Money {
        -Money.sum(books.accounts.filter { !$0.account.isAsset }.map { $0.closing })
    }
    /// What is held for cases, summed case by case.
    public var heldByCase: Money {
        Money.sum(books.cases.map { $0.closing }) + books.still.closing
    }
    /// The same by finance's running totals.
    public var heldByFinance: Money { -closing(.held) }
    /// The bank's last word in the month, and what the ledger said on that day.
    public var lastStatement: ReconciliationBooks.BankSide? {
        books.days.last { $0.closing != nil }
    }
    /// What the bank holds beside what the ledger says, less what waits for the bank; nil without
    /// a statement of the month.
    public var unexplained: Money? { lastStatement?.difference.map { $0 - books.byHand } }
    /// Whether the two books come to the same: totals equal, nothing left unexplained.
    public var agrees: Bool {
        assets == liabilities && heldByCase == heldByFinance && (unexplained ?? .zero) == .zero
    }
}
