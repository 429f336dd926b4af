import Foundation
import Institutions
import LinkContract
import Logging
import Testing

/// The pretend institutions on a free port, with the court's end of the line.
struct RunningInstitutions: Sendable {
    let port: Int
    let clock: SettableClock
    let world: World
    let code = "SLYH01"

    static func with(
        faults: Faults = .none, court: Int = 9, perMinute: Int? = nil,
        _ body: @Sendable (RunningInstitutions) async throws -> Void
    ) async throws {
        let start = try #require(SmallBank.start)
        let clock = SettableClock(start)
        var settings = World.Settings(founded: start)
        settings.faults = faults
        settings.institutions = PretendRegistry.institutions(port: 8090, perMinute: perMinute)
        let world = World(settings)
        world.script(
            ScriptedPerson(
                identity: SmallBank.debtor,
                accounts: [
                    .init(code: "SLYH01", number: SmallBank.account, balance: "100.00")
                ]))
        var server = InstitutionServer.Settings()
        server.port = 0
        server.courtURL = "http://127.0.0.1:\(court)"
        let (ports, tell) = AsyncStream<Int>.makeStream()
        let made = InstitutionServer(
            world: world, clock: clock, settings: server,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            onRunning: { tell.yield($0) })
        let service = try #require(made)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            let port = try #require(await ports.first { _ in true })
            try await body(RunningInstitutions(port: port, clock: clock, world: world))
            group.cancelAll()
            while await group.nextResult() != nil {}
        }
    }

    var seal: LinkSeal { LinkSeal(secret: LinkSeal.secret(of: code, base: "demo")) }

    /// Signs as the court does and asks.
    func ask(
        _ method: String, _ place: String, _ body: some Encodable = "", sender: String = "410185"
    ) async throws -> HeardMessage? {
        let bytes = method == "GET" ? [] : Array(try JSONEncoder().encode(body))
        let path = "/i/\(code)/\(place)"
        let headers = seal.headers(
            sender: sender, method: method, path: path, now: clock.now, body: bytes)
        return await Loopback.ask(port, method, path, headers: headers, body: bytes)
    }

    func order(_ number: String, _ sum: String = "10.00") throws -> ControlRequest {
        try SmallBank(balance: "0.00").order(number, "01", sum, until: "2023-08-08")
    }
}

@Suite("示例机构 the pretend institutions over HTTP")
struct InstitutionsServerTests {
    @Test("an order is taken, worked on, answered; again it is the same, otherwise refused")
    func order() async throws {
        try await RunningInstitutions.with { bank in
            let unknown = try await bank.ask("GET", "controls/A1")
            #expect(unknown?.status == 404)
            let taken = try await bank.ask("POST", "controls", try bank.order("A1"))
            #expect(taken?.status == 202 && taken?.text == #"{"DH":"A1"}"#)
            let again = try await bank.ask("POST", "controls", try bank.order("A1"))
            #expect(again?.status == 202)
            let other = try await bank.ask("POST", "controls", try bank.order("A1", "11.00"))
            #expect(other?.status == 409)
            #expect(other?.headers["content-type"] == "application/problem+json")
            let pending = try await bank.ask("GET", "controls/A1")
            #expect(pending?.status == 202)
            bank.clock.set(bank.clock.now.adding(seconds: 10))
            let answered = try #require(try await bank.ask("GET", "controls/A1"))
            let feedback = try JSONDecoder().decode(
                ControlFeedback.self, from: Data(answered.body))
            #expect(answered.status == 200 && feedback.short == "1 0 10.00 10.00 0.00")
            let ledger = await Loopback.ask(bank.port, "GET", "/i/SLYH01/ledger")
            #expect(ledger?.text.contains(#""executions":{"A1":1}"#) == true)
        }
    }

    @Test("what is unsigned, stale, repeated, changed or signed for another bank is refused (401)")
    func signatures() async throws {
        try await RunningInstitutions.with { bank in
            let body = Array(try JSONEncoder().encode(try bank.order("A1")))
            let path = "/i/SLYH01/controls"
            func ask(_ change: (inout [(name: String, value: String)]) -> Void) async -> String {
                var headers = bank.seal.headers(
                    sender: "410185", method: "POST", path: path, now: bank.clock.now, body: body)
                change(&headers)
                let answer = await Loopback.ask(
                    bank.port, "POST", path, headers: headers, body: body)
                return "\(answer?.status ?? 0) \(answer?.text.code ?? "")"
            }
            func signed(_ now: BeijingTime, path: String, body: [UInt8], base: String = "demo")
                -> [(name: String, value: String)]
            {
                LinkSeal(secret: LinkSeal.secret(of: "SLYH01", base: base)).headers(
                    sender: "410185", method: "POST", path: path, now: now, body: body)
            }
            let now = bank.clock.now
            #expect(await ask { $0 = [] } == "401 signature.missing")
            #expect(await ask { $0[1].value = "2022-08-09" } == "401 signature.time")
            #expect(await ask { $0[2].value = "short" } == "401 signature.nonce")
            #expect(await ask { $0[2].value = "abcdefghijklmnop" } == "401 signature.wrong")
            let stale = signed(now.adding(seconds: -301), path: path, body: body)
            #expect(await ask { $0 = stale } == "401 signature.stale")
            let early = signed(now.adding(seconds: 301), path: path, body: body)
            #expect(await ask { $0 = early } == "401 signature.stale")
            for wrong in [
                signed(now, path: "/i/SLYH02/controls", body: body),
                signed(now, path: path, body: []),
                signed(now, path: path, body: body, base: "other"),
            ] {
                #expect(await ask { $0 = wrong } == "401 signature.wrong")
            }
            let right = signed(now.adding(seconds: -300), path: path, body: body)
            #expect(await ask { $0 = right } == "202 ")
            #expect(await ask { $0 = right } == "401 signature.repeated")
            #expect(bank.world.ledger(of: bank.code)?.orders == 1)
        }
    }

