import EnforcementCore
import EnforcementLinks
import EnforcementOffice
import Foundation
import Institutions
import LinkContract

/// Carries signed requests to a world in the same program, with everything that may go wrong on a
/// line: the time is the simulated one, so slow answers cost nothing.
struct WorldTransport: LinkTransport {
    let world: World
    let clock: any WallClock

    private var now: BeijingTime { BeijingTime(seconds: clock.now.secondsSince1970) }

    func exchange(_ request: LinkRequest) async -> LinkAnswer {
        if let seconds = world.admit(at: request.institution, now: now) {
            return .answered(status: 429, retryAfter: "\(seconds)", body: [])
        }
        switch world.requestFault(canBeMalformed: request.method == "GET") {
        case .none, .slow: return answer(request)
        case .error: return .answered(status: 503, retryAfter: "5", body: [])
        case .cutBefore: return .failed("connection: cut")
        case .cutAfter:
            _ = answer(request)
            return .failed("connection: cut")
        case .malformed:
            return .answered(status: 200, retryAfter: nil, body: Array("{\"BDHM\":".utf8))
        }
    }

    private func answer(_ request: LinkRequest) -> LinkAnswer {
        let parts = request.path.split(separator: "/").map(String.init)
        let code = request.institution
        switch (parts.dropFirst(2).first ?? "", parts.count) {
        case ("queries", 3):
            return read(InquiryBatch.self, request) { world.take($0, at: code, now: now) }
        case ("controls", 3):
            return read(ControlRequest.self, request) { world.take($0, at: code, now: now) }
        case ("queries", 4): return told(world.inquiry(parts[3], at: code, now: now))
        case ("controls", 4): return told(world.control(parts[3], at: code, now: now))
        case ("balances", 3): return balances(request, code)
        default: return .answered(status: 404, retryAfter: nil, body: [])
        }
    }

    private func read<Message: Decodable>(
        _ type: Message.Type, _ request: LinkRequest, _ take: (Message) -> Intake
    ) -> LinkAnswer {
        let message: Message
        do { message = try JSONDecoder().decode(type, from: Data(request.body)) } catch {
            return .answered(status: 400, retryAfter: nil, body: [])
        }
        switch take(message) {
        case .taken: return .answered(status: 202, retryAfter: nil, body: [])
        case .conflict: return .answered(status: 409, retryAfter: nil, body: [])
        case .unknownInstitution: return .answered(status: 404, retryAfter: nil, body: [])
        case .malformed: return .answered(status: 400, retryAfter: nil, body: [])
        case .closed: return .answered(status: 503, retryAfter: nil, body: [])
        }
    }

    private func told<Answer: Encodable>(_ inquired: Inquired<Answer>) -> LinkAnswer {
        switch inquired {
        case .answered(let answer): .answered(status: 200, retryAfter: nil, body: json(answer))
        case .pending: .answered(status: 202, retryAfter: nil, body: [])
        case .unknown: .answered(status: 404, retryAfter: nil, body: [])
        }
    }

    private func balances(_ request: LinkRequest, _ code: String) -> LinkAnswer {
        do {
            let asked = try JSONDecoder().decode(BalanceRequest.self, from: Data(request.body))
            guard let answer = world.balances(asked, at: code, now: now) else {
                return .answered(status: 404, retryAfter: nil, body: [])
            }
            return .answered(status: 200, retryAfter: nil, body: json(answer))
        } catch {
            return .answered(status: 400, retryAfter: nil, body: [])
        }
    }

    private func json(_ value: some Encodable) -> [UInt8] {
        do { return Array(try JSONEncoder().encode(value)) } catch {
            preconditionFailure("the contract's types encode: \(error)")
        }
    }
}
