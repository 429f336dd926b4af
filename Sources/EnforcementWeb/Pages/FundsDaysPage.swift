import EnforcementCore
import EnforcementOffice

/// Each day of the ledger beside the bank's statement (日结): zero is what is expected.
struct FundsDaysPage {
    let days: [LedgerDay]
    let court: CourtFile
    let mayClose: Bool
    let today: Day
    let formToken: String
    let language: Language

    var html: HTML {
        let closed = court.closedThrough.map { language(.closedThrough, language[$0]) }
        return """
            <p class="lead">\(language[.daysLead]) \(closed ?? language[.neverClosed])</p>
            \(days.isEmpty ? HTML.empty(language[.daysEmpty]) : table)
            """
    }

    private var table: HTML {
        var rows: HTML = ""
        let next = days.last { isOpen($0) && $0.statement != nil }?.day
        for day in days { rows += row(day, isNext: day.day == next) }
        let columns: [Table.Column] = [
            .text(.dayWord), .number(.debitWord), .number(.creditWord), .number(.ledgerBalance),
            .number(.statementBalance), .number(.difference), .text(.closedBy),
        ]
        var table = Table(.ledgerDays, columns, language)
        table.isWalked = true
        return table.html(rows)
    }

    private func isOpen(_ day: LedgerDay) -> Bool {
        day.day < today && (court.closedThrough.map { day.day > $0 } ?? true)
    }

    private func row(_ day: LedgerDay, isNext: Bool) -> HTML {
        let path = "/funds/lines?account=bank&from=\(day.day)&through=\(day.day)"
        let upTo = "/funds/lines?account=bank&through=\(day.day)"
        let statement: HTML =
            day.statement.map { HTML.money($0) }
            ?? "<span class=\"quiet\">\(language[.noStatement])</span>"
        return """
            <tr data-row><td class="nowrap"><a href="\(path)" data-open>\
            \(HTML.day(day.day, language))</a></td>\
            <td class="number"\(HTML.label(.debitWord, language))>\
            \(HTML.money(day.debit, to: path + "&side=debit"))</td>\
            <td class="number"\(HTML.label(.creditWord, language))>\
            \(HTML.money(day.credit, to: path + "&side=credit"))</td>\
            <td class="number"\(HTML.label(.ledgerBalance, language))>\
            \(HTML.money(day.balance, to: upTo))</td>\
            <td class="number"\(HTML.label(.statementBalance, language))>\(statement)</td>\
            <td class="number"\(HTML.label(.difference, language))>\(difference(day))</td>\
            <td>\(close(day, isNext))</td></tr>
            """
    }

    private func difference(_ day: LedgerDay) -> HTML {
        guard let difference = day.difference else { return "—" }
        let isZero = difference == .zero
        return """
            <span class="clock \(isZero ? "inTime" : "overdue")">\
            \(HTML.icon(isZero ? .inTime : .overdue))\(difference.grouped)</span>
            """
    }

    private func close(_ day: LedgerDay, _ isNext: Bool) -> HTML {
        if let who = day.closedBy, !isOpen(day) {
            return "\(HTML.icon(.done)) \(language(.closedByName, court.name(of: PersonID(who))))"
        }
        guard mayClose, isOpen(day), let difference = day.difference else { return "—" }
        let path = "/settings/acts/funds.close-day"
        guard difference == .zero else {
            return """
                <a href="\(path)?day=\(day.day.description)">\(language[.explainAndClose])\
                <span class="unseen"> \(day.day.description)</span></a>
                """
        }
        return """
            <form method="post" action="\(path)"><input type="hidden" name="csrf" \
            value="\(formToken)"><input type="hidden" name="act_id" \
            value="close-\(day.day.description)"><input type="hidden" name="day" \
            value="\(day.day.description)">\
            <button\(" class=\"primary\"", if: isNext)>\(language[.closeDayWord])\
            <span class="unseen"> \(day.day.description)</span></button></form>
            """
    }
}
