public import EnforcementCore
public import EnforcementOffice
import Foundation
import LinkContract

/// The wire to institutions: HTTP with JSON, each message signed (see `docs/linkage/`).
///
/// Nothing is repeated here: the agent decides by what it is told.
public struct InstitutionLink: Linkage {
    private let signer: LinkSigner
    private let clock: any WallClock
    private let transport: any LinkTransport

    /// For one request, from connecting to the last byte.
    public static let timeoutSeconds = 20
    public static let accountsMax = 100

    public init(
        keys: LinkKeys, clock: any WallClock, timeoutSeconds: Int = InstitutionLink.timeoutSeconds
    ) {
        self.init(keys: keys, clock: clock, transport: LinkWire(timeoutSeconds: timeoutSeconds))
    }

    public init(keys: LinkKeys, clock: any WallClock, transport: any LinkTransport) {
        signer = LinkSigner(keys: keys)
        self.clock = clock
        self.transport = transport
    }

    public func ask(_ batch: InquiryJob) async -> LinkReceipt {
        await post("/queries", to: batch.institution, InquiryBatch(batch))
    }

    public func order(_ job: ControlJob) async -> LinkReceipt {
        await post("/controls", to: job.institution, ControlRequest(job))
    }

    public func answers(
        to batch: String, of institution: Institution
    ) async -> Polled<[InquiryReply]> {
        let answer = await send("GET", "/queries/\(batch)", to: institution, [])
        return polled(answer, of: institution) { reader, bytes throws(FeedbackFault) in
            try reader.inquiry(bytes, asked: batch).replies
        }
    }

    public func answer(
        to order: OrderID, of institution: Institution
    ) async -> Polled<ControlReply> {
        let answer = await send("GET", "/controls/\(order)", to: institution, [])
        return polled(answer, of: institution) { reader, bytes throws(FeedbackFault) in
            try reader.control(bytes, asked: order)
        }
    }

    public func balances(
        of accounts: [String], at institution: Institution
    ) async -> Polled<[InflowNotice]> {
        precondition(accounts.count <= Self.accountsMax, "at most a hundred accounts at once")
        guard !accounts.isEmpty else { return .answered([]) }
        guard let body = Self.encoded(BalanceRequest(khzhList: accounts)) else {
            return .later("not encoded")
        }
        let answer = await send("POST", "/balances", to: institution, body)
        if case .answered(404, _, let body) = answer { return .later(Self.words(404, body)) }
        return polled(answer, of: institution) { reader, bytes throws(FeedbackFault) in
            try reader.balances(bytes, of: accounts)
        }
    }

    private func post(
        _ path: String, to institution: Institution, _ message: some Encodable & Sendable
    ) async -> LinkReceipt {
        guard let body = Self.encoded(message) else { return .refused("not encoded") }
        switch await send("POST", path, to: institution, body) {
        case .answered(let status, let retryAfter, let body):
            return Self.receipt(status, retryAfter, body)
        case .failed(let reason): return .later(reason)
        case .unsendable(let reason): return .refused(reason)
        }
    }

    /// What an answer to a message means.
    static func receipt(_ status: Int, _ retryAfter: String?, _ body: [UInt8]) -> LinkReceipt {
        switch status {
        case 200...299: .taken
        case 408, 425, 429, 500...599: .later(words(status, body, retryAfter))
        case 409: .conflict(words(status, body))
        default: .refused(words(status, body))
        }
    }

    private func polled<Reply: Sendable & Hashable>(
        _ sent: Sent, of institution: Institution,
        _ read: (FeedbackReader, [UInt8]) throws(FeedbackFault) -> Reply
    ) -> Polled<Reply> {
        switch sent {
        case .answered(200, _, let body):
            let reader = FeedbackReader(institution: institution, now: clock.now)
            do {
                return .answered(try read(reader, body))
            } catch {
                return .later("answer not believed: \(error.code) \(error.field)")
            }
        case .answered(202, _, _): return .pending
        case .answered(404, _, _): return .unknown
        case .answered(let status, let retryAfter, let body):
            return .later(Self.words(status, body, retryAfter))
        case .failed(let reason), .unsendable(let reason): return .later(reason)
        }
    }
}

extension InstitutionLink {
    /// What became of one request.
    enum Sent: Sendable {
        case answered(Int, retryAfter: String?, body: [UInt8])
        case failed(String)
        /// The registry or the keys are wrong: it cannot leave as it is.
        case unsendable(String)
    }

    private func send(
        _ method: String, _ path: String, to institution: Institution, _ body: [UInt8]
    ) async -> Sent {
        guard let address = Self.address(institution.endpoint, path),
            let parts = URLComponents(url: address, resolvingAgainstBaseURL: false)
        else { return .unsendable("the endpoint is no http address") }
        let signed = signer.headers(
            to: institution.code, method: method, path: parts.percentEncodedPath, body: body,
            at: clock.now)
        guard var headers = signed else { return .unsendable("no key for this institution") }
        headers.append(("Accept", "application/json"))
        if method == "POST" { headers.append(("Content-Type", "application/json")) }
        let request = LinkRequest(
            institution: institution.code, method: method, url: address.absoluteString,
            path: parts.percentEncodedPath,
            headers: headers.map { .init(name: $0.name, value: $0.value) }, body: body)
        switch await transport.exchange(request) {
        case .answered(let status, let retryAfter, let body):
            return .answered(status, retryAfter: retryAfter, body: body)
        case .failed(let reason): return .failed(reason)
        }
    }

    /// The endpoint of the registry with a path behind it; nil where it is no plain http address.
    static func address(_ endpoint: String, _ path: String) -> URL? {
        let base = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
        guard let parts = URLComponents(string: base), ["http", "https"].contains(parts.scheme),
            parts.host?.isEmpty == false, parts.query == nil, parts.fragment == nil,
            parts.user == nil, parts.password == nil
        else { return nil }
        return URL(string: base + path)
    }

    static func encoded(_ message: some Encodable) -> [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(message))
        } catch {
            return nil
        }
    }

    /// The status, and the code and the sentence of a problem document if the body is one: for a
    /// person to read, so only so much of it and nothing that is not text.
    static func words(_ status: Int, _ body: [UInt8], _ retryAfter: String? = nil) -> String {
        var words = "\(status)"
        if let retryAfter, let seconds = Int(retryAfter), (0...86_400).contains(seconds) {
            words += " retry after \(seconds) s"
        }
        do throws(FeedbackFault) {
            let problem = try FeedbackObject(body, bytesMax: 16_384)
            let code = try problem.textIfAny("code", atMost: 60)
            let detail = try problem.textIfAny("detail", atMost: 100)
            return ([words] + [code, detail].compactMap { $0 }).joined(separator: " ")
        } catch {
            return words
        }
    }
}
