import EnforcementCore
import EnforcementOffice
import EnforcementSim
import LinkContract
import Testing

@testable import EnforcementLinks

@Suite("查控专线 the wire to institutions")
struct InstitutionLinkTests {
    let link: InstitutionLink

    init() throws {
        link = InstitutionLink(
            keys: try LinkKeys(secret: LinkSample.secret), clock: PretendClock(LinkSample.now),
            timeoutSeconds: 2)
    }

    func bank(_ port: Int, _ path: String = "/api") -> Institution {
        LinkSample.institution("YH001", .bank, endpoint: "http://127.0.0.1:\(port)\(path)")
    }

    func inquiry(_ port: Int) -> InquiryJob {
        InquiryJob(
            number: "ZX1B9", institution: bank(port), court: (code: "410185", name: "示例法院"),
            items: [
                .init(order: LinkSample.order(1), party: LinkSample.party, watches: true)
            ])
    }

    func control(
        _ port: Int, _ measure: Measure = .freeze, isDeposit: Bool = true,
        original: OrderID? = nil
    ) -> ControlJob {
        ControlJob(
            order: LinkSample.order(3), institution: bank(port), courtCode: "410185",
            courtName: "示例法院", party: LinkSample.party, measure: measure,
            isDeposit: isDeposit, account: "6217000000001234", amount: Money(fen: 16_000_000),
            from: Day("2022-08-09"), until: Day("2023-08-08"), original: original,
            ruling: "（2022）豫0185执17号之一", notice: "（2022）豫0185执17号协1",
            payTo: PayeeLine(name: "示例法院", account: "41001234567890", bank: "示例银行"))
    }

