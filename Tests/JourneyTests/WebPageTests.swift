import EnforcementCore
import EnforcementOffice
import Hummingbird
import Testing
@testable import EnforcementWeb

@Suite("web: pages")
struct WebPageTests {
    /// A browser signed in as somebody of the demo's roster.
    func browser(_ person: String, in court: WebCourt) async throws -> Browser {
        var browser = Browser(court)
        #expect(try await browser.post("/sign-in/as", ["person": person]).status == 303)
        return browser
    }

    let application: KeyValuePairs = [
        "basis": "（2022）豫0185民初1号", "basisKind": "judgment", "basisCourt": "示例人民法院",
        "cause": "民间借贷纠纷", "amount": "160,000.00元", "parties[0].side": "applicant",
        "parties[0].kind": "person", "parties[0].name": "张某某", "parties[1].side": "debtor",
        "parties[1].kind": "person", "parties[1].name": " ", "parties[4].side": "debtor",
        "parties[4].kind": "person", "parties[4].name": "李某某",
    ]

    @Test("an application is taken in by a form; amounts as people write them, empty rows dropped")
    func filing() async throws {
        let court = try await WebCourt(isDemo: true)
        var clerk = try await browser("lian-1", in: court)
        let page = try await clerk.get("/filing/new")
        #expect(page.status == 200)
        let filed = try await clerk.post("/filing/new", application, from: page)
        #expect(filed.status == 303)
        #expect(filed.header("Location") == "/cases/1?done=filing.submit")
        let again = try await clerk.post("/filing/new", application, from: page)
        #expect(again.header("Location") == "/cases/1?done=filing.submit")
        let file = try await court.office.file(FileID(court: 1, number: 1))
        #expect(file.parties.map(\.name) == ["张某某", "李某某"])
        #expect(file.claim?.amount == Money(yuan: "160000.00"))
    }

    @Test("what was typed stays after an error, and the words stand beside the field")
    func mistakes() async throws {
        let court = try await WebCourt(isDemo: true)
        var clerk = try await browser("lian-1", in: court)
        let page = try await clerk.get("/filing/new")
        let wrong = try await clerk.post(
            "/filing/new",
            [
                "basis": "示例文号<1>", "basisKind": "judgment", "basisCourt": "示例人民法院",
                "cause": "民间借贷纠纷", "amount": "0", "parties[0].side": "applicant",
                "parties[0].kind": "person", "parties[0].name": "张某某",
            ], from: page)
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("value=\"示例文号&lt;1&gt;\""))
        #expect(wrong.text.contains("id=\"f-amount-wrong\""))
        #expect(wrong.text.contains("aria-invalid=\"true\""))
        #expect(wrong.text.contains("value=\"张某某\""))
        let more = try await clerk.post(
            "/filing/new", ["basis": "示例", "more": "parties"], from: page)
        #expect(more.status == 200)
        #expect(more.text.contains("parties[2].name"))
    }

    @Test("the case page offers the acts one may do now, the inbox the node with its law")
    func caseAndInbox() async throws {
        let court = try await WebCourt(isDemo: true)
        var clerk = try await browser("lian-1", in: court)
        let window = try await clerk.get("/filing/new")
        _ = try await clerk.post("/filing/new", application, from: window)
        let inbox = try await clerk.get("/inbox")
        #expect(inbox.text.contains("/cases/1/acts/filing.accept"))
        #expect(inbox.text.contains("第16条"))
        let page = try await clerk.get("/cases/1")
        #expect(page.text.contains("class=\"button primary\" href=\"/cases/1/acts/filing.accept\""))
        let form = try await clerk.get("/cases/1/acts/filing.accept")
        let done = try await clerk.post(
            "/cases/1/acts/filing.accept", ["type": "执"], from: form)
        #expect(done.header("Location") == "/cases/1?done=filing.accept")
        let filed = try await clerk.get("/cases/1?done=filing.accept")
        #expect(filed.text.contains("（2022）豫0185执1号"))
        #expect(filed.text.contains("role=\"status\""))
        var finance = try await browser("caiwu-1", in: court)
        #expect(try await finance.get("/cases/1/acts/filing.refuse").status == 403)
    }

    @Test("many at once: what is done and what is not are told case by case")
    func bulk() async throws {
        let court = try await WebCourt(isDemo: true)
        var clerk = try await browser("lian-1", in: court)
        for _ in 1...2 {
            let page = try await clerk.get("/filing/new")
            _ = try await clerk.post("/filing/new", application, from: page)
        }
        let nodes = "node=1:filing.accept:case&node=2:filing.accept:case&node=9:filing.accept:case"
        let page = try await clerk.get("/bulk?\(nodes)")
        #expect(page.text.contains("name=\"act\" value=\"filing.accept\""))
        let result = try await clerk.post(
            "/bulk",
            [
                "act": "filing.accept", "type": "执", "node": "1:filing.accept:case",
                "node": "2:filing.accept:case", "node": "9:filing.accept:case",
            ], from: page)
        #expect(result.text.contains("办成2件，未办成1件"))
    }

    @Test("every page stands alone: one h1, a language, labels, under 150 KB with style and script")
    func structure() async throws {
        let court = try await WebCourt(isDemo: true)
        var chief = try await browser("juzhang", in: court)
        let pages = [
            "/", "/inbox", "/cases", "/warnings", "/messages", "/mailbox", "/settings",
            "/settings/limits", "/settings/calendar", "/settings/texts", "/settings/record",
            "/calc", "/help/keys", "/desks/funds", "/sign-in",
            "/settings/acts/supervision.set-target",
        ]
        for path in pages {
            for language in ["zh", "en"] {
                let page = try await chief.get("\(path)?lang=\(language)")
                #expect(page.status == 200, "\(path)")
                #expect(page.text.ranges(of: "<h1>").count == 1, "\(path)")
                #expect(page.text.contains(language == "zh" ? "lang=\"zh-CN\"" : "lang=\"en\""))
                #expect(page.bytes.count < 100_000, "\(path): \(page.bytes.count)")
            }
        }
    }

    @Test("the board is built of the line: eighteen desks in their three places")
    func board() async throws {
        let court = try await WebCourt(isDemo: true)
        var chief = try await browser("juzhang", in: court)
        let text = try await chief.get("/").text
        for desk in Line.dengfeng.desks { #expect(text.contains("/desks/\(desk.code)\"")) }
        #expect(text.ranges(of: "<li class=\"station").count == 12)
        let order = Line.dengfeng.professional.compactMap {
            text.firstRange(of: "/desks/\($0.code)\"")?.lowerBound
        }
        #expect(order == order.sorted())
    }

    @Test("an open page hears of a change, once for many")
    func live() async throws {
        let court = try await WebCourt(isDemo: true)
        let clerk = try await browser("lian-1", in: court)
        let request = Request(
            head: HTTPRequest(
                method: .get, scheme: "http", authority: "court.test", path: "/live?topic=board",
                headerFields: [.cookie: clerk.headers["Cookie"] ?? ""]),
            body: .init(buffer: ByteBuffer()))
        let response = await court.door.respond(to: request, from: "192.0.2.1")
        #expect(response.headers[.contentType] == "text/event-stream; charset=utf-8")
        let collector = WebCourt.Collector()
        let reading = Task { try await response.body.write(collector) }
        while collector.box.bytes.isEmpty { await Task.yield() }
        _ = try await court.ask("lian-1", .post, "/api/v1/cases", WebDataTests.application)
        while !String(decoding: collector.box.bytes, as: UTF8.self).contains("event: change") {
            await Task.yield()
        }
        reading.cancel()
    }
}
