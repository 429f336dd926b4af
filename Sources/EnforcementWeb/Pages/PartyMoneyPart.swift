import EnforcementCore
import EnforcementOffice

/// The money as the party may see it; for a debtor, what is owed and where to pay.
struct PartyMoneyPart {
    let view: PartyView
    let language: Language

    var html: HTML {
        """
        <section aria-labelledby="money"><h2 id="money">\(language[.partyMoney])</h2>
        <dl class="party-sums">\(sums)</dl>
        \(lines)
        \(payHere)
        <p><a href="/p/statement">\(language[.partyStatement])</a></p></section>
        """
    }

    private var sums: HTML {
        let money = view.money
        var rows: [(Phrase, Money?)] = [(.claimed, money.claimed)]
        if view.isDebtor { rows.append((.partyOwed, money.owedToday)) }
        rows.append((.partyReceived, money.received))
        if view.isCreditor {
            rows += [(.partyPaid, money.paid), (.partyUnderWay, money.underWay)]
        }
        var html: HTML = ""
        for case (let label, let amount?) in rows {
            html += """
                <div><dt>\(language[label])</dt>\
                <dd>\(amount.grouped) <span class="unit">\(language[.unitYuan])</span></dd></div>
                """
        }
        return html
    }

    private var lines: HTML {
        guard !view.money.lines.isEmpty else { return "" }
        var html: HTML = "<ul class=\"party-list\">"
        for line in view.money.lines {
            let day: HTML = line.day.map { HTML.day($0, language) } ?? ""
            let tail = line.tail.isEmpty ? "" : language(.partyTail, line.tail)
            html += """
                <li><b>\(line.amount.grouped)</b> \(language[.unitYuan]) \
                \(language[line.kind.words])\(tail)<br>\(day)</li>
                """
        }
        return html + "</ul>"
    }

    /// 一案一账户: the case's own sub-account.
    private var payHere: HTML {
        guard view.isDebtor, view.file.closedOn == nil else { return "" }
        let number = view.file.number?.description ?? ""
        return """
            <h3>\(language[.partyPayHere])</h3>
            <dl class="party-sums">
            <div><dt>\(language[.partyPayee])</dt><dd>\(view.court.accountText)</dd></div>
            <div><dt>\(language[.accountWord])</dt>\
            <dd>\(view.court.subAccount(of: view.file.id).description)</dd></div>
            <div><dt>\(language[.remarkWord])</dt><dd>\(number)</dd></div>
            </dl>
            <p>\(language[.partyNoCash])</p>
            <h3>\(language[.partyReport])</h3><p>\(language[.partyReportHow])</p>
            """
    }
}
