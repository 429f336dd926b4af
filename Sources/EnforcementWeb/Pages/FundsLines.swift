import EnforcementCore
import EnforcementOffice

/// Lines of one account of the ledger behind a total, newest first, each with its entry.
struct FundsLines {
    let account: Posting.Account
    let lines: Page<ListedLedgerLine>
    /// The account's balance at the end of the period.
    let balance: Money
    let query: Pairs
    let offset: Int
    let limit: Int
    let language: Language

    var html: HTML {
        """
        <nav class="crumbs" aria-label="\(language[.crumbs])"><a href="/funds/days">\
        \(language[.ledgerDays])</a></nav>
        <h2>\(language[account.label])<small>\(language(.balanceYuan, balance.grouped))</small></h2>
        \(filters)
        \(lines.rows.isEmpty ? HTML.empty(language[.linesEmpty]) : table)
        \(HTML.pager(
            "/funds/lines", query, offset: offset, limit: limit, total: lines.total, language))
        """
    }

    private var filters: HTML {
        let accounts = Posting.Account.allCases
            .map { (code: $0.rawValue, label: language[$0.label]) }
        var file: HTML = ""
        if let number = query["file"] {
            file = "<input type=\"hidden\" name=\"file\" value=\"\(number)\">"
        }
        return """
            <form class="filters" action="/funds/lines">\(file)
            <p><label for="account">\(language[.ledgerAccount])</label>\
            <select id="account" name="account">\
            \(HTML.options(accounts, chosen: account.rawValue))</select></p>
            \(day("from", .fromDay))\(day("through", .throughDay))
            <p><button>\(language[.filter])</button></p>
            <p class="quiet">\(language(.itemCount, lines.total))</p>
            </form>
            """
    }

    private func day(_ name: String, _ label: Phrase) -> HTML {
        """
        <p><label for="\(name)">\(language[label])</label>\
        <input id="\(name)" name="\(name)" type="date" value="\(query[name] ?? "")"></p>
        """
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in lines.rows { rows += self.row(row) }
        var table = Table(
            .ledgerLines,
            [
                .text(.dayWord), .text(.caseWord), .text(.bookedFor), .number(.debitWord),
                .number(.creditWord), .text(.who), .text(.entryWord),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: ListedLedgerLine) -> HTML {
        let line = row.line
        let isDebit = line.amount > .zero
        let amount = HTML.money(isDebit ? line.amount : .zero - line.amount)
        return """
            <tr data-row><td class="nowrap">\(HTML.day(line.day, language))</td>\
            <td\(HTML.label(.caseWord, language))>\(caseLink(row))</td>\
            <td\(HTML.label(.bookedFor, language))>\(language.booking(row.fact))</td>\
            <td class="number"\(HTML.label(.debitWord, language))>\(isDebit ? amount : "")</td>\
            <td class="number"\(HTML.label(.creditWord, language))>\(isDebit ? "" : amount)</td>\
            <td\(HTML.label(.who, language))>\(row.actorName)</td>\
            <td class="nowrap"\(HTML.label(.entryWord, language))>\(entryLink(line))</td></tr>
            """
    }

    private func caseLink(_ row: ListedLedgerLine) -> HTML {
        guard row.line.file.number > 0 else { return "\(language[.ofCourt])" }
        let name = row.caseNumber ?? language(.fileNumber, row.line.file.number)
        return "<a href=\"/cases/\(row.line.file.number)#money\" data-open>\(name)</a>"
    }

    private func entryLink(_ line: LedgerRow) -> HTML {
        guard line.file.number > 0 else { return "#\(line.entry)" }
        let path = "/cases/\(line.file.number)?show=all#entry-\(line.entry)"
        return "<a href=\"\(path)\">#\(line.entry)</a>"
    }
}

extension Language {
    /// What a fact booked, in words.
    func booking(_ fact: String) -> String {
        let known: [String: Phrase] = [
            "funds.received": .bookedReceived, "funds.paid-out": .bookedPaid,
            "funds.payment-ordered": .bookedOrdered, "funds.transfer-paid": .bookedTransfer,
            "funds.transfer-returned": .bookedReturned,
            "funds.transfer-reissued": .bookedReissued, "funds.reversed": .bookedReversed,
            "funds.cash-banked": .bookedCash, "funds.payment-matched": .bookedMatched,
            "funds.statement-taken": .bookedStatement, "funds.line-settled": .bookedSettled,
        ]
        return known[fact].map { self[$0] } ?? fact
    }
}
