import Foundation
import Synchronization

/// Where the server of the institutions reads the time, so that a test can set it.
public protocol InstitutionClock: Sendable {
    var now: BeijingTime { get }
}

/// The clock of this machine.
public struct MachineClock: InstitutionClock {
    public init() {}

    public var now: BeijingTime {
        BeijingTime(seconds: Int64(Date().timeIntervalSince1970))
    }
}

/// A clock that stands still until it is set: a month passes in seconds.
public final class SettableClock: InstitutionClock {
    private let time: Mutex<BeijingTime>

    public init(_ time: BeijingTime) { self.time = Mutex(time) }

    public var now: BeijingTime { time.withLock { $0 } }
    public func set(_ now: BeijingTime) { time.withLock { $0 = now } }
}
