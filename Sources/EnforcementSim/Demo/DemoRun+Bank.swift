import EnforcementCore
import EnforcementOffice

extension DemoRun {
    /// Cases at every place of the page 案款, and last the bank's statement of the days before.
    mutating func addFunds(seed: UInt64) {
        for (number, scene) in FundsScene.all.enumerated() {
            let plot = Plot(
                money: scene, number: number, end: end.day,
                Seeded(seed: seed, branch: 2_000_000 + number))
            if scene.halt == .nothing { payers.append(plots.count) }
            var day = end.day.adding(days: -scene.age - 3)
            while WorkCalendar.published.isRestDay(day) { day = day.adding(days: -1) }
            agenda.note(
                .step(plot: plots.count, step: 0, tries: 0),
                at: Moment(day: day, second: 9 * 3600 + number * 200))
            plots.append(plot)
            delays.append([Int](repeating: 0, count: plot.steps.count))
        }
        agenda.note(.statement, at: end.adding(seconds: -120))
    }

    /// The bank has spoken of the last days: three lines wait, one in a debtor's name, one
    /// known by its sum alone, one four days old of nobody; then finance closes the days but one.
    mutating func takeStatement() async throws {
        let today = clock.now.day
        let lines = try await waitingLines(today)
        var days: [DayClosing] = []
        for back in stride(from: 6, through: 1, by: -1) {
            let day = today.adding(days: -back)
            let books = try await journal.books(BooksAsk(ledger: day), court: court)
            let ahead = Money.sum(lines.filter { $0.bookedOn <= day }.map(\.movement))
            let balance = books.ledger?.balance(.bank) ?? .zero
            days.append(DayClosing(day: day, closing: balance + ahead))
        }
        let finance = PersonID("caiwu-1")
        let own = FileID.own(of: court)
        report.acts += try await office.perform(
            Funds.TakeStatement(digest: "demo", lines: 3, days: days, waiting: lines), in: own,
            by: finance
        ).entries.count
        report.acts += try await office.perform(
            OfficeRequest(
                actor: finance, court: court, file: own, act: Funds.CloseDay.name,
                answers: ["day": .string(today.adding(days: -2).description)])
        ).entries.count
    }

    private func waitingLines(_ today: Day) async throws -> [BankLine] {
        var lines = [
            line("001", Money(fen: 860_000), today.adding(days: -4), "示例无主款项来源", "货款")
        ]
        for (place, plot) in payers.enumerated() {
            guard let id = files[plot] else { continue }
            let file = try await office.file(id)
            // The first pays in his own name, for the second somebody else does.
            let isFirst = place == 0
            lines.append(
                line(
                    "00\(place + 2)",
                    file.claim?.amount ?? Money(fen: 500_000),
                    today.adding(days: -1), isFirst ? file.debtors[0].name : "示例代缴服务中心",
                    isFirst ? "还款" : "代付执行款"))
        }
        return lines
    }

    private func line(
        _ number: String, _ sum: Money, _ day: Day, _ payer: String, _ remark: String
    ) -> BankLine {
        BankLine(
            reference: "示例对账\(number)", direction: .credit, amount: sum, bookedOn: day,
            counterparty: payer, counterpartyAccount: "6200000000\(number)000000",
            remark: remark)
    }
}
