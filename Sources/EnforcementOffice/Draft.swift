import EnforcementCore

/// An act decided and not yet written.
struct Decided {
    let pending: Pending
    let writing: Writing
    let done: Done
}

/// The court's file kept in memory, with its counters.
struct WarmCourt: Sendable {
    var history: CourtHistory
    var hash: [UInt8]
    /// The highest file number on the record when it was loaded.
    let lastFile: Int
    var serials: Serials
    var loads: Loads
    /// The moment of the newest entry of any case: a change of the court comes after it.
    var lastStamp: Moment

    var court: CourtFile { history.latest }
}

/// A batch being decided: files and courts as they will be once it is written.
struct Draft {
    let line: Line
    let codec: EntryCodec
    let now: Moment
    private(set) var courts: [CourtID: WarmCourt]
    private(set) var files: [FileID: WarmFile] = [:]
    private(set) var decided: [Decided] = []
    /// Acts that were refused, with why.
    private(set) var failed: [(Pending, OfficeError)] = []
    /// Files as the batch before leaves them, while it is on its way to the disk.
    private let ahead: [FileID: WarmFile]

    /// - Parameter ground: the batch on its way to the disk; this one is decided on what it leaves.
    init(
        line: Line, codec: EntryCodec, courts: [CourtID: WarmCourt], now: Moment, on ground: Draft?
    ) {
        self.line = line
        self.codec = codec
        self.courts = ground.map { courts.merging($0.courts) { $1 } } ?? courts
        self.now = now
        ahead = ground?.files ?? [:]
    }

    private func file(_ id: FileID, _ find: (FileID) -> WarmFile?) -> WarmFile? {
        files[id] ?? ahead[id] ?? find(id)
    }

    /// Whether the court and the file an act needs are at hand.
    func knows(_ pending: Pending, _ find: (FileID) -> WarmFile?) -> Bool {
        guard courts[pending.file.court] != nil else { return false }
        return pending.deed is any CourtAct || file(pending.file, find) != nil
    }

    /// Decides one act, or notes why not.
    mutating func take(_ pending: Pending, _ find: (FileID) -> WarmFile?) {
        do throws(OfficeError) { try decide(pending, find) } catch {
            failed.append((pending, error))
        }
    }

    /// Decides one act on the state the acts before it in the batch leave.
    private mutating func decide(
        _ pending: Pending, _ find: (FileID) -> WarmFile?
    ) throws(OfficeError) {
        guard let court = courts[pending.file.court] else { throw .unavailable("court not loaded") }
        if let act = pending.deed as? any Act {
            guard let warm = file(pending.file, find) else {
                throw .unavailable("file not loaded")
            }
            // The record of a case never runs backwards, even if a clock was set back, nor behind
            // the court it is made under.
            let now = max(now, warm.file.lastAt ?? now, court.history.changedAt ?? now)
            try decide(act, pending, warm, occasion(pending, court, now))
            courts[pending.file.court]?.lastStamp = max(now, court.lastStamp)
        } else if let act = pending.deed as? any CourtAct {
            let now = max(now, court.lastStamp.adding(seconds: 1), court.history.changedAt ?? now)
            try decide(act, pending, court, occasion(pending, court, now))
        } else {
            preconditionFailure("neither an act nor an act of the court")
        }
    }

    private func occasion(_ pending: Pending, _ court: WarmCourt, _ now: Moment) -> Occasion {
        Occasion(
            actor: pending.actor, now: now, court: court.court, serials: court.serials,
            books: pending.books, loads: court.loads)
    }

    private mutating func decide(
        _ act: any Act, _ pending: Pending, _ warm: WarmFile, _ occasion: Occasion
    ) throws(OfficeError) {
        let before = warm.file
        guard type(of: act).form.opens || before.version > 0 else { throw .unknownCase }
        if let expecting = pending.expecting, expecting != before.version {
            throw .stale(current: before.version)
        }
        let decision: Decision
        do throws(Refusal) {
            try Permission.check(type(of: act).form, occasion.actor, before, occasion.court)
        } catch { throw .forbidden(error) }
        do throws(Refusal) {
            decision = try Decision(act, in: before, occasion, on: line)
        } catch { throw .refused(error) }
        let rows = DerivedRows(from: before, to: decision.file, by: decision.entries, on: line)
        let hash = try add(decision.entries, after: before.version, warm.hash, rows, pending)
        files[pending.file] = WarmFile(file: decision.file, hash: hash)
        courts[pending.file.court]?.loads.note(from: before, to: decision.file)
        if let number = decision.file.number, before.number == nil {
            courts[pending.file.court]?.serials.note(number)
        }
    }

    private mutating func decide(
        _ act: any CourtAct, _ pending: Pending, _ warm: WarmCourt, _ occasion: Occasion
    ) throws(OfficeError) {
        if let expecting = pending.expecting, expecting != warm.court.version {
            throw .stale(current: warm.court.version)
        }
        do throws(Refusal) {
            try Permission.check(type(of: act).form, occasion.actor, warm.court)
        } catch { throw .forbidden(error) }
        let facts: [any CourtFact]
        do throws(Refusal) { facts = try act.decide(warm.court, occasion) } catch {
            throw .refused(error)
        }
        var court = warm.court
        let entries = facts.map { fact in
            let stamp = Stamp(number: court.version + 1, at: occasion.now, by: occasion.actor.id)
            court.apply(fact, stamp)
            return Entry(
                file: pending.file, stamp: stamp, actorName: occasion.actor.name,
                act: type(of: act).name, fact: fact, letters: [])
        }
        let rows = DerivedRows(ofCourt: entries)
        let hash = try add(entries, after: warm.court.version, warm.hash, rows, pending)
        if !entries.isEmpty {
            courts[pending.file.court]?.history.add(court, since: occasion.now)
        }
        courts[pending.file.court]?.hash = hash
    }

    /// Chains the entries and queues their writing; answers the hash of the last.
    private mutating func add(
        _ entries: [Entry], after version: Int, _ hash: [UInt8], _ rows: DerivedRows,
        _ pending: Pending
    ) throws(OfficeError) -> [UInt8] {
        var lines: [EntryRow] = []
        do {
            for entry in entries {
                lines.append(try codec.row(entry, after: lines.last?.hash ?? hash))
            }
        } catch {
            throw .unavailable("\(error)")
        }
        let writing = Writing(
            file: pending.file, after: version, actID: pending.actID, entries: lines, rows: rows)
        let done = Done(
            file: pending.file, entries: entries, version: version + entries.count,
            isRepeat: false)
        decided.append(Decided(pending: pending, writing: writing, done: done))
        return lines.last?.hash ?? hash
    }
}
