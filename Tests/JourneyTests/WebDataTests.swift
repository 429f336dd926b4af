import EnforcementCore
import EnforcementOffice
import Hummingbird
import Testing

@Suite("web: the house for programs")
struct WebDataTests {
    static let application: JSON = [
        "basis": "（2022）豫0185民初1号", "basisKind": "judgment", "basisCourt": "示例人民法院",
        "cause": "民间借贷纠纷", "amount": "160000.00", "due": "2022-03-10",
        "parties": [
            ["side": "applicant", "kind": "person", "name": "张某某", "phone": "19900000001"],
            ["side": "debtor", "kind": "person", "name": "李某某"],
        ],
    ]

    /// A court with one application handed in.
    func court() async throws -> WebCourt {
        let court = try await WebCourt()
        let opened = try await court.ask("lian-1", .post, "/api/v1/cases", Self.application)
        #expect(opened.status == 201)
        #expect(opened.header("Location") == "/api/v1/cases/1")
        return court
    }

    @Test("a case is filed, found by its 案号, read whole and entry by entry, phones masked")
    func fileAndRead() async throws {
        let court = try await court()
        let filed = try await court.ask(
            "lian-1", .post, "/api/v1/cases/1/acts/filing.accept", ["type": "执"])
        #expect(filed.status == 200)
        #expect(filed.header("ETag") == "\"2\"")
        let number = "（2022）豫0185执1号"
        let path = number.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
        let file = try await court.ask("lian-1", .get, "/api/v1/cases/\(path)").json()
        #expect(file["number"]?.text == number)
        #expect(file["parties"]?.items?[0]["phone"]?.text == "199****0001")
        let entries = try await court.ask("lian-1", .get, "/api/v1/cases/1/entries")
        #expect(!entries.text.contains("19900000001"))
        #expect(try entries.json()["rows"]?.items?.count == 2)
        #expect(try entries.json()["rows"]?.items?[0]["hash"]?.text?.utf8.count == 64)
        let list = try await court.ask("lian-1", .get, "/api/v1/cases?state=open&limit=5").json()
        #expect(list["total"]?.integer == 1)
    }

    @Test("asked twice with one key, done once, answered alike")
    func idempotent() async throws {
        let court = try await court()
        let path = "/api/v1/cases/1/acts/filing.accept"
        let key = ["Idempotency-Key": "k-1"]
        let first = try await court.ask("lian-1", .post, path, ["type": "执"], headers: key)
        let second = try await court.ask("lian-1", .post, path, ["type": "执"], headers: key)
        #expect(first.status == 200 && second.status == 200)
        #expect(try second.json()["isRepeat"] == .bool(true))
        #expect(try second.json()["version"] == first.json()["version"])
        let third = try await court.ask("lian-1", .post, path, ["type": "执"])
        #expect(third.status == 409)
    }

    @Test("a stale version, a missing right, an unknown case and act: told, nothing recorded")
    func refused() async throws {
        let court = try await court()
        let path = "/api/v1/cases/1/acts/filing.accept"
        let stale = try await court.ask(
            "lian-1", .post, path, ["type": "执"], headers: ["If-Match": "\"9\""])
        #expect(stale.status == 409)
        #expect(try stale.code() == "stale")
        let stranger = try await court.ask("caiwu-1", .post, path, ["type": "执"])
        #expect(stranger.status == 403)
        #expect(try stranger.code() == "forbidden.role")
        #expect(stranger.header("Content-Type") == "application/problem+json")
        let nowhere = try await court.ask("lian-1", .get, "/api/v1/cases/99")
        #expect(nowhere.status == 404)
        let nothing = try await court.ask("lian-1", .post, "/api/v1/cases/1/acts/filing.fly", [:])
        #expect(try nothing.code() == "act.unknown")
        let file = try await court.ask("lian-1", .get, "/api/v1/cases/1").json()
        #expect(file["version"]?.integer == 1)
    }

