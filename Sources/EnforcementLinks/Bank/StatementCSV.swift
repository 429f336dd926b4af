import EnforcementCore

/// The statement as CSV: one head record with balances and totals, then the lines.
enum StatementCSV {
    private static let head = CSVTable([
        "account": "账号", "currency": "币种", "from": "起始日", "through": "截止日",
        "opening": "期初余额", "closing": "期末余额", "count": "笔数", "total_credit": "贷方合计",
        "total_debit": "借方合计",
    ])
    /// The last column is a word of two, so that a file cut off in it is seen to be.
    private static let body = CSVTable([
        "reference": "流水号", "booked_day": "记账日", "direction": "借贷", "amount": "金额",
        "counterparty": "对方户名", "counterparty_account": "对方账号", "sub_account": "子账号",
        "remark": "附言", "transfer": "转账编号", "return_flag": "退票",
    ])

    static func read(_ bytes: [UInt8], account: String) throws(StatementFault) -> BankStatement {
        var scanner = CSVScanner(bytes)
        guard let first = try scanner.next(), head.isHeader(first) else {
            throw StatementFault(.form, line: 1)
        }
        guard let said = try head.readRow(&scanner) else { throw StatementFault(.truncated) }
        var draft = StatementDraft(account: account)
        try draft.begin(try part(said, account: account))
        try body.readHeader(&scanner)
        while let record = try body.readRow(&scanner) {
            try draft.add(try line(record), line: record.line)
        }
        try BankText.check(said["count"], draft.count, line: said.line, "count")
        try BankText.check(
            said["total_credit"], draft.credits, line: said.line, "total_credit")
        try BankText.check(said["total_debit"], draft.debits, line: said.line, "total_debit")
        try draft.end()
        guard let statement = draft.statement else { preconditionFailure("a part was begun") }
        return statement
    }

    private static func part(
        _ said: CSVRecord, account: String
    ) throws(StatementFault) -> StatementDraft.Part {
        guard said["account"] == account else {
            throw StatementFault(.account, line: said.line, "account")
        }
        try said.read("currency", BankText.currency)
        return StatementDraft.Part(
            from: try said.read("from", BankText.day),
            through: try said.read("through", BankText.day),
            opening: try said.read("opening", BankText.balance),
            closing: try said.read("closing", BankText.balance), line: said.line)
    }

    private static func line(_ record: CSVRecord) throws(StatementFault) -> BankLine {
        let isCredit = try record.isFirst("direction", ["credit", "贷"], ["debit", "借"])
        let isReturn = try record.isFirst("return_flag", ["1", "是"], ["0", "否"])
        return BankLine(
            reference: try record.read("reference", BankText.number),
            direction: isCredit ? .credit : .debit,
            amount: try record.read("amount", BankText.amount),
            bookedOn: try record.read("booked_day", BankText.day),
            counterparty: try record.read("counterparty", BankText.free),
            counterpartyAccount: try record.read("counterparty_account", BankText.freeIfAny),
            subAccount: try record.read("sub_account", BankText.numberIfAny),
            remark: try record.read("remark", BankText.freeIfAny),
            // On other lines it is the payer's own number, if anything.
            transfer: isCredit && !isReturn
                ? nil : try record.read("transfer", BankText.numberIfAny),
            isReturn: isReturn)
    }
}
