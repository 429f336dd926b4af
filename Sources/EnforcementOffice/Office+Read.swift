public import EnforcementCore

extension Office {
    /// The case file as it stands, folded from its entries and kept warm.
    public func file(_ id: FileID) async throws(OfficeError) -> CaseFile {
        guard id.number > 0 else { throw .unknownCase }
        _ = try await court(id.court)
        let warm = try await warmUp(id)
        guard warm.file.version > 0 else { throw .unknownCase }
        return warm.file
    }

    /// The court's own file: roster, calendar, targets.
    public func court(_ id: CourtID) async throws(OfficeError) -> CourtFile {
        // One reads it; whoever comes meanwhile waits for that.
        while courts[id] == nil, loading[id] != nil {
            await withCheckedContinuation { loading[id]?.append($0) }
        }
        if let court = courts[id] { return court.court }
        loading[id] = []
        defer { for waiter in loading.removeValue(forKey: id) ?? [] { waiter.resume() } }
        do {
            let rows = try await rows(of: .own(of: id))
            let warm = WarmCourt(
                history: try Audit(line: line).history(of: id, rows),
                hash: rows.last?.hash ?? EntryRow.genesis,
                lastFile: try await journal.lastFile(of: id),
                serials: Serials(try await journal.serials(of: id)),
                loads: try await journal.loads(of: id), lastStamp: clock.now)
            // Somebody may have loaded it while this one waited; theirs may be newer.
            if let court = courts[id] { return court.court }
            courts[id] = warm
            return warm.court
        } catch {
            throw .unavailable("\(error)")
        }
    }

    /// The court's own file with all its earlier states, to fold cases by.
    public func history(_ id: CourtID) async throws(OfficeError) -> CourtHistory {
        _ = try await court(id)
        guard let warm = courts[id] else { throw .unavailable("court not loaded") }
        return warm.history
    }

    /// Every entry of a file, in order, with its letters.
    public func entries(of id: FileID) async throws(OfficeError) -> [Entry] {
        do {
            let entries = try await rows(of: id).map { try codec.entry($0) }
            guard !entries.isEmpty else { throw OfficeError.unknownCase }
            return entries
        } catch let error as OfficeError {
            throw error
        } catch {
            throw .unavailable("\(error)")
        }
    }

    /// The acts the person may give in the case now, in the order of the line.
    public func offers(
        in id: FileID, to person: PersonID
    ) async throws(OfficeError) -> [any Act.Type] {
        let file = try await file(id)
        let court = try await court(id.court)
        guard let actor = court.actor(person) else { return [] }
        let occasion = Occasion(actor: actor, now: clock.now, court: court)
        return line.desks.flatMap { $0.card.acts }.filter { act in
            do throws(Refusal) {
                guard !act.form.opens, !(act is any NamesBytes.Type) else { return false }
                try Permission.check(act.form, actor, file, court)
                try act.admits(file, occasion)
                return true
            } catch {
                return false
            }
        }
    }

    /// The acts on the court's own file the person may give.
    public func courtOffers(
        court id: CourtID, to person: PersonID
    ) async throws(OfficeError) -> [any CourtAct.Type] {
        guard let actor = try await court(id).actor(person) else { return [] }
        return line.desks.flatMap { $0.card.courtActs }.filter { act in
            act.form.by.contains { actor.roles.contains($0) }
        }
    }

    /// Tells of every commit from now on, for pages that update by themselves.
    public nonisolated func changes() -> AsyncStream<Change> { changed.listen() }

    /// Forgets every warm file, so that the next look reads the record again.
    public func chill() {
        warm = WarmFiles(capacity: warmCapacity)
        courts = [:]
    }

    func warmUp(_ id: FileID) async throws(OfficeError) -> WarmFile {
        if let found = warm.find(id) { return found }
        guard let history = courts[id.court]?.history else {
            throw .unavailable("court not loaded")
        }
        do {
            let loaded = try await load(id, history)
            if let found = warm.find(id) { return found }
            if loaded.file.version > 0 { warm.keep(loaded) }
            return loaded
        } catch {
            throw .unavailable("\(error)")
        }
    }

    /// Reads and folds a file. Not on the office itself: it goes on with other acts meanwhile.
    nonisolated func load(
        _ id: FileID, _ history: CourtHistory
    ) async throws -> WarmFile {
        let rows = try await rows(of: id)
        var loaded = WarmFile(file: CaseFile(id: id), hash: EntryRow.genesis)
        line.fold(try rows.map { try codec.entry($0) }, into: &loaded.file, in: history)
        loaded.hash = rows.last?.hash ?? EntryRow.genesis
        return loaded
    }

    /// All lines of a file, page by page.
    nonisolated private func rows(of id: FileID) async throws -> [EntryRow] {
        let page = 1_000
        var rows: [EntryRow] = []
        while true {
            let more = try await journal.entries(of: id, after: rows.count, limit: page)
            rows += more
            if more.count < page { return rows }
        }
    }
}
