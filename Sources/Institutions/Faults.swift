/// What goes wrong on purpose, and how often: each in percent of the occasions it could.
public struct Faults: Sendable, Hashable {
    public enum Kind: String, CaseIterable, Sendable {
        /// The request is answered seconds later, the feedback comes twenty times later.
        case slow
        /// The request is answered with 503.
        case error
        /// The connection is closed without an answer, before or after carrying the order out.
        case cut
        /// The same feedback is sent twice.
        case twice
        /// An older feedback arrives after a newer one.
        case disorder
        /// Broken JSON, a missing member, an absurd amount.
        case malformed
        /// The order is said to be done, and half of what could be held is held.
        case half
        /// The order is refused with 控制类请求处理失败.
        case fail
    }

    private var percents: [Kind: Int] = [:]

    public static let none = Faults()

    public init() {}

    public init(_ percents: [Kind: Int]) { self.percents = percents }

    /// Reads `slow=20,cut=5`. Nil where a name or a number is not one.
    public init?(_ text: String) {
        for part in text.split(separator: ",") {
            let halves = part.split(separator: "=", omittingEmptySubsequences: false)
            guard halves.count == 2, let kind = Kind(rawValue: String(halves[0])),
                let percent = Int(halves[1]), (0...100).contains(percent)
            else { return nil }
            percents[kind] = percent
        }
    }

    public func percent(_ kind: Kind) -> Int { percents[kind] ?? 0 }
}

/// What is to go wrong with one request.
public enum RequestFault: Sendable, Hashable {
    case none
    case slow(seconds: Int)
    case error
    /// Closed before anything is done.
    case cutBefore
    /// Closed after the order is carried out: the court cannot know.
    case cutAfter
    /// The answer is no JSON. Only where something is asked for, never for an order.
    case malformed
}
