import EnforcementCore
import EnforcementLinks
import EnforcementOffice
import EnforcementSim
import EnforcementWeb
import Hummingbird
import LinkContract
import Logging
import Testing

@Suite("web: the doors for institutions (查控专线)")
struct WebLinkTests {
    static let secret = "示例密钥-only-for-tests"
    static let now = Moment("2022-08-09T09:00:00+08:00")!
    static let bank = Institution(
        code: "YH001", name: "示例银行", kind: .bank, channel: .headquarters,
        endpoint: "http://127.0.0.1:1", measures: Measure.allCases, pushes: true, perMinute: 60,
        opens: 0, closes: 24, isActive: true)

    /// A desk that takes what is about order 3 of case 1 and knows nothing else.
    struct Desk: LinkDesk {
        func take(
            _ replies: [InquiryReply], batch: String, from institution: Institution
        ) async -> LinkTaken { .unknown }

        func take(_ reply: ControlReply, from institution: Institution) async -> LinkTaken {
            reply.order.number == 3 ? .taken : .unknown
        }

        func take(_ inflow: InflowNotice, from institution: Institution) async -> LinkTaken {
            .refused(Refusal("link.account", "没有该账户", "No such account", field: "KHZH"))
        }

        func take(
            _ notice: StatementLinesNotice, from institution: Institution
        ) async -> LinkTaken {
            notice.account == "41018500000001"
                ? .taken : .forbidden(Refusal("link.not-our-bank", "不得推送", "Not yours"))
        }
    }

