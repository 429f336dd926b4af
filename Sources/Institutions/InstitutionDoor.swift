public import Hummingbird
import LinkContract

/// What a request brings besides itself: its connection, to be hung up on purpose.
public struct LineContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    let hangUp: @Sendable () -> Void
    let isLoopback: Bool

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        let channel = source.channel
        hangUp = { channel.close(promise: nil) }
        let address = channel.remoteAddress?.ipAddress ?? ""
        isLoopback = address.hasPrefix("127.") || address == "::1"
    }
}

/// Takes the court's requests in for all institutions: `/i/CODE/…`.
public struct InstitutionDoor: HTTPResponder {
    public typealias Context = LineContext

    let world: World
    let clock: any InstitutionClock
    let keeper: Gatekeeper
    /// Told of each order the moment it is read, before it is carried out.
    let onOrder: @Sendable (String) -> Void

    /// Bodies larger than this are turned away (413).
    static let bodyMax = 1 << 20

    public init(
        world: World, clock: any InstitutionClock, secret: String,
        onOrder: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.world = world
        self.clock = clock
        keeper = Gatekeeper(codes: world.institutions.map(\.code), base: secret)
        self.onOrder = onOrder
    }

    public func respond(to request: Request, context: LineContext) async throws -> Response {
        do {
            return try await answer(request, context)
        } catch let problem as Problem {
            return problem.response
        }
    }

    /// What may be asked of an institution.
    private enum Desk {
        case queries, controls, balances, query(String), control(String), ledger
        case statement(String), payments

        init?(_ path: [String]) {
            switch (path.count, path.first) {
            case (1, "queries"): self = .queries
            case (1, "controls"): self = .controls
            case (1, "balances"): self = .balances
            case (1, "ledger"): self = .ledger
            case (1, "payments"): self = .payments
            case (2, "statements"): self = .statement(path[1])
            case (2, "queries"): self = .query(path[1])
            case (2, "controls"): self = .control(path[1])
            default: return nil
            }
        }

        /// Whether the body is a file and no message.
        var isFile: Bool { if case .payments = self { true } else { false } }

        var method: HTTPRequest.Method {
            switch self {
            case .queries, .controls, .balances, .payments: .post
            case .query, .control, .ledger, .statement: .get
            }
        }
    }

    private func answer(_ request: Request, _ context: LineContext) async throws -> Response {
        let path = request.uri.path.split(separator: "/").map(String.init)
        guard path.count >= 3, path[0] == "i",
            world.institutions.contains(where: { $0.code == path[1] }),
            let desk = Desk(Array(path[2...]))
        else { throw Problem(.notFound, "not-found", "没有这个地址") }
        let code = path[1]
        guard request.method == desk.method else {
            throw Problem(
                .methodNotAllowed, "method", "请用\(desk.method.rawValue)",
                allow: desk.method.rawValue)
        }
        let body = try await read(request, isFile: desk.isFile)
        if context.isLoopback, let answer = try open(desk, code, request, body) { return answer }
        try check(request, body, at: code)
        if let seconds = world.admit(at: code, now: clock.now) {
            throw Problem(
                .tooManyRequests, "busy", "一分钟内请求过多", retryAfterSeconds: seconds)
        }
        return try await answer(desk, code, body, context)
    }

    /// What a person at this machine may ask without a signature; nil: nothing of that kind.
    private func open(
        _ desk: Desk, _ code: String, _ request: Request, _ body: [UInt8]
    ) throws -> Response? {
        switch desk {
        case .ledger: Self.ok(world.ledger(of: code))
        case .statement(let account):
            try statement(
                account, request.uri.queryParameters["day"].map(String.init), at: code)
        case .payments: try payments(body, at: code)
        case .queries, .controls, .balances, .query, .control: nil
        }
    }

