import EnforcementCore
import EnforcementOffice

/// Payouts of one state. Before a gate they can be selected and passed; after it, looked at.
struct FundsPayouts {
    let state: String
    let payouts: Page<ListedPayout>
    let gate: FundsGate?
    let gates: [String: Tally]
    let query: Pairs
    let offset: Int
    let limit: Int
    let court: CourtFile
    let today: Day
    let language: Language

    static let states = [
        "computed", "supervised", "approved", "paying", "returned", "paid", "sent-back",
    ]

    static func title(_ state: String) -> Phrase {
        switch state {
        case "computed": .gateSupervise
        case "supervised": .gateApprove
        case "approved": .gatePay
        case "paying": .statePaying
        case "returned": .stateReturned
        case "paid": .statePaid
        default: .stateSentBack
        }
    }

    var html: HTML {
        """
        \(chips)
        \(content)
        \(HTML.pager(
            "/funds/payouts", query, offset: offset, limit: limit, total: payouts.total, language))
        """
    }

    private var chips: HTML {
        var html: HTML = "<p class=\"chips\">"
        for entry in Self.states {
            let count = gates[entry].map { " \($0.count)" } ?? ""
            html += """
                <a class="chip" href="/funds/payouts?state=\(entry)"\
                \(" aria-current=\"true\"", if: entry == state)>\
                \(language[Self.title(entry)])\(count)</a>
                """
        }
        return html + "</p>"
    }

    private var content: HTML {
        if let gate {
            let all: HTML =
                gate.act == nil || gate.rows.isEmpty
                ? "" : "<p>\(HTML.selectAll("/funds/payouts", query, language))</p>"
            return """
                <section class="panel wide-gate"><h2>\(language[gate.gate.title])<small>\
                \(language(.itemsAndSum, gate.tally.count, gate.tally.sum.grouped))</small></h2>\
                \(all)\(gate.list)</section>
                """
        }
        return payouts.rows.isEmpty ? .empty(language[.gateEmpty]) : table
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in payouts.rows { rows += self.row(row) }
        var table = Table(
            .payouts,
            [
                .text(.caseWord), .text(.payee), .number(.toPayee), .number(.fee),
                .number(.refund), .number(.amount), .text(.arrivedOn), .text(.gates),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: ListedPayout) -> HTML {
        let payout = row.payout
        let name = row.caseNumber ?? language(.fileNumber, payout.file.number)
        return """
            <tr data-row><td class="case-cell"><a href="/cases/\(payout.file.number)#money" \
            data-open>\(name)</a><br><span class="quiet">\(row.title)</span></td>\
            <td\(HTML.label(.payee, language))>\(payout.payee)<br>\
            <span class="quiet">\(HTML.tail(payout.tail))</span></td>\
            <td class="number"\(HTML.label(.toPayee, language))>\
            \(HTML.money(payout.creditors))</td>\
            <td class="number"\(HTML.label(.fee, language))>\(HTML.money(payout.fee))</td>\
            <td class="number"\(HTML.label(.refund, language))>\(HTML.money(payout.refund))</td>\
            <td class="number"\(HTML.label(.amount, language))>\(HTML.money(payout.total))</td>\
            <td class="nowrap"\(HTML.label(.arrivedOn, language))>\
            \(HTML.day(row.arrived, language))</td><td>\(people(payout))</td></tr>
            """
    }

    private func people(_ payout: PayoutRow) -> HTML {
        let steps: [(Phrase, String?)] = [
            (.gateComputed, payout.proposer), (.gateSupervised, payout.supervisor),
            (.gateApproved, payout.approver), (.gatePaid, payout.payer),
        ]
        var html: HTML = "<ol class=\"gates\">"
        for (title, person) in steps {
            let name = person.map { court.name(of: PersonID($0)) }
            html += """
                <li class="\(name == nil ? "ahead" : "been")">\(language[title]) \
                <span class="quiet">\(name ?? language[.notYet])</span></li>
                """
        }
        return html + "</ol>"
    }
}
