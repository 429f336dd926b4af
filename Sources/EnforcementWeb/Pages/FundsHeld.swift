import EnforcementCore
import EnforcementOffice

/// What the court holds for each case (一案一账户), the largest first.
struct FundsHeld {
    let cases: Page<HeldCase>
    let court: CourtFile
    let query: Pairs
    let offset: Int
    let limit: Int
    let language: Language

    var html: HTML {
        """
        <p class="lead">\(language(.heldLead, cases.total))</p>
        \(cases.rows.isEmpty ? HTML.empty(language[.heldEmpty]) : table)
        \(HTML.pager(
            "/funds/cases", query, offset: offset, limit: limit, total: cases.total, language))
        """
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in cases.rows { rows += self.row(row) }
        var table = Table(
            .heldByCase,
            [
                .text(.caseWord), .text(.subAccount), .number(.collected), .number(.paidOut),
                .number(.balance), .text(.ledgerLines),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: HeldCase) -> HTML {
        let name = row.caseNumber ?? language(.fileNumber, row.file.number)
        let lines = "/funds/lines?account=held&file=\(row.file.number)"
        let (received, paid) = ("\(lines)&side=credit", "\(lines)&side=debit")
        return """
            <tr data-row><td class="case-cell"><a href="/cases/\(row.file.number)#money" data-open>\
            \(name)</a><br><span class="quiet">\(row.title)</span></td>\
            <td class="code"\(HTML.label(.subAccount, language))>\
            \(court.subAccount(of: row.file).description)</td>\
            <td class="number"\(HTML.label(.collected, language))>\
            \(HTML.money(row.received, to: received))</td>\
            <td class="number"\(HTML.label(.paidOut, language))>\
            \(HTML.money(row.paid, to: paid))</td>\
            <td class="number"\(HTML.label(.balance, language))>\
            <b>\(HTML.money(row.balance, to: lines))</b>\
            </td><td\(HTML.label(.ledgerLines, language))>\
            <a href="\(lines)">\(language[.openLines])\
            <span class="unseen"> \(name)</span></a></td></tr>
            """
    }
}
