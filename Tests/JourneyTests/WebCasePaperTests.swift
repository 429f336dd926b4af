import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: the papers of a case's money")
struct WebCasePaperTests {
    private func money(_ cell: String) -> Money? { Money(yuan: cell.filter { $0 != "," }) }

    /// Every column of amounts with a total adds up to it.
    private func check(_ paper: Paper) throws {
        try paper.check()
        for case .table(let table) in paper.parts where !table.total.isEmpty {
            for (place, column) in table.columns.enumerated() where column.kind == .money {
                guard let total = money(table.total[place]) else { continue }
                let cells = try table.rows.map { try #require(money($0[place])) }
                #expect(Money.sum(cells) == total, "\(column.title)")
            }
        }
    }

    @Test(
        "the sheet of Wang's and of Chu's case adds up on every day of the case",
        arguments: [SeedCase.wang, SeedCase.chu])
    func seeds(scenes: [Scene]) async throws {
        let journey = try await Journey(scenes)
        let office = journey.court.office
        let file = try await office.file(FileID(court: 1, number: journey.file))
        let court = try await office.court(1)
        let first = try #require(file.filedOn)
        for days in 0..<40 {
            let sheet = try #require(
                try CalculationSheet(of: file, asOf: first.adding(days: days)))
            try check(sheet.paper(court: court))
        }
        let entries = try await office.entries(of: file.id)
        for payout in file.payouts {
            let paper = PayoutForm(file: file, payout: payout, entries: entries)
                .paper(court: court)
            try check(paper)
            guard case .table(let gates) = paper.parts[5] else {
                Issue.record("no gates")
                return
            }
            // Four gates, four persons, each on its day.
            #expect(Set(gates.rows.map { $0[1] }).count == 4)
            #expect(gates.rows.allSatisfy { Day($0[2]) != nil })
        }
    }

    /// Wang's case behind the front door, and a browser of its officer.
    private func wang() async throws -> (Browser, Int) {
        let journey = try await Journey(SeedCase.wang)
        return (Browser(journey.court), journey.file)
    }

    @Test("every paper of a case is a page, a link on the case page, and a file")
    func pages() async throws {
        let (browser, file) = try await wang()
        let court = browser.court
        func get(_ path: String) async throws -> WebCourt.Answer {
            try await court.ask("pu-1-a", .get, path)
        }
        let page = try await get("/cases/\(file)")
        let paths: [(String, String)] = [
            ("sheet", "执行款计算书"), ("statement/1", "案款往来明细"),
            ("statement/2", "案款往来明细"), ("payouts/1/form", "执行款发放审批表"),
        ]
        for (path, title) in paths {
            #expect(page.text.contains("href=\"/cases/\(file)/\(path)\""), "\(path)")
            let answer = try await get("/cases/\(file)/\(path)")
            #expect(answer.status == 200 && answer.text.contains("<h1>\(title)</h1>"), "\(path)")
            let csv = try await get("/cases/\(file)/\(path)?format=csv")
            #expect(csv.header("Content-Type") == "text/csv; charset=utf-8", "\(path)")
        }
    }

    @Test("the sheet as of another day; a day to come and a wrong party are refused")
    func queries() async throws {
        let (browser, file) = try await wang()
        let court = browser.court
        let early = try await court.ask("pu-1-a", .get, "/cases/\(file)/sheet?on=2022-08-10")
        #expect(early.text.contains("截至2022年8月10日") && early.text.contains("尚无付款。"))
        for (path, status) in [
            ("sheet?on=2099-01-01", 422), ("sheet?on=x", 422), ("statement?party=9", 422),
            ("statement?party=x", 422), ("statement/9", 422), ("statement?party=2", 200),
            ("plans/1", 404), ("payouts/9/form", 404),
            ("receipts/1/keeping", 404),
        ] {
            let answer = try await court.ask("pu-1-a", .get, "/cases/\(file)/\(path)")
            #expect(answer.status == status, "\(path)")
        }
    }

    @Test("the form of a computation comes filled in, with the sheet beside it")
    func ready() async throws {
        let scenes = Array(SeedCase.wang.prefix { $0.act != "funds.compute" })
        let journey = try await Journey(scenes)
        let form = try await journey.court.ask(
            "pu-1-a", .get, "/cases/\(journey.file)/acts/funds.compute?subject=receipt:1")
        #expect(form.status == 200)
        // 160,000.00 came in; the fee on it goes first.
        #expect(form.text.contains("name=\"toPayee\" value=\"157,700.00\""))
        #expect(form.text.contains("name=\"fee\" value=\"2,300.00\""))
        #expect(form.text.contains("href=\"/cases/\(journey.file)/sheet\""))
    }

    @Test("the month of finance beside enforcement is a paper under 案款; another month is refused")
    func reconciliation() async throws {
        let court = try await FundsCourt()
        func get(_ path: String) async throws -> WebCourt.Answer {
            try await court.web.ask("caiwu-1", .get, path)
        }
        #expect(try await get("/funds").text.contains("href=\"/funds/reconciliation\""))
        let page = try await get("/funds/reconciliation?month=2022-08")
        #expect(page.status == 200 && page.text.contains("<h1>执行案款月度核对表</h1>"))
        #expect(try await get("/funds/reconciliation").text.contains("2022年7月"))
        for month in ["2099-01", "2022-13", "x", "2022-8"] {
            #expect(try await get("/funds/reconciliation?month=\(month)").status == 422, "\(month)")
        }
    }
}
