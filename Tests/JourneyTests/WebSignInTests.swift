import EnforcementCore
import EnforcementOffice
import EnforcementSim
import Hummingbird
import Testing

@Suite("web: coming in and going out")
struct WebSignInTests {
    func court() async throws -> WebCourt {
        let court = try await WebCourt()
        await court.keys.setPassword(
            Password.hash(WebCourt.password), of: PersonID("lian-1"), court: WebCourt.court)
        return court
    }

    @Test("a stranger is shown the door, and led back to where he wanted to go")
    func stranger() async throws {
        var browser = Browser(try await court())
        let answer = try await browser.get("/cases?state=open")
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/sign-in?to=%2Fcases%3Fstate%3Dopen")
        let door = try await browser.get("/sign-in")
        #expect(door.status == 200)
        #expect(!door.text.contains("/sign-in/as"))
    }

    @Test("the right password opens, sign-out closes, and the old cookie is worth nothing")
    func inAndOut() async throws {
        var browser = Browser(try await court())
        let entered = try await browser.post(
            "/sign-in", ["person": "lian-1", "password": WebCourt.password, "to": "/inbox"])
        #expect(entered.status == 303)
        #expect(entered.header("Location") == "/inbox")
        let cookie = try #require(entered.header("Set-Cookie"))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        let old = browser.cookies
        let board = try await browser.get("/")
        #expect(board.status == 200)
        let left = try await browser.post("/sign-out", [:], from: board)
        #expect(left.status == 303)
        browser.cookies = old
        #expect(try await browser.get("/").status == 303)
    }

    @Test("five wrong passwords, and the sixth try waits even with the right one")
    func patience() async throws {
        let court = try await court()
        var browser = Browser(court)
        for _ in 1...5 {
            let wrong = try await browser.post("/sign-in", ["person": "lian-1", "password": "x"])
            #expect(wrong.status == 401)
        }
        let right: KeyValuePairs = ["person": "lian-1", "password": WebCourt.password]
        let waits = try await browser.post("/sign-in", right)
        #expect(waits.status == 429)
        #expect(waits.header("Retry-After") != nil)
        let elsewhere = try await browser.post("/sign-in", right, address: "192.0.2.9")
        #expect(elsewhere.status == 303)
        court.clock.set(Moment("2022-08-09T09:16:00+08:00")!)
        #expect(try await browser.post("/sign-in", right).status == 303)
    }

    @Test("only a page of ours may post: the token of the session must come back")
    func token() async throws {
        var browser = Browser(try await court())
        _ = try await browser.post(
            "/sign-in", ["person": "lian-1", "password": WebCourt.password])
        #expect(try await browser.post("/sign-out", [:]).status == 403)
        #expect(try await browser.post("/sign-out", ["csrf": "0123"]).status == 403)
        let body: JSON = ["op": "enforcement-fee", "amount": "1.00"]
        var headers = browser.headers
        headers["Content-Type"] = "application/json"
        let bare = try await browser.court.send(.post, "/api/v1/calc", headers, body.bytes)
        #expect(bare.status == 403)
        #expect(try bare.code() == "csrf")
    }

    @Test(
        "the way back after signing in never leads elsewhere",
        arguments: [
            "//evil.test/", "https://evil.test/", "/\\evil.test", "", "/案",
        ])
    func wayBack(path: String) async throws {
        var browser = Browser(try await court())
        let entered = try await browser.post(
            "/sign-in", ["person": "lian-1", "password": WebCourt.password, "to": path])
        #expect(entered.header("Location") == "/")
    }

    @Test("the demo court lets anybody in with one click; a real one does not")
    func demo() async throws {
        var real = Browser(try await court())
        #expect(try await real.post("/sign-in/as", ["person": "lian-1"]).status == 404)
        var demo = Browser(try await WebCourt(isDemo: true))
        #expect(try await demo.get("/sign-in").text.contains("value=\"lian-1\""))
        #expect(try await demo.post("/sign-in/as", ["person": "lian-1"]).status == 303)
        #expect(try await demo.get("/inbox").status == 200)
    }

    @Test("scrypt: the same password hashes differently each time and verifies; others do not")
    func scrypt() {
        let (one, other) = (Password.hash("口令"), Password.hash("口令"))
        #expect(one != other && one.hasPrefix("scrypt$14$8$1$"))
        #expect(Password.verify("口令", against: one))
        #expect(!Password.verify("口令 ", against: one))
        #expect(!Password.verify("口令", against: nil))
        #expect(!Password.verify(String(repeating: "x", count: 300), against: one))
    }
}