    func court() async throws -> WebCourt {
        let callbacks = LinkCallbacks(
            keys: try LinkKeys(secret: Self.secret), desk: Desk(), clock: PretendClock(Self.now),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { code in code == "YH001" ? Self.bank : nil }
        return try await WebCourt { await callbacks.take($0) }
    }

    static let control = """
        {"BDHM":"ZX1A1A3","JGDM":"YH001","FKXH":1,"KHZH":"6217","KZCS":"01","KZZT":"1","SFLH":"0",\
        "YE":"9.00","KYYE":"0.00","DJXE":"9.00","SKJE":"9.00","CESKJE":"0.00",\
        "FKSJ":"2022-08-09T09:00:00+08:00"}
        """
    static let inflow = """
        {"JGDM":"YH001","LSH":"R1","KHZH":"6217","JE":"9.00","YE":"9.00","KYYE":"9.00",\
        "SKJE":"0.00","SJ":"2022-08-09T09:00:00+08:00"}
        """

    /// Signs as an institution would, by the contract alone.
    func headers(_ path: String, _ body: [UInt8], nonce: String) -> [String: String] {
        let text = LinkSignature.text(
            method: "POST", path: path, time: Self.now.description, nonce: nonce,
            bodyHash: Hash.hex(Hash.sha256(body)))
        let secret = Hash.hex(Hash.hmac("YH001", key: Array(Self.secret.utf8)))
        return [
            LinkSignature.institution: "YH001", LinkSignature.time: Self.now.description,
            LinkSignature.nonce: nonce, "Content-Type": "application/json",
            LinkSignature.signature: "hmac-sha256 "
                + Hash.hex(Hash.hmac(text, key: Array(secret.utf8))),
        ]
    }

    func post(
        _ court: WebCourt, _ name: String, _ body: String, nonce: String = "abcdefghijklmnop",
        changing: [String: String] = [:]
    ) async throws -> WebCourt.Answer {
        let path = "/link/v1/YH001/\(name)"
        let bytes = Array(body.utf8)
        let headers = headers(path, bytes, nonce: nonce).merging(changing) { $1 }
        return try await court.send(.post, path, headers, bytes)
    }

    @Test("a signed message is taken and its number comes back; a second time it is a replay")
    func taken() async throws {
        let court = try await court()
        let first = try await post(court, "control-feedback", Self.control)
        #expect(first.status == 202 && first.text == #"{"DH":"ZX1A1A3"}"#)
        let second = try await post(court, "control-feedback", Self.control)
        #expect(second.status == 401)
        #expect(try second.code() == "link.replayed")
        #expect(second.header("WWW-Authenticate") != nil)
        #expect(second.header("Content-Type") == "application/problem+json")
    }

    @Test("the query is signed with the path, escapes as they were sent")
    func query() async throws {
        let court = try await court()
        let path = "/link/v1/%59H001/control-feedback?a=%20b"
        let body = Array(Self.control.utf8)
        let headers = headers(path, body, nonce: "abcdefghijklmnop")
        #expect(try await court.send(.post, path, headers, body).status == 202)
    }

    @Test("what stands in the way is told with its code and field")
    func problems() async throws {
        let court = try await court()
        let other = Self.control.replacing("ZX1A1A3", with: "ZX1A1A4")
        let unknown = try await post(court, "control-feedback", other)
        #expect(unknown.status == 404)
        #expect(try unknown.code() == "link.unknown")
        let refused = try await post(court, "inflows", Self.inflow, nonce: "abcdefghijklmno1")
        #expect(refused.status == 422)
        #expect(try refused.json()["field"]?.text == "KHZH")
        let wrong = try await post(
            court, "inflows", Self.inflow.replacing("9.00", with: "9.0"),
            nonce: "abcdefghijklmno2")
        #expect(wrong.status == 400)
        #expect(try wrong.json()["field"]?.text == "JE")
        let broken = try await post(court, "query-feedback", "{", nonce: "abcdefghijklmno3")
        #expect(broken.status == 400)
        let type = try await post(
            court, "inflows", Self.inflow, changing: ["Content-Type": "text/plain"])
        #expect(type.status == 415)
        let large = String(repeating: " ", count: 1 << 20) + Self.inflow
        #expect(try await post(court, "inflows", large).status == 413)
        let unsigned = try await court.send(
            .post, "/link/v1/YH001/inflows", ["Content-Type": "application/json"], [])
        #expect(try unsigned.code() == "link.unsigned")
        let forged = try await post(
            court, "inflows", Self.inflow,
            changing: ["X-Link-Signature": "hmac-sha256 " + String(repeating: "0", count: 64)])
        #expect(try forged.code() == "link.signature")
        let method = try await court.send(.get, "/link/v1/YH001/inflows")
        #expect(method.status == 405 && method.header("Allow") == "OPTIONS, POST")
    }

    @Test("lines of the court's account have a door of their own; a stranger's bank gets 403")
    func statementLines() async throws {
        let lines = """
            {"JGDM":"YH001","ZH":"41018500000001","lsList":[{"LSH":"R1","JDBZ":"C","JE":"9.00",\
            "JZRQ":"2022-08-09","TPBZ":"0"},{"LSH":"R2","JDBZ":"D","JE":"9.00",\
            "JZRQ":"2022-08-09","TPBZ":"0"}]}
            """
        let court = try await court()
        let taken = try await post(court, "statement-lines", lines)
        #expect(taken.status == 202 && taken.text == #"{"DH":"R2"}"#)
        let other = lines.replacing("41018500000001", with: "41018500000002")
        let refused = try await post(court, "statement-lines", other, nonce: "abcdefghijklmno1")
        #expect(refused.status == 403)
        #expect(try refused.code() == "link.not-our-bank")
        let ahead = lines.replacing("2022-08-09", with: "2022-08-10")
        let wrong = try await post(court, "statement-lines", ahead, nonce: "abcdefghijklmno2")
        #expect(wrong.status == 400)
        #expect(try wrong.json()["field"]?.text == "lsList[0].JZRQ")
    }

    @Test("a house linked with nobody has no such doors")
    func unlinked() async throws {
        let court = try await WebCourt()
        let answer = try await post(court, "inflows", Self.inflow)
        #expect(answer.status == 404)
        #expect(try answer.code() == "not-found")
    }
}
