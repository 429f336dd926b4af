public import EnforcementCore

/// What the carrier tells of one letter after taking it (回执).
///
/// Reports come in any order and more than once: "delivered" has been seen before "accepted". The
/// acts they become answer with nothing when the record already says as much or better.
public struct DeliveryReport: Sendable, Hashable {
    /// Kannel's report codes.
    public enum State: Int, Sendable, Hashable, CaseIterable {
        case delivered = 1
        case undeliverable = 2
        case queued = 4
        case accepted = 8
        case rejected = 16
    }

    public let file: FileID
    /// Number of the letter in its case.
    public let letter: Int
    public let state: State

    public init(file: FileID, letter: Int, state: State) {
        self.file = file
        self.letter = letter
        self.state = state
    }

    /// Reads the id the letter was sent under (`court-file-number`) and the report's code.
    /// Nil where either is none of ours.
    public init?(id: String, status: String) {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let court = parts[0], let file = parts[1], let letter = parts[2],
            court > 0, file > 0, letter > 0, let code = Int(status),
            let state = State(rawValue: code)
        else { return nil }
        self.init(file: FileID(court: court, number: file), letter: letter, state: state)
    }

    /// The act that puts it on record.
    public var act: any Act {
        switch state {
        case .queued, .accepted: Affairs.RecordSending(letter: letter)
        case .delivered: Affairs.RecordDelivery(letter: letter, delivered: true)
        case .undeliverable: refused("号码无法送达")
        case .rejected: refused("运营商拒收")
        }
    }

    private func refused(_ reason: String) -> Affairs.RecordDelivery {
        Affairs.RecordDelivery(letter: letter, delivered: false, reason: reason)
    }
}
