import EnforcementCore
import EnforcementOffice

/// The house on the pure core, without a disk: acts are read from answers, permitted, decided and
/// folded as the office does it; lines of the bank and closed days stand as the store keeps them.
struct FundsHouse {
    let line = Line.dengfeng
    var court: CourtFile
    var files: [CaseFile]
    /// The house's own ledger, by the facts' bookings.
    private(set) var sums: [Posting.Account: Money] = [:]
    private(set) var held: [Int: Money] = [:]
    private var moves: [(account: Posting.Account, day: Day, amount: Money)] = []
    private var lines: [String: BankLine] = [:]
    private var used: Set<String> = []
    private var statements: [Day: Money] = [:]
    private var courtVersion = 0

    init(court: CourtFile, files: [CaseFile]) {
        self.court = court
        self.files = files
    }

    /// Asks for an act. Nil where it was done; else the code of the refusal, or `already` where
    /// there was nothing to do.
    ///
    /// - Throws: the promise its facts break.
    mutating func perform(
        _ name: String, _ answers: JSON, by person: String, in file: Int, at now: Moment
    ) throws(BrokenPromise) -> String? {
        let actor = person == "system" ? Actor.system : court.actor(PersonID(person))
        guard let actor else { return "forbidden.person" }
        let deed: any Deed
        do throws(OfficeError) { deed = try line.deed(name, answers, in: court) } catch {
            return error.refusal.code
        }
        let occasion = Occasion(
            actor: actor, now: now, court: court,
            books: (deed as? any AsksBooks).map { books($0.asks) } ?? Books())
        if let act = deed as? any Act { return try perform(act, in: file, occasion) }
        if let act = deed as? any CourtAct { return try perform(act, occasion) }
        return "act.unknown"
    }

    private mutating func perform(
        _ act: any Act, in place: Int, _ occasion: Occasion
    ) throws(BrokenPromise) -> String? {
        let before = files[place]
        let decision: Decision
        do throws(Refusal) {
            try Permission.check(type(of: act).form, occasion.actor, before, court)
            decision = try Decision(act, in: before, occasion, on: line)
        } catch { return error.code }
        guard !decision.entries.isEmpty else { return "already" }
        if let refusal = refusal(decision.entries, after: before) { return refusal }
        for entry in decision.entries { try book(entry, of: place + 1) }
        files[place] = decision.file
        return nil
    }

    private mutating func perform(
        _ act: any CourtAct, _ occasion: Occasion
    ) throws(BrokenPromise) -> String? {
        let facts: [any CourtFact]
        do throws(Refusal) {
            try Permission.check(type(of: act).form, occasion.actor, court)
            facts = try act.decide(court, occasion)
        } catch { return error.code }
        guard !facts.isEmpty else { return "already" }
        var after = court
        let entries = facts.map { fact in
            courtVersion += 1
            let stamp = Stamp(number: courtVersion, at: occasion.now, by: occasion.actor.id)
            after.apply(fact, stamp)
            return Entry(
                file: court.id, stamp: stamp, actorName: occasion.actor.name,
                act: type(of: act).name, fact: fact, letters: [])
        }
        if let refusal = refusal(entries, after: nil) { return refusal }
        for entry in entries { try book(entry, of: 0) }
        court = after
        return nil
    }

    // MARK: What the store keeps

    /// A line stands on record once and is used once; a closed day takes no more.
    private func refusal(_ entries: [Entry], after before: CaseFile?) -> String? {
        var (known, taken) = (Set(lines.keys), used)
        for entry in entries {
            for line in entry.fact.newLines
            where !known.insert(line.reference).inserted { return "funds.line-twice" }
            if let line = entry.fact.usedLine, !taken.insert(line).inserted {
                return "funds.line-taken"
            }
            guard let closed = court.closedThrough else { continue }
            for posting in entry.fact.postings
            where posting.amount != .zero && posting.on ?? entry.stamp.day <= closed {
                return "funds.day-closed"
            }
        }
        return nil
    }

    private mutating func book(_ entry: Entry, of file: Int) throws(BrokenPromise) {
        let postings = entry.fact.postings
        guard Money.sum(postings.map(\.amount)) == .zero else {
            throw BrokenPromise("\(entry.name) books lines that are not balanced")
        }
        for posting in postings where posting.amount != .zero {
            let day = posting.on ?? entry.stamp.day
            guard day <= entry.stamp.day else {
                throw BrokenPromise("\(entry.name) books on a day to come")
            }
            sums[posting.account, default: .zero] += posting.amount
            if posting.account == .held { held[file, default: .zero] += posting.amount }
            moves.append((posting.account, day, posting.amount))
        }
        for line in entry.fact.newLines { lines[line.reference] = line }
        if let line = entry.fact.usedLine { used.insert(line) }
        if let back = (entry.fact as? Funds.Reversed)?.line { used.remove(back) }
        for day in (entry.fact as? Funds.StatementTaken)?.days ?? [] {
            statements[day.day] = day.closing
        }
    }

    private func books(_ asks: BooksAsk) -> Books {
        var books = Books()
        if let reference = asks.line, !used.contains(reference) { books.line = lines[reference] }
        if let day = asks.ledger {
            var balances: [Posting.Account: Money] = [:]
            let through = moves.filter { $0.day <= day }
            for move in through { balances[move.account, default: .zero] += move.amount }
            books.ledger = LedgerState(
                through: day, balances: balances, lines: through.count,
                statement: statements[day])
        }
        return books
    }
}
