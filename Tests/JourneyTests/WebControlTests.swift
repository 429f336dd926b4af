import EnforcementCore
import EnforcementOffice
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: the robot at work and the custody ledger")
struct WebControlTests {
    func browser(_ person: String, in court: WebCourt) async throws -> Browser {
        var browser = Browser(court)
        #expect(try await browser.post("/sign-in/as", ["person": person]).status == 303)
        return browser
    }

    @Test("every page of the robot stands alone, in both languages, for everybody")
    func structure() async throws {
        let court = try await WebCourt.withOneFreeze()
        for person in ["chakong-1", "su-1-judge", "juzhang"] {
            var reader = try await browser(person, in: court)
            for path in [
                "/control", "/control?state=held", "/control/orders", "/control/institutions",
                "/control/saved", "/property", "/property?ends=60", "/cases/1",
            ] {
                for language in ["zh", "en"] {
                    let mark = path.contains("?") ? "&" : "?"
                    let page = try await reader.get("\(path)\(mark)lang=\(language)")
                    #expect(page.status == 200, "\(path)")
                    #expect(page.text.ranges(of: "<h1>").count == 1, "\(path)")
                    #expect(page.text.ranges(of: " class=\"primary\"").count <= 1, "\(path)")
                    #expect(!page.text.contains("style="), "\(path)")
                }
            }
        }
    }

    @Test("the ledger shows what is held, for whom, until when, and is searched")
    func ledger() async throws {
        let court = try await WebCourt.withOneFreeze()
        var tracer = try await browser("chakong-1", in: court)
        let page = try await tracer.get("/property")
        #expect(page.text.contains("示例银行 尾号0001") && page.text.contains("李某某"))
        #expect(page.text.contains("首封"))
        #expect(page.text.contains("value=\"1::hold-1\""))
        #expect(page.text.contains("value=\"control.renew\"  class=\"primary\""))
        #expect(!page.text.contains("value=\"control.release\""))
        #expect(try await tracer.get("/property?q=王").text.contains("class=\"empty\""))
        #expect(try await tracer.get("/property?ends=7").text.contains("class=\"empty\""))
        #expect(try await tracer.get("/property?kind=poem").status == 422)
        #expect(try await tracer.get("/property?ends=soon").status == 422)
        var finance = try await browser("caiwu-1", in: court)
        #expect(!(try await finance.get("/property").text.contains("name=\"node\"")))
    }

    @Test("the ledger shows the place in the queue, and who keeps a thing and where")
    func ranksAndKeepers() async throws {
        let court = try await WebCourt.withTwoThings()
        var tracer = try await browser("chakong-1", in: court)
        let page = try await tracer.get("/property")
        #expect(page.text.contains("data-label=\"控制顺位\"><b class=\"nowrap\">首封</b>"))
        #expect(page.text.contains("<b class=\"nowrap\">第3顺位轮候</b>"))
        #expect(page.text.contains("data-label=\"保管人\">钱某<br>"))
        #expect(page.text.contains("<span class=\"quiet\">本院库房</span>"))
        #expect(try await tracer.get("/property?lang=en").text.contains("Waiting, place 3"))
        let rows = try await court.ask("chakong-1", .get, "/api/v1/property").json()["rows"]?.items
        let kept = try #require(rows?.first { $0["rank"]?.integer == 1 })
        #expect(kept["keeper"]?.text == "钱某" && kept["keeperPlace"]?.text == "本院库房")
        let waiting = try #require(rows?.first { $0["rank"]?.integer == 3 })
        #expect(waiting["keeper"] == .null)
        // The description names what a row has, no more and no less.
        let document = try await court.send(.get, "/api/v1/openapi.json").json()
        let schema = document["components"]?["schemas"]?["CustodyRow"]?["properties"]
        #expect(schema?.members?.map(\.name) == kept.members?.map(\.name))
    }

