import EnforcementCore
import EnforcementOffice
import EnforcementSim
import LinkContract
import Logging
import Testing

@testable import EnforcementLinks

@Suite("机构回调 what institutions bring to the court's doors")
struct LinkCallbacksTests {
    let clock = PretendClock(LinkSample.now)
    let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private struct Broken: Error {}

    func callbacks(_ desk: any LinkDesk) throws -> LinkCallbacks {
        LinkCallbacks(
            keys: try LinkKeys(secret: LinkSample.secret), desk: desk, clock: clock, log: quiet
        ) { code in
            switch code {
            case "YH001": LinkSample.bank
            case "YH009": LinkSample.institution("YH009", .bank, isActive: false)
            case "YH500": throw Broken()
            default: nil
            }
        }
    }

    func call(
        _ kind: LinkCall.Kind = .inflow, body: [UInt8]? = nil, institution: String = "YH001",
        path: String? = nil, at moment: Moment = LinkSample.now,
        nonce: String = "abcdefghijklmnop"
    ) throws -> LinkCall {
        let path = path ?? "/link/v1/\(institution)/\(kind.rawValue)"
        let body = body ?? LinkSample.bytes(LinkSample.inflow)
        let headers = try LinkSample.signer().headers(
            to: institution, method: "POST", path: path, body: body, at: moment, nonce: nonce)
        let named = (headers ?? []).map { ($0.name.lowercased(), $0.value) }
        return LinkCall(
            kind: kind, institution: institution, method: "POST", path: path,
            headers: Dictionary(uniqueKeysWithValues: named), body: body)
    }

    func told(_ response: LinkResponse) -> String {
        switch response {
        case .taken(let number): "202 \(number)"
        case .problem(let status, let refusal, _): "\(status) \(refusal.code)"
        }
    }

