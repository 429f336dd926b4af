import EnforcementCore

/// A journal of hledger: declared accounts and commodity, so that `hledger check --strict` holds.
struct HledgerWriter: LedgerWriter {
    /// Cases whose account is declared.
    private var declared: Set<Int> = []

    mutating func write(_ start: LedgerStart, to text: inout String) {
        text += """
            ; 案款账簿 ledger of case money, court \(start.court)
            ; 借方为正 debit positive; 元 yuan
            decimal-mark .
            commodity 1000.00 CNY
            account 资产  ; type:A
            account 负债  ; type:L

            """
        for kind in Posting.Account.allCases { text += "account \(Self.name(.init(kind)))\n" }
        guard let first = start.first, !start.opening.isEmpty else { return }
        for balance in start.opening { declare(balance.account, in: &text) }
        text += "\n\(first) * 期初余额\n    ; court:\(start.court)\n"
        for balance in start.opening { post(balance.account, balance.amount, to: &text) }
    }

    mutating func write(_ entry: LedgerEntry, title: String, to text: inout String) {
        for line in entry.lines { declare(line.account, in: &text) }
        let (court, file) = (entry.file.court, entry.file.number)
        let number = entry.caseNumber ?? (file == 0 ? "本院" : "未立案")
        text += "\n\(entry.day) * (\(court)-\(file)-\(entry.number)) "
        text += LedgerText.hledger("\(title) \(number)")
        text += "\n    ; court:\(court), file:\(file), entry:\(entry.number)"
        text += ", actor:\(LedgerText.tag(entry.actor)), fact:\(LedgerText.tag(entry.fact))"
        text += ", recorded:\(entry.at)\n"
        for line in entry.lines { post(line.account, line.amount, to: &text) }
    }

    mutating func write(_ closing: LedgerClosing, to text: inout String) {
        text += "\n\(closing.day) * 日结\n    ; actor:\(LedgerText.tag(closing.closedBy))"
        text += ", difference:\(closing.difference)\n"
        expect(LedgerBalance(.init(.bank), closing.bank), to: &text)
    }

    mutating func write(_ end: LedgerEnd, to text: inout String) {
        text += "\n\(end.day) * 期末余额\n"
        for balance in end.balances { expect(balance, to: &text) }
    }

    /// `负债:各案结存:C17`
    static func name(_ account: LedgerAccount) -> String {
        let root = account.kind.isAsset ? "资产" : "负债"
        let name = "\(root):\(account.kind.label.zh)"
        return account.file.map { "\(name):C\($0)" } ?? name
    }

    private mutating func declare(_ account: LedgerAccount, in text: inout String) {
        guard let file = account.file, declared.insert(file).inserted else { return }
        text += "\naccount \(Self.name(account))"
    }

    private func post(_ account: LedgerAccount, _ amount: Money, to text: inout String) {
        text += "    \(Self.name(account))  \(amount) CNY\n"
    }

    /// A posting of nothing that asserts the balance, that of all cases with it.
    private func expect(_ balance: LedgerBalance, to text: inout String) {
        let sign = balance.account.kind == .held ? "=*" : "="
        text += "    \(Self.name(balance.account))  0.00 CNY \(sign) \(balance.amount) CNY\n"
    }
}

extension Posting.Account {
    /// Whether the court has it (an asset) or owes it (a liability).
    var isAsset: Bool {
        switch self {
        case .bank, .cash: true
        case .held, .suspense, .fees, .treasury, .payees, .returned: false
        }
    }
}
