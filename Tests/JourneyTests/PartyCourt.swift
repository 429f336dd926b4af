import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Hummingbird
import Testing

@testable import EnforcementWeb

/// Wang's case behind the front door, as far as a test wants it, and codes for its parties.
struct PartyCourt {
    let court: WebCourt
    let file: Int

    var number: String { "（2022）豫0185执1号" }
    var id: FileID { FileID(court: WebCourt.court, number: file) }

    /// - Parameter act: the first act of the case that is not done; nil: all of it.
    init(before act: String? = nil) async throws {
        let journey = try await Journey(Array(SeedCase.wang.prefix { $0.act != act }))
        court = journey.court
        file = journey.file
    }

    /// The window hands a party its code; answers it as the slip has it.
    func issue(
        to party: Int, days: Int = 180, by person: String = "lian-1", file: Int? = nil
    ) async throws -> String {
        let slip = try await slip(to: party, days: days, by: person, file: file)
        #expect(slip.status == 200, "\(slip.text)")
        let start = try #require(slip.text.firstRange(of: "query-code\">"))
        return String(slip.text[start.upperBound...].prefix { $0 != "<" })
    }

    func slip(
        to party: Int, days: Int = 180, by person: String = "lian-1", file: Int? = nil,
        seen: String = "&seen=yes"
    ) async throws -> WebCourt.Answer {
        let path = "/cases/\(file ?? self.file)/query-code"
        let page = try await court.ask(person, .get, path)
        let token = Browser.hidden("csrf", in: page.text) ?? ""
        let id = Browser.hidden("act_id", in: page.text) ?? ""
        let form =
            "csrf=\(token)&act_id=\(id)&party=\(party)&paper=identity-card&days=\(days)\(seen)"
        return try await court.ask(
            person, .post, path,
            headers: ["Content-Type": "application/x-www-form-urlencoded"],
            bytes: Array(form.utf8))
    }

    /// A browser in which the party has come in.
    func visitor(_ party: Int) async throws -> Browser {
        let code = try await issue(to: party)
        var browser = Browser(court)
        let entered = try await browser.post("/p", ["number": number, "code": code])
        #expect(entered.status == 303, "\(entered.text)")
        return browser
    }

    /// Another case of other people, filed; its number in the house.
    func other() async throws -> Int {
        let body: JSON = [
            "basis": "（2022）豫0185民初2002号", "basisKind": "judgment",
            "basisCourt": "登封市人民法院", "cause": "买卖合同纠纷", "amount": "20000.00",
            "due": "2022-07-20",
            "parties": [
                ["side": "applicant", "kind": "person", "name": "钱某某", "phone": "19900000009"],
                ["side": "debtor", "kind": "person", "name": "孙某某"],
            ],
        ]
        let made = try await court.ask(
            "lian-1", .post, "/api/v1/cases", body, headers: ["Idempotency-Key": "other"])
        let file = try #require(try made.json()["file"]?.integer)
        let done = try await court.ask(
            "lian-1", .post, "/api/v1/cases/\(file)/acts/filing.accept", ["type": "执"],
            headers: ["Idempotency-Key": "other-2"])
        #expect(done.status < 300, "\(done.text)")
        return file
    }
}
