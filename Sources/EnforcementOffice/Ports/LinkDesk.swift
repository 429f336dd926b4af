public import EnforcementCore

/// Who takes what institutions send by themselves, once it has been proved and checked: the robot.
///
/// Everything may come twice and in any order. What already stands is taken again without a fact.
public protocol LinkDesk: Sendable {
    /// The answers to a batch of inquiries.
    func take(
        _ replies: [InquiryReply], batch: String, from institution: Institution
    ) async -> LinkTaken
    /// What became of one order, or what changed by itself later.
    func take(_ reply: ControlReply, from institution: Institution) async -> LinkTaken
    /// Money that came into a watched account.
    func take(_ inflow: InflowNotice, from institution: Institution) async -> LinkTaken
    /// Lines of the court's own account, as its bank books them.
    func take(_ lines: StatementLinesNotice, from institution: Institution) async -> LinkTaken
}

/// What became of a message from an institution.
public enum LinkTaken: Sendable, Hashable {
    /// It stands on the record, or stood there before.
    case taken
    /// This court never asked for it (404): sending it again is no use.
    case unknown
    /// Not for this institution to say (403).
    case forbidden(Refusal)
    /// It contradicts the record: 422 where the refusal names a field, else 409.
    case refused(Refusal)
    /// It could not be written down (503): it must come again.
    case unavailable
}
