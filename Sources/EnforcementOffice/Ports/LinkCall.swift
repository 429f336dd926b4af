public import EnforcementCore

/// One message an institution brought to our door, as it came: nothing in it is believed yet.
///
/// It crosses from the web to the links as plain values: neither knows the other.
public struct LinkCall: Sendable {
    /// What the message says it is: the last part of its path.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case queryFeedback = "query-feedback"
        case controlFeedback = "control-feedback"
        case inflow = "inflows"
        case statementLines = "statement-lines"
    }

    public let kind: Kind
    /// The code in the path.
    public let institution: String
    public let method: String
    /// As sent, with its query: it is signed.
    public let path: String
    /// By names in lower case.
    public let headers: [String: String]
    public let body: [UInt8]

    public init(
        kind: Kind, institution: String, method: String, path: String,
        headers: [String: String], body: [UInt8]
    ) {
        self.kind = kind
        self.institution = institution
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
    }
}

/// What the institution is told.
public enum LinkResponse: Sendable, Hashable {
    /// 202, with the number of what was taken.
    case taken(number: String)
    /// Why not, as a problem document.
    case problem(status: Int, Refusal, headers: [String: String] = [:])
}