    @Test("controls are renewed many at once: the button says the act, the result names failures")
    func renewMany() async throws {
        let court = try await WebCourt.withOneFreeze()
        var tracer = try await browser("chakong-1", in: court)
        let form = try await tracer.get(
            "/bulk?act=control.renew&back=/property&node=1::hold-1&node=7::hold-1")
        #expect(form.text.contains("value=\"1:control.renew:hold-1\""))
        #expect(form.text.contains("name=\"back\" value=\"/property\""))
        #expect(form.text.contains("示例银行 尾号0001"))
        let result = try await tracer.post(
            "/bulk",
            [
                "act": "control.renew", "back": "/property", "until": "2024-08-08",
                "node": "1:control.renew:hold-1", "node": "7:control.renew:hold-1",
            ], from: form)
        #expect(result.text.contains("办成1件，未办成1件"))
        #expect(result.text.contains("class=\"button\" href=\"/property\""))
        let file = try await court.office.file(FileID(court: 1, number: 1))
        #expect(file.holds.first?.until == Day("2024-08-08"))
        let nothing = try await tracer.post("/bulk", ["act": "control.renew"], from: form)
        #expect(nothing.header("Location") == "/inbox")
        let elsewhere = try await tracer.get("/bulk?back=https://example.org/")
        #expect(elsewhere.header("Location") == "/inbox")
    }

    @Test("the case says what is held against what is owed, and nothing where nothing is")
    func coverage() async throws {
        let court = try await WebCourt.withOneFreeze()
        var judge = try await browser("su-1-judge", in: court)
        let page = try await judge.get("/cases/1")
        #expect(page.text.contains("coverage-bar"))
        #expect(page.text.contains("智慧查控：未启动"))
        let before = try await WebCourt(isDemo: true)
        _ = try await before.ask("lian-1", .post, "/api/v1/cases", WebDataTests.application)
        var clerk = try await browser("lian-1", in: before)
        #expect(!(try await clerk.get("/cases/1").text.contains("coverage")))
    }

