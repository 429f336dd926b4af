/// Why a paper was not made.
public enum PaperFault: Error, Sendable, Hashable {
    /// The paper itself is wrong, which is our mistake: where, and which rule it breaks.
    case malformed(String)
    /// What sets type is not on this machine: what is missing. `bin/setup` installs it.
    case notInstalled(String)
    /// Too many papers wait already; asked again a little later it is made.
    case busy
    /// The paper took longer than one may take.
    case tooSlow(seconds: Int)
    /// The setter gave up, twice: its own words.
    case failed(String)
}

extension PaperFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(let rule): "malformed paper: \(rule)"
        case .notInstalled(let what): "\(what) is not installed: run bin/setup"
        case .busy: "too many papers are waiting"
        case .tooSlow(let seconds): "the paper took longer than \(seconds) s"
        case .failed(let words): "the paper was not set: \(words)"
        }
    }
}
