import EnforcementCore
import EnforcementOffice
import GRDB

/// Writes the rows of writings inside a transaction of one connection. Lives as long as a batch.
final class RowWriter {
    private let db: Database
    private var sentences: [UInt: Prepared] = [:]
    private var cardUpdates = [Prepared?](repeating: nil, count: 8)
    /// Cards left as they were so far in this batch: the version they stand at, and the one the
    /// next writing of the file follows.
    private var kept: [FileID: (stored: Int, next: Int)] = [:]

    init(_ db: Database) { self.db = db }

    /// The prepared statement of a constant text, found by where the constant lies in memory.
    func use(_ sentence: StaticString) throws -> Prepared {
        let key = UInt(bitPattern: sentence.utf8Start)
        if let known = sentences[key] { return known }
        let made = try Prepared(db, sentence.description)
        sentences[key] = made
        return made
    }

    /// Writes one writing whole, or throws; the caller undoes what was written before the throw.
    ///
    /// - Parameter isLast: no other writing of the file follows in the batch; else its card is left
    ///   for that one to write.
    ///
    /// Guards in order: asked before (`repeated`), somebody wrote in between (`stale`), rows that
    /// do not belong together (`broken`).
    func write(_ writing: Writing, isLast: Bool = true) throws {
        let file = writing.file
        guard let last = writing.entries.last else { throw WriteFault.broken("nothing to write") }
        if let actID = writing.actID {
            let answer = try use(Sentence.actAnswer)
            answer.put(file.court)
            answer.put(actID)
            answer.put(file.number)
            answer.put(writing.after + 1)
            answer.put(last.number)
            try answer.run()
            guard answer.changes == 1 else { throw WriteFault.repeated }
        }
        try checkOrder(writing)
        if let card = writing.rows.card {
            try write(card, after: writing.after, isLast: isLast)
        } else {
            try checkVersion(of: file, is: writing.after)
        }
        try write(writing.entries)
        try write(children: writing.rows)
    }

    /// Entries follow each other without a gap, belong to the file, and the ledger balances.
    private func checkOrder(_ writing: Writing) throws {
        var number = writing.after
        for entry in writing.entries {
            number += 1
            guard entry.number == number, entry.file == writing.file else {
                throw WriteFault.broken("entry \(entry.number) of \(entry.file), not \(number)")
            }
        }
        if let card = writing.rows.card, card.version != number || card.file != writing.file {
            throw WriteFault.broken("card of \(card.file) at \(card.version), not \(number)")
        }
        var sum: Int64 = 0
        for line in writing.rows.ledger { sum += line.amount.fen }
        guard sum == 0 else { throw WriteFault.broken("ledger off by \(sum) fen") }
    }

    /// The court's own file has no card: its version is its last entry.
    private func checkVersion(of file: FileID, is version: Int) throws {
        let newest = try use(
            """
            SELECT COALESCE(MAX(number), 0)
              FROM entry
             WHERE court = $1
               AND file = $2
            """)
        newest.put(file)
        guard try newest.first({ $0.int() }) == version else { throw WriteFault.stale }
        if version == 0 { try open(file.court) }
    }

    private func open(_ court: CourtID) throws {
        let sentence = try use(Sentence.court)
        sentence.put(court)
        try sentence.run()
    }

    private func write(_ entries: [EntryRow]) throws {
        let sentence = try use(Sentence.entry)
        for entry in entries {
            sentence.put(entry)
            do { try sentence.run() } catch let fault as StoreFault where fault.isTaken {
                throw WriteFault.stale
            }
        }
    }

    // MARK: The card

    /// Inserts or updates a card; only one that stands at `after` may be updated.
    private func write(_ card: CardRow, after: Int, isLast: Bool) throws {
        guard after > 0 else { return try insert(card) }
        let stands = kept.removeValue(forKey: card.file) ?? (stored: after, next: after)
        guard stands.next == after else { throw WriteFault.stale }
        guard isLast else {
            kept[card.file] = (stored: stands.stored, next: card.version)
            return
        }
        guard let old = try stored(card) else { throw WriteFault.stale }
        guard old.version == stands.stored else { throw WriteFault.stale }
        let change = old.change
        let update = try use(change)
        update.put(card, change, rowid: old.rowid)
        try update.run()
        if let words = old.words {
            try forgetWords(words, rowid: old.rowid)
            try keepWords(of: card, rowid: old.rowid)
        }
    }

    func insert(_ card: CardRow) throws {
        try open(card.file.court)
        let sentence = try use(Sentence.cardInsert)
        sentence.put(card)
        do { try sentence.run() } catch let fault as StoreFault where fault.isTaken {
            throw WriteFault.stale
        }
        try keepWords(of: card, rowid: db.lastInsertedRowID)
    }

    private func use(_ change: CardChange) throws -> Prepared {
        if let known = cardUpdates[change.rawValue] { return known }
        let made = try Prepared(db, change.sql)
        cardUpdates[change.rawValue] = made
        return made
    }

    private struct StoredCard {
        let rowid: Int64
        let version: Int
        let change: CardChange
        /// The words indexed so far, where they are to be replaced.
        let words: String?
    }

    /// Compares the stored card with the new one where it lies, without reading it out.
    private func stored(_ card: CardRow) throws -> StoredCard? {
        let sentence = try use(
            """
            SELECT rowid, version, due, received, paid, balance, state, type, case_class, title,
                   cause, desk, team, handler, claimed, submitted, filed, closed, number, names,
                   number, names
              FROM case_card
             WHERE court = $1
               AND file = $2
            """)
        sentence.put(card.file)
        return try sentence.first { row in
            let rowid = row.int64()
            let version = row.int()
            var change: CardChange = []
            if !row.holds(card.due.map { Int64($0.number) }) { change.insert(.due) }
            for money in [card.received, card.paid, card.balance] where !row.holds(money.fen) {
                change.insert(.money)
            }
            let texts = [
                card.state.rawValue, card.type, card.caseClass, card.title, card.cause, card.desk,
                card.team, card.handler,
            ]
            for text in texts where !row.holds(text) { change.insert(.rest) }
            if !row.holds(card.claimed.fen) { change.insert(.rest) }
            for day in [card.submitted, card.filed, card.closed]
            where !row.holds(day.map { Int64($0.number) }) { change.insert(.rest) }
            let sameNumber = row.holds(card.number)
            let sameNames = row.holds(card.names)
            guard !sameNumber || !sameNames else {
                return StoredCard(rowid: rowid, version: version, change: change, words: nil)
            }
            let words = CaseText.words(number: row.textIfAny(), names: row.text())
            return StoredCard(
                rowid: rowid, version: version, change: change.union(.rest), words: words)
        }
    }

    func keepWords(of card: CardRow, rowid: Int64) throws {
        let sentence = try use(Sentence.wordsInsert)
        sentence.put(rowid)
        sentence.put(CaseText.words(number: card.number, names: card.names))
        try sentence.run()
    }

    func forgetWords(_ words: String, rowid: Int64) throws {
        let sentence = try use(Sentence.wordsDelete)
        sentence.put(rowid)
        sentence.put(words)
        try sentence.run()
    }
}

extension StoreFault {
    /// The key is in use already.
    var isTaken: Bool {
        code == ResultCode.SQLITE_CONSTRAINT_PRIMARYKEY.rawValue
            || code == ResultCode.SQLITE_CONSTRAINT_UNIQUE.rawValue
    }
}
