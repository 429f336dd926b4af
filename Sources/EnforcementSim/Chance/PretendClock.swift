public import EnforcementCore
public import EnforcementOffice
import Synchronization

/// A clock that stands until it is set: for simulations, the demo's past and journeys.
public final class PretendClock: WallClock {
    private let moment: Mutex<Moment>

    public init(_ start: Moment) { moment = Mutex(start) }

    public var now: Moment { moment.withLock { $0 } }

    public func set(_ now: Moment) { moment.withLock { $0 = now } }

    /// Sets the hour and minute of a day.
    public func set(_ day: Day, _ hour: Int, _ minute: Int = 0) {
        set(Moment(day: day, second: hour * 3600 + minute * 60))
    }

    public func advance(minutes: Int) {
        moment.withLock { $0 = $0.adding(seconds: Int64(minutes) * 60) }
    }
}
