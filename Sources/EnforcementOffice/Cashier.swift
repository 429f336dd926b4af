public import EnforcementCore

/// Takes in what the bank says of the court's account: each line once, whatever file brings it.
///
/// A line that names the sub-account of an open case is booked there; one that answers a transfer
/// of ours settles it; every other waits in suspense for a person. Asked again, in part or with
/// other lines around it, nothing is booked twice.
public struct Cashier: Sendable {
    /// What became of the lines of one statement.
    public struct Intake: Sendable, Hashable {
        public var lines = 0
        /// Booked in their cases by themselves.
        public var booked = 0
        /// Transfers the bank has paid or returned.
        public var settled = 0
        /// Put in suspense.
        public var waiting = 0
        /// On record before.
        public var known = 0
    }

    let office: Office
    let lists: any FundsLists
    let court: CourtID
    /// Acts in flight at a time: they meet in one group commit.
    static let inFlight = 256

    public init(office: Office, lists: any FundsLists, court: CourtID) {
        self.office = office
        self.lists = lists
        self.court = court
    }

    /// Takes in a statement. `digest` names the file: the same file is put on record once.
    ///
    /// - Throws: `refused` where a line is on record with another content: then nothing is booked.
    public func take(
        _ statement: BankStatement, digest: String, by person: PersonID,
        progress: @escaping @Sendable (Int, Int) async -> Void = { _, _ in }
    ) async throws -> Intake {
        let known = try await known(statement.lines)
        var intake = Intake(lines: statement.lines.count)
        var waiting: [BankLine] = []
        var done = 0
        for start in stride(from: 0, to: statement.lines.count, by: Self.inFlight) {
            let end = min(start + Self.inFlight, statement.lines.count)
            for (line, fate) in try await settle(statement.lines[start..<end], known) {
                if intake.count(fate) { waiting.append(line) }
            }
            done = end
            await progress(done, statement.lines.count)
        }
        let act = Funds.TakeStatement(
            digest: digest, lines: statement.lines.count, days: statement.closings,
            waiting: waiting)
        _ = try await office.perform(
            act, in: .own(of: court), by: person, actID: "statement:\(digest)")
        return intake
    }

    /// Takes in lines the bank pushes as they are booked. What is told again is not booked again.
    ///
    /// - Throws: `refused` where a line is on record with another content: then nothing is booked.
    public func take(pushed lines: [BankLine]) async throws -> Intake {
        let known = try await known(lines)
        var intake = Intake(lines: lines.count)
        var waiting: [BankLine] = []
        for start in stride(from: 0, to: lines.count, by: Self.inFlight) {
            let end = min(start + Self.inFlight, lines.count)
            for (line, fate) in try await settle(lines[start..<end], known) {
                if intake.count(fate) { waiting.append(line) }
            }
        }
        guard !waiting.isEmpty else { return intake }
        // One act for all: the court's own file moves on a second with each.
        let act = Funds.TakeStatement(
            digest: "", lines: lines.count, days: [], waiting: waiting)
        let references = waiting.map(\.reference).joined(separator: " ")
        let digest = Hash.hex(Hash.sha256(Array(references.utf8)))
        _ = try await office.perform(act, in: .own(of: court), actID: "pushed:\(digest)")
        return intake
    }

    enum Fate: Sendable { case booked, settled, known, waits }

    /// The lines that are on record; a line that says something else now stops everything.
    private func known(_ lines: [BankLine]) async throws -> [String: BankLine] {
        let known = try await lists.bankLines(lines.map(\.reference), court: court)
        for (place, line) in lines.enumerated() {
            guard let before = known[line.reference], !before.isSame(as: line) else { continue }
            throw OfficeError.refused(
                Refusal(
                    "funds.line-differs",
                    "第\(place + 1)笔流水\(line.reference)与已入账的不一致",
                    "Line \(place + 1), \(line.reference), is on record with another content"))
        }
        return known
    }

