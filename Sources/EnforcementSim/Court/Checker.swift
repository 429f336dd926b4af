import EnforcementCore
import EnforcementOffice

/// The promises of the house, looked at after every act.
struct Checker: Sendable {
    let line: Line
    /// Sums of the ledger by case and account, kept by itself from the facts alone.
    private var ledger: [FileID: [Posting.Account: Money]] = [:]
    /// Names of the facts of each case, in order.
    private var names: [FileID: [String]] = [:]

    init(line: Line) { self.line = line }

    /// - Parameter new: the entries between the two states of the file.
    mutating func check(
        _ after: CaseFile, before: CaseFile, new: [Entry]
    ) throws(BrokenPromise) {
        try numbers(after, before, new)
        for entry in new {
            try outcome(entry)
            try book(entry)
        }
        try money(after)
        try clocks(after)
        try ending(after, before, new)
    }

    private mutating func numbers(
        _ after: CaseFile, _ before: CaseFile, _ new: [Entry]
    ) throws(BrokenPromise) {
        names[after.id, default: []] += new.map { $0.name }
        let expected = Array(before.version + 1..<before.version + 1 + new.count)
        guard new.map({ $0.stamp.number }) == expected, after.version == before.version + new.count,
            names[after.id]?.count == after.version
        else { throw BrokenPromise("case \(after.id): entries are not numbered without gaps") }
    }

    private func outcome(_ entry: Entry) throws(BrokenPromise) {
        let declared = line.acts[entry.act]?.outcomes.map { $0.name } ?? []
        guard declared.contains(entry.name) else {
            throw BrokenPromise("\(entry.act) stated \(entry.name), which it does not declare")
        }
    }

    private mutating func book(_ entry: Entry) throws(BrokenPromise) {
        guard let fact = entry.fact as? any Fact else { return }
        let postings = fact.postings
        guard Money.sum(postings.map { $0.amount }) == .zero else {
            throw BrokenPromise("\(entry.name) in \(entry.file) books lines that are not balanced")
        }
        for posting in postings {
            let sum = ledger[entry.file]?[posting.account] ?? .zero
            ledger[entry.file, default: [:]][posting.account] = sum + posting.amount
        }
    }

    private func money(_ file: CaseFile) throws(BrokenPromise) {
        let accounts = ledger[file.id] ?? [:]
        let sum = Money.sum(accounts.values.map { $0 })
        let owed: [Posting.Account] = [.held, .fees, .treasury, .payees, .returned]
        guard sum == .zero, file.balance == -(accounts[.held] ?? .zero), file.balance >= .zero,
            file.received - file.disbursed == file.balance,
            owed.allSatisfy({ (accounts[$0] ?? .zero) <= .zero })
        else {
            throw BrokenPromise(
                "case \(file.id): \(accounts), balance \(file.balance)")
        }
    }

    /// No clock without the fact that opens its limit; none twice for a thing; none met by nothing.
    private func clocks(_ file: CaseFile) throws(BrokenPromise) {
        let names = names[file.id] ?? []
        var open: Set<String> = []
        for deadline in file.deadlines {
            guard let limit = line.limits[deadline.limit], deadline.openedBy <= names.count,
                limit.openers.contains(where: { $0.fact.name == names[deadline.openedBy - 1] })
            else { throw BrokenPromise("case \(file.id): clock \(deadline.limit) has no opener") }
            if deadline.isOpen {
                guard open.insert("\(deadline.limit) \(deadline.subject)").inserted else {
                    throw BrokenPromise("case \(file.id): clock \(deadline.limit) runs twice")
                }
            } else if deadline.subject.kind != .alarm {
                guard let met = deadline.metBy, met <= names.count,
                    limit.closers.contains(where: { $0.fact.name == names[met - 1] })
                else {
                    throw BrokenPromise("case \(file.id): clock \(deadline.limit) met by nothing")
                }
            }
        }
    }

    /// Closed stays closed: no money moves, the number, the day and the mode stand.
    private func ending(
        _ after: CaseFile, _ before: CaseFile, _ new: [Entry]
    ) throws(BrokenPromise) {
        guard before.number == nil || before.number == after.number else {
            throw BrokenPromise("case \(after.id) changed its number")
        }
        guard before.closedOn != nil else { return }
        guard after.closedOn == before.closedOn, after.closedBy == before.closedBy,
            after.receipts.count == before.receipts.count,
            after.payouts.count == before.payouts.count, after.balance == before.balance
        else {
            throw BrokenPromise(
                "case \(after.id) was closed, then: \(new.map { $0.name }.joined(separator: ", "))")
        }
    }
}

/// The first difference between the rows made anew and those stored.
struct Difference {
    private let made: StoredRows
    private let kept: StoredRows

    init(_ made: StoredRows, _ kept: StoredRows) {
        self.made = made
        self.kept = kept
    }

    func text(of file: FileID) -> String {
        var parts: [String] = []
        if made.card != kept.card { parts.append("card \(show(made.card)) | \(show(kept.card))") }
        parts += differing("deadline", made.deadlines, kept.deadlines)
        parts += differing("warning", made.warnings, kept.warnings)
        parts += differing("letter", made.letters, kept.letters)
        parts += differing("ledger", made.ledger, kept.ledger)
        parts += differing("receipt", made.receipts, kept.receipts)
        parts += differing("payout", made.payouts, kept.payouts)
        parts += differing("transfer", made.transfers, kept.transfers)
        parts += differing("bank line", made.bankLines, kept.bankLines)
        parts += differing("line use", made.lineUses, kept.lineUses)
        parts += differing("hold", made.holds, kept.holds)
        parts += differing("stay", made.stays, kept.stays)
        return "case \(file): made anew | stored: \(parts.prefix(2).joined(separator: "; "))"
    }

    private func differing<Key: Hashable, Row: Equatable>(
        _ name: String, _ made: [Key: Row], _ kept: [Key: Row]
    ) -> [String] {
        Set(made.keys).union(kept.keys).filter { made[$0] != kept[$0] }
            .map { "\(name) \($0): \(show(made[$0])) | \(show(kept[$0]))" }.sorted()
    }

    private func show(_ row: Any?) -> String { row.map { "\($0)" } ?? "none" }
}
