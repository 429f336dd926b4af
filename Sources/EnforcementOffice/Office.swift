public import EnforcementCore
public import Logging

/// The house's one desk for acts: permission, decision, record, in that order.
///
/// Acts wait in a queue and meet in one group commit: they are decided one after another on warm
/// files, written in one durable transaction, and answered together. One act alone does not wait.
public actor Office {
    public nonisolated let line: Line
    public nonisolated let clock: any WallClock
    public nonisolated let journal: any Journal
    nonisolated let codec: EntryCodec
    nonisolated let log: Logger
    nonisolated let changed = Broadcast()

    /// At most so many acts in one transaction.
    let batchMax: Int
    let warmCapacity: Int
    /// An act whose file went cold or stale is decided again at most so often.
    static let attemptsMax = 16

    var courts: [CourtID: WarmCourt] = [:]
    /// Courts being read from the record, and who waits for each.
    var loading: [CourtID: [CheckedContinuation<Void, Never>]] = [:]
    /// The highest file number given out since the program started.
    private var lastGiven: [CourtID: Int] = [:]
    var warm: WarmFiles
    var queue: [Pending] = []
    var isDeciding = false
    /// The batch on its way to the disk.
    var committing: Commit?
    /// Acts asked and not answered may wait here at most; more are turned away (503).
    let queueMax = 20_000

    public init(
        line: Line, journal: any Journal, clock: any WallClock, log: Logger,
        warmFiles: Int = 20_000, batchMax: Int = 256
    ) {
        self.line = line
        self.journal = journal
        self.clock = clock
        self.log = log
        self.batchMax = batchMax
        warmCapacity = warmFiles
        codec = EntryCodec(line: line)
        warm = WarmFiles(capacity: warmFiles)
    }

    /// Performs what is asked: durable before it returns.
    ///
    /// Asked again with the same act id it answers what it answered first.
    public func perform(_ request: OfficeRequest) async throws(OfficeError) -> Done {
        let court = try await court(request.court)
        guard let actor = court.actor(request.actor) else { throw .forbidden(Self.nobody) }
        guard let form = line.form(of: request.act) else { throw .unknownAct }
        do throws(Refusal) {
            try Permission.check(form, actor, court)
        } catch { throw .forbidden(error) }
        let deed = try line.deed(request.act, request.answers, in: court)
        guard !(deed is any NamesBytes) else { throw .forbidden(EFile.byUpload) }
        return try await perform(deed, by: actor, request)
    }

    /// Performs an act made in the house itself: alarms, delivery reports, the demo's crew.
    public func perform(
        _ deed: any Deed, in file: FileID, by person: PersonID = .system, actID: String? = nil
    ) async throws(OfficeError) -> Done {
        let court = try await court(file.court)
        guard let actor = person == .system ? .system : court.actor(person) else {
            throw .forbidden(Self.nobody)
        }
        let request = OfficeRequest(
            actor: person, court: file.court, file: file, act: type(of: deed).name,
            answers: .null, actID: actID)
        return try await perform(deed, by: actor, request)
    }

    static let nobody = Refusal(
        "forbidden.person", "花名册上没有该人员，或已停用", "Nobody by that name on the roster")

    func perform(
        _ deed: any Deed, by actor: Actor, _ request: OfficeRequest
    ) async throws(OfficeError) -> Done {
        for _ in 1...Self.attemptsMax {
            let file = try await place(for: deed, request)
            guard queue.count < queueMax else { throw .unavailable("too many acts waiting") }
            let books = try await books(for: deed, in: file)
            let pending = Pending(deed, actor, file, request, books)
            await enqueue([pending], of: pending.asker)
            guard let turn = pending.answer else { preconditionFailure("not answered") }
            switch turn {
            case .done(let done):
                // Already so, because this very act was done before: its answer stands.
                guard done.entries.isEmpty, let id = request.actID else { return done }
                return try await answered(id, court: file.court) ?? done
            case .failed(let error):
                if let first = try await firstAnswer(to: request, after: error) { return first }
                throw error
            case .again:
                courts[request.court] = nil
                _ = try await court(request.court)
            case .repeated:
                guard let id = request.actID, let first = try await answered(id, court: file.court)
                else { throw .unavailable("answer lost") }
                return first
            }
        }
        throw .unavailable("too many writers on one case")
    }

    /// What the act asks of the court's books, read before it is decided.
    func books(for deed: any Deed, in file: FileID) async throws(OfficeError) -> Books {
        guard let asks = (deed as? any AsksBooks)?.asks else { return Books() }
        if asks.debtors { return try await debtorBooks(of: file) }
        do { return try await journal.books(asks, court: file.court) } catch {
            throw .unavailable("\(error)")
        }
    }

    /// The file an act goes to, loaded; a new number where the act opens a case.
    private func place(
        for deed: any Deed, _ request: OfficeRequest
    ) async throws(OfficeError) -> FileID {
        if deed is any CourtAct { return .own(of: request.court) }
        if type(of: deed).form.opens {
            guard request.file == nil || request.file?.number == 0 else {
                throw .refused(Refusal("case.opens", "该事项用于新收案件", "This opens a new case"))
            }
            return try await newFile(in: request.court)
        }
        guard let file = request.file, file.number > 0 else { throw .unknownCase }
        guard try await warmUp(file).file.version > 0 else { throw .unknownCase }
        return file
    }

    /// Numbers given out are never given out again, written or not: a file somebody has in hand
    /// must not be taken away by the next. An application that came twice leaves a gap.
    private func newFile(in id: CourtID) async throws(OfficeError) -> FileID {
        _ = try await court(id)
        guard let court = courts[id] else { throw .unavailable("court not loaded") }
        let number = max(court.lastFile, lastGiven[id] ?? 0) + 1
        lastGiven[id] = number
        let file = FileID(court: id, number: number)
        warm.keep(WarmFile(file: CaseFile(id: file), hash: EntryRow.genesis))
        return file
    }

    /// The first answer, if this act id was done before and is now refused or repeated.
    private func firstAnswer(
        to request: OfficeRequest, after error: OfficeError
    ) async throws(OfficeError) -> Done? {
        guard let id = request.actID else { return nil }
        switch error {
        case .refused, .forbidden, .stale, .unknownCase: break
        case .invalid, .unknownAct, .unavailable: return nil
        }
        return try await answered(id, court: request.court)
    }

    /// What an act id did, read back from the record.
    func answered(_ id: String, court: CourtID) async throws(OfficeError) -> Done? {
        do {
            guard let past = try await journal.answer(to: id, court: court) else { return nil }
            let rows = try await journal.entries(
                of: past.file, after: past.first - 1, limit: past.last - past.first + 1)
            var entries: [Entry] = []
            for row in rows { entries.append(try codec.entry(row)) }
            return Done(file: past.file, entries: entries, version: past.last, isRepeat: true)
        } catch {
            throw .unavailable("\(error)")
        }
    }
}

extension Office {
    /// Performs an act of the court's own file as the house itself: only while the roster names
    /// no administrator.
    public func found(
        _ court: CourtID, _ act: String, _ answers: JSON
    ) async throws(OfficeError) -> Done {
        let deed = try line.deed(act, answers, in: try await self.court(court))
        return try await perform(deed, in: .own(of: court))
    }
}
