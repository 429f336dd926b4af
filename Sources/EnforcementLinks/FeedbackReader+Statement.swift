import EnforcementCore
public import EnforcementOffice

extension FeedbackReader {
    /// More lines are a file's work.
    static let linesMax = 1_000
    /// A bank's clock may be so far ahead of ours at midnight, as its signatures may.
    private static let dayAheadSecondsMax: Int64 = 300

    /// Reads the lines of the court's account (流水推送).
    ///
    /// Whether it is the court's account, and this institution the one that keeps it, the desk
    /// knows. What a payer wrote stops nothing: what cannot be seen in it becomes `U+FFFD`.
    public func statementLines(
        _ bytes: [UInt8]
    ) throws(FeedbackFault) -> StatementLinesNotice {
        let message = try FeedbackObject(bytes, bytesMax: Self.bytesMax)
        try checkSender(message)
        let account = try message.number("ZH", 6...23)
        guard SubAccount.isStem(account) else { throw message.fault(.characters, "ZH") }
        var told: Set<String> = []
        var lines: [BankLine] = []
        for entry in try message.list("lsList", 1...Self.linesMax) {
            let line = try line(entry)
            guard told.insert(line.reference).inserted else {
                throw entry.fault(.repeated, "LSH")
            }
            lines.append(line)
        }
        return StatementLinesNotice(account: account, lines: lines)
    }

    private func line(_ entry: FeedbackObject) throws(FeedbackFault) -> BankLine {
        let reference = try entry.word("LSH", 1...64)
        let isCredit = try entry.code("JDBZ", ["C", "D"]) == "C"
        let amount = try entry.amount("JE")
        guard amount > .zero else { throw entry.fault(.nothing, "JE") }
        let day = try entry.day("JZRQ")
        guard day <= now.adding(seconds: Self.dayAheadSecondsMax).day else {
            throw entry.fault(.ahead, "JZRQ")
        }
        let isReturn = try entry.flag("TPBZ")
        guard isCredit || !isReturn else { throw entry.fault(.contradiction(of: "JDBZ"), "TPBZ") }
        let transfer = try entry.wordIfAny("ZFBH", atMost: 64)
        return BankLine(
            reference: reference, direction: isCredit ? .credit : .debit, amount: amount,
            bookedOn: day, counterparty: try entry.freeIfAny("DFHM") ?? "",
            counterpartyAccount: try entry.freeIfAny("DFZH"),
            subAccount: try entry.wordIfAny("ZZH", atMost: 64),
            remark: try entry.freeIfAny("FY"),
            // As in the files: on other credits the number is the payer's, not ours.
            transfer: isCredit && !isReturn ? nil : transfer, isReturn: isReturn)
    }
}

extension FeedbackObject {
    /// One word: a number of the bank or the court, without blanks, as its files may have it.
    func word(_ name: String, _ length: ClosedRange<Int>) throws(FeedbackFault) -> String {
        let text = try text(name, length)
        let isWord =
            text.utf8.count <= length.upperBound
            && text.unicodeScalars.allSatisfy { $0 > " " && $0 != "\u{3000}" }
        guard isWord else { throw fault(.characters, name) }
        return text
    }

    func wordIfAny(_ name: String, atMost length: Int) throws(FeedbackFault) -> String? {
        isEmpty(name) ? nil : try word(name, 1...length)
    }
}
