public import EnforcementCore

/// Letters on their way out. Each is claimed by one sender before it is sent.
public protocol Outbox: Sendable {
    /// Claims up to `limit` queued letters that may leave now and that nobody holds: only the
    /// sender whose update touched the row may send it. Urgent ones leave at any hour;
    /// `isNight` keeps the others back (handbook 10.2 rule 9).
    func claim(
        court: CourtID, sender: String, now: Moment, isNight: Bool, limit: Int
    ) async throws -> [ClaimedLetter]

    /// Writes down, before the wire is touched, that the next byte may reach the carrier: from
    /// here on a silence is never answered by sending again.
    ///
    /// - Throws: `ClaimLost` where the claim was taken over meanwhile: then it must not be sent.
    func beginSending(_ letter: ClaimedLetter, now: Moment) async throws

    /// The carrier did not take it: free again at `retryAt`, or never again if nil.
    func giveBack(_ letter: ClaimedLetter, error: String, retryAt: Moment?) async throws

    /// The carrier took it, or it is done with: it leaves the outbox.
    func finish(_ letter: ClaimedLetter) async throws

    /// Letters begun before `before` of which nothing was heard: nobody knows whether they left.
    func unanswered(court: CourtID, before: Moment, limit: Int) async throws -> [ClaimedLetter]
}

public struct ClaimedLetter: Sendable, Hashable {
    public let file: FileID
    public let number: Int
    public let phone: String?
    public let text: String
    public let fault: String?
    /// Sendings tried so far, this one not counted.
    public let attempts: Int

    public init(
        file: FileID, number: Int, phone: String?, text: String, fault: String?, attempts: Int
    ) {
        self.file = file
        self.number = number
        self.phone = phone
        self.text = text
        self.fault = fault
        self.attempts = attempts
    }

    /// The same for ever, `court-file-number`: the carrier's answers come back under it.
    public var id: String { "\(file.court)-\(file.number)-\(number)" }
}

/// The claim on a letter has gone to another sender.
public struct ClaimLost: Error, Sendable, Hashable {
    public init() {}
}

/// What carries a text to a telephone.
public protocol Courier: Sendable {
    /// Hands one text over. Never called twice for an id unless the first call answered `.refused`
    /// or `.unreachable`.
    func send(_ letter: ClaimedLetter) async -> CourierAnswer
}

public enum CourierAnswer: Sendable, Hashable {
    /// Taken; a report will follow. The carrier's own reference, if it gave one.
    case accepted(String)
    /// Nothing left this house (no connection): safe to try again.
    case unreachable(String)
    /// The carrier said no: safe to try again.
    case refused(String)
    /// No answer: it may have left. Never sent again by itself.
    case uncertain(String)
}
