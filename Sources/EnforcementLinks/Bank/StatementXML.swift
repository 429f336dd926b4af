import EnforcementCore

/// The statement as ISO 20022 camt.053 (BankToCustomerStatement), versions 02 to 08.
struct StatementXML {
    private let account: String
    private var draft: StatementDraft
    private var message: MarkupMessage

    static func read(_ bytes: [UInt8], account: String) throws(StatementFault) -> BankStatement {
        var reader = Self(
            account: account, draft: StatementDraft(account: account),
            message: try MarkupMessage(
                bytes, kind: "camt.053.001", versions: 2...8, body: "BkToCstmrStmt"))
        while let tag = try reader.message.next() {
            if reader.message.isNamed(tag, "Stmt"), !tag.isEmpty {
                try reader.readPart(line: tag.line)
            } else {
                _ = try reader.message.element(tag)
            }
        }
        try reader.message.finish()
        guard let statement = reader.draft.statement else {
            throw StatementFault(.missing, "Stmt")
        }
        return statement
    }

    /// One `Stmt`: what is said ahead, then the entries, as the schema has them.
    private mutating func readPart(line: Int) throws(StatementFault) {
        var head: StatementXMLHead? = StatementXMLHead(line: line)
        var summary: MarkupElement?
        var booked = (credits: 0, debits: 0)
        while let tag = try message.next() {
            let element = try message.element(tag)
            if element.name == "Ntry" {
                try begin(&head, &summary)
                let entry = StatementXMLEntry(element, account: account)
                guard try entry.isBooked() else { continue }
                for (line, place) in try entry.lines() { try draft.add(line, line: place) }
                if try entry.direction() == .credit {
                    booked.credits += 1
                } else {
                    booked.debits += 1
                }
            } else if StatementXMLHead.names.contains(element.name) {
                guard head != nil else {
                    throw StatementFault(.columns, line: element.line, element.name)
                }
                try head?.add(element)
            }
        }
        try begin(&head, &summary)
        if let summary { try check(summary, credits: booked.credits, debits: booked.debits) }
        try draft.end()
    }

    private mutating func begin(
        _ head: inout StatementXMLHead?, _ summary: inout MarkupElement?
    ) throws(StatementFault) {
        guard let said = head else { return }
        try draft.begin(try said.part(account: account))
        summary = try said.only("TxsSummry")
        head = nil
    }

    /// What the bank says of number and sum counts booked entries.
    private func check(
        _ summary: MarkupElement, credits: Int, debits: Int
    ) throws(StatementFault) {
        for (name, count, sum) in [
            ("TtlNtries", credits + debits, draft.credits + draft.debits),
            ("TtlCdtNtries", credits, draft.credits), ("TtlDbtNtries", debits, draft.debits),
        ] {
            if let said = try summary.at(name, "NbOfNtries") {
                try BankText.check(try said.text(), count, line: said.line, said.name)
            }
            if let said = try summary.at(name, "Sum") {
                try BankText.check(try said.text(), sum, line: said.line, said.name)
            }
        }
    }
}
