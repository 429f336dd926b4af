import EnforcementCore
public import EnforcementOffice
import GRDBSQLite

/// The least this machine needs for the same rows: the floor the store is measured against.
///
/// All values are laid out beforehand. What is timed is binding and stepping prepared statements
/// through the bare C interface in a fresh file of the same schema, and durable commits of the
/// same batches: no reading, no version check, no Swift rows.
public final class RawFloor {
    private let connection: OpaquePointer
    private var sentences: [OpaquePointer] = []
    private var mirrors: [OpaquePointer] = []
    private var known: [String: Int] = [:]
    private let tape = Tape()
    /// Where the steps of each writing end.
    private var ends: [Int] = []
    private var cards: [FileID: (card: CardRow, rowid: Int64)] = [:]
    private var searches: [FileID: SearchRow] = [:]

    /// Makes the file and lays out the values of all writings; they must be in order, without
    /// faults, beginning with empty files.
    public init(path: String, writings: [Writing]) throws {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard let opened, code == SQLITE_OK else {
            sqlite3_close(opened)
            throw StoreFault(code: code, text: "cannot open the floor's file")
        }
        connection = opened
        for pragma in [
            "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON",
            "cache_size = -131072", "wal_autocheckpoint = 8000", "temp_store = MEMORY",
        ] { try execute("PRAGMA \(pragma)") }
        for step in Migrations.steps { try execute(step.sql) }
        for writing in writings {
            try lay(writing)
            ends.append(tape.steps.count)
        }
    }

    deinit {
        for sentence in sentences + mirrors { sqlite3_finalize(sentence) }
        sqlite3_close(connection)
    }

    /// Plays everything in batches of so many writings, one durable commit each. Once only.
    public func run(batch: Int) throws -> Duration {
        let begin = try prepare("BEGIN IMMEDIATE")
        let commit = try prepare("COMMIT")
        let start = ContinuousClock.now
        var next = 0
        var done = 0
        while done < ends.count {
            try step(begin)
            done = min(done + batch, ends.count)
            while next < ends[done - 1] {
                try play(tape.steps[next])
                next += 1
            }
            try step(commit)
        }
        let duration = ContinuousClock.now - start
        sqlite3_finalize(begin)
        sqlite3_finalize(commit)
        return duration
    }

    private func play(_ recorded: Tape.Step) throws {
        let sentence = sentences[recorded.sentence]
        var place: Int32 = 0
        for index in recorded.values {
            place += 1
            switch tape.values[index] {
            case .null: sqlite3_bind_null(sentence, place)
            case .number(let number): sqlite3_bind_int64(sentence, place, number)
            case .text(let bytes):
                let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                sqlite3_bind_text(sentence, place, base, Int32(bytes.count), Self.kept)
            case .blob(let bytes):
                sqlite3_bind_blob(
                    sentence, place, bytes.baseAddress, Int32(bytes.count), Self.kept)
            }
        }
        try step(sentence)
    }

    /// SQLite may read the tape's bytes where they lie: the tape keeps them.
    private static let kept: sqlite3_destructor_type? = nil

    // MARK: Laying out

    private func lay(_ writing: Writing) throws {
        let file = writing.file
        if let actID = writing.actID, let last = writing.entries.last {
            try record(Sentence.actAnswer) {
                $0.put(file.court)
                $0.put(actID)
                $0.put(file.number)
                $0.put(writing.after + 1)
                $0.put(last.number)
            }
        }
        for entry in writing.entries { try record(Sentence.entry) { $0.put(entry) } }
        if let card = writing.rows.card { try lay(card) }
        let rows = writing.rows
        if let row = rows.search { try lay(row) }
        for row in rows.deadlines { try record(Sentence.deadline) { $0.put(row) } }
        for row in rows.warnings { try record(Sentence.warning) { $0.put(row) } }
        for row in rows.letters { try lay(row) }
        for row in rows.ledger { try record(Sentence.ledger) { $0.put(row) } }
        for row in rows.holds { try record(Sentence.hold) { $0.put(row) } }
        for row in rows.assets { try record(Sentence.asset) { $0.put(row) } }
        if let row = rows.agent { try record(Sentence.agent) { $0.put(row) } }
        for row in rows.stays { try record(Sentence.stay) { $0.put(row) } }
    }

