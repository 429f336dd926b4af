public import EnforcementCore
public import EnforcementOffice

extension SQLiteStore: FundsLists {
    public func fundsState(court: CourtID, on day: Day) async throws -> FundsState {
        try await read { try FundsCount.count(court: court, on: day, in: $0) }
    }

    public func receipts(_ query: ReceiptQuery) async throws -> Page<ListedReceipt> {
        try await read { try FundsReceiptList(query: query).page($0) }
    }

    public func payouts(_ query: PayoutQuery) async throws -> Page<ListedPayout> {
        try await read { try FundsPayoutList(query: query).page($0) }
    }

    public func transfers(_ query: TransferQuery) async throws -> Page<ListedTransfer> {
        try await read { try FundsTransferList(query: query).page($0) }
    }

    public func suspense(
        court: CourtID, limit: Int, offset: Int
    ) async throws -> Page<BankLineRow> {
        try await read { db in
            try FundsSuspense(court: court).page(db, limit: limit, offset: offset)
        }
    }

    public func proposals(
        for line: BankLine, court: CourtID
    ) async throws -> [LineProposal] {
        try await read { try FundsSuspense(court: court).proposals(for: line, $0) }
    }

    public func bankLines(
        _ references: [String], court: CourtID
    ) async throws -> [String: BankLine] {
        try await read { db in
            let sentence = try Prepared(
                db,
                """
                SELECT \(BankLine.columns)
                  FROM bank_line
                 WHERE court = $1
                   AND reference = $2
                """)
            var known: [String: BankLine] = [:]
            for reference in references {
                sentence.put(court)
                sentence.put(reference)
                known[reference] = try sentence.first { $0.statementLine() }
            }
            return known
        }
    }

    public func ledgerLines(_ query: LedgerQuery) async throws -> Page<ListedLedgerLine> {
        try await read { try FundsLedgerList(query: query).page($0) }
    }

    public func ledger(court: CourtID, through day: Day) async throws -> LedgerState {
        try await read { try Self.ledger(through: day, court, $0) }
    }

    public func ledgerDays(
        court: CourtID, from: Day, through: Day
    ) async throws -> [LedgerDay] {
        try await read { try FundsDays.days(court: court, from: from, through: through, $0) }
    }

    public func zeros(court: CourtID, on day: Day) async throws -> [MonthZeros] {
        try await FundsRecord.months(self, court: court, line: .dengfeng, on: day)
    }

    public func heldByCase(
        court: CourtID, limit: Int, offset: Int
    ) async throws -> Page<HeldCase> {
        try await read { db in
            var conditions = Conditions(court)
            conditions.add("balance > 0")
            let total = try conditions.prepare(
                db, "SELECT COUNT(*)\n  FROM case_card\n WHERE \(conditions.text)"
            ).first { $0.int() }
            let places = (
                conditions.place(.number(Int64(limit))), conditions.place(.number(Int64(offset)))
            )
            let rows = try conditions.prepare(
                db,
                """
                SELECT court, file, number, title, received, paid, balance
                  FROM case_card
                 WHERE \(conditions.text)
                 ORDER BY balance DESC
                 LIMIT \(places.0) OFFSET \(places.1)
                """
            ).rows {
                HeldCase(
                    file: $0.file(), caseNumber: $0.textIfAny(), title: $0.text(),
                    received: $0.money(), paid: $0.money(), balance: $0.money())
            }
            return Page(rows: rows, total: total ?? 0)
        }
    }

    public func batches(court: CourtID, limit: Int) async throws -> [PaymentBatch] {
        try await read { try FundsTransferList.batches(court: court, limit: limit, $0) }
    }
}
