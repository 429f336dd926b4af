public import EnforcementCore
public import EnforcementOffice
public import Logging

/// The court's doors for institutions: proves who calls, reads what it says, hands it to the desk.
///
/// Guards stand in this order: size (413), signature (401), registry (403), JSON and the contract
/// (400), the desk (403, 404, 409, 422, 503).
public struct LinkCallbacks: Sendable {
    private let gate: LinkGuard
    private let desk: any LinkDesk
    private let clock: any WallClock
    private let log: Logger

    /// Larger bodies are not even hashed.
    public static let bodyMax = 1 << 20

    /// - Parameter registry: the institution of a code, active or not; nil where there is none.
    public init(
        keys: LinkKeys, desk: any LinkDesk, clock: any WallClock, log: Logger,
        registry: @escaping @Sendable (String) async throws -> Institution?
    ) {
        gate = LinkGuard(signer: LinkSigner(keys: keys), registry: registry)
        self.desk = desk
        self.clock = clock
        self.log = log
    }

    /// For a running house: its clock, and the registry on its own court's file.
    public init(
        office: Office, court: CourtID, keys: LinkKeys, desk: any LinkDesk, log: Logger
    ) {
        self.init(keys: keys, desk: desk, clock: office.clock, log: log) { code in
            try await office.court(court).institutions[code]
        }
    }

    public func take(_ call: LinkCall) async -> LinkResponse {
        let response = await answer(call)
        if case .problem(let status, let refusal, _) = response {
            // Neither what was sent nor who claims to have sent it: both may be anything.
            log.notice(
                "callback turned away",
                metadata: [
                    "kind": "\(call.kind.rawValue)", "status": "\(status)",
                    "outcome": "\(refusal.code)",
                ])
        }
        return response
    }

    private func answer(_ call: LinkCall) async -> LinkResponse {
        guard call.body.count <= Self.bodyMax else {
            return .problem(status: 413, FeedbackFault(.large, "").refusal)
        }
        let now = clock.now
        do throws(LinkGuard.Turned) {
            let institution = try await gate.admit(call, now: now)
            do throws(FeedbackFault) {
                return try await read(call, from: institution, now)
            } catch {
                return .problem(status: error.status, error.refusal)
            }
        } catch {
            return .problem(status: error.status, error.refusal, headers: error.headers)
        }
    }

    private func read(
        _ call: LinkCall, from institution: Institution, _ now: Moment
    ) async throws(FeedbackFault) -> LinkResponse {
        let reader = FeedbackReader(institution: institution, now: now)
        switch call.kind {
        case .queryFeedback:
            let (batch, replies) = try reader.inquiry(call.body)
            return response(await desk.take(replies, batch: batch, from: institution), batch)
        case .controlFeedback:
            let reply = try reader.control(call.body)
            return response(await desk.take(reply, from: institution), "\(reply.order)")
        case .inflow:
            let inflow = try reader.inflow(call.body)
            return response(await desk.take(inflow, from: institution), inflow.reference)
        case .statementLines:
            let notice = try reader.statementLines(call.body)
            let last = notice.lines.last?.reference ?? ""
            return response(await desk.take(notice, from: institution), last)
        }
    }

    private func response(_ taken: LinkTaken, _ number: String) -> LinkResponse {
        switch taken {
        case .taken: .taken(number: number)
        case .unknown:
            .problem(
                status: 404,
                Refusal("link.unknown", "本院未发出过该请求", "This court never asked for it"))
        case .forbidden(let refusal): .problem(status: 403, refusal)
        case .refused(let refusal):
            .problem(status: refusal.field == nil ? 409 : 422, refusal)
        case .unavailable:
            .problem(
                status: 503,
                Refusal("unavailable", "系统暂不可用，请稍后再试", "Not available"),
                headers: ["Retry-After": "30"])
        }
    }
}
