public import EnforcementCore

/// Which job ran on which day: a job runs once a day however many programs watch the court.
public protocol JobLog: Sendable {
    /// True for the one caller who may run the job that day.
    func begin(job: String, on day: Day, court: CourtID) async throws -> Bool

    /// True once it was begun that day. A job that must be done again after a crash asks this first
    /// and begins when it is done.
    func hasBegun(job: String, on day: Day, court: CourtID) async throws -> Bool
}
