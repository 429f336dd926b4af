import EnforcementCore
import EnforcementOffice
import EnforcementSim
import EnforcementStore

/// What a payout day must have left behind, looked at from the record alone.
struct PayoutCheck {
    private let path: String
    private let count: Int
    private let before: LedgerState
    private static let sampleMax = 200

    struct Found {
        var entries = 0
        var lines = 0
        var paid = Money.zero
        var sample = 0
        var faults: [String] = []
    }

    /// Remembers the ledger as it is before the day.
    init(path: String, count: Int) async throws {
        self.path = path
        self.count = count
        let store = try SQLiteStore(path: path)
        before = try await Self.ledger(store)
        guard try await store.approvedCount(court: PayoutCourt.court) == count else {
            throw Failure("the court laid out has another number of approved payouts")
        }
        try store.close()
    }

    private static func ledger(_ store: SQLiteStore) async throws -> LedgerState {
        let books = try await store.books(
            BooksAsk(ledger: PayoutCourt.payday.day), court: PayoutCourt.court)
        guard let ledger = books.ledger else { throw Failure("the ledger cannot be read") }
        return ledger
    }

    func check() async throws -> Found {
        let store = try SQLiteStore(path: path)
        var found = Found()
        try await walk(store, &found)
        try await ledger(store, &found)
        try await sample(store, &found)
        try store.close()
        return found
    }

    /// The chain whole; every payout ordered once, every transfer paid once, for the same sum.
    private func walk(_ store: SQLiteStore, _ found: inout Found) async throws {
        let codec = EntryCodec(line: .dengfeng)
        var walk = ChainWalk()
        var ordered: [TransferNumber: Money] = [:]
        var paid: Set<TransferNumber> = []
        try await store.eachEntry(of: PayoutCourt.court) { row in
            walk.take(row)
            if row.fact == Funds.PaymentOrdered.name,
                let fact = try codec.entry(row).fact as? Funds.PaymentOrdered
            {
                for transfer in fact.transfers {
                    let number = TransferNumber(
                        file: row.file, payout: fact.payout, transfer: transfer.number, round: 1)
                    if ordered.updateValue(transfer.amount, forKey: number) != nil {
                        found.faults.append("\(number) ordered twice")
                    }
                }
            } else if row.fact == Funds.TransferPaid.name,
                let fact = try codec.entry(row).fact as? Funds.TransferPaid
            {
                let number = TransferNumber(
                    file: row.file, payout: fact.payout, transfer: fact.transfer,
                    round: fact.round)
                if !paid.insert(number).inserted { found.faults.append("\(number) paid twice") }
                if ordered[number] != fact.amount { found.faults.append("\(number): other sum") }
                found.paid += fact.amount
            }
        }
        found.entries = walk.entries
        found.faults += walk.faults.map { "\($0)" }
        if ordered.count != count { found.faults.append("\(ordered.count) ordered") }
        if paid.count != count { found.faults.append("\(paid.count) paid") }
    }

    /// What left the bank is what was paid, what is left there is the fees; all sums are zero.
    private func ledger(_ store: SQLiteStore, _ found: inout Found) async throws {
        let after = try await Self.ledger(store)
        found.lines = after.lines
        let sum = Money.sum(Posting.Account.allCases.map { after.balance($0) })
        let expected: [Posting.Account: Money] = [
            .bank: before.balance(.bank) - found.paid,
            .fees: found.paid - before.balance(.bank),
        ]
        for account in Posting.Account.allCases
        where after.balance(account) != expected[account] ?? .zero {
            found.faults.append("\(account.rawValue) is \(after.balance(account))")
        }
        if sum != .zero { found.faults.append("the ledger is off by \(sum)") }
        let batch = PayoutBatch(court: PayoutCourt.court, name: "2026-11-20-1")
        let approved = try await store.approvedCount(court: PayoutCourt.court)
        let ordered = try await store.orderedCount(of: batch)
        if approved + ordered > 0 { found.faults.append("\(approved + ordered) left") }
    }

    /// Files spread over the court: rows as they are made anew from their entries.
    private func sample(_ store: SQLiteStore, _ found: inout Found) async throws {
        let audit = Audit(line: .dengfeng)
        let court = PayoutCourt.court
        let history = try audit.history(
            of: court, try await store.entries(of: .own(of: court), after: 0, limit: .max))
        let last = try await store.lastFile(of: court)
        for number in stride(from: 1, through: last, by: max(1, last / Self.sampleMax)) {
            let file = FileID(court: court, number: number)
            let entries = try await store.entries(of: file, after: 0, limit: .max)
            let made = StoredRows(try audit.rows(of: file, entries, in: history))
            if made != StoredRows(try await store.derivedRows(of: file)) {
                found.faults.append("rows of \(file) differ")
            }
            found.sample += 1
        }
    }
}
