import EnforcementCore
import EnforcementOffice
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: a payout day, and the papers of the money")
struct WebPayoutDayTests {
    private func approved() async throws -> FundsCourt {
        let court = try await FundsCourt()
        _ = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil,
            bytes: try await court.firstDay())
        try await court.compute()
        try await court.act("ankuan-1", "funds.supervise", ["payout": 1])
        try await court.act("juzhang", "funds.approve", ["payout": 1])
        return court
    }

    @Test("everything approved goes out in one batch; asked again, nothing goes twice")
    func payAll() async throws {
        let court = try await approved()
        var finance = try await court.browser("caiwu-1")
        let page = try await finance.get("/funds/payouts?state=approved&all=1")
        #expect(page.text.contains("全部发放（1笔）"))
        for _ in 1...2 {
            let asked = try await finance.post(
                "/funds/payout-day", ["batch": "20220809-1"], from: page)
            #expect(asked.header("Location") == "/funds/batches/20220809-1")
            var shown = try await finance.get("/funds/batches/20220809-1")
            for _ in 1...200 where shown.text.contains("http-equiv=\"refresh\"") {
                try await Task.sleep(for: .milliseconds(20))
                shown = try await finance.get("/funds/batches/20220809-1")
            }
            #expect(shown.text.contains("本次通过发放"))
        }
        let payout = try #require(try await court.file.payout(1))
        #expect(payout.payer == PersonID("caiwu-1") && payout.transfers?.count == 1)
        #expect(
            try await finance.post("/funds/payout-day", ["batch": "a b"], from: page).status
                == 422)
        var manager = try await court.browser("ankuan-1")
        let other = try await manager.get("/funds")
        let refused = try await manager.post(
            "/funds/payout-day", ["batch": "x"], from: other)
        #expect(refused.status == 403)
    }

    @Test("sheet, statement, approval form and reconciliation: pages and files")
    func papers() async throws {
        let court = try await approved()
        var officer = try await court.browser("su-1-a")
        let home = try await officer.get("/cases/1")
        for (path, words) in [
            ("/cases/1/sheet", "执行款计算书"), ("/cases/1/statement/1", "张某某"),
            ("/cases/1/payouts/1/form", "执行款发放审批表"),
        ] {
            #expect(home.text.contains("href=\"\(path)\""), "\(path)")
            let page = try await officer.get(path)
            #expect(page.status == 200 && page.text.contains(words), "\(path)")
            #expect(try await officer.get(path + "?format=csv").status == 200)
        }
        let sheet = try await officer.get("/cases/1/sheet?on=2022-08-09&format=csv")
        #expect(sheet.text.contains("159100.00") || sheet.text.contains("159,100.00"))
        #expect(try await officer.get("/cases/1/sheet?on=2022-13-01").status == 422)
        #expect(try await officer.get("/cases/1/payouts/9/form").status == 404)
        #expect(try await officer.get("/cases/1/plans/1").status == 404)
        let month = try await officer.get("/funds/reconciliation?month=2022-08")
        #expect(month.status == 200 && month.text.contains("2022年8月"))
        for wrong in ["2022-09", "x", "2022-8"] {
            #expect(try await officer.get("/funds/reconciliation?month=\(wrong)").status == 422)
        }
    }

    @Test("the form of a computation is filled in by the rules")
    func proposed() async throws {
        let court = try await FundsCourt()
        _ = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil,
            bytes: try await court.firstDay())
        var officer = try await court.browser("su-1-a")
        let form = try await officer.get("/cases/1/acts/funds.compute?subject=receipt-1")
        // 1,000.00 came in: the least fee, the rest to the applicant.
        #expect(form.text.contains("value=\"50.00\"") && form.text.contains("value=\"950.00\""))
    }
}
