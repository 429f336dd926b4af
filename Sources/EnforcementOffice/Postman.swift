public import EnforcementCore
public import Logging
public import ServiceLifecycle

/// Carries letters out of the house: claims each, sends it once, and brings the answer back as an
/// act (handbook 10.2 rules 9 and 12).
///
/// A refusal or a dead line is tried again after 1, 10 and 60 minutes, then becomes the clerk's
/// open node. A sending of which nobody knows whether it left is never repeated by itself.
public struct Postman: ServiceLifecycle.Service {
    let office: Office
    let outbox: any Outbox
    let courier: any Courier
    let court: CourtID
    let name: String
    let pause: Duration
    let log: Logger

    /// Minutes to wait after each failed try.
    static let retryMinutes = [1, 10, 60]
    /// Minutes after which a sending without any answer is given to the clerk.
    static let silenceMinutes = 30

    public init(
        office: Office, outbox: any Outbox, courier: any Courier, court: CourtID,
        name: String, pause: Duration = .seconds(1), log: Logger
    ) {
        self.office = office
        self.outbox = outbox
        self.courier = courier
        self.court = court
        self.name = name
        self.pause = pause
        self.log = log
    }

    public func run() async throws {
        repeat {
            do {
                while try await round() > 0, !Task.isShuttingDownGracefully {}
            } catch {
                log.error("letters wait", metadata: ["error": "\(error)"])
            }
        } while await pause.rest()
    }

    /// One round: everything that may leave now, at most fifty. Answers how many were handled.
    @discardableResult
    public func round() async throws -> Int {
        let now = office.clock.now
        let isNight = now.hour < 8 || now.hour >= 20
        let letters = try await outbox.claim(
            court: court, sender: name, now: now, isNight: isNight, limit: 50)
        for letter in letters {
            do {
                try await carry(letter)
            } catch is ClaimLost {
                // Somebody else holds it now.
            } catch {
                log.error(
                    "letter waits", metadata: ["id": "\(letter.id)", "error": "\(error)"])
            }
        }
        let silent = try await outbox.unanswered(
            court: court, before: now.adding(minutes: -Self.silenceMinutes), limit: 50)
        for letter in silent { try await fail(letter, "无回执，是否发出不明") }
        return letters.count + silent.count
    }

    private func carry(_ letter: ClaimedLetter) async throws {
        guard letter.fault == nil, letter.phone != nil else {
            return try await fail(letter, letter.fault ?? "无已确认的手机号")
        }
        try await outbox.beginSending(letter, now: office.clock.now)
        switch await courier.send(letter) {
        case .accepted:
            _ = try await office.perform(
                Affairs.RecordSending(letter: letter.number), in: letter.file)
            try await outbox.finish(letter)
        case .unreachable(let reason), .refused(let reason):
            try await retry(letter, reason)
        case .uncertain(let reason):
            log.warning("letter uncertain", metadata: ["id": "\(letter.id)", "why": "\(reason)"])
        }
    }

    private func retry(_ letter: ClaimedLetter, _ reason: String) async throws {
        guard letter.attempts < Self.retryMinutes.count else {
            return try await fail(letter, reason)
        }
        let wait = Self.retryMinutes[letter.attempts]
        try await outbox.giveBack(
            letter, error: reason, retryAt: office.clock.now.adding(minutes: wait))
    }

    private func fail(_ letter: ClaimedLetter, _ reason: String) async throws {
        let act = Affairs.RecordDelivery(letter: letter.number, delivered: false, reason: reason)
        _ = try await office.perform(act, in: letter.file)
        try await outbox.finish(letter)
    }
}
