import EnforcementCore

/// What stands in a `Stmt` ahead of its entries: account, days, balances.
struct StatementXMLHead {
    /// Where the statement begins.
    let line: Int
    private var elements: [MarkupElement] = []

    /// What may stand ahead of the entries alone.
    static let names = ["Acct", "FrToDt", "Bal", "TxsSummry"]

    init(line: Int) {
        self.line = line
    }

    mutating func add(_ element: MarkupElement) throws(StatementFault) {
        guard elements.count < BankFile.partsMax else {
            throw StatementFault(.large, line: element.line)
        }
        elements.append(element)
    }

    func only(_ name: String) throws(StatementFault) -> MarkupElement? {
        let found = elements.filter { $0.name == name }
        if found.count > 1 {
            throw StatementFault(.repeated(line: found[0].line), line: found[1].line, name)
        }
        return found.first
    }

    func part(account: String) throws(StatementFault) -> StatementDraft.Part {
        guard let acct = try only("Acct") else { throw missing("Acct") }
        guard try StatementXMLEntry.number(of: acct) == account else {
            throw StatementFault(.account, line: acct.line, "Acct")
        }
        try acct.at("Ccy")?.read(BankText.currency)
        // The balance before is that of the day before.
        let before = try balance("PRCD").map { (amount: $0.amount, day: $0.day.adding(days: 1)) }
        let own = try balance("OPBD")
        guard let opening = own ?? before else { throw missing("Bal OPBD") }
        guard let closing = try balance("CLBD") else { throw missing("Bal CLBD") }
        let days = try only("FrToDt")
        return StatementDraft.Part(
            from: try days?.required("FrDtTm").read(BankText.dayOfMoment) ?? opening.day,
            through: try days?.required("ToDtTm").read(BankText.dayOfMoment) ?? closing.day,
            opening: opening.amount, closing: closing.amount, line: line)
    }

    private func missing(_ name: String) -> StatementFault {
        StatementFault(.missing, line: line, name)
    }

    /// The balance of that kind, below zero when it is the court's debt.
    private func balance(
        _ kind: String
    ) throws(StatementFault) -> (amount: Money, day: Day)? {
        var found: (amount: Money, day: Day, line: Int)?
        for element in elements where element.name == "Bal" {
            guard try element.at("Tp", "CdOrPrtry", "Cd")?.text() == kind else { continue }
            if let found {
                throw StatementFault(.repeated(line: found.line), line: element.line, "Bal")
            }
            let amount = try element.required("Amt")
            try BankText.currency(amount.attribute("Ccy"), line: amount.line, "Amt/Ccy")
            let sum = try amount.read(BankText.balance)
            guard sum >= .zero else { throw StatementFault(.amount, line: amount.line, "Amt") }
            let isCredit = try StatementXMLEntry.direction(of: element) == .credit
            let day = try StatementXMLEntry.day(of: try element.required("Dt"))
            found = (isCredit ? sum : -sum, day, element.line)
        }
        return found.map { ($0.amount, $0.day) }
    }
}