    @Test(
        "a wrong field is named, with the rule it breaks",
        arguments: [
            ("due", JSON.string("2022-02-30"), "due", "field.day"),
            ("amount", "-1.00", "amount", "field.money"),
            ("basisKind", "poem", "basisKind", "field.choice"),
            ("cause", .null, "cause", "field.missing"),
            ("surprise", "x", "surprise", "field.unknown"),
        ] as [(String, JSON, String, String)])
    func wrongField(name: String, value: JSON, field: String, code: String) async throws {
        let court = try await WebCourt()
        var members = try #require(Self.application.members?.filter { $0.name != name })
        members.append(.init(name, value))
        let answer = try await court.ask("lian-1", .post, "/api/v1/cases", .object(members))
        #expect(answer.status == 422)
        #expect(try answer.code() == code)
        #expect(try answer.json()["field"]?.text == field)
        #expect(try await court.ask("lian-1", .get, "/api/v1/cases").json()["total"]?.integer == 0)
    }

    @Test("broken requests are told apart: 400, 401, 404, 405, 413, 415")
    func broken() async throws {
        let court = try await court()
        let json = ["Content-Type": "application/json"]
        func send(_ body: [UInt8], _ headers: [String: String]) async throws -> WebCourt.Answer {
            var headers = headers
            headers["Authorization"] = "Bearer \(await court.token(of: "lian-1"))"
            return try await court.send(.post, "/api/v1/cases", headers, body)
        }
        #expect(try await send(Array("{".utf8), json).code() == "body.json")
        let broken = try await send([0x22, 0xff, 0x22], json)
        #expect(broken.status == 400)
        #expect(try broken.code() == "body.utf8")
        #expect(try await send(Array("{}".utf8), ["Content-Type": "text/plain"]).status == 415)
        let large = try await send([UInt8](repeating: 0x20, count: (1 << 20) + 1), json)
        #expect(large.status == 413)
        #expect(try await court.send(.get, "/api/v1/cases").status == 401)
        let wrong = ["Authorization": "Bearer nobody"]
        #expect(try await court.send(.get, "/api/v1/cases", wrong).status == 401)
        #expect(try await court.send(.get, "/api/v2/cases").status == 404)
        #expect(try await court.send(.get, "/cases/%ff").status == 400)
        let method = try await court.send(.delete, "/api/v1/cases")
        #expect(method.status == 405)
        #expect(method.header("Allow") == "GET, HEAD, OPTIONS, POST")
        #expect(try await court.send(.options, "/api/v1/cases").status == 204)
        let head = try await court.ask("lian-1", .head, "/api/v1/cases")
        #expect(head.status == 200 && head.bytes.isEmpty)
    }

    @Test("every answer forbids what is not ours")
    func safety() async throws {
        let answer = try await WebCourt().send(.get, "/sign-in")
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("X-Frame-Options") == "DENY")
        #expect(!answer.text.contains("style=") && !answer.text.contains("onclick"))
    }

    @Test("the carrier's report: its key, its letter, and twice is harmless")
    func deliveryReport() async throws {
        let court = try await WebCourt(deliveryKey: "s3")
        #expect(try await court.send(.get, "/dlr?id=1-1-1&status=1").status == 403)
        #expect(try await court.send(.get, "/dlr?id=1-1-1&key=s3").status == 422)
        #expect(try await court.send(.get, "/dlr?id=9&status=1&key=s3").status == 404)
        #expect(try await court.send(.get, "/dlr?id=1-1-1&status=1&key=s3").status == 200)
        #expect(try await court.send(.get, "/dlr?id=1-1-1&status=1&key=s3").status == 200)
    }

    @Test("the calculator answers one question or many, and an error to one alone")
    func calculator() async throws {
        let court = try await WebCourt()
        let fee = try await court.ask(
            "lian-1", .post, "/api/v1/calc", ["op": "enforcement-fee", "amount": "160000.00"])
        #expect(try fee.json()["fee"] != nil)
        let many = try await court.ask(
            "lian-1", .post, "/api/v1/calc",
            [["op": "enforcement-fee", "amount": "1.00"], ["op": "nonsense"]])
        let answers = try #require(try many.json().items)
        #expect(answers.count == 2 && answers[1]["error"] != nil)
    }
}
