import EnforcementCore
import EnforcementPapers
import EnforcementStore
import Testing

@testable import EnforcementOffice

@Suite("bulletins of case money (F10, P6-08)")
struct BulletinTests {
    let court: BulletinCourt
    let late: FileID

    init() async throws {
        court = try await BulletinCourt()
        late = try await court.august()
    }

    @Test("the daily list of day 25: who must act, what nobody claimed, what is to be reviewed")
    func daily() async throws {
        court.go(to: "2022-09-03")
        let issue = try await court.bulletins.daily(on: Day("2022-09-03")!)
        let tables = issue.paper.tables
        #expect(
            tables[0].rows == [
                [
                    "橙色", "25", "（2022）豫0185执1号", "李某", "队某", "李某某", "10,000.00",
                    "2022-08-09", "待核算", "承办人李某",
                ]
            ])
        #expect(tables[0].total[6] == "10,000.00")
        #expect(tables[1].rows.map { $0[0] } == ["WR1"])
        #expect(tables[1].rows[0][5] == "19")
        #expect(tables[2].rows.isEmpty)
        let next = try await court.bulletins.daily(on: Day("2022-09-05")!).paper.tables
        #expect(next[2].rows.map { $0[3] } == ["3,000.00"])
        #expect(next[2].rows[0][4] == "需要进行案款分配" && next[2].rows[0][8] == "今日到期")
    }

    @Test("the leader's name stands on the list once he has taken over")
    func led() async throws {
        court.go(to: "2022-09-03")
        try await court.sweep()
        let file = try await court.office.file(late)
        #expect(file.receipts[0].leader == PersonID("dui"))
        let day = try await court.bulletins.daily(on: Day("2022-09-04")!)
        #expect(day.paper.tables[0].rows[0][4] == "队某（已包案）")
        let before = try await court.bulletins.daily(on: Day("2022-09-03")!)
        #expect(before.paper.tables[0].rows[0][4] == "队某")
    }

    @Test("a line of 26 days ago, booked today, is warned of and led by the next sweep")
    func bookedLate() async throws {
        court.go(to: "2022-09-20")
        let file = try await court.received("600.00", arrivedOn: "2022-08-25")
        try await court.sweep()
        let swept = try await court.office.file(file)
        #expect(swept.receipts[0].leader == PersonID("dui"))
        #expect(swept.warnings.contains { $0.limit == "F10" && $0.level == .orange })
        // Nobody knew of it the day before, and nobody will say so later.
        let before = try await court.bulletins.daily(on: Day("2022-09-20")!)
        #expect(!before.paper.tables[0].rows.contains { $0[6] == "600.00" })
    }

    @Test("the weekly bulletin: totals add up, every late receipt by name, the trend of a year")
    func weekly() async throws {
        court.go(to: "2022-09-12")
        let issue = try await court.bulletins.weekly(on: Day("2022-09-12")!)
        let tables = issue.paper.tables
        #expect(tables[0].rows.map { $0[1] } == ["33"])
        #expect(tables[0].rows[0].suffix(2) == ["待核算", "承办人李某"])
        let teams = tables[2]
        #expect(teams.total[1] == "3" && teams.total[2] == "17,000.00")
        for place in 1..<teams.columns.count where teams.columns[place].kind == .number {
            guard teams.columns[place].title != "中位天数" else { continue }
            let sum = teams.rows.reduce(0) { $0 + (Int($1[place]) ?? 0) }
            #expect("\(sum)" == teams.total[place], "\(teams.columns[place].title)")
        }
        #expect(teams.total[11] == "1" && teams.total[12] == "1" && teams.total[13] == "1")
        let months = tables[5].rows
        #expect(months.count == 12 && months.last?[0] == "2022-09-11")
        #expect(months.last?[1] == "1" && months[10][1] == "0")
        #expect(try await flow("2022-08-22") == ["2,000.00", "10"])
    }

    /// What the bulletin of a Monday says was paid: sum and median days.
    private func flow(_ monday: String) async throws -> [String] {
        let issue = try await court.bulletins.weekly(on: Day(monday)!)
        let total = issue.paper.tables[2].total
        return [total[6], total[7]]
    }

    @Test("the same figures whenever asked, whatever happened since")
    func asOf() async throws {
        court.go(to: "2022-09-12")
        let monday = Day("2022-09-12")!
        let weekly = try await court.bulletins.weekly(on: monday)
        let daily = try await court.bulletins.daily(on: monday)
        court.go(to: "2022-09-13")
        try await court.pay(late, "10000.00")
        try await court.small.ask(
            "li", FileID(court: 1, number: 4), "funds.end-keeping",
            ["receipt": 1, "reason": "已联系"])
        court.go(to: "2022-10-20")
        #expect(try await court.bulletins.weekly(on: monday).paper == weekly.paper)
        #expect(try await court.bulletins.daily(on: monday).paper == daily.paper)
    }

    @Test("the zeros: live as the funds screen counts them, by month, and since when")
    func zeros() async throws {
        court.go(to: "2022-09-12")
        let day = Day("2022-09-12")!
        let zeros = try await court.bulletins.zeros(on: day)
        let state = try await court.store.fundsState(court: 1, on: day)
        #expect(zeros.now.undisbursed == state.undisbursedLate)
        #expect(zeros.now.undisbursed == Tally(count: 1, sum: Money(fen: 1_000_000)))
        #expect(zeros.months.map(\.day) == [Day("2022-08-31")!, day])
        #expect(try await court.store.zeros(court: 1, on: day) == zeros.months)
        court.go(to: "2022-09-13")
        try await court.pay(late, "10000.00")
        let after = try await court.bulletins.zeros(on: Day("2022-09-30")!)
        #expect(after.now.undisbursed.count == 0)
        #expect(after.broken.undisbursed == day)
        // Deposited from 08-20: over thirty days from 09-20.
        #expect(after.now.deposited == Tally(count: 1, sum: Money(fen: 400_000)))
        #expect(try await court.bulletins.zeros(on: Day("2022-09-19")!).now.deposited.count == 0)
    }

    @Test("issued from 8:30, once a day, on Mondays the bulletin too; missed days are made up for")
    func job() async throws {
        court.go(to: "2022-09-12", 8, 29)
        #expect(try await court.job.run() == 2)
        court.go(to: "2022-09-12", 8, 30)
        #expect(try await court.job.run() == 2)
        #expect(try await court.job.run() == 0)
        let issued = try await court.office.court(1).bulletins
        #expect(issued.filter { $0.kind == .weekly }.map(\.day).last == Day("2022-09-12"))
        let figures = try await court.bulletins.weekly(on: Day("2022-09-12")!).figures
        #expect(issued.last { $0.kind == .weekly }?.figures == figures)
        court.go(to: "2022-09-20")
        #expect(try await court.job.run() == 8 + 1)
        #expect(try await court.office.court(1).lastBulletin(.daily) == Day("2022-09-20"))
    }

    @Test("a day to come and a bulletin of a Tuesday are refused")
    func refused() async throws {
        court.go(to: "2022-09-13")
        for (kind, day, code) in [
            (BulletinKind.daily, "2022-09-14", "funds.bulletin-day"),
            (.weekly, "2022-09-13", "funds.not-monday"),
        ] {
            let act = Funds.IssueBulletin(kind: kind, day: Day(day)!, figures: [])
            let error = await #expect(throws: OfficeError.self) {
                try await court.office.perform(act, in: .own(of: 1))
            }
            #expect(error?.refusal.code == code)
        }
    }

    @Test(
        "a PDF of each that pdftotext reads",
        .enabled(if: PaperBench.isReady, "typst or pdftotext is not here: run bin/setup"))
    func pdf() async throws {
        court.go(to: "2022-09-12")
        let press = PaperPress(folder: PaperBench.folder)
        let day = Day("2022-09-12")!
        let weekly = try await court.bulletins.weekly(on: day)
        let text = try PaperBench.text(of: try await press.pdf(weekly.paper, on: day))
        for word in ["案款每周通报", "超三十天未发放", "10,000.00", "需要进行案款分配", "WR1"] {
            #expect(text.contains(word), "\(word)")
        }
        let daily = try await court.bulletins.daily(on: day)
        let list = try PaperBench.text(of: try await press.pdf(daily.paper, on: day))
        #expect(list.contains("案款每日督导清单") && list.contains("承办人李某"))
    }
}
