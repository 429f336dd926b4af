import EnforcementCore

/// One row a line of the ledger, UTF-8, under a row of titles. Closings have no row.
struct LedgerCSVWriter: LedgerWriter {
    func write(_ start: LedgerStart, to text: inout String) {
        text += "day,court,file,case_number,entry,line,act,title,fact,actor,recorded,account,amount"
        text += "\n"
        guard let first = start.first else { return }
        for balance in start.opening {
            text += "\(first),\(start.court),\(balance.account.file ?? 0),,,,,期初余额,opening,,,"
            text += "\(balance.account.kind.rawValue),\(balance.amount)\n"
        }
    }

    func write(_ entry: LedgerEntry, title: String, to text: inout String) {
        let head =
            "\(entry.day),\(entry.file.court),\(entry.file.number),"
            + "\(LedgerText.csv(entry.caseNumber ?? "")),\(entry.number),"
        let middle =
            ",\(LedgerText.csv(entry.act)),\(LedgerText.csv(title)),\(LedgerText.csv(entry.fact)),"
            + "\(LedgerText.csv(entry.actor)),\(entry.at),"
        for line in entry.lines {
            text += head
            text += "\(line.number)"
            text += middle
            text += "\(line.account.kind.rawValue),\(line.amount)\n"
        }
    }

    func write(_ closing: LedgerClosing, to text: inout String) {}

    func write(_ end: LedgerEnd, to text: inout String) {}
}
