import EnforcementCore

/// A file of beancount: accounts opened before use, balances asserted without tolerance.
struct BeancountWriter: LedgerWriter {
    /// Cases whose account is open.
    private var opened: Set<Int> = []

    mutating func write(_ start: LedgerStart, to text: inout String) {
        text += """
            ; 案款账簿 ledger of case money, court \(start.court)
            ; 借方为正 debit positive; 元 yuan
            option "title" "案款账簿 \(start.court)"
            option "operating_currency" "CNY"

            """
        guard let first = start.first else { return }
        text += "\n"
        for kind in Posting.Account.allCases {
            text += "\(first) open \(Self.name(.init(kind))) CNY\n"
        }
        guard !start.opening.isEmpty else { return }
        for balance in start.opening { open(balance.account, on: first, in: &text) }
        text += "\n\(first) * \"期初余额\"\n  court: \(start.court)\n"
        for balance in start.opening { post(balance.account, balance.amount, to: &text) }
    }

    mutating func write(_ entry: LedgerEntry, title: String, to text: inout String) {
        text += "\n"
        for line in entry.lines { open(line.account, on: entry.day, in: &text) }
        let file = entry.file.number
        let number = entry.caseNumber ?? (file == 0 ? "本院" : "未立案")
        text += "\(entry.day) * \"\(LedgerText.beancount(number))\""
        text += " \"\(LedgerText.beancount(title))\"\n"
        text += "  court: \(entry.file.court)\n  file: \(file)\n  entry: \(entry.number)\n"
        text += "  actor: \"\(LedgerText.beancount(entry.actor))\"\n"
        text += "  fact: \"\(LedgerText.beancount(entry.fact))\"\n"
        text += "  recorded: \"\(entry.at)\"\n"
        for line in entry.lines { post(line.account, line.amount, to: &text) }
    }

    /// Beancount asserts at the beginning of a day.
    mutating func write(_ closing: LedgerClosing, to text: inout String) {
        text += "\n"
        expect(LedgerBalance(.init(.bank), closing.bank), after: closing.day, to: &text)
        text += "  actor: \"\(LedgerText.beancount(closing.closedBy))\"\n"
        text += "  difference: \(closing.difference)\n"
    }

    mutating func write(_ end: LedgerEnd, to text: inout String) {
        text += "\n"
        for balance in end.balances { expect(balance, after: end.day, to: &text) }
    }

    /// `Liabilities:Held:C17`
    static func name(_ account: LedgerAccount) -> String {
        let name =
            switch account.kind {
            case .bank: "Assets:Bank"
            case .cash: "Assets:Cash"
            case .held: "Liabilities:Held"
            case .suspense: "Liabilities:Suspense"
            case .fees: "Liabilities:Fees"
            case .treasury: "Liabilities:Treasury"
            case .payees: "Liabilities:Payees"
            case .returned: "Liabilities:Returned"
            }
        return account.file.map { "\(name):C\($0)" } ?? name
    }

    private mutating func open(_ account: LedgerAccount, on day: Day, in text: inout String) {
        guard let file = account.file, opened.insert(file).inserted else { return }
        text += "\(day) open \(Self.name(account)) CNY\n"
    }

    private func post(_ account: LedgerAccount, _ amount: Money, to text: inout String) {
        text += "  \(Self.name(account))  \(amount) CNY\n"
    }

    /// Left to itself beancount forgives a fen; a court does not.
    private func expect(_ balance: LedgerBalance, after day: Day, to text: inout String) {
        text += "\(day.adding(days: 1)) balance \(Self.name(balance.account))"
        text += "  \(balance.amount) ~ 0 CNY\n"
    }
}