    private func settle(
        _ lines: ArraySlice<BankLine>, _ known: [String: BankLine]
    ) async throws -> [(BankLine, Fate)] {
        let fates = try await withThrowingTaskGroup(of: (Int, Fate).self) { group in
            for place in lines.indices {
                let line = lines[place]
                group.addTask {
                    (place, known[line.reference] == nil ? try await settle(line) : .known)
                }
            }
            var fates: [Int: Fate] = [:]
            for try await (place, fate) in group { fates[place] = fate }
            return fates
        }
        return lines.indices.map { (lines[$0], fates[$0] ?? .waits) }
    }

    private func settle(_ line: BankLine) async throws -> Fate {
        if let text = line.transfer, let number = TransferNumber(text) {
            return try await answer(line, number)
        }
        guard line.direction == .credit, let text = line.subAccount,
            let sub = SubAccount(text, of: try await office.court(court).fundsAccount)
        else { return .waits }
        let file = FileID(court: court, number: sub.file)
        do throws(OfficeError) {
            _ = try await office.perform(
                Funds.BookLine(line, to: sub), in: file, actID: "line:\(line.reference)")
            return .booked
        } catch {
            return try wait(after: error)
        }
    }

    /// A line about a transfer of ours. One that does not fit the transfer waits for a person.
    private func answer(_ line: BankLine, _ number: TransferNumber) async throws -> Fate {
        guard number.file.court == court, line.isReturn == (line.direction == .credit) else {
            return .waits
        }
        do throws(OfficeError) {
            let file = try await office.file(number.file)
            let sent = file.payout(number.payout)?.transfers?
                .first { $0.number == number.transfer && $0.round >= number.round }
            guard let sent, sent.amount == line.amount else { return .waits }
            // An earlier round has been answered: it was returned before it was ordered again.
            guard sent.round == number.round else { return .known }
            let act = Funds.RecordResult(
                payout: number.payout, transfer: number.transfer,
                result: line.isReturn ? .returned : .paid, on: line.bookedOn,
                reference: line.reference, reason: line.remark, round: number.round)
            let done = try await office.perform(
                act, in: number.file, actID: "line:\(line.reference)")
            return done.entries.isEmpty ? .known : .settled
        } catch {
            return try wait(after: error)
        }
    }

    /// Refused by the law or the case: a person must look. Anything else ends the intake.
    private func wait(after error: OfficeError) throws(OfficeError) -> Fate {
        switch error {
        case .refused, .unknownCase: return .waits
        default: throw error
        }
    }
}

extension Cashier.Intake {
    /// Counts one line; whether it waits for a person.
    mutating func count(_ fate: Cashier.Fate) -> Bool {
        switch fate {
        case .booked: booked += 1
        case .settled: settled += 1
        case .known: known += 1
        case .waits: waiting += 1
        }
        return fate == .waits
    }
}

extension BankStatement {
    /// What the account held at the end of each day of the period.
    var closings: [DayClosing] {
        var movements: [Day: Money] = [:]
        for line in lines {
            movements[line.bookedOn] = (movements[line.bookedOn] ?? .zero) + line.movement
        }
        var balance = opening
        var closings: [DayClosing] = []
        var day = from
        while day <= through {
            balance = balance + (movements[day] ?? .zero)
            closings.append(DayClosing(day: day, closing: balance))
            day = day.adding(days: 1)
        }
        return closings
    }
}

extension BankLine {
    /// Whether another telling of the line says the same of the money: which way, how much, when,
    /// and, where both say so, whose. Names and remarks may be cut short in one of them.
    func isSame(as other: BankLine) -> Bool {
        direction == other.direction && amount == other.amount && bookedOn == other.bookedOn
            && Self.agree(subAccount, other.subAccount) && Self.agree(transfer, other.transfer)
    }

    private static func agree(_ one: String?, _ other: String?) -> Bool {
        one == nil || other == nil || one == other
    }
}
