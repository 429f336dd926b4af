import EnforcementCore
import EnforcementOffice
import Testing

@testable import EnforcementLinks

@Suite("短信网关 the courier to Kannel")
struct KannelCourierTests {
    let letter = ClaimedLetter(
        file: FileID(court: 1, number: 17), number: 3, phone: "19900000001",
        text: "【登封法院】张某某，执行款100%到账&请查收=+", fault: nil, attempts: 0)

    func courier(_ port: Int, timeoutSeconds: Int = 5) throws -> KannelCourier {
        KannelCourier(
            try KannelGateway(
                "http://127.0.0.1:\(port)", user: "court", password: "a b&c", sender: "12368",
                reportTo: "http://127.0.0.1:8080/dlr", reportKey: "k3y",
                timeoutSeconds: timeoutSeconds))
    }

    @Test("asks sendsms for a UCS-2 text and all five reports, under the letter's own id")
    func request() async throws {
        let gateway = Listener(.answer(202, "0: Accepted for delivery"))
        defer { gateway.close() }
        let answer = try await courier(gateway.port).send(letter)
        #expect(answer == .accepted("0: Accepted for delivery"))
        let target = try #require(gateway.requests.first)
        #expect(target.hasPrefix("/cgi-bin/sendsms?"))
        let expected = [
            "username": "court", "password": "a b&c", "from": "12368", "to": "19900000001",
            "coding": "2", "charset": "utf-8", "dlr-mask": "31", "text": letter.text,
            "dlr-url": "http://127.0.0.1:8080/dlr?id=1-17-3&status=%d&key=k3y",
        ]
        for (name, value) in expected { #expect(target.queryValue(name) == value) }
    }

    @Test("what the gateway's answers mean: taken, not taken, or nobody knows")
    func answers() {
        let read = KannelCourier.reading
        #expect(read(202, "0: Accepted for delivery\n") == .accepted("0: Accepted for delivery"))
        #expect(
            read(202, "3: Queued for later delivery") == .accepted("3: Queued for later delivery"))
        #expect(read(403, "Authorization failed") == .refused("403 Authorization failed"))
        #expect(read(404, "") == .refused("404 "))
        #expect(read(503, "Temporal failure") == .refused("503 Temporal failure"))
        #expect(read(500, "") == .uncertain("500 "))
        #expect(read(502, "Bad Gateway") == .uncertain("502 Bad Gateway"))
        #expect(read(200, "hello") == .uncertain("200 hello"))
    }

    @Test("nothing listens: nothing has left, it may be tried again")
    func nothingListens() async throws {
        let gateway = Listener(.hangUp)
        let port = gateway.port
        gateway.close()
        guard case .unreachable = try await courier(port).send(letter) else {
            Issue.record("must be unreachable")
            return
        }
    }

    @Test("the line breaks, or stays silent, after the request: never sent again by itself")
    func lineBreaks() async throws {
        let gateway = Listener(.hangUp, .silence)
        defer { gateway.close() }
        for _ in 1...2 {
            guard
                case .uncertain = try await courier(gateway.port, timeoutSeconds: 1).send(letter)
            else {
                Issue.record("must be uncertain")
                return
            }
        }
        #expect(gateway.requests.count == 2, "each sending is one request, never repeated")
    }

    @Test(
        "a setting that cannot be right is refused at the start",
        arguments: [
            "https://sms.example", "127.0.0.1:13013", "http://:1", "http://h:x", "http://h:0",
        ])
    func settings(address: String) {
        #expect(throws: GatewayFault.self) {
            try KannelGateway(
                address, user: "u", password: "p", sender: "1", reportTo: "http://h/dlr",
                reportKey: "k")
        }
    }

    @Test("the path of sendsms may be another")
    func path() throws {
        let gateway = try KannelGateway(
            "http://gateway.example:8013/sms/send", user: "u", password: "p", sender: "1",
            reportTo: "http://h/dlr", reportKey: "k")
        #expect(gateway.host == "gateway.example")
        #expect(gateway.port == 8013)
        #expect(gateway.path == "/sms/send")
    }
}
