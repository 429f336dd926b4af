public import EnforcementCore
public import Logging
public import ServiceLifecycle

/// Wakes clocks whose alarm day has come: raises the warning, or does what the limit says.
///
/// It asks the index for what is due, so clocks that wait cost nothing. Each alarm is an act on
/// the record and moves its clock on, so it is raised once, however often the sweep runs.
public struct Scheduler: ServiceLifecycle.Service {
    let office: Office
    let lists: any Alarms
    let court: CourtID
    let pause: Duration
    let log: Logger

    public init(
        office: Office, lists: any Alarms, court: CourtID, pause: Duration = .seconds(20),
        log: Logger
    ) {
        self.office = office
        self.lists = lists
        self.court = court
        self.pause = pause
        self.log = log
    }

    public func run() async throws {
        repeat {
            do {
                try await sweep()
            } catch {
                log.error("sweep failed", metadata: ["error": "\(error)"])
            }
        } while await pause.rest()
    }

    /// One sweep: everything due today, in pages, each file in its own act. Answers how many
    /// alarms it raised.
    @discardableResult
    public func sweep() async throws -> Int {
        let day = office.clock.now.day
        var raised = 0
        var stuck: Set<AlarmRow> = []
        while true {
            let due = try await lists.alarms(court: court, through: day, limit: 200 + stuck.count)
                .filter { !stuck.contains($0) }
            if due.isEmpty { return raised }
            for alarm in due {
                if try await wake(alarm) { raised += 1 } else { stuck.insert(alarm) }
            }
            // A clock that does not move on is our mistake; it must not spin the sweep.
            if stuck.count > 1_000 {
                log.error("clocks that do not move on", metadata: ["count": "\(stuck.count)"])
                return raised
            }
        }
    }

    private func wake(_ alarm: AlarmRow) async throws -> Bool {
        let file = try await office.file(alarm.file)
        guard let limit = office.line.limits[alarm.limit], let subject = Subject(alarm.subject),
            let deadline = file.deadline(alarm.limit, subject)
        else { return false }
        let act: any Act =
            limit.onDue?(deadline) ?? Supervision.RaiseAlarm(limit: limit.id, about: subject)
        do throws(OfficeError) {
            return try await !office.perform(act, in: alarm.file).entries.isEmpty
        } catch {
            log.warning(
                "alarm not raised",
                metadata: ["limit": "\(alarm.limit)", "reason": "\(error.refusal.code)"])
            return false
        }
    }
}
