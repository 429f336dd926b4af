import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: the court's money")
struct WebFundsTests {
    @Test("every page of the money stands alone, in both languages, for everybody")
    func structure() async throws {
        let court = try await FundsCourt()
        let statement = try await court.firstDay()
        let taken = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil, bytes: statement)
        #expect(taken.status == 200, "\(taken.text)")
        try await court.compute()
        for person in ["ankuan-1", "caiwu-1", "juzhang", "su-1-a"] {
            var reader = try await court.browser(person)
            for path in [
                "/funds", "/funds/suspense", "/funds/receipts", "/funds/receipts?age=0-19",
                "/funds/receipts?stage=deposited&kept=31", "/funds/payouts",
                "/funds/payouts?state=paid", "/funds/cases", "/funds/lines?account=held&file=1",
                "/funds/days", "/funds/batches", "/cases/1",
            ] {
                for language in ["zh", "en"] {
                    let mark = path.contains("?") ? "&" : "?"
                    let page = try await reader.get("\(path)\(mark)lang=\(language)")
                    #expect(page.status == 200, "\(person) \(path)")
                    #expect(page.text.ranges(of: "<h1>").count == 1, "\(path)")
                    #expect(page.text.ranges(of: " class=\"primary\"").count <= 1, "\(path)")
                    #expect(!page.text.contains("style="), "\(path)")
                }
            }
            for path in [
                "/funds/receipts?age=7", "/funds/receipts?stage=x", "/funds/lines?account=x",
            ] {
                #expect(try await reader.get(path).status == 422, "\(path)")
            }
            #expect(try await reader.get("/funds/batches/none").status == 404)
        }
    }

    @Test("the page of the money keeps its bones")
    func bones() async throws {
        let court = try await FundsCourt()
        _ = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil,
            bytes: try await court.firstDay())
        try await court.compute()
        var manager = try await court.browser("ankuan-1")
        let page = try await manager.get("/funds")
        try WebGoldenTests().expectGolden("funds", WebGoldenTests.bones(of: page.text))
    }

    @Test("a statement is taken in by a form: lines book themselves; twice, nothing is new")
    func statement() async throws {
        let court = try await FundsCourt()
        var finance = try await court.browser("caiwu-1")
        let page = try await finance.get("/funds/statement")
        let first = try await finance.upload(
            "/funds/statement", try await court.firstDay(), from: page)
        #expect(first.status == 200)
        #expect(Self.figures(of: first.text) == ["3", "1", "0", "2", "0"])
        #expect(try await court.file.received == Money(yuan: "1000.00"))
        let again = try await finance.upload(
            "/funds/statement", try await court.firstDay(), from: page)
        #expect(Self.figures(of: again.text) == ["3", "0", "0", "0", "3"])
        #expect(try await court.file.receipts.count == 1)
        // Cut off: the line is named, nothing is booked.
        let cut = try await court.statement(
            "2022-08-09", "2022-08-09", opening: "0.00",
            [["LS9", "2022-08-09", "credit", "5.00", "钱某某", "", "", "", "", "0"]])
        let broken = try await finance.upload(
            "/funds/statement", Array(cut.dropLast(20)), from: page)
        #expect(broken.status == 422)
        #expect(broken.text.contains("整份未入账"))
        let state = try await court.web.ask("caiwu-1", .get, "/api/v1/funds/state").json()
        #expect(state["suspense"]?["count"]?.integer == 2)
        // Only finance; and only with the page's token.
        var officer = try await court.browser("su-1-a")
        #expect(try await officer.get("/funds/statement").status == 403)
        let elsewhere = try await officer.get("/inbox")
        #expect(
            try await finance.upload("/funds/statement", cut, from: elsewhere).status == 403)
    }

    /// The numbers of the intake, in order.
    private static func figures(of page: String) -> [String] {
        guard let start = page.firstRange(of: "figures intake")?.upperBound else { return [] }
        return page[start...].split(separator: "<b>").dropFirst().prefix(5)
            .map { String($0.prefix { $0 != "<" }) }
    }

    @Test("the best proposal is chosen beforehand: c, Enter, and the next line")
    func claim() async throws {
        let court = try await FundsCourt()
        _ = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil,
            bytes: try await court.firstDay())
        var manager = try await court.browser("ankuan-1")
        let list = try await manager.get("/funds")
        let link = "href=\"/funds/claim?line=LS2\" data-open data-claim  data-first"
        #expect(list.text.contains(link))
        #expect(list.text.contains("付款人是当事人、金额等于申请标的"))
        #expect(
            !list.text.contains("href=\"/funds/claim?line=LS3\" data-open data-claim  data-first"))
        let page = try await manager.get("/funds/claim?line=LS2")
        #expect(page.text.contains("value=\"1\" required  checked"))
        #expect(page.text.contains("<button class=\"primary\"  autofocus>"))
        let done = try await manager.post(
            "/funds/claim", ["line": "LS2", "file": "1"], from: page)
        #expect(done.header("Location") == "/funds/suspense?done=funds.claim")
        #expect(try await court.file.received == Money(yuan: "161000.00"))
        // Nobody else's line, no case, twice: told on the page.
        let none = try await manager.post(
            "/funds/claim", ["line": "LS3", "file": "other"], from: page)
        #expect(none.status == 422 && none.text.contains("请选择案件"))
        let twice = try await manager.post(
            "/funds/claim", ["line": "LS2", "file": "1", "act_id": "other"])
        #expect(twice.status == 403)
        let fresh = try await manager.get("/funds/claim?line=LS2")
        let again = try await manager.post(
            "/funds/claim", ["line": "LS2", "file": "1"], from: fresh)
        #expect(again.status == 409 && again.text.contains("已被认领"))
        var officer = try await court.browser("su-1-a")
        #expect(try await officer.get("/funds/claim?line=LS3").status == 403)
        #expect(!(try await officer.get("/funds").text.contains("data-claim")))
    }

    @Test("three gates by three persons, the file to the bank, its answer, and the day closed")
    func gates() async throws {
        let court = try await FundsCourt()
        _ = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil,
            bytes: try await court.firstDay())
        try await court.compute()
        var manager = try await court.browser("ankuan-1")
        let first = try await manager.get("/funds")
        #expect(first.text.contains("value=\"1:funds.supervise:payout-1\""))
        #expect(first.text.contains("class=\"met\" title=\"收款人为申请执行人\""))
        #expect(!first.text.contains("value=\"funds.approve\""))
        let supervised = try await manager.post(
            "/bulk",
            ["act": "funds.supervise", "back": "/funds", "node": "1:funds.supervise:payout-1"],
            from: first)
        #expect(supervised.text.contains("办成1件，未办成0件"))
        var director = try await court.browser("juzhang")
        let second = try await director.get("/funds")
        _ = try await director.post(
            "/bulk",
            ["act": "funds.approve", "back": "/funds", "node": "1:funds.approve:payout-1"],
            from: second)
        var finance = try await court.browser("caiwu-1")
        let third = try await finance.get("/funds")
        #expect(third.text.contains("name=\"batch\" value=\"20220809-1\""))
        _ = try await finance.post(
            "/bulk",
            [
                "act": "funds.pay-out", "back": "/funds", "batch": "20220809-1",
                "node": "1:funds.pay-out:payout-1",
            ], from: third)
        try await bank(court, &finance)
    }

    private func bank(_ court: FundsCourt, _ finance: inout Browser) async throws {
        let path = "/funds/batches/20220809-1"
        let csv = try await finance.get(path + "/file?format=csv")
        #expect(csv.text.contains("1-1-1-1-1") && csv.text.contains("6200000000000000001"))
        let xml = try await finance.get(path + "/file?format=pain001")
        #expect(xml.text.contains("<InstdAmt Ccy=\"CNY\">900.00"))
        var officer = try await court.browser("su-1-a")
        #expect(try await officer.get(path + "/file?format=csv").status == 403)
        let result =
            "batch,count\r\n20220809-1,2\r\ntransfer,day,reference,reason,result\r\n"
            + "1-1-1-1-1,2022-08-10,LS4,,paid\r\n1-1-9-1-1,2022-08-10,,示例,returned\r\n"
        court.web.clock.set(Day("2022-08-11")!, 9)
        finance = try await court.browser("caiwu-1")
        let page = try await finance.get(path)
        let taken = try await finance.upload(path + "/results", Array(result.utf8), from: page)
        #expect(taken.text.contains("已付1笔，退票0笔，先前已记0笔，未记1笔"))
        #expect(taken.text.contains("1-1-9-1-1 "))
        #expect(try await court.file.paid == Money(yuan: "900.00"))
        let next = try await court.statement(
            "2022-08-10", "2022-08-10", opening: "161300.00",
            [
                [
                    "LS4", "2022-08-10", "debit", "900.00", "张某某", "6200000000000000001", "",
                    "", "1-1-1-1-1", "0",
                ]
            ])
        let form = try await finance.get("/funds/statement")
        let second = try await finance.upload("/funds/statement", next, from: form)
        #expect(second.status == 200, "\(second.text.suffix(900))")
        #expect(Self.figures(of: second.text) == ["1", "0", "0", "0", "1"])
        let days = try await finance.get("/funds/days")
        #expect(days.text.ranges(of: "class=\"clock inTime\"").count == 2)
        let closed = try await finance.post(
            "/settings/acts/funds.close-day", ["day": "2022-08-10"], from: days)
        #expect(closed.header("Location") == "/funds/days?done=funds.close-day")
        #expect(try await court.web.office.court(1).closedThrough == Day("2022-08-10"))
        let rows = try await court.web.ask("caiwu-1", .get, "/api/v1/funds/days").json()["rows"]
        #expect(rows?.items?.allSatisfy { $0["difference"]?.text == "0.00" } == true)
    }

    @Test("one person at two gates is refused beside the item, by form and by program")
    func twoGates() async throws {
        let court = try await FundsCourt()
        _ = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil,
            bytes: try await court.firstDay())
        try await court.compute()
        let named = try await court.web.ask(
            "guanli", .post, "/api/v1/court/acts/housekeeping.name-person",
            [
                "id": "ankuan-1", "name": "赵某某", "phone": "0371-0000-0000", "isActive": true,
                "roles": [["role": "fundManager"], ["role": "director"]],
            ])
        #expect(named.status == 200, "\(named.text)")
        var person = try await court.browser("ankuan-1")
        let page = try await person.get("/funds")
        _ = try await person.post(
            "/bulk",
            ["act": "funds.supervise", "back": "/funds", "node": "1:funds.supervise:payout-1"],
            from: page)
        let second = try await person.get("/funds")
        #expect(second.text.contains("您已办理监管，须由他人办理"))
        let refused = try await person.post(
            "/bulk",
            ["act": "funds.approve", "back": "/funds", "node": "1:funds.approve:payout-1"],
            from: second)
        #expect(refused.text.contains("办成0件，未办成1件"))
        #expect(refused.text.contains("报请、监管、审批、发放须为不同的人"))
        let answer = try await court.web.ask(
            "ankuan-1", .post, "/api/v1/cases/1/acts/funds.approve", ["payout": 1])
        #expect(answer.status == 409)
        #expect(try answer.code() == "funds.same-person")
    }

    @Test("programs hand in the bank's files and read the books")
    func data() async throws {
        let court = try await FundsCourt()
        let bytes = try await court.firstDay()
        func hand(_ person: String, _ bytes: [UInt8]) async throws -> WebCourt.Answer {
            try await court.web.ask(person, .post, "/api/v1/funds/statements", nil, bytes: bytes)
        }
        #expect(try await hand("su-1-a", bytes).status == 403)
        let taken = try await hand("caiwu-1", bytes)
        #expect(try taken.json()["booked"]?.integer == 1)
        #expect(try await hand("caiwu-1", bytes).json()["known"]?.integer == 3)
        let broken = try await hand("caiwu-1", Array(bytes.dropLast(20)))
        #expect(broken.status == 422)
        #expect(try broken.code()?.hasPrefix("bank.") == true)
        #expect(try broken.json()["line"]?.integer != nil)
        func ask(_ path: String) async throws -> JSON {
            let answer = try await court.web.ask("caiwu-1", .get, "/api/v1/funds/" + path)
            #expect(answer.status == 200, "\(path): \(answer.text)")
            return try answer.json()
        }
        let waiting = try await ask("suspense")["rows"]?.items
        #expect(waiting?.first?["best"]?.integer == 1)
        #expect(try await ask("receipts")["rows"]?.items?.first?["stage"]?.text == "notified")
        #expect(try await ask("lines?account=held")["rows"]?.items?.first?["amount"] == "-1000.00")
        #expect(try await ask("payouts?state=paid")["total"]?.integer == 0)
        #expect(try await ask("batches")["rows"]?.items?.isEmpty == true)
        #expect(try await ask("state")["ages"]?.items?.count == 5)
        #expect(try await court.web.send(.get, "/api/v1/funds/state").status == 401)
        let large = try await court.web.ask(
            "caiwu-1", .post, "/api/v1/funds/statements", nil,
            headers: ["Content-Length": "\(65 << 20)"])
        #expect(large.status == 413)
    }

    @Test("the case says where the debtor pays, and prints it")
    func payTo() async throws {
        let court = try await FundsCourt()
        var officer = try await court.browser("su-1-a")
        let page = try await officer.get("/cases/1")
        #expect(page.text.contains("<b class=\"code\">\(try await court.subAccount)</b>"))
        let paper = try await officer.get("/cases/1/pay-to")
        #expect(paper.text.contains("登封市人民法院执行款专户"))
        #expect(paper.text.contains(try await court.subAccount))
        let file = try await officer.get("/cases/1/pay-to?format=csv")
        #expect(file.text.contains(try await court.subAccount))
    }

    @Test("a house without books says so, and keeps its other pages")
    func withoutBooks() async throws {
        let court = try await WebCourt(isDemo: true)
        var browser = Browser(court)
        _ = try await browser.post("/sign-in/as", ["person": "ankuan-1"])
        #expect(try await browser.get("/funds").status == 503)
        #expect(try await browser.get("/inbox").status == 200)
    }
}