    private func read(_ request: Request, isFile: Bool) async throws -> [UInt8] {
        let tooLarge = Problem(.contentTooLarge, "body.size", "报文不得超过1 MiB")
        if let text = request.headers[.contentLength], let length = Int(text),
            length > Self.bodyMax
        {
            throw tooLarge
        }
        var bytes: [UInt8] = []
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= Self.bodyMax else { throw tooLarge }
            bytes.append(contentsOf: part.readableBytesView)
        }
        guard request.method == .post, !isFile else { return bytes }
        let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" }
        guard type.lowercased() == "application/json" else {
            throw Problem(.unsupportedMediaType, "body.type", "须为application/json")
        }
        return bytes
    }

    private func check(_ request: Request, _ body: [UInt8], at code: String) throws {
        func header(_ name: String) -> String {
            HTTPFields.Element.Name(name).flatMap { request.headers[$0] } ?? ""
        }
        let passport = Gatekeeper.Passport(
            sender: header(LinkSignature.institution), time: header(LinkSignature.time),
            nonce: header(LinkSignature.nonce), signature: header(LinkSignature.signature),
            method: request.method.rawValue, path: request.head.path ?? "", body: body)
        if let objection = keeper.objection(to: passport, at: code, now: clock.now) {
            throw Problem(.unauthorized, objection, "签名不符、过期或重复")
        }
    }

    /// Lets one request through, with what goes wrong with it.
    private func answer(
        _ desk: Desk, _ code: String, _ body: [UInt8], _ context: LineContext
    ) async throws -> Response {
        let fault = world.requestFault(canBeMalformed: desk.method == .get)
        switch fault {
        case .none: return try carryOut(desk, code, body)
        case .slow(let seconds):
            try await Task.sleep(for: .seconds(seconds))
            return try carryOut(desk, code, body)
        case .error:
            throw Problem(
                .serviceUnavailable, "fault", "系统维护中", retryAfterSeconds: 5)
        case .malformed:
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: .init(byteBuffer: ByteBuffer(string: "{\"BDHM\":")))
        case .cutBefore:
            context.hangUp()
            throw CancellationError()
        case .cutAfter:
            _ = try carryOut(desk, code, body)
            context.hangUp()
            throw CancellationError()
        }
    }

    private func carryOut(_ desk: Desk, _ code: String, _ body: [UInt8]) throws -> Response {
        let now = clock.now
        switch desk {
        case .queries:
            return try Self.answer(
                world.take(try Self.parse(InquiryBatch.self, body), at: code, now: now))
        case .controls:
            let order = try Self.parse(ControlRequest.self, body)
            onOrder(order.kzzh.KHZH)
            return try Self.answer(world.take(order, at: code, now: now))
        case .balances:
            let request = try Self.parse(BalanceRequest.self, body)
            guard (1...100).contains(request.khzhList.count) else {
                throw Problem(.badRequest, "body.member", "khzhList")
            }
            return Self.ok(world.balances(request, at: code, now: now))
        case .query(let batch):
            return try Self.answer(world.inquiry(batch, at: code, now: now), batch)
        case .control(let order):
            return try Self.answer(world.control(order, at: code, now: now), order)
        case .ledger: return Self.ok(world.ledger(of: code))
        case .statement, .payments: throw Problem(.notFound, "not-found", "仅限本机")
        }
    }
}

extension InstitutionDoor {
    fileprivate static func parse<Value: Decodable>(
        _ type: Value.Type, _ body: [UInt8]
    ) throws -> Value {
        do {
            return try Wording.read(type, body)
        } catch {
            throw Problem(.badRequest, "body.json", "报文不是约定的JSON")
        }
    }

    fileprivate static func answer(_ intake: Intake) throws -> Response {
        switch intake {
        case .taken(let receipt): return ok(receipt, .accepted)
        case .conflict: throw Problem(.conflict, "number.used", "单号已用于另一内容")
        case .unknownInstitution: throw Problem(.notFound, "not-found", "没有这个机构")
        case .malformed(let member): throw Problem(.badRequest, "body.member", member)
        case .closed(let seconds):
            throw Problem(
                .serviceUnavailable, "closed", "非受理时间", retryAfterSeconds: seconds)
        }
    }

    fileprivate static func answer<Value: Encodable>(
        _ inquired: Inquired<Value>, _ number: String
    ) throws -> Response {
        switch inquired {
        case .answered(let value): return ok(value)
        case .pending: return ok(Receipt(DH: number), .accepted)
        case .unknown: throw Problem(.notFound, "not-found", "未收到此单号")
        }
    }

    fileprivate static func ok(
        _ value: some Encodable, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: Wording.json(value))))
    }
}
