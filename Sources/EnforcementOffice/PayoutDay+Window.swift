import EnforcementCore

extension PayoutDay {
    /// One act of the day.
    struct Item: Sendable {
        let file: FileID
        let payout: Int
        let asked: AskedAct
    }

    /// Asks for the acts page by page, those of a file together, never more than `inFlightMax` at a
    /// time, until a page is empty.
    func carryOut(
        by person: PersonID, total: Int, _ progress: @escaping @Sendable (PayoutProgress) -> Void,
        page: () async throws -> [Item]
    ) async throws -> PayoutReport {
        var report = PayoutReport()
        try await withThrowingTaskGroup(of: [(Item, Result<Done, OfficeError>)].self) { group in
            var inFlight = 0
            func take(_ answers: [(Item, Result<Done, OfficeError>)]?) throws {
                guard let answers else { return }
                inFlight -= answers.count
                for (item, answer) in answers { try report.add(item, answer) }
                progress(
                    PayoutProgress(
                        done: report.done + report.repeats, refused: report.refused, total: total))
            }
            while true {
                let items = try await page()
                guard !items.isEmpty else { break }
                for part in Self.byFile(items) {
                    while inFlight > 0, inFlight + part.count > inFlightMax {
                        try take(await group.next())
                    }
                    inFlight += part.count
                    group.addTask { try await ask(part, by: person) }
                }
            }
            while let answers = try await group.next() { try take(answers) }
        }
        return report
    }

    private func ask(
        _ items: [Item], by person: PersonID
    ) async throws -> [(Item, Result<Done, OfficeError>)] {
        let answers = try await office.perform(
            items.map(\.asked), in: items[0].file, by: person)
        return Array(zip(items, answers))
    }

    /// Neighbours of one file together, at most fifty.
    static func byFile(_ items: [Item]) -> [[Item]] {
        let partMax = 50
        var parts: [[Item]] = []
        for item in items {
            if let last = parts.last, last[0].file == item.file, last.count < partMax {
                parts[parts.count - 1].append(item)
            } else {
                parts.append([item])
            }
        }
        return parts
    }
}

extension PayoutReport {
    /// - Throws: what stands in the way of the whole day, not of one payout.
    mutating func add(
        _ item: PayoutDay.Item, _ answer: Result<Done, OfficeError>
    ) throws(OfficeError) {
        switch answer {
        case .success(let done):
            if done.isRepeat || done.entries.isEmpty { repeats += 1 } else { self.done += 1 }
        case .failure(.unavailable(let reason)): throw .unavailable(reason)
        case .failure(let error):
            refused += 1
            guard refusals.count < Self.refusalsMax else { return }
            refusals.append(
                Refused(file: item.file, payout: item.payout, refusal: error.refusal))
        }
    }
}