    @Test("a batch is posted to /queries, signed, in the words of the contract")
    func ask() async throws {
        let listener = Listener(.answer(202, #"{"DH":"ZX1B9"}"#))
        defer { listener.close() }
        #expect(await link.ask(inquiry(listener.port)) == .taken)
        let message = try #require(listener.messages.first)
        #expect(message.hasPrefix("POST /api/queries HTTP/1.1\r\n"))
        #expect(message.header("Content-Type") == "application/json")
        let body = message.afterHead
        let request = try JSON(Array(body.utf8))
        #expect(request["PCH"]?.text == "ZX1B9" && request["FYDM"]?.text == "410185")
        let item = try #require(request["cxqqList"]?.items?.first)
        let expected = [
            "BDHM": "ZX1A17A1", "XZ": "1", "XM": "李某某", "ZJLX": "01",
            "DSRZJHM": "41018519900101001X", "SFGZ": "1", "AH": "（2022）豫0185执17号",
        ]
        for (name, value) in expected { #expect(item[name]?.text == value, "\(name)") }
        let (time, nonce) = (message.header("X-Link-Time"), message.header("X-Link-Nonce"))
        #expect(message.header("X-Link-Institution") == "YH001")
        #expect(time == LinkSample.now.description && nonce?.utf8.count == 32)
        let text = LinkSigner.text(
            "POST", "/api/queries", time ?? "", nonce ?? "", Array(body.utf8))
        let signature = try #require(message.header("X-Link-Signature"))
        #expect(try LinkSample.signer().verify(signature, of: text, from: "YH001"))
    }

    @Test("an order is posted to /controls; the same order twice is the same body")
    func order() async throws {
        let listener = Listener(.answer(200, "{}"))
        defer { listener.close() }
        let job = control(listener.port, .release, original: LinkSample.order(2))
        #expect(await link.order(job) == .taken)
        #expect(await link.order(job) == .taken)
        #expect(listener.requests == ["/api/controls", "/api/controls"])
        let bodies = listener.messages.map(\.afterHead)
        #expect(bodies[0] == bodies[1])
        let request = try JSON(Array(bodies[0].utf8))
        #expect(request["CKWH"]?.text == "（2022）豫0185执17号之一")
        #expect(request["WSBH"]?.text == "（2022）豫0185执17号协1")
        let line = try #require(request["kzzh"])
        let expected = [
            "KZLX": "1", "KZCS": "04", "KHZH": "6217000000001234", "KZNR": "1", "BZ": "156",
            "JE": "160000.00", "KSRQ": "2022-08-09", "JSRQ": "2023-08-08",
            "YDJAH": "（2022）豫0185执17号", "YDJDH": "ZX1A17A2",
        ]
        for (name, value) in expected { #expect(line[name]?.text == value, "\(name)") }
        #expect(line["ZXKZHZH"] == nil)
    }

    @Test("where money goes is said for 06, 07 and 08 alone", arguments: Measure.allCases)
    func paying(measure: Measure) {
        let line = ControlLine(control(1, measure))
        let pays = [.deduct, .extract, .freezeAndDeduct].contains(measure)
        #expect((line.ZXKZHZH == "41001234567890") == pays)
        #expect((line.ZXKZHHM == "示例法院") == pays)
        #expect(line.YDJDH == nil && line.YDJAH == nil)
        let thing = ControlLine(control(1, measure, isDeposit: false))
        #expect(thing.KZLX == "2" && thing.KZNR == "2")
    }

    @Test(
        "what the status of an answer means for an order: taken, later, or never",
        arguments: [
            (200, LinkReceipt.taken), (201, .taken), (202, .taken),
            (429, .later("429 link.busy 忙")), (500, .later("500 link.busy 忙")),
            (502, .later("502 link.busy 忙")), (503, .later("503 link.busy 忙")),
            (400, .refused("400 link.busy 忙")), (401, .refused("401 link.busy 忙")),
            (403, .refused("403 link.busy 忙")), (404, .refused("404 link.busy 忙")),
            (409, .conflict("409 link.busy 忙")), (413, .refused("413 link.busy 忙")),
            (415, .refused("415 link.busy 忙")), (422, .refused("422 link.busy 忙")),
        ])
    func statuses(status: Int, receipt: LinkReceipt) async {
        let listener = Listener(.answer(status, #"{"code":"link.busy","detail":"忙"}"#))
        defer { listener.close() }
        #expect(await link.order(control(listener.port)) == receipt)
    }

    @Test("when to come again is told; what is no text of a problem is not repeated")
    func words() async {
        let listener = Listener(
            .answerWith(429, head: "Retry-After: 30", "<html>\u{7}"),
            .answerWith(429, head: "Retry-After: soon", #"{"code":7,"detail":"x"}"#),
            .answer(422, #"{"code":"a","detail":"\u0007"}"#))
        defer { listener.close() }
        #expect(await link.order(control(listener.port)) == .later("429 retry after 30 s"))
        #expect(await link.order(control(listener.port)) == .later("429"))
        #expect(await link.order(control(listener.port)) == .refused("422"))
    }

    @Test("no connection, a broken line, silence: later, and never without end")
    func broken() async {
        let listener = Listener(.hangUp, .silence)
        let job = control(listener.port)
        for _ in 1...2 {
            guard case .later = await link.order(job) else {
                Issue.record("must be later")
                return
            }
        }
        listener.close()
        guard case .later = await link.order(control(1)) else {
            Issue.record("must be later")
            return
        }
    }

    @Test("a redirect is not followed: a signed message goes to its address alone")
    func redirect() async {
        let other = Listener(.answer(200, "{}"))
        let listener = Listener(
            .answerWith(307, head: "Location: http://127.0.0.1:\(other.port)/api/controls", ""))
        defer {
            listener.close()
            other.close()
        }
        #expect(await link.order(control(listener.port)) == .refused("307"))
        #expect(other.requests.isEmpty)
    }

    @Test(
        "an endpoint that is no plain http address is told to people",
        arguments: [
            "", "bank.example", "ftp://bank.example", "http://", "https://a:b@bank.example",
            "https://bank.example/api?x=1", "file:///etc/passwd",
        ])
    func endpoints(endpoint: String) async {
        let bank = LinkSample.institution("YH001", .bank, endpoint: endpoint)
        let job = InquiryJob(
            number: "ZX1B9", institution: bank, court: (code: "410185", name: "示例法院"),
            items: [])
        #expect(await link.ask(job) == .refused("the endpoint is no http address"))
    }

    @Test("what has come of an order: pending, unknown, answered, or not believed")
    func polling() async throws {
        let good = String(decoding: LinkSample.bytes(LinkSample.control), as: UTF8.self)
        var other = LinkSample.control
        other.BDHM = "ZX1A17A4"
        let listener = Listener(
            .answer(202, ""), .answer(404, "{}"), .answer(200, good), .answer(503, ""),
            .answer(200, String(decoding: LinkSample.bytes(other), as: UTF8.self)),
            .answer(200, "<html>"), .answer(401, ""))
        defer { listener.close() }
        var answers: [Polled<ControlReply>] = []
        for _ in 1...7 {
            answers.append(
                await link.answer(to: LinkSample.order(3), of: bank(listener.port, "/")))
        }
        #expect(Set(listener.requests) == ["/controls/ZX1A17A3"])
        let reply = try FeedbackReader(institution: LinkSample.bank, now: LinkSample.now)
            .control(LinkSample.bytes(LinkSample.control))
        #expect(
            answers == [
                .pending, .unknown, .answered(reply), .later("503"),
                .later("answer not believed: link.other BDHM"),
                .later("answer not believed: link.json "), .later("401"),
            ])
    }

    @Test("the answers to a batch are asked for by its number")
    func batch() async throws {
        let good = String(decoding: LinkSample.bytes(LinkSample.answer), as: UTF8.self)
        let listener = Listener(.answer(200, good))
        defer { listener.close() }
        let replies = try FeedbackReader(institution: LinkSample.bank, now: LinkSample.now)
            .inquiry(LinkSample.bytes(LinkSample.answer)).replies
        #expect(
            await link.answers(to: "ZX1B9", of: bank(listener.port)) == .answered(replies))
        #expect(
            await link.answers(to: "ZX1B8", of: bank(listener.port))
                == .later("answer not believed: link.other PCH"))
        #expect(listener.requests == ["/api/queries/ZX1B9", "/api/queries/ZX1B8"])
    }

    @Test("an answer of more than 4 MiB is not read")
    func large() async {
        let listener = Listener(
            .answer(200, String(repeating: " ", count: FeedbackReader.bytesMax + 1)))
        defer { listener.close() }
        #expect(
            await link.answer(to: LinkSample.order(3), of: bank(listener.port))
                == .later("the answer is too large"))
    }

    @Test("balances are asked for by account; an account not asked for is not believed")
    func balances() async throws {
        let feedback = BalanceFeedback(JGDM: "YH001", yeList: [LinkSample.inflow])
        let good = String(decoding: LinkSample.bytes(feedback), as: UTF8.self)
        let listener = Listener(.answer(200, good))
        defer { listener.close() }
        let account = LinkSample.inflow.KHZH
        let answer = await link.balances(of: [account], at: bank(listener.port))
        guard case .answered(let notices) = answer else {
            Issue.record("must be answered: \(answer)")
            return
        }
        #expect(notices.map(\.reference) == ["R202208090001"])
        #expect(listener.messages[0].afterHead == #"{"khzhList":["6217000000001234"]}"#)
        #expect(
            await link.balances(of: ["1"], at: bank(listener.port))
                == .later("answer not believed: link.other yeList[0].KHZH"))
        #expect(await link.balances(of: [], at: bank(listener.port)) == .answered([]))
        #expect(listener.requests.count == 2)
    }
}
