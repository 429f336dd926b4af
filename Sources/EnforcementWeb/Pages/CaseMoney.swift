import EnforcementCore

/// 案款: what arrived, how it goes through the three gates, what the court still holds.
struct CaseMoney {
    let page: CasePage

    private var language: Language { page.language }
    private var file: CaseFile { page.file }

    var html: HTML {
        var html: HTML = """
            <section id="money" class="panel"><h2>\(language[.money])</h2>
            <dl class="facts wide">
            \(sum(.claimed, file.claim?.amount ?? .zero)) \(sum(.collected, file.received))
            \(sum(.paidOut, file.paid)) \(sum(.balance, file.balance))
            \(sum(.outstanding, file.outstanding))
            </dl>
            """
        html += file.receipts.isEmpty ? .empty(language[.moneyEmpty]) : receipts
        if !file.payouts.isEmpty { html += payouts }
        return html + "</section>"
    }

    private func sum(_ label: Phrase, _ money: Money) -> HTML {
        "<div><dt>\(language[label])</dt><dd>\(HTML.money(money))</dd></div>"
    }

    private var receipts: HTML {
        var rows: HTML = ""
        for receipt in file.receipts {
            let told = receipt.notifiedOn.map { HTML.day($0, language) } ?? "—"
            rows += """
                <tr><td>\(receipt.number)</td>\
                <td class="nowrap">\(HTML.day(receipt.arrivedOn, language))</td>\
                <td>\(receipt.payer)</td><td>\(language[receipt.way.label])</td>\
                <td class="number">\(HTML.money(receipt.amount))</td>\
                <td class="nowrap">\(told)</td></tr>
                """
        }
        var table = Table(
            .receipts,
            [
                .text(.order), .text(.arrivedOn), .text(.payer), .text(.way), .number(.amount),
                .text(.officerTold),
            ], language)
        table.showsTitle = true
        return table.html(rows)
    }

    private var payouts: HTML {
        var rows: HTML = ""
        for payout in file.payouts {
            rows += """
                <tr><td>\(payout.number)</td><td>\(file.party(payout.payee)?.name ?? "—")<br>\
                <span class="quiet">\(account(payout))</span></td>\
                <td class="number">\(HTML.money(payout.toPayee))</td>\
                <td class="number">\(HTML.money(payout.fee))</td>\
                <td class="number">\(HTML.money(payout.refund))</td><td>\(gates(payout))</td></tr>
                """
        }
        var table = Table(
            .payouts,
            [
                .text(.order), .text(.payee), .number(.toPayee), .number(.fee), .number(.refund),
                .text(.gates),
            ], language)
        table.showsTitle = true
        return table.html(rows)
    }

    private func account(_ payout: Payout) -> String {
        guard let account = file.party(payout.payee)?.account else { return "" }
        return "\(account.bank) \(Mask.account(account))"
    }

    /// The three gates with who stood at each.
    private func gates(_ payout: Payout) -> HTML {
        let steps: [(Phrase, String?)] = [
            (.gateComputed, name(payout.proposer)), (.gateSupervised, name(payout.supervisor)),
            (.gateApproved, name(payout.approver)),
            (.gatePaid, payout.paidOn.map { language[$0] }),
        ]
        var html: HTML = "<ol class=\"gates\">"
        for (title, who) in steps {
            html += """
                <li class="\(who == nil ? "ahead" : "been")">\(language[title]) \
                <span class="quiet">\(who ?? language[.notYet])</span></li>
                """
        }
        if payout.isSentBack { html += "<li class=\"been\">\(language[.sentBack])</li>" }
        return html + "</ol>"
    }

    private func name(_ id: PersonID?) -> String? {
        guard let id else { return nil }
        return page.court.person(id)?.name ?? id.text
    }
}
