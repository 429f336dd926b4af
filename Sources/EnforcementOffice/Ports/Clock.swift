public import EnforcementCore

/// The edge where time comes in. The core only ever sees an `Occasion`.
public protocol WallClock: Sendable {
    var now: Moment { get }
}