    @Test("programs read the same: the centre, orders, cases and the ledger")
    func data() async throws {
        let court = try await WebCourt.withOneFreeze()
        func ask(_ path: String) async throws -> JSON {
            let answer = try await court.ask("chakong-1", .get, path)
            #expect(answer.status == 200, "\(path)")
            return try answer.json()
        }
        #expect(try await ask("/api/v1/control")["idle"]?.integer == 1)
        #expect(try await ask("/api/v1/control")["latency"]?.items?.count == 5)
        #expect(try await ask("/api/v1/control/orders?state=failed")["total"]?.integer == 0)
        #expect(try await ask("/api/v1/control/cases?team=su-1")["total"]?.integer == 1)
        let row = try #require(
            try await ask("/api/v1/property?state=effective")["rows"]?.items?.first)
        #expect(row["thing"]?.text == "示例银行 尾号0001" && row["held"]?.text == "5000.00")
        for path in ["/api/v1/control/orders?state=x", "/api/v1/control/cases?state=x"] {
            #expect(try await court.ask("chakong-1", .get, path).status == 422, "\(path)")
        }
        #expect(try await court.send(.get, "/api/v1/control").status == 401)
    }

    @Test("all nodes of one kind are shown, ticked, and signed once")
    func oneKind() async throws {
        let court = try await WebCourt.withOneFreeze()
        var judge = try await browser("su-1-judge", in: court)
        let inbox = try await judge.get("/inbox")
        #expect(inbox.text.contains("href=\"/inbox?kind=P2-08\""))
        let page = try await judge.get("/inbox?kind=P2-08&all=1")
        #expect(page.text.ranges(of: "name=\"node\"").count == 1)
        #expect(page.text.ranges(of: " checked>").count == 1)
        let form = try await judge.get("/bulk?node=1:control.sign-ruling:hold-1")
        #expect(form.text.contains("应控制"))
        #expect(try await judge.get("/inbox?kind=none").status == 422)
    }

    @Test("one click sets the robot to work on all selected; each that failed is named")
    func start() async throws {
        let court = try await WebCourt.linked()
        var tracer = try await browser("chakong-1", in: court)
        let page = try await tracer.get("/control?all=1")
        #expect(page.text.ranges(of: ":control.start:case\"").count == 2)
        #expect(page.text.ranges(of: " checked>").count == 2)
        let result = try await tracer.post(
            "/bulk",
            [
                "act": "control.start", "back": "/control", "node": "1:control.start:case",
                "node": "2:control.start:case", "node": "8:control.start:case",
            ], from: page)
        #expect(result.text.contains("办成2件，未办成1件"))
        let again = try await tracer.post(
            "/bulk", ["act": "control.start", "node": "1:control.start:case"],
            from: try await tracer.get("/control"))
        #expect(again.text.contains("查控已启动"))
        let file = try await court.office.file(FileID(court: 1, number: 1))
        #expect(file.agent.state == .working && !file.orders.isEmpty)
        let shown = try await tracer.get("/cases/1")
        #expect(shown.text.contains("智慧查控：查控中") && shown.text.contains("示例银行"))
        let orders = try await tracer.get("/control/orders?file=1")
        #expect(orders.text.ranges(of: "<tr data-row>").count == file.orders.count)
    }

    @Test("the robot is held with a reason, many at once, and resumed by one click")
    func holdAndResume() async throws {
        let court = try await WebCourt.linked()
        var tracer = try await browser("chakong-1", in: court)
        for act in ["control.start", "control.pause-agent", "control.resume-agent"] {
            let page = try await tracer.get("/bulk?node=1:\(act):case&back=/control")
            #expect(page.text.contains("name=\"reason\"") == (act == "control.pause-agent"))
            let done = try await tracer.post(
                "/bulk", ["act": act, "reason": "当事人和解", "node": "1:\(act):case"], from: page)
            #expect(done.text.contains("办成1件，未办成0件"), "\(act)")
            guard act == "control.pause-agent" else { continue }
            let held = try await tracer.get("/control?state=held")
            #expect(held.text.contains("1:control.resume-agent:case"))
            #expect(try await tracer.get("/cases/1").text.contains("暂停原因：当事人和解"))
        }
    }

    @Test("institutions and settings stand filled in where they are changed")
    func settings() async throws {
        let court = try await WebCourt.linked()
        var administrator = try await browser("guanli", in: court)
        let page = try await administrator.get("/settings/institutions")
        #expect(page.text.contains("冻结、扣划") && page.text.contains("主动推送"))
        let change = try #require(page.text.firstMatch(of: /href="([^"]*name-institution\?[^"]*)"/))
        let path = String(change.output.1).replacing("&amp;", with: "&")
        let form = try await administrator.get(path)
        let saved = try await administrator.post(
            "/settings/acts/control.name-institution",
            [
                "code": "YH001", "name": "示例银行二", "kind": "bank", "channel": "direct",
                "endpoint": "https://bank.example/", "perMinute": "60", "opens": "0",
                "closes": "24",
            ], from: form)
        #expect(saved.status == 303)
        #expect(form.text.contains("value=\"https://bank.example/\""))
        let after = try await administrator.get("/settings/institutions")
        #expect(after.text.contains("示例银行二") && after.text.contains("停用"))
        #expect(after.text.contains("control.set-controls?projectedDays=90"))
    }

    @Test("the court's account and its bank stand in the settings, and are set there")
    func particulars() async throws {
        let court = try await WebCourt.linked()
        var administrator = try await browser("guanli", in: court)
        let page = try await administrator.get("/settings")
        #expect(page.text.contains("41018500000001"))
        let change = try #require(page.text.firstMatch(of: /href="([^"]*set-court\?[^"]*)"/))
        let path = String(change.output.1).replacing("&amp;", with: "&")
        let form = try await administrator.get(path)
        #expect(form.text.contains("value=\"41018500000001\""))
        let own = try await court.office.court(1)
        func answers(_ account: String) -> KeyValuePairs<String, String> {
            [
                "name": own.name, "sign": own.sign, "code": own.code, "phone": own.phone,
                "account": own.accountText, "fundsAccount": account, "fundsBank": "YH001",
                "directorApprovesBelow": "100000.00",
            ]
        }
        let act = "/settings/acts/housekeeping.set-court"
        let refused = try await administrator.post(act, answers("4101 8500"), from: form)
        #expect(refused.text.contains("案款账号须为6至23位数字"))
        let saved = try await administrator.post(act, answers("4101850000000099"), from: form)
        #expect(saved.status == 303)
        let set = try await court.office.court(1)
        #expect(set.fundsAccount == "4101850000000099" && set.fundsBank == "YH001")
        let after = try await administrator.get("/settings")
        #expect(after.text.contains("4101850000000099") && after.text.contains("YH001"))
    }
}
