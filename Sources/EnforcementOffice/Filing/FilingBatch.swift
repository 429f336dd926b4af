public import EnforcementCore

/// Takes in a whole sheet of applications (批量立案): each row for itself, many at once.
///
/// A row has an id of its own, made of document, parties and key. Run again, after a mistake was
/// put right or after the machine was cut off at any point, what is in is found again and what is
/// not goes in: no row twice, none lost.
public struct FilingBatch: Sendable {
    let office: Office
    let lists: (any FilingLists)?
    let court: CourtID
    /// Rows under way at a time: their acts meet in one commit.
    let inFlightMax: Int

    public init(
        office: Office, lists: (any FilingLists)?, court: CourtID, inFlightMax: Int = 200
    ) {
        self.office = office
        self.lists = lists
        self.court = court
        self.inFlightMax = inFlightMax
    }

    /// What became of a row.
    public enum Result: Sendable {
        case filed(file: Int, number: String)
        /// It was in already.
        case known(file: Int, number: String)
        /// It is in, and what comes after that was not done: run the batch again.
        case unfinished(file: Int, Refusal)
        /// Nothing of it is in.
        case bad(Refusal)
        /// A document whose reading is not certain: to be confirmed at the window.
        case draft(why: [Words])
        /// A document that was read with certainty is in; its papers are to be looked over.
        case submitted(file: Int)
    }

    /// - Parameter progress: told after every row; results come in the order of the rows.
    /// - Throws: only what stands in the way of the whole batch; what is in stays in.
    public func run(
        _ sheet: FilingSheet, by person: PersonID,
        progress: @escaping @Sendable (FilingProgress) -> Void = { _ in }
    ) async throws(OfficeError) -> [Result] {
        let rows = sheet.rows
        let repeats = Self.repeats(in: rows)
        return try await each(rows.count, by: person, progress) { place throws(OfficeError) in
            try await take(rows[place], first: repeats[place], person)
        }
    }

    /// Works through so many things, never more than `inFlightMax` at a time.
    func each(
        _ count: Int, by person: PersonID, _ progress: @Sendable (FilingProgress) -> Void,
        _ work: @escaping @Sendable (Int) async throws(OfficeError) -> Result
    ) async throws(OfficeError) -> [Result] {
        try await check(person)
        var results = [Result?](repeating: nil, count: count)
        var state = FilingProgress(total: count)
        var stop: OfficeError?
        await withTaskGroup(of: (Int, Swift.Result<Result, OfficeError>).self) { group in
            var next = 0
            func begin() {
                guard next < count, stop == nil else { return }
                let place = next
                next += 1
                group.addTask {
                    do throws(OfficeError) {
                        return (place, .success(try await work(place)))
                    } catch {
                        return (place, .failure(error))
                    }
                }
            }
            for _ in 0..<inFlightMax { begin() }
            while let (place, answer) = await group.next() {
                switch answer {
                case .success(let result):
                    results[place] = result
                    state.note(result)
                    progress(state)
                case .failure(let error): stop = stop ?? error
                }
                begin()
            }
        }
        if let stop { throw stop }
        return results.compactMap { $0 }
    }

    /// The person may take in and accept, or the whole batch is refused at once.
    private func check(_ person: PersonID) async throws(OfficeError) {
        let file = try await office.court(court)
        guard let actor = file.actor(person) else { throw .forbidden(Office.nobody) }
        do throws(Refusal) {
            try Permission.check(Filing.Submit.form, actor, file)
        } catch {
            throw .forbidden(error)
        }
    }

    /// For each row the line of the earlier one it repeats; nil: it is the first.
    private static func repeats(in rows: [FilingSheet.Row]) -> [Int?] {
        var lines: [String: Int] = [:]
        return rows.map { row in
            let key = row.actKey
            if let first = lines[key] { return first }
            lines[key] = row.line
            return nil
        }
    }

    /// - Throws: only what stands in the way of the whole batch.
    private func take(
        _ row: FilingSheet.Row, first: Int?, _ person: PersonID
    ) async throws(OfficeError) -> Result {
        let application: FilingWindow.Application
        do throws(Refusal) {
            application = try row.application()
            if let first {
                throw Refusal(
                    "filing-row.twice", "与第\(first)行重复（依据、当事人、行键均相同）",
                    "The same as line \(first)", field: "key")
            }
        } catch {
            return .bad(error)
        }
        let key = row.actKey
        if let known = try await known(key) { return known }
        if let earlier = try await earlier(row) { return .bad(earlier) }
        let window = FilingWindow(office: office, court: court)
        return try Self.result(await window.take(application, by: person, key: key), row)
    }

    /// The case of a row whose last act was done before: one look, however often it comes.
    private func known(_ key: String) async throws(OfficeError) -> Result? {
        guard let done = try await office.answered(key + "-accept", court: court) else {
            return nil
        }
        let number = done.entries.lazy.compactMap { ($0.fact as? Filing.Accepted)?.number }.first
        return .known(file: done.file.number, number: number?.description ?? "")
    }

    /// A case of another origin on the same document, unless the row says that it comes again.
    private func earlier(_ row: FilingSheet.Row) async throws(OfficeError) -> Refusal? {
        guard let lists, let basis = row[.basis] else { return nil }
        do {
            guard try !row.isYes(.again) else { return nil }
            let names = [row[.applicant], row[.debtor]].compactMap { $0 }
                .flatMap { $0.split { $0 == "；" || $0 == ";" } }
            let before = try await lists.filed(on: basis, court: court, limit: 5)
            guard
                let same = before.first(where: { filed in
                    filed.state != .refused && names.allSatisfy { filed.names.contains($0) }
                }), try await office.answered(row.actKey, court: court) == nil
            else { return nil }
            return Refusal(
                "filing-row.double",
                "同一依据、同一当事人已有\(same.number ?? "卷宗\(same.file.number)")；"
                    + "确需再次申请的，在“同一依据再次申请”填是",
                "The same document and parties are in \(same.number ?? "\(same.file.number)")",
                law: .ew20(16), field: "again")
        } catch let refusal as Refusal {
            return refusal
        } catch {
            throw .unavailable("\(error)")
        }
    }

    private static func result(
        _ outcome: FilingWindow.Outcome, _ row: FilingSheet.Row
    ) throws(OfficeError) -> Result {
        if let (_, error) = outcome.failed {
            if case .unavailable = error { throw error }
            guard let file = outcome.file else { return .bad(row.inColumns(error.refusal)) }
            return .unfinished(file: file.number, error.refusal)
        }
        guard let file = outcome.file else { preconditionFailure("done, and no file") }
        let number = outcome.number?.description ?? ""
        return outcome.isRepeat
            ? .known(file: file.number, number: number)
            : .filed(file: file.number, number: number)
    }
}

/// How far a batch is.
public struct FilingProgress: Sendable, Hashable {
    public private(set) var filed = 0
    public private(set) var known = 0
    public private(set) var bad = 0
    public private(set) var drafts = 0
    public let total: Int

    public init(total: Int) { self.total = total }

    public var done: Int { filed + known + bad + drafts }

    public mutating func note(_ result: FilingBatch.Result) {
        switch result {
        case .filed, .submitted: filed += 1
        case .known: known += 1
        case .unfinished, .bad: bad += 1
        case .draft: drafts += 1
        }
    }
}
