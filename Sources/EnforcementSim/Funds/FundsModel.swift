import EnforcementCore

/// What every account of the court must hold, added up apart from the house's own ledger.
struct FundsModel {
    typealias Account = Posting.Account

    var cases: [ModelCase] = []
    var lines: [String: ModelLine] = [:]
    private(set) var sums: [Account: Int] = [:]
    /// Every movement with its day: what an account held at the end of any day.
    private(set) var moves: [(account: Account, day: Day, amount: Int)] = []
    /// What the bank said of a day, the last word.
    var statements: [Day: Int] = [:]
    var closedThrough: Day?
    var today: Day

    // Where all money came from, and where it went.
    var credited = 0
    var cashTaken = 0
    var cashBack = 0
    var cashBanked = 0
    var paid = 0
    var refunded = 0
    var handedOver = 0
    init(today: Day) { self.today = today }

    func sum(_ account: Account) -> Int { sums[account] ?? 0 }

    func sum(_ account: Account, through day: Day) -> Int {
        moves.reduce(0) { $0 + ($1.account == account && $1.day <= day ? $1.amount : 0) }
    }

    /// A closed day takes nothing more; nothing is booked on a day to come.
    func bookingDay(_ day: Day) -> Day {
        if let closedThrough, day <= closedThrough { return today }
        return min(day, today)
    }

    /// Money moves from one account to another.
    mutating func move(_ amount: Int, from: Account, to: Account, on day: Day? = nil) {
        guard amount != 0 else { return }
        let day = day ?? today
        sums[from, default: 0] -= amount
        sums[to, default: 0] += amount
        moves.append((from, day, -amount))
        moves.append((to, day, amount))
    }

    /// All that came in is somewhere: paid, given back, handed over, or still with the court.
    var isConserved: Bool {
        let cameIn = credited + cashTaken - cashBack - cashBanked
        let waiting = lines.values.reduce(0) { $0 + ($1.isCredit && $1.use == nil ? $1.amount : 0) }
        let held = cases.reduce(0) { $0 + $1.held }
        let underWay = transfers(.ordered)
        let returned = transfers(.returned)
        let fees = -sum(.fees) - sum(.treasury)
        return cameIn
            == paid + refunded + handedOver + held + underWay + returned + fees + waiting
    }

    private func transfers(_ state: ModelTransfer.State) -> Int {
        cases.reduce(0) { sum, file in
            file.payouts.reduce(sum) { sum, payout in
                payout.transfers.reduce(sum) { $0 + ($1.state == state ? $1.amount : 0) }
            }
        }
    }
}
