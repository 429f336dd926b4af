import EnforcementCore
import EnforcementOffice

/// One of the three gates: what waits before it, what is to be seen of each, one button for all
/// selected.
struct FundsGate {
    let gate: Gate
    let tally: Tally
    let rows: [Row]
    /// What the reader may do here; nil: only look.
    let act: (any Act.Type)?
    /// Name offered for the payment file of what passes the third gate.
    let batch: String
    let isPrimary: Bool
    let visitor: Visitor
    let today: Day
    let language: Language
    let isAllSelected: Bool
    let hasPayoutDay: Bool

    enum Gate: String, CaseIterable {
        case supervise = "computed"
        case approve = "supervised"
        case pay = "approved"

        var act: String {
            switch self {
            case .supervise: "funds.supervise"
            case .approve: "funds.approve"
            case .pay: "funds.pay-out"
            }
        }

        var title: Phrase {
            switch self {
            case .supervise: .gateSupervise
            case .approve: .gateApprove
            case .pay: .gatePay
            }
        }

        var button: Phrase {
            switch self {
            case .supervise: .superviseSelected
            case .approve: .approveSelected
            case .pay: .paySelected
            }
        }
    }

    struct Row {
        let listed: ListedPayout
        let checks: [PayoutCheck]
    }

    /// Beside the other two on the overview.
    var column: HTML {
        let path = "/funds/payouts?state=\(gate.rawValue)"
        let rest: HTML =
            tally.count > rows.count
            ? "<p class=\"rest\"><a href=\"\(path)\">\(language(.allOf, tally.count))</a></p>" : ""
        return """
            <section class="panel gate"><h2><a href="\(path)">\(language[gate.title])</a><small>\
            \(language(.itemsAndSum, tally.count, tally.sum.grouped))</small></h2>
            \(list)\(rest)</section>
            """
    }

    /// The rows and, for those who stand at the gate, the form around them.
    var list: HTML {
        guard !rows.isEmpty else { return .empty(language[.gateEmpty]) }
        guard act != nil else { return items }
        return """
            <form action="/bulk" method="post" class="nodes">
            <input type="hidden" name="csrf" value="\(visitor.formToken)">
            <input type="hidden" name="act" value="\(gate.act)">
            <input type="hidden" name="act_id" value="\(Hash.hex(Hash.random(12)))">
            <input type="hidden" name="back" value="/funds">
            \(batchField)
            <p class="bulk-bar"><button\(" class=\"primary\"", if: isPrimary)>\
            \(language[gate.button])</button></p>
            \(items)
            </form>
            \(payAll)
            """
    }

    /// A payout day: all that is approved in one batch.
    private var payAll: HTML {
        guard gate == .pay, hasPayoutDay, tally.count > rows.count || isAllSelected else {
            return ""
        }
        return """
            <form action="/funds/payout-day" method="post" class="buttons">
            <input type="hidden" name="csrf" value="\(visitor.formToken)">
            <input type="hidden" name="batch" value="\(batch)">
            <button>\(language(.payAll, tally.count))</button></form>
            """
    }

    private var batchField: HTML {
        guard gate == .pay else { return "" }
        return """
            <p class="batch-field"><label for="batch">\(language[.batch])</label> \
            <input id="batch" name="batch" value="\(batch)" maxlength="35" required \
            pattern="[A-Za-z0-9\\-]+" autocomplete="off"></p>
            """
    }

    private var items: HTML {
        var html: HTML = "<ul class=\"gate-items\">"
        for row in rows { html += item(row) }
        return html + "</ul>"
    }

    private func item(_ row: Row) -> HTML {
        let payout = row.listed.payout
        let file = payout.file.number
        let name = row.listed.caseNumber ?? language(.fileNumber, file)
        return """
            <li data-row>\(box(payout, name))<div>\
            <p class="gate-line"><a href="/cases/\(file)#money" data-open>\(name)</a> \
            <b>\(HTML.money(payout.total))</b></p>\
            <p class="gate-line"><span>\(payout.payee) \(HTML.tail(payout.tail))</span> \
            \(HTML.age(since: row.listed.arrived, on: today, language))</p>\
            \(needs(payout))\(checks(row.checks))\(sendBack(payout, name))</div></li>
            """
    }

    private func box(_ payout: PayoutRow, _ name: String) -> HTML {
        guard mayPass(payout) else { return act == nil ? "" : "<span class=\"pick\"></span>" }
        let label = language(.selectPayout, name, payout.total.grouped)
        return """
            <span class="pick"><input type="checkbox" name="node" \
            value="\(payout.file.number):\(gate.act):payout-\(payout.number)" \
            aria-label="\(label)"\(" checked", if: isAllSelected)></span>
            """
    }

    /// Above the court's limit only the vice-president is asked.
    private func mayPass(_ payout: PayoutRow) -> Bool {
        guard act != nil else { return false }
        return gate != .approve || payout.approverRole != Role.vicePresident.rawValue
            || visitor.has(.vicePresident)
    }

    private func needs(_ payout: PayoutRow) -> HTML {
        guard gate == .approve, let role = Role(rawValue: payout.approverRole) else { return "" }
        return "<p class=\"quiet\">\(language(.approvedBy, language[role.title]))</p>"
    }

    /// What is in order in short words, what is not in full ones.
    private func checks(_ checks: [PayoutCheck]) -> HTML {
        guard !checks.isEmpty else { return "" }
        var html: HTML = "<ul class=\"checks\" aria-label=\"\(language[.checks])\">"
        for check in checks where act != nil || check.matter != .person {
            let words = check.isMet ? language[check.matter.label] : language[check.words]
            html += """
                <li class="\(check.isMet ? "met" : "unmet")" title="\(language[check.words])">\
                <span aria-hidden="true">\(check.isMet ? "✓" : "✗")</span>\
                <span class="unseen">\(language[check.isMet ? .checkMet : .checkUnmet])</span>\
                \(words)</li>
                """
        }
        return html + "</ul>"
    }

    private func sendBack(_ payout: PayoutRow, _ name: String) -> HTML {
        guard mayPass(payout) else { return "" }
        let path = "/cases/\(payout.file.number)/acts/funds.send-back"
        return """
            <p class="gate-foot"><a href="\(path)?subject=payout-\(payout.number)">\
            \(language[.sendBackWord])<span class="unseen"> \(name)</span></a></p>
            """
    }
}

extension PayoutCheck.Matter {
    var label: Phrase {
        switch self {
        case .sum: .checkSum
        case .payee: .checkPayee
        case .account: .checkAccount
        case .person: .checkPerson
        case .kept: .checkKept
        case .fee: .checkFee
        }
    }
}
