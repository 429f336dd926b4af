import EnforcementCore

/// One entry (`Ntry`) of a camt.053, and the lines it makes: one, or one for each transfer that the
/// bank has booked in one sum.
struct StatementXMLEntry {
    private let entry: MarkupElement
    private let account: String

    init(_ entry: MarkupElement, account: String) {
        self.entry = entry
        self.account = account
    }

    /// Money that is only announced is no movement yet: it comes again when it is booked.
    func isBooked() throws(StatementFault) -> Bool {
        let status = try entry.required("Sts")
        let code = try status.at("Cd")
        switch try (code ?? status).text() {
        case "BOOK": return true
        case "PDNG", "INFO", "FUTR": return false
        default: throw StatementFault(.choice, line: status.line, "Sts")
        }
    }

    func direction() throws(StatementFault) -> BankLine.Direction { try Self.direction(of: entry) }

    /// The lines with their places in the file.
    func lines() throws(StatementFault) -> [(BankLine, Int)] {
        let amount = try Self.amount(of: try entry.required("Amt"))
        let details = entry.children("NtryDtls").flatMap { $0.children("TxDtls") }
        guard details.count > 1 else {
            let reference = try reference(details.first)
            return [(try line(details.first, reference, amount), entry.line)]
        }
        var lines: [(BankLine, Int)] = []
        let whole = try reference(nil)
        for (index, detail) in details.enumerated() {
            if try detail.at("CdtDbtInd") != nil, try Self.direction(of: detail) != direction() {
                throw StatementFault(.contradiction(of: "Ntry"), line: detail.line, "CdtDbtInd")
            }
            guard let part = try detail.at(["Amt"], or: ["AmtDtls", "TxAmt", "Amt"]) else {
                throw StatementFault(.missing, line: detail.line, "TxDtls/Amt")
            }
            let reference = "\(whole)-\(index + 1)"
            lines.append((try line(detail, reference, try Self.amount(of: part)), detail.line))
        }
        let found = Money.sum(lines.map(\.0.amount))
        guard found == amount else {
            throw StatementFault(.total(said: amount, found: found), line: entry.line, "Ntry/Amt")
        }
        return lines
    }

    /// The bank's own number of the line, for ever: of the entry, else of its one transfer.
    private func reference(_ detail: MarkupElement?) throws(StatementFault) -> String {
        if let own = try entry.at("AcctSvcrRef") { return try own.read(BankText.number) }
        if let own = try detail?.at("Refs", "AcctSvcrRef") { return try own.read(BankText.number) }
        return try entry.required("NtryRef").read(BankText.number)
    }

    private func line(
        _ detail: MarkupElement?, _ reference: String, _ amount: Money
    ) throws(StatementFault) -> BankLine {
        let isCredit = try direction() == .credit
        let isReversed = try isReversed(detail)
        let isReturn = isCredit && isReversed
        let parties = try detail?.at("RltdPties")
        let other = try otherSide(parties, isCredit: isCredit, isReturn: isReturn)
        let credited = try Self.number(of: parties?.at("CdtrAcct"))
        return BankLine(
            reference: reference, direction: isCredit ? .credit : .debit, amount: amount,
            bookedOn: try Self.day(of: try entry.required("BookgDt")),
            counterparty: try name(parties?.at(other)),
            counterpartyAccount: try Self.number(of: parties?.at(other + "Acct")),
            subAccount: isCredit && !isReturn && credited != account ? credited : nil,
            remark: try remark(detail),
            transfer: isCredit && !isReturn ? nil : try transfer(detail), isReturn: isReturn)
    }

    /// On money we sent or that comes back; elsewhere it is the payer's own number.
    private func transfer(_ detail: MarkupElement?) throws(StatementFault) -> String? {
        guard let number = try detail?.at("Refs", "EndToEndId"),
            try number.text() != "NOTPROVIDED"
        else { return nil }
        return try number.read(BankText.freeIfAny)
    }

    private func isReversed(_ detail: MarkupElement?) throws(StatementFault) -> Bool {
        if try detail?.at("RtrInf") != nil { return true }
        guard let flag = try entry.at("RvslInd") else { return false }
        switch try flag.text() {
        case "true", "1": return true
        case "false", "0": return false
        default: throw StatementFault(.choice, line: flag.line, "RvslInd")
        }
    }

    /// `Dbtr` or `Cdtr`. What comes back keeps the sides of the transfer it brings back, unless the
    /// bank has turned them round and names us as the one who is paid.
    private func otherSide(
        _ parties: MarkupElement?, isCredit: Bool, isReturn: Bool
    ) throws(StatementFault) -> String {
        guard isCredit else { return "Cdtr" }
        guard isReturn, let parties, try parties.at("Cdtr") != nil,
            try Self.number(of: parties.at("CdtrAcct")) != account
        else { return "Dbtr" }
        return "Cdtr"
    }

    /// Directly in the party (to version 07) or in its `Pty` (08); the bank itself has no name.
    private func name(_ party: MarkupElement?) throws(StatementFault) -> String {
        try party?.at(["Nm"], or: ["Pty", "Nm"])?.read(BankText.free) ?? ""
    }

    /// What the payer wrote, or else what the bank did.
    private func remark(_ detail: MarkupElement?) throws(StatementFault) -> String? {
        var written: [String] = []
        if let remittance = try detail?.at("RmtInf") {
            for part in remittance.children("Ustrd") { written.append(try part.text()) }
        }
        if written.isEmpty, let said = try detail?.at("AddtlTxInf") {
            written.append(try said.text())
        }
        if written.isEmpty, let said = try entry.at("AddtlNtryInf") {
            written.append(try said.text())
        }
        let text = written.joined(separator: " ")
        return try BankText.freeIfAny(text, line: (detail ?? entry).line, "Ustrd")
    }
}

/// Parts that balances and entries have in common.
extension StatementXMLEntry {
    static func direction(
        of element: MarkupElement
    ) throws(StatementFault) -> BankLine.Direction {
        let sign = try element.required("CdtDbtInd")
        switch try sign.text() {
        case "CRDT": return .credit
        case "DBIT": return .debit
        default: throw StatementFault(.choice, line: sign.line, "CdtDbtInd")
        }
    }

    private static func amount(of element: MarkupElement) throws(StatementFault) -> Money {
        try BankText.currency(element.attribute("Ccy"), line: element.line, "Amt/Ccy")
        return try element.read(BankText.amount)
    }

    /// Of `Dt`, or of the moment in `DtTm`.
    static func day(of element: MarkupElement) throws(StatementFault) -> Day {
        if let moment = try element.at("DtTm") { return try moment.read(BankText.dayOfMoment) }
        return try element.required("Dt").read(BankText.day)
    }

    /// The number of an account, as IBAN or otherwise.
    static func number(of account: MarkupElement?) throws(StatementFault) -> String? {
        try account?.at(["Id", "IBAN"], or: ["Id", "Othr", "Id"])?.read(BankText.freeIfAny)
    }
}