    @Test("what is no message of the contract is told as what it is: 400, 404, 405, 413, 415")
    func refusals() async throws {
        try await RunningInstitutions.with { bank in
            #expect(try await bank.ask("POST", "controls", ["BDHM": "A1"])?.status == 400)
            #expect(try await bank.ask("POST", "controls", try bank.order("A-1"))?.status == 400)
            #expect(try await bank.ask("POST", "nothing")?.status == 404)
            let wrong = try await bank.ask("GET", "controls")
            #expect(wrong?.status == 405 && wrong?.headers["allow"] == "POST")
            let large = [UInt8](repeating: 32, count: 1 << 20 + 1)
            let many = await Loopback.ask(bank.port, "POST", "/i/SLYH01/queries", body: large)
            #expect(many?.status == 413)
            let text = await Loopback.ask(
                bank.port, "POST", "/i/SLYH01/queries", body: [65], type: "text/plain")
            #expect(text?.status == 415)
            #expect(await Loopback.ask(bank.port, "GET", "/i/NOBODY/queries/1")?.status == 404)
        }
    }

    @Test("more requests than a minute takes are told when to come again (429)")
    func rate() async throws {
        try await RunningInstitutions.with(perMinute: 3) { bank in
            for _ in 1...3 { #expect(try await bank.ask("GET", "controls/A1")?.status == 404) }
            let busy = try await bank.ask("GET", "controls/A1")
            #expect(busy?.status == 429 && busy?.headers["retry-after"] == "60")
            bank.clock.set(bank.clock.now.adding(seconds: 60))
            #expect(try await bank.ask("GET", "controls/A1")?.status == 404)
        }
    }

    @Test("a cut line leaves the court in doubt; whatever it asks again is done once")
    func cut() async throws {
        try await RunningInstitutions.with(faults: Faults([.cut: 100])) { bank in
            var answers = 0
            for _ in 1...12 {
                let answer = try await bank.ask("POST", "controls", try bank.order("A1"))
                answers += answer == nil ? 0 : 1
            }
            #expect(answers == 0)
            #expect(bank.world.ledger(of: bank.code)?.executions == ["A1": 1])
        }
    }

    @Test("a callback is signed, and brought again until the court takes it")
    func callbacks() async throws {
        let court = LoopbackCourt(503, 202)
        defer { court.close() }
        try await RunningInstitutions.with(court: court.port) { bank in
            _ = try await bank.ask("POST", "controls", try bank.order("A1"))
            bank.clock.set(bank.clock.now.adding(seconds: 10))
            let end = ContinuousClock.now + .seconds(20)
            while court.messages.count < 2, ContinuousClock.now < end {
                try await Task.sleep(for: .milliseconds(20))
            }
            let messages = court.messages
            #expect(messages.map(\.path) == Array(repeating: Self.feedback, count: 2))
            let message = try #require(messages.last)
            #expect(message.headers["x-link-institution"] == "SLYH01")
            let right = bank.seal.signature(
                method: "POST", path: message.path, time: bank.clock.now.text,
                nonce: message.headers["x-link-nonce"] ?? "", body: message.body)
            #expect(message.headers["x-link-signature"] == right)
            let told = try JSONDecoder().decode(ControlFeedback.self, from: Data(message.body))
            #expect(told.BDHM == "A1" && told.short == "1 0 10.00 10.00 0.00")
            let nonces = Set(messages.compactMap { $0.headers["x-link-nonce"] })
            #expect(nonces.count == 2, "each try is signed anew")
        }
    }

    private static let feedback = "/link/v1/SLYH01/control-feedback"
}

extension String {
    /// The code in a problem document.
    fileprivate var code: String {
        firstMatch(of: /"code":"([^"]*)"/).map { String($0.output.1) } ?? ""
    }
}

@Suite("签名 the signature of docs/linkage")
struct InstitutionsSignatureTests {
    @Test("the example a bank's programmer checks against comes out as it is printed")
    func example() {
        let secret = LinkSeal.secret(of: "SLYH01", base: "demo")
        #expect(secret == "ebc8323d83a544ead36cf3f3239c7625fe94369681a4529ce03408d4df875baa")
        let signature = LinkSeal(secret: secret).signature(
            method: "POST", path: "/i/SLYH01/balances", time: "2022-08-09T10:30:00+08:00",
            nonce: "0123456789abcdef0123456789abcdef",
            body: Array(#"{"khzhList":["6200000000000000001"]}"#.utf8))
        let hexadecimal = "30ca1c847cd80e7eb3bb64a1a83f66baf7f1e8e40062f7764e0177d81e7ee9f7"
        #expect(signature == "hmac-sha256 " + hexadecimal)
    }
}
