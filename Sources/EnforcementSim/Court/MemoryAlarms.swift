public import EnforcementCore
public import EnforcementOffice

/// The scheduler's index over a journal in memory.
public struct MemoryAlarms: Alarms {
    private let journal: MemoryJournal

    public init(_ journal: MemoryJournal) { self.journal = journal }

    public func alarms(court: CourtID, through day: Day, limit: Int) async -> [AlarmRow] {
        let due = await journal.rows.flatMap { file, stored in
            stored.deadlines.values.filter { $0.alarmOn.map { $0 <= day } ?? false }
                .map { AlarmRow(file: file, limit: $0.limit, subject: $0.subject) }
        }
        let sorted = due.filter { $0.file.court == court }.sorted {
            ($0.file.number, $0.limit, $0.subject) < ($1.file.number, $1.limit, $1.subject)
        }
        return Array(sorted.prefix(limit))
    }
}
