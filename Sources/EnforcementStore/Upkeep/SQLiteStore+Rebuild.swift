public import EnforcementCore
public import EnforcementOffice
import GRDB

// Derived rows can be thrown away and made again from the entries: these read and replace them.
extension SQLiteStore {
    /// The derived rows of a case as they are stored, each list in the order of its key.
    public func derivedRows(of file: FileID) async throws -> DerivedRows {
        try await read { try Self.derivedRows(of: file, in: $0) }
    }

    /// Puts these rows in place of all derived rows of the case.
    ///
    /// Letters in the outbox stay in it as they are. Throws `WriteFault.stale` where entries were
    /// added since the rows were made.
    public func replaceRows(of file: FileID, with rows: DerivedRows) async throws {
        try await transact { db in
            let newest = try Prepared(
                db,
                """
                SELECT COALESCE(MAX(number), 0)
                  FROM entry
                 WHERE court = $1
                   AND file = $2
                """)
            newest.put(file)
            let version = try newest.first { $0.int() } ?? 0
            // The court's own file has no card to tell how far its rows go.
            guard file.number == 0 || version == rows.card?.version ?? 0 else {
                throw WriteFault.stale
            }
            let writer = RowWriter(db)
            try Self.openLedger(of: file.court, in: db)
            try Self.deleteRows(of: file, in: db, writer)
            if let card = rows.card { try writer.insert(card) }
            try writer.insert(children: rows)
            try Prepared(db, "DELETE FROM rebuilding").run()
        }
    }

    /// For this transaction, lines of the ledger may be taken out and put back.
    private static func openLedger(of court: CourtID, in db: Database) throws {
        let sentence = try Prepared(
            db,
            """
            INSERT INTO rebuilding (court)
            VALUES ($1)
            """)
        sentence.put(court)
        try sentence.run()
    }

    private static func deleteRows(
        of file: FileID, in db: Database, _ writer: RowWriter
    ) throws {
        for table in DerivedTable.allCases.reversed() {
            if table == .card { try forgetWords(of: file, in: db, writer) }
            if table == .search {
                let stored = try derivedRows(of: file, in: db).search
                try writer.forgetSearch(of: file, stored: stored)
            }
            let sentence = try Prepared(db, table.deleteSQL)
            sentence.put(file)
            try sentence.run()
        }
    }

    private static func forgetWords(
        of file: FileID, in db: Database, _ writer: RowWriter
    ) throws {
        let sentence = try Prepared(
            db,
            """
            SELECT rowid, number, names
              FROM case_card
             WHERE court = $1
               AND file = $2
            """)
        sentence.put(file)
        let old = try sentence.first {
            (rowid: $0.int64(), words: CaseText.words(number: $0.textIfAny(), names: $0.text()))
        }
        if let old { try writer.forgetWords(old.words, rowid: old.rowid) }
    }

    static func derivedRows(of file: FileID, in db: Database) throws -> DerivedRows {
        func all<Row>(
            _ table: DerivedTable, _ make: (Prepared) throws -> Row
        ) throws -> [Row] {
            let sentence = try Prepared(db, table.selectSQL)
            sentence.put(file)
            return try sentence.rows(make)
        }
        var rows = DerivedRows()
        rows.card = try all(.card) { try $0.card() }.first
        rows.search = try all(.search) { $0.search() }.first
        rows.deadlines = try all(.deadline) { $0.deadline() }
        rows.warnings = try all(.warning) { $0.warning() }
        rows.letters = try all(.letter) { $0.letter() }
        rows.ledger = try all(.ledger) { $0.ledgerLine() }
        rows.receipts = try all(.receipt) { $0.receipt() }
        rows.payouts = try all(.payout) { $0.payout() }
        rows.transfers = try all(.transfer) { $0.transfer() }
        rows.bankLines = try all(.bankLine) { $0.bankLine() }
        rows.lineUses = try all(.lineUse) { $0.lineUse() }
        rows.bankDays = try all(.bankDay) { $0.bankDay() }
        rows.closes = try all(.close) { $0.ledgerClose() }
        rows.holds = try all(.hold) { $0.hold() }
        rows.assets = try all(.asset) { $0.asset() }
        rows.agent = try all(.agent) { $0.agent() }.first
        rows.stays = try all(.stay) { $0.stay() }
        return rows
    }

    /// One sum over all derived rows of the court: equal sums mean equal rows.
    public func rowsFingerprint(of court: CourtID) async throws -> Fingerprint {
        try await read { db in
            var fingerprint = Fingerprint()
            for table in DerivedTable.allCases {
                let sentence = try Prepared(db, table.courtSQL)
                sentence.put(court)
                defer { sentence.finish() }
                fingerprint.add(table.rawValue.utf8)
                while try sentence.step() { sentence.addRow(to: &fingerprint) }
            }
            return fingerprint
        }
    }
}
