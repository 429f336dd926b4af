import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Hummingbird
import Testing

@testable import EnforcementWeb

@Suite("web: the party's page")
struct WebPartyTests {
    @Test("the slip is shown once, the record keeps no code, and the window must have seen a paper")
    func slip() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        let code = try await court.issue(to: 1)
        #expect(code.count == 19 && QuerySecret(reading: code) != nil)
        let record = try await court.court.ask("lian-1", .get, "/cases/\(court.file)?show=all")
        let plain = code.filter { $0 != "-" }
        #expect(record.text.contains("制发查询密码"))
        #expect(!record.text.contains(code) && !record.text.contains(plain))
        for answer in [
            try await court.slip(to: 1, seen: ""), try await court.slip(to: 9),
            try await court.slip(to: 1, days: 181),
        ] {
            #expect([409, 422].contains(answer.status), "\(answer.status)")
            #expect(!answer.text.contains("class=\"query-code\""))
        }
        let officer = try await court.court.ask("pu-1-a", .get, "/cases/\(court.file)/query-code")
        #expect(officer.status == 403)
        let act = try await court.court.ask(
            "lian-1", .get, "/cases/\(court.file)/acts/filing.issue-query-code")
        #expect(act.header("Location") == "/cases/\(court.file)/query-code")
    }

    @Test("the applicant sees where the case is, what is next, the money and whom to call")
    func applicant() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        var browser = try await court.visitor(1)
        let page = try await browser.get("/p")
        #expect(page.status == 200)
        for words in [
            court.number, "申请执行人：王某军", "正在进行", "核算、发放案款",
            "发放已到账的执行款", "160,000.00",
            "已控制被执行人名下", "执行款到账160,000.00元", "承办人", "尾号8018",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
        for hidden in ["6200000000000008018", "19900000002", "尾号6601", "示例路2号"] {
            #expect(!page.text.contains(hidden), "\(hidden)")
        }
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.header("Referrer-Policy") == "no-referrer")
        let statement = try await browser.get("/p/statement")
        #expect(statement.text.contains("我的案款明细") && !statement.text.contains("王某战"))
        let paid = try await PartyCourt()
        var later = try await paid.visitor(1)
        let end = try await later.get("/p")
        #expect(end.text.contains("向您支付160,000.00元"))
        #expect(end.text.contains("结案：执行完毕"))
    }

    @Test("the debtor sees what is owed and where to pay, not the applicant's account or leads")
    func debtor() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        var applicant = try await court.visitor(1)
        let own = try await applicant.get("/p")
        _ = try await applicant.post("/p/lead", ["text": "线索标记甲乙丙"], from: own)
        var browser = try await court.visitor(2)
        let page = try await browser.get("/p")
        for words in ["被执行人：王某战", "在哪里付款", "应向法院报告财产", "不收取现金"] {
            #expect(page.text.contains(words), "\(words)")
        }
        for hidden in ["8018", "线索标记", "/p/lead", "/p/account", "您提供的", "19900000001"] {
            #expect(!page.text.contains(hidden), "\(hidden)")
        }
        for path in ["/p/lead", "/p/account", "/p/account/confirm"] {
            let refused = try await browser.post(
                path,
                ["text": "x", "bank": "示例银行", "account": "62000000000001", "tail": "8018"],
                from: page)
            #expect(refused.status == 409, "\(path)")
        }
    }

    @Test(
        "a lead starts the officer's clock; sent twice it is left once")
    func acts() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        var browser = try await court.visitor(1)
        let page = try await browser.get("/p")
        let before = try await court.court.office.file(court.id)
        for _ in 1...2 {
            let lead = try await browser.post("/p/lead", ["text": "仓库里有存货"], from: page)
            #expect(lead.status == 303)
        }
        let file = try await court.court.office.file(court.id)
        #expect(file.leads.count == before.leads.count + 1)
        let clock = try #require(file.deadline("B09", Subject(.lead, file.leads.count)))
        #expect(clock.assignee == file.handler)
        let entries = try await court.court.office.entries(of: court.id)
        #expect(entries.last?.stamp.by == .party(1, of: court.id))

        let again = try await browser.get("/p?done=affairs.record-lead")
        for words in ["已收到您的线索", "法院核查您提供的财产线索"] {
            #expect(again.text.contains(words), "\(words)")
        }
    }

    @Test("a new account waits for the court's check; the old one may be confirmed")
    func account() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        var browser = try await court.visitor(1)
        let again = try await browser.get("/p")
        #expect(
            try await browser.post(
                "/p/account", ["bank": "示例银行", "account": "62000000000000099"], from: again
            ).status == 303)
        let file = try await court.court.office.file(court.id)
        #expect(file.party(1)?.account?.tail == "8018" && file.accountAsks.count == 1)
        let form = try await browser.get("/p")
        #expect(form.text.contains("新账户（尾号0099）正在等待法院复核"))
        let bad = try await browser.post(
            "/p/account", ["bank": "示例银行", "account": "12ab"], from: form)
        #expect(bad.status == 409 && bad.text.contains("账号为8至32位数字"))
        #expect(
            try await browser.post("/p/account/confirm", ["tail": "8018"], from: form).status
                == 303)
    }

    @Test("consent to electronic service is taken back and given again, to a real address")
    func service() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        var browser = try await court.visitor(1)
        var page2 = try await browser.get("/p")
        _ = try await browser.post("/p/service", ["consents": "no"], from: page2)
        #expect(try await court.court.office.file(court.id).party(1)?.hasElectronicConsent == false)
        page2 = try await browser.get("/p")
        let wrong = try await browser.post(
            "/p/service", ["consents": "yes", "address": "x@y"], from: page2)
        #expect(wrong.status == 409)
        _ = try await browser.post(
            "/p/service", ["consents": "yes", "address": "wang@example.test"], from: page2)
        let file = try await court.court.office.file(court.id)
        #expect(file.party(1)?.electronicAddress == "wang@example.test")
    }

    @Test("a form without the page's own token does nothing")
    func token() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        var browser = try await court.visitor(1)
        for path in ["/p/lead", "/p/account", "/p/account/confirm", "/p/service", "/p/leave"] {
            let answer = try await browser.post(
                path, ["text": "x", "csrf": "0123", "act_id": "1"])
            #expect(answer.status == 403, "\(path)")
        }
    }

    @Test("a code that ran out, was revoked or replaced opens nothing and ends what it opened")
    func ends() async throws {
        let court = try await PartyCourt(before: "funds.compute")
        let first = try await court.issue(to: 1, days: 10)
        var browser = Browser(court.court)
        _ = try await browser.post("/p", ["number": court.number, "code": first.lowercased()])
        #expect(try await browser.get("/p").text.contains("王某军"))
        let second = try await court.issue(to: 1, days: 10)
        #expect(try await browser.get("/p/statement").status == 401)
        var wrong = Browser(court.court)
        let refused = try await wrong.post("/p", ["number": court.number, "code": first])
        #expect(refused.status == 401)

        _ = try await browser.post("/p", ["number": court.number, "code": second])
        let revoked = try await court.court.ask(
            "lian-1", .post, "/api/v1/cases/\(court.file)/acts/filing.revoke-query-code",
            ["party": 1, "reason": "遗失"], headers: ["Idempotency-Key": "r"])
        #expect(revoked.status < 300)
        #expect(!(try await browser.get("/p").text.contains("王某军")))

        let third = try await court.issue(to: 1, days: 10)
        _ = try await browser.post("/p", ["number": court.number, "code": third])
        let now = court.court.clock.now
        court.court.clock.set(Moment(secondsSince1970: now.secondsSince1970 + 1_799))
        #expect(try await browser.get("/p").text.contains("王某军"))
        court.court.clock.set(Moment(secondsSince1970: now.secondsSince1970 + 3_600))
        #expect(!(try await browser.get("/p").text.contains("王某军")))
        court.court.clock.set(Moment(secondsSince1970: now.secondsSince1970 + 11 * 86_400))
        let late = try await wrong.post("/p", ["number": court.number, "code": third])
        #expect(late.status == 401)
        // Whatever was wrong, the answer is the same.
        let nobody = try await wrong.post("/p", ["number": "（2022）豫0185执999号", "code": third])
        #expect(
            nobody.status == 401
                && nobody.text.replacing("执999号", with: "执1号") == late.text)
    }
}
