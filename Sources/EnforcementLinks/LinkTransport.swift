/// What carries one signed request to an institution: HTTP, or in a rehearsal a world in the same
/// program.
public protocol LinkTransport: Sendable {
    func exchange(_ request: LinkRequest) async -> LinkAnswer
}

/// One request, ready to leave.
public struct LinkRequest: Sendable, Hashable {
    public let institution: String
    public let method: String
    public let url: String
    /// Path of the URL, such as `/i/SLYH01/controls`.
    public let path: String
    public let headers: [Header]
    public let body: [UInt8]

    public struct Header: Sendable, Hashable {
        public let name: String
        public let value: String
    }
}

/// What came of it.
public enum LinkAnswer: Sendable, Hashable {
    case answered(status: Int, retryAfter: String?, body: [UInt8])
    /// No connection, no answer in time, or too long an answer.
    case failed(String)
}