    private func lay(_ card: CardRow) throws {
        let words = CaseText.words(number: card.number, names: card.names)
        guard let old = cards[card.file] else {
            let rowid = Int64(cards.count + 1)
            cards[card.file] = (card, rowid)
            try record(Sentence.court) { $0.put(card.file.court) }
            try record(Sentence.cardInsert) { $0.put(card) }
            return try record(Sentence.wordsInsert) { $0.put(rowid, words) }
        }
        cards[card.file] = (card, old.rowid)
        let change = CardChange(from: old.card, to: card)
        try record(change.sql) { $0.put(card, change, rowid: old.rowid) }
        let oldWords = CaseText.words(number: old.card.number, names: old.card.names)
        guard words != oldWords else { return }
        try record(Sentence.wordsDelete) { $0.put(old.rowid, oldWords) }
        try record(Sentence.wordsInsert) { $0.put(old.rowid, words) }
    }

    private func lay(_ row: SearchRow) throws {
        let old = searches.updateValue(row, forKey: row.file)
        guard old != row else { return }
        try record(Sentence.search) { $0.put(row) }
        if let old {
            try record(Sentence.searchForget) { $0.put(old.place, SearchWords.words(old)) }
        }
        try record(Sentence.searchWords) { $0.put(row.place, SearchWords.words(row)) }
    }

    private func lay(_ letter: LetterRow) throws {
        try record(Sentence.letter) { $0.put(letter) }
        if letter.state == "queued" {
            try record(Sentence.sending) {
                $0.put(letter.file)
                $0.put(letter.number)
                $0.put(letter.isUrgent)
                $0.put(letter.writtenAt)
            }
        } else {
            try record(Sentence.sent) {
                $0.put(letter.file)
                $0.put(letter.number)
            }
        }
    }

    private func record(_ text: StaticString, _ put: (Prepared) -> Void) throws {
        try record(text.description, put)
    }

    private func record(_ text: String, _ put: (Prepared) -> Void) throws {
        let index: Int
        if let found = known[text] {
            index = found
        } else {
            index = sentences.count
            known[text] = index
            let sentence = try prepare(text)
            sentences.append(sentence)
            let places = (1...sqlite3_bind_parameter_count(sentence)).map { "$\($0)" }
            mirrors.append(try prepare("SELECT \(places.joined(separator: ", "))"))
        }
        try tape.record(index, through: Prepared(pointer: mirrors[index]), put)
    }

    // MARK: SQLite

    private func prepare(_ sql: String) throws -> OpaquePointer {
        var made: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        let code = sqlite3_prepare_v3(connection, sql, -1, flags, &made, nil)
        guard code == SQLITE_OK, let made else { throw fault(code) }
        return made
    }

    private func execute(_ sql: String) throws {
        let code = sqlite3_exec(connection, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw fault(code) }
    }

    private func step(_ sentence: OpaquePointer) throws {
        let code = sqlite3_step(sentence)
        sqlite3_reset(sentence)
        guard code == SQLITE_DONE else { throw fault(code) }
    }

    private func fault(_ code: Int32) -> StoreFault {
        StoreFault(code: code, text: String(cString: sqlite3_errmsg(connection)))
    }
}

extension Prepared {
    fileprivate func put(_ rowid: Int64, _ words: String) {
        put(rowid)
        put(words)
    }
}

extension CardChange {
    /// What differs between two cards of one case.
    fileprivate init(from old: CardRow, to new: CardRow) {
        self = []
        if old.due != new.due { insert(.due) }
        if old.received != new.received || old.paid != new.paid || old.balance != new.balance {
            insert(.money)
        }
        var rest = new
        rest.version = old.version
        rest.deskSince = old.deskSince
        rest.judge = old.judge
        rest.mode = old.mode
        rest.due = old.due
        rest.soonOn = old.soonOn
        rest.dueLimit = old.dueLimit
        rest.openDeadlines = old.openDeadlines
        rest.level = old.level
        rest.lastAt = old.lastAt
        rest.received = old.received
        rest.paid = old.paid
        rest.balance = old.balance
        if rest != old { insert(.rest) }
    }
}
