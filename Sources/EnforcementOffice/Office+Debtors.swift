import EnforcementCore

extension Office {
    /// So many cases of one name are looked into at most; the threshold of S2 lies far below.
    private static let namesakesMax = 60

    /// How many open cases there are against the debtor with most of them, this one included
    /// (handbook 9.2 S2). Only a court that triages by itself pays for the count.
    ///
    /// Cases with a party of the name are looked into only where there are enough of them: a firm
    /// is known by its name or number, a person by the number alone where both have one.
    func debtorBooks(of id: FileID) async throws(OfficeError) -> Books {
        var books = Books()
        let court = try await court(id.court)
        guard court.triage.isAutomatic else { return books }
        let least = court.triage.rules(court.triage.current).specialCases
        let file = try await file(id)
        var most = 0
        for debtor in file.debtors {
            most = max(most, try await openCases(against: debtor, beside: id, from: least))
        }
        books.debtorOpenCases = most
        return books
    }

    private func openCases(
        against debtor: Party, beside id: FileID, from least: Int
    ) async throws(OfficeError) -> Int {
        let found: [FileID]
        do {
            found = try await journal.namesakes(
                debtor.name, court: id.court, limit: Self.namesakesMax)
        } catch { throw .unavailable("\(error)") }
        let others = found.filter { $0 != id }
        // Fewer of the name than the threshold: no need to tell them apart.
        guard others.count + 1 >= least else { return 1 }
        var count = 1
        for other in others {
            let file = try await warmUp(other).file
            if file.isOpen, file.debtors.contains(where: { $0.isSame(as: debtor) }) { count += 1 }
        }
        return count
    }
}

extension Party {
    /// The same debtor: by number where both have one; a firm by its name, too.
    fileprivate func isSame(as other: Party) -> Bool {
        if let identity, let known = other.identity { return identity == known }
        return kind != .person && kind == other.kind && name == other.name
    }
}
