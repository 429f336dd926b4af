public import EnforcementOffice
public import EnforcementCore

/// The desk of a court whose robot is not at work: it asked for nothing, so every answer is unknown.
public struct UnaskedDesk: LinkDesk {
    public init() {}

    public func take(
        _ replies: [InquiryReply], batch: String, from institution: Institution
    ) async -> LinkTaken { .unknown }

    public func take(_ reply: ControlReply, from institution: Institution) async -> LinkTaken {
        .unknown
    }

    public func take(_ inflow: InflowNotice, from institution: Institution) async -> LinkTaken {
        .unknown
    }
}
