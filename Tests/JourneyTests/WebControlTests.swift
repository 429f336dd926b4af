import EnforcementCore
import EnforcementOffice
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: the robot at work and the custody ledger")
struct WebControlTests {
    /// A court with one deposit frozen in a filed case of team 速执1.
    func court() async throws -> WebCourt {
        let court = try await WebCourt(isDemo: true)
        _ = try await court.ask("lian-1", .post, "/api/v1/cases", WebDataTests.application)
        func act(_ person: String, _ name: String, _ answers: JSON) async throws {
            let answer = try await court.ask(
                person, .post, "/api/v1/cases/1/acts/\(name)", answers)
            #expect(answer.status == 200, "\(name): \(answer.text)")
        }
        try await act("lian-1", "filing.accept", ["type": "执"])
        try await act("lian-1", "filing.assign-class", ["class": "fast", "team": "su-1"])
        try await act(
            "su-1-leader", "filing.assign-handler", ["officer": "su-1-a", "judge": "su-1-judge"])
        try await act(
            "lian-1", "filing.record-reception",
            ["applicant": 1, "electronic": false, "settles": false])
        try await act("shiwu-1", "affairs.receive-file", [:])
        try await act(
            "chakong-1", "control.record-feedback",
            [
                "inquiry": 1,
                "assets": [
                    [
                        "kind": "deposit", "name": "示例银行 尾号0001", "institution": "示例银行",
                        "value": "5000.00", "heldByOthers": false,
                    ]
                ],
            ])
        try await act(
            "su-1-judge", "control.sign-ruling", ["kind": "control", "amount": "160000.00"])
        try await act("chakong-1", "control.place", ["asset": 1, "amount": "5000.00"])
        try await act(
            "chakong-1", "control.confirm",
            ["hold": 1, "answer": "effective", "held": "5000.00", "from": "2022-08-09"])
        return court
    }

    func browser(_ person: String, in court: WebCourt) async throws -> Browser {
        var browser = Browser(court)
        #expect(try await browser.post("/sign-in/as", ["person": person]).status == 303)
        return browser
    }

    @Test("every page of the robot stands alone, in both languages, for everybody")
    func structure() async throws {
        let court = try await court()
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
        let court = try await court()
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

    @Test("controls are renewed many at once: the button says the act, the result names failures")
    func renewMany() async throws {
        let court = try await court()
        var tracer = try await browser("chakong-1", in: court)
        let form = try await tracer.get(
            "/bulk?act=control.renew&back=/property&node=1::hold-1&node=7::hold-1")
        #expect(form.text.contains("value=\"1:control.renew:hold-1\""))
        #expect(form.text.contains("name=\"back\" value=\"/property\""))
        #expect(form.text.contains("应控制"))
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
        let court = try await court()
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
        let court = try await court()
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
        let court = try await court()
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
}
