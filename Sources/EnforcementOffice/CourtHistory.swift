public import EnforcementCore

/// The court's own file as it stood after each change.
///
/// A case is folded under the court as it was when each of its entries was made: a new target, a
/// new leader or a holiday table never rewrites what was reckoned before it.
public struct CourtHistory: Sendable {
    private var states: [(since: Moment, court: CourtFile)] = []
    private let origin: CourtFile

    public init(of court: CourtID) { origin = CourtFile(id: .own(of: court)) }

    /// The court as it stands.
    public var latest: CourtFile { states.last?.court ?? origin }

    /// The moment of the last change; nil before the first.
    var changedAt: Moment? { states.last?.since }

    /// The court under which an entry of that moment was made.
    public func court(at moment: Moment) -> CourtFile {
        if let last = states.last, last.since <= moment { return last.court }
        return states.last { $0.since <= moment }?.court ?? origin
    }

    mutating func add(_ court: CourtFile, since moment: Moment) {
        states.append((moment, court))
    }
}
