import EnforcementCore

/// A statement while it is read: what was said ahead, and the lines that must bear it out.
///
/// It may come in parts, each with balances of its own; they must follow one upon the other.
struct StatementDraft {
    /// What the bank says ahead of the lines.
    struct Part {
        let from: Day
        let through: Day
        let opening: Money
        let closing: Money
        /// Where it says so.
        let line: Int
    }

    private let account: String
    private var parts: [Part] = []
    private var lines: [BankLine] = []
    /// Of the part that is being read.
    private(set) var credits = Money.zero
    private(set) var debits = Money.zero
    /// References of all parts with the line they stand on.
    private var seen: [String: Int] = [:]

    init(account: String) {
        self.account = account
    }

    var count: Int { lines.count }

    mutating func begin(_ part: Part) throws(StatementFault) {
        guard part.from <= part.through else {
            throw StatementFault(.contradiction(of: "from"), line: part.line, "through")
        }
        if let before = parts.last {
            guard before.through.days(until: part.from) == 1, before.closing == part.opening else {
                throw StatementFault(.gap, line: part.line)
            }
        }
        parts.append(part)
        (credits, debits) = (.zero, .zero)
    }

    mutating func add(_ entry: BankLine, line: Int) throws(StatementFault) {
        guard let part = parts.last else { preconditionFailure("a line before its balances") }
        guard part.from <= entry.bookedOn, entry.bookedOn <= part.through else {
            throw StatementFault(.period, line: line, "booked_day")
        }
        if let before = seen.updateValue(line, forKey: entry.reference) {
            throw StatementFault(.repeated(line: before), line: line, "reference")
        }
        guard !entry.isReturn || entry.direction == .credit else {
            throw StatementFault(.contradiction(of: "direction"), line: line, "return_flag")
        }
        guard lines.count < BankFile.linesMax else { throw StatementFault(.large, line: line) }
        switch entry.direction {
        case .credit: credits += entry.amount
        case .debit: debits += entry.amount
        }
        lines.append(entry)
    }

    /// Ends the part: its lines must lead from the one balance to the other.
    func end() throws(StatementFault) {
        guard let part = parts.last else { preconditionFailure("no part was begun") }
        let reached = part.opening + credits - debits
        guard reached == part.closing else {
            throw StatementFault(
                .balance(said: part.closing, found: reached), line: part.line, "closing")
        }
    }

    /// All parts as one statement; nil when there was none.
    var statement: BankStatement? {
        guard let first = parts.first, let last = parts.last else { return nil }
        return BankStatement(
            account: account, from: first.from, through: last.through, opening: first.opening,
            closing: last.closing, lines: lines)
    }
}
