import EnforcementCore
import EnforcementOffice
import Hummingbird
import Testing

/// Triage over HTTP: rules set, cases triaged, trials that move nobody, moves in bulk.
@Suite("web: triage")
struct WebTriageTests {
    private func court() async throws -> WebCourt {
        let web = try await WebCourt(isDemo: true)
        let set = try await web.ask(
            "juzhang", .post, "/api/v1/court/acts/filing.set-triage",
            ["automatic": "on", "handlers": "on", "reason": "启用自动分流"])
        #expect(set.status == 200, "\(set.text)")
        return web
    }

    /// Files a case over so many yuan; answers its file.
    private func file(_ web: WebCourt, _ yuan: String, _ number: Int) async throws -> CaseFile {
        let filed = try await web.ask(
            "lian-1", .post, "/api/v1/cases",
            [
                "basis": .string("（2021）豫0185民初\(number)号"), "basisKind": "judgment",
                "basisCourt": "登封市人民法院", "cause": "买卖合同纠纷", "amount": .string(yuan),
                "parties": [
                    ["side": "applicant", "kind": "person", "name": "张某某"],
                    ["side": "debtor", "kind": "person", "name": "李某某"],
                ],
            ])
        #expect(filed.status == 201, "\(filed.text)")
        let path = "/api/v1/cases/\(number)/acts/filing.accept"
        let accepted = try await web.ask("lian-1", .post, path, ["type": "执"])
        #expect(accepted.status == 200, "\(accepted.text)")
        return try await web.office.file(FileID(court: 1, number: number))
    }

    private func wait(_ web: WebCourt, until holds: (String) -> Bool) async throws -> String {
        for _ in 1...400 {
            let page = try await web.ask("juzhang", .get, "/triage/rules")
            if holds(page.text) { return page.text }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("the page did not come to rest")
        return ""
    }

    @Test("filed cases have class, team by load and reasons; the page shows why")
    func proposals() async throws {
        let web = try await court()
        let first = try await file(web, "60000.00", 1)
        let second = try await file(web, "60000.00", 2)
        #expect(first.caseClass == .simple && first.team == "jian-1")
        #expect(second.team == "jian-2", "the first team has one already")
        let page = try await web.ask("zhihui-1", .get, "/cases/1")
        #expect(page.text.contains("标的额60,000.00元，不超过100,000.00元"))
        #expect(page.text.contains("人均负荷为6个简执团队中最低"))
        let overview = try await web.ask("zhihui-1", .get, "/triage")
        #expect(overview.status == 200 && overview.text.contains("简执1团队"))
        #expect(try await web.ask("jian-1-a", .get, "/triage").status == 403)
    }

    @Test("the centre departs from the rules only with a reason")
    func override() async throws {
        let web = try await court()
        _ = try await file(web, "60000.00", 1)
        let path = "/api/v1/cases/1/acts/filing.assign-class"
        let bare = try await web.ask(
            "zhihui-1", .post, path, ["class": "ordinary", "team": "pu-1"])
        #expect(try bare.code() == "filing.reason-missing")
        let said = try await web.ask(
            "zhihui-1", .post, path,
            ["class": "ordinary", "team": "pu-1", "reason": "矛盾激化"])
        #expect(said.status == 200)
        let overview = try await web.ask("zhihui-1", .get, "/triage")
        #expect(overview.text.contains("矛盾激化"))
    }

    @Test("a threshold shows who would move before anything is set; then it moves in bulk")
    func trial() async throws {
        let web = try await court()
        _ = try await file(web, "60000.00", 1)
        _ = try await file(web, "20000.00", 2)
        var browser = Browser(web)
        #expect(try await browser.post("/sign-in/as", ["person": "juzhang"]).status == 303)
        let untried = try await browser.get("/triage/rules")
        _ = try await browser.post("/triage/survey", ["kind": "rules"], from: untried)
        _ = try await wait(web) { $0.contains("在办2件") }
        let tried = try await web.ask("juzhang", .get, "/triage/rules?simpleAmount=50000.00")
        #expect(tried.text.contains("将流转1件") && tried.text.contains("由简执转普执"))
        #expect(tried.text.contains("标的额60,000.00元，超过50,000.00元"))
        let id = FileID(court: 1, number: 1)
        #expect(try await web.office.file(id).caseClass == .simple, "nobody moved")

        let set = try await web.ask(
            "juzhang", .post, "/api/v1/court/acts/filing.set-triage",
            ["simpleAmount": "50000.00", "reason": "试行"])
        #expect(set.status == 200)
        #expect(try await web.office.file(id).caseClass == .simple, "new rules, new cases")
        _ = try await browser.post("/triage/moves", ["kind": "rules"], from: untried)
        _ = try await wait(web) { $0.contains("已办1件") }
        #expect(try await web.office.file(id).caseClass == .ordinary)
    }
}
