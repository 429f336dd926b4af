import EnforcementCore
import EnforcementOffice

/// What finance has in hand between two mornings: cash to be brought to the bank, days to close.
struct DemoTill {
    struct Cash {
        let file: FileID
        let receipt: Int
        let amount: Money
        let takenOn: Day
    }

    var cash: [Cash] = []
    /// What moved on the court's account, by days not closed yet; how many lines.
    var movements: [Day: (sum: Money, lines: Int)] = [:]
    /// What lay there at the end of the last day closed.
    var balance = Money.zero

    mutating func note(_ entries: [Entry]) {
        for entry in entries {
            guard let fact = entry.fact as? any Fact else { continue }
            for posting in fact.postings where posting.account == .bank {
                move(posting.amount, on: posting.on ?? entry.stamp.day)
            }
            if let received = fact as? Funds.Received, received.way == .cash {
                cash.append(
                    Cash(
                        file: entry.file, receipt: received.receipt, amount: received.amount,
                        takenOn: entry.stamp.day))
            }
        }
    }

    mutating func move(_ sum: Money, on day: Day) {
        let before = movements[day] ?? (.zero, 0)
        movements[day] = (before.sum + sum, before.lines + 1)
    }
}

extension DemoRun {
    /// The mornings on which finance goes to the bank.
    mutating func addBankMorning(_ day: Day) {
        guard !WorkCalendar.published.isRestDay(day) else { return }
        agenda.note(.bank, at: Moment(day: day, second: 9 * 3600))
    }

    /// Brings yesterday's cash to the bank, and takes in the bank's word on the days before, which
    /// finance then closes.
    mutating func bankMorning() async throws {
        try await bankCash()
        let today = clock.now.day
        let through = min(today.adding(days: -1), end.day.adding(days: -7))
        let days = till.movements.keys.filter { $0 <= through }.sorted()
        guard let first = days.first else { return }
        var closings: [DayClosing] = []
        var lines = 0
        var day = first
        while day <= through {
            let moved = till.movements.removeValue(forKey: day)
            till.balance = till.balance + (moved?.sum ?? .zero)
            lines += moved?.lines ?? 0
            closings.append(DayClosing(day: day, closing: till.balance))
            day = day.adding(days: 1)
        }
        report.acts += try await office.perform(
            Funds.TakeStatement(
                digest: "demo-\(through)", lines: lines, days: closings, waiting: []),
            in: .own(of: court), by: Self.cashier
        ).entries.count
        try await finance(
            Funds.CloseDay.name, of: .own(of: court), ["day": .string(through.description)])
    }

    /// The bank tells of the cash as it counts it; each line is matched with its receipt.
    private mutating func bankCash() async throws {
        let today = clock.now.day
        let due = till.cash.filter { $0.takenOn < today }
        guard !due.isEmpty else { return }
        till.cash.removeAll { $0.takenOn < today }
        let lines = due.map { cash in
            BankLine(
                reference: "示例缴存\(cash.file.number)-\(cash.receipt)", direction: .credit,
                amount: cash.amount, bookedOn: today, counterparty: "登封市人民法院",
                remark: "示例：现金缴存")
        }
        report.acts += try await office.perform(
            Funds.TakeStatement(digest: "", lines: lines.count, days: [], waiting: lines),
            in: .own(of: court)
        ).entries.count
        for line in lines { till.move(line.amount, on: today) }
        for (cash, line) in zip(due, lines) {
            try await finance(
                Funds.BankCash.name, of: cash.file,
                ["receipt": .number(cash.receipt), "line": .string(line.reference)])
        }
    }

    /// The bank tells of a payment made by hand the same day; the line is matched with it.
    mutating func matchPayment(_ payout: Payout, of file: FileID) async throws {
        let sum = payout.toCreditors + payout.refund
        guard sum > .zero else { return }
        let today = clock.now.day
        let party = try await office.file(file).party(payout.payee)
        let line = BankLine(
            reference: "示例支付\(file.number)-\(payout.number)", direction: .debit, amount: sum,
            bookedOn: today, counterparty: party?.name ?? "示例收款人", remark: "示例：发放执行款")
        report.acts += try await office.perform(
            Funds.TakeStatement(digest: "", lines: 1, days: [], waiting: [line]),
            in: .own(of: court)
        ).entries.count
        till.move(-sum, on: today)
        try await finance(
            Funds.MatchPayment.name, of: file,
            ["payout": .number(payout.number), "line": .string(line.reference)])
    }

    private static let cashier = PersonID("caiwu-2")

    private mutating func finance(_ act: String, of file: FileID, _ answers: JSON) async throws {
        do throws(OfficeError) {
            let entries = try await office.perform(
                OfficeRequest(
                    actor: Self.cashier, court: court, file: file, act: act, answers: answers)
            ).entries
            till.note(entries)
            report.acts += entries.count
        } catch {
            report.refused["\(act): \(error.refusal.code)", default: 0] += 1
        }
    }
}
