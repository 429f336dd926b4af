public import EnforcementCore
public import EnforcementOffice

/// A journal that answers at once and hands its writings on in large batches, for a court that is
/// made all in one go (demo, bench of reading): nothing is durable until `flush`.
///
/// Only for one office on a database nobody else writes to. Alarms are read from what passed by.
public actor GatheringJournal: Journal, Alarms {
    private let journal: any Journal
    private let batchMax: Int
    private var waiting: [Writing] = []
    private var alarms: [AlarmRow: [Int: Day]] = [:]
    /// Warnings that came since they were last taken.
    private var warnings: [WarningRow] = []

    public init(before journal: any Journal, batchMax: Int = 500) {
        self.journal = journal
        self.batchMax = batchMax
    }

    public func commit(_ writings: [Writing]) async throws -> [WriteFault?] {
        for writing in writings {
            waiting.append(writing)
            for row in writing.rows.deadlines { note(row) }
            warnings += writing.rows.warnings.filter { $0.isOpen }
        }
        if waiting.count >= batchMax { try await flush() }
        return writings.map { _ in nil }
    }

    /// Makes everything so far durable.
    public func flush() async throws {
        guard !waiting.isEmpty else { return }
        let batch = waiting
        waiting = []
        let faults = try await journal.commit(batch)
        for case (let writing, let fault?) in zip(batch, faults) {
            throw GatheringFault(file: writing.file, fault: fault)
        }
    }

    private func note(_ row: DeadlineRow) {
        let alarm = AlarmRow(file: row.file, limit: row.limit, subject: row.subject)
        alarms[alarm, default: [:]][row.openedBy] = row.alarmOn
        if alarms[alarm]?.isEmpty == true { alarms[alarm] = nil }
    }

    public func alarms(court: CourtID, through day: Day, limit: Int) -> [AlarmRow] {
        let due = alarms.filter { alarm, days in
            alarm.file.court == court && days.values.contains { $0 <= day }
        }
        let sorted = due.keys.sorted {
            ($0.file.number, $0.limit, $0.subject) < ($1.file.number, $1.limit, $1.subject)
        }
        return Array(sorted.prefix(limit))
    }

    public func takeWarnings() -> [WarningRow] {
        defer { warnings = [] }
        return warnings
    }

    public func entries(
        of file: FileID, after version: Int, limit: Int
    ) async throws -> [EntryRow] {
        try await flush()
        return try await journal.entries(of: file, after: version, limit: limit)
    }

    public func books(_ asks: BooksAsk, court: CourtID) async throws -> Books {
        try await flush()
        return try await journal.books(asks, court: court)
    }

    public func answer(to actID: String, court: CourtID) async throws -> PastAnswer? {
        try await flush()
        return try await journal.answer(to: actID, court: court)
    }

    public func lastFile(of court: CourtID) async throws -> Int {
        try await flush()
        return try await journal.lastFile(of: court)
    }

    public func serials(of court: CourtID) async throws -> [String: Int] {
        try await flush()
        return try await journal.serials(of: court)
    }

    public func loads(of court: CourtID) async throws -> Loads {
        try await flush()
        return try await journal.loads(of: court)
    }

    public func namesakes(
        _ name: String, court: CourtID, limit: Int
    ) async throws -> [FileID] {
        try await flush()
        return try await journal.namesakes(name, court: court, limit: limit)
    }

    public func courts() async throws -> [CourtID] {
        try await flush()
        return try await journal.courts()
    }
}

/// The store behind refused a writing that had been promised.
public struct GatheringFault: Error {
    public let file: FileID
    public let fault: WriteFault
}