    @Test("the four kinds of message reach the desk, and their number is the receipt")
    func taken() async throws {
        let desk = RecordingDesk()
        let callbacks = try callbacks(desk)
        let answer = LinkSample.bytes(LinkSample.answer)
        let control = LinkSample.bytes(LinkSample.control)
        let first = await callbacks.take(
            try call(.queryFeedback, body: answer, nonce: "abcdefghijklmno1"))
        let second = await callbacks.take(
            try call(.controlFeedback, body: control, nonce: "abcdefghijklmno2"))
        let third = await callbacks.take(try call())
        let fourth = await callbacks.take(
            try call(
                .statementLines, body: LinkSample.bytes(LinkSample.statement),
                nonce: "abcdefghijklmno4"))
        #expect(
            [first, second, third, fourth].map(told) == [
                "202 ZX1B9", "202 ZX1A17A3", "202 R202208090001", "202 YH-3",
            ])
        #expect(
            desk.taken == [
                "YH001 ZX1B9 1", "YH001 ZX1A17A3 1250.50", "YH001 R202208090001 800.00",
                #"YH001 41018500000001 ["YH-1", "YH-2", "YH-3"]"#,
            ])
    }

    @Test(
        "what the desk says is what the institution is told",
        arguments: [
            (LinkTaken.taken, "202 R202208090001"), (.unknown, "404 link.unknown"),
            (.forbidden(Refusal("c", "丙", "C")), "403 c"),
            (.refused(Refusal("a", "甲", "A")), "409 a"),
            (.refused(Refusal("b", "乙", "B", field: "JE")), "422 b"),
            (.unavailable, "503 unavailable"),
        ])
    func desk(taken: LinkTaken, told: String) async throws {
        let callbacks = try callbacks(RecordingDesk(taken))
        #expect(self.told(await callbacks.take(try call())) == told)
    }

    @Test("a message replayed within the window counts once; signed anew it comes through")
    func replay() async throws {
        let desk = RecordingDesk()
        let callbacks = try callbacks(desk)
        let call = try call()
        #expect(told(await callbacks.take(call)) == "202 R202208090001")
        clock.set(LinkSample.now.adding(seconds: 299))
        #expect(told(await callbacks.take(call)) == "401 link.replayed")
        clock.set(LinkSample.now.adding(seconds: 301))
        #expect(told(await callbacks.take(call)) == "401 link.time")
        let anew = try self.call(at: LinkSample.now.adding(seconds: 301))
        #expect(told(await callbacks.take(anew)) == "401 link.replayed")
        let other = try self.call(
            at: LinkSample.now.adding(seconds: 301), nonce: "ponmlkjihgfedcba")
        #expect(told(await callbacks.take(other)) == "202 R202208090001")
        #expect(desk.taken.count == 2)
    }

    @Test(
        "300 seconds either way are near enough, no more",
        arguments: [(-301, false), (-300, true), (300, true), (301, false)])
    func time(seconds: Int, passes: Bool) async throws {
        let callbacks = try callbacks(RecordingDesk())
        let call = try call(at: LinkSample.now.adding(seconds: Int64(seconds)))
        #expect(
            told(await callbacks.take(call))
                == (passes ? "202 R202208090001" : "401 link.time"))
    }

    @Test("a stranger learns nothing: no key, no institution, no signature are one answer")
    func strangers() async throws {
        let callbacks = try callbacks(RecordingDesk())
        #expect(told(await callbacks.take(try call(institution: "YH002"))) == "401 link.signature")
        #expect(told(await callbacks.take(try call(institution: "YH009"))) == "403 link.inactive")
        #expect(told(await callbacks.take(try call(institution: "YH500"))) == "503 unavailable")
    }

    @Test(
        "one thing wrong with the head and nothing is read",
        arguments: [
            ("x-link-institution", "YH002", "link.institution"),
            ("x-link-institution", nil, "link.unsigned"), ("x-link-time", nil, "link.unsigned"),
            ("x-link-time", "2022-08-09 10:30:00", "link.time"),
            ("x-link-time", "2022-08-09T10:30:01+08:00", "link.signature"),
            ("x-link-nonce", nil, "link.unsigned"), ("x-link-nonce", "abc", "link.nonce"),
            ("x-link-nonce", "abcdefghijklmno-", "link.nonce"),
            ("x-link-nonce", "abcdefghijklmnoq", "link.signature"),
            ("x-link-nonce", String(repeating: "a", count: 65), "link.nonce"),
            ("x-link-signature", nil, "link.unsigned"),
            ("x-link-signature", "hmac-sha256 00", "link.signature"),
            ("x-link-signature", "none", "link.signature"),
        ] as [(String, String?, String)])
    func heads(name: String, value: String?, code: String) async throws {
        let desk = RecordingDesk()
        let good = try call()
        var headers = good.headers
        headers[name] = value
        let call = LinkCall(
            kind: good.kind, institution: good.institution, method: good.method, path: good.path,
            headers: headers, body: good.body)
        #expect(told(await (try callbacks(desk)).take(call)) == "401 \(code)")
        #expect(desk.taken.isEmpty)
    }

    @Test("method, path, query and body are signed too")
    func signed() async throws {
        let good = try call()
        func changed(
            method: String = "POST", path: String? = nil, body: [UInt8]? = nil
        ) -> LinkCall {
            LinkCall(
                kind: .inflow, institution: "YH001", method: method, path: path ?? good.path,
                headers: good.headers, body: body ?? good.body)
        }
        let callbacks = try callbacks(RecordingDesk())
        for call in [
            changed(method: "PUT"), changed(path: good.path + "?a=1"),
            changed(path: "/link/v1/YH001/control-feedback"), changed(body: good.body + [0x20]),
        ] {
            #expect(told(await callbacks.take(call)) == "401 link.signature")
        }
        #expect(told(await callbacks.take(good)) == "202 R202208090001", "no nonce was used up")
    }

    @Test("400 for what is no JSON or breaks the contract, 413 for what is too large")
    func contents() async throws {
        let callbacks = try callbacks(RecordingDesk())
        let large = [UInt8](repeating: 0x20, count: LinkCallbacks.bodyMax + 1)
        for (index, (body, words)) in [
            ([], "400 link.json"), (Array("{".utf8), "400 link.json"),
            (Array("{}".utf8), "400 link.missing"), (Array("[]".utf8), "400 link.type"),
            (large, "413 link.large"),
        ].enumerated() {
            let call = try call(body: body, nonce: "abcdefghijklmno\(index)")
            #expect(told(await callbacks.take(call)) == words)
        }
    }

    @Test("memory of nonces is bounded for each institution, and forgets in time")
    func memory() {
        let memory = NonceMemory(countMax: 3)
        let now = LinkSample.now
        for nonce in ["a", "b", "c"] {
            #expect(memory.note(nonce, of: "YH001", sentAt: now, now: now) == .new)
        }
        #expect(memory.note("a", of: "YH001", sentAt: now, now: now) == .seen)
        #expect(memory.note("d", of: "YH001", sentAt: now, now: now) == .full)
        #expect(memory.note("d", of: "YH002", sentAt: now, now: now) == .new)
        let later = now.adding(seconds: 361)
        #expect(memory.note("a", of: "YH001", sentAt: later, now: later) == .new)
    }
}
