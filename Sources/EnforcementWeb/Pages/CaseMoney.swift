import EnforcementCore

/// 案款: what arrived, how it goes through the three gates, what the court still holds; under it
/// the sub-account the debtor pays to.
struct CaseMoney {
    let page: CasePage

    private var language: Language { page.language }
    private var file: CaseFile { page.file }

    var html: HTML {
        var html: HTML = """
            <section id="money" class="panel"><h2>\(language[.money])</h2>
            <dl class="facts wide">
            \(sum(.claimed, file.claim?.amount ?? .zero, sheet))
            \(sum(.collected, file.received, lines + "&side=credit"))
            \(sum(.paidOut, file.paid, paidLines)) \(sum(.balance, file.balance, lines))
            \(sum(.outstanding, file.outstanding, sheet))
            </dl>
            \(payTo)\(CasePapers.links(file, language))\(acts)
            """
        html += file.receipts.isEmpty ? .empty(language[.moneyEmpty]) : receipts
        if !file.payouts.isEmpty { html += payouts }
        if file.payouts.contains(where: { $0.transfers?.isEmpty == false }) { html += transfers }
        return html + "\(accounts)</section>"
    }

    /// A total, open to its lines; before the case is filed there is nothing to open.
    private func sum(_ label: Phrase, _ money: Money, _ path: String) -> HTML {
        let shown = file.number == nil ? HTML.money(money) : HTML.money(money, to: path)
        return "<div><dt>\(language[label])</dt><dd>\(shown)</dd></div>"
    }

    private var sheet: String { CasePapers.sheet(of: file) }
    /// Transfers the bank has carried out; before there were any, what left the account.
    private var paidLines: String {
        let hasTransfers = file.payouts.contains { $0.transfers?.isEmpty == false }
        let account = hasTransfers ? Posting.Account.payees : .held
        return "/funds/lines?account=\(account.rawValue)&file=\(file.id.number)&side=debit"
    }

    private var lines: String { "/funds/lines?account=held&file=\(file.id.number)" }

    /// 一案一账户: what is paid to it claims itself.
    private var payTo: HTML {
        guard file.number != nil else { return "" }
        let sub = page.court.subAccount(of: file.id).description
        return """
            <p class="pay-to"><span class="quiet">\(language[.payTo])</span> \
            \(page.court.accountText) <b class="code">\(sub)</b> \
            <a href="/cases/\(file.id.number)/pay-to">\(language[.payToPaper])</a> \
            <a href="\(lines)">\(language[.ledgerLines])</a></p>
            """
    }

    /// What the reader may do with the money now.
    private var acts: HTML {
        let offers = page.offers.filter { page.line.desk(of: $0.name)?.code == Funds.code }
        guard !offers.isEmpty else { return "" }
        var html: HTML = "<p class=\"buttons\">"
        for offer in offers {
            html += """
                <a class="button" href="/cases/\(file.id.number)/acts/\(offer.name)">\
                \(language[offer.form.title])</a>
                """
        }
        return html + "</p>"
    }

    // MARK: In

    private var receipts: HTML {
        var rows: HTML = ""
        for receipt in file.receipts {
            let told = receipt.notifiedOn.map { HTML.day($0, language) } ?? "—"
            rows += """
                <tr><td>\(receipt.number)</td>\
                <td class="nowrap">\(HTML.day(receipt.arrivedOn, language))<br>\(age(receipt))</td>\
                <td>\(receipt.payer)</td><td>\(language[receipt.way.label])</td>\
                <td class="number">\(HTML.money(receipt.amount))</td>\
                <td class="nowrap">\(told)</td><td>\(stage(receipt))</td></tr>
                """
        }
        var table = Table(
            .receipts,
            [
                .text(.order), .text(.arrivedOn), .text(.payer), .text(.way), .number(.amount),
                .text(.officerTold), .text(.stageWord),
            ], language)
        table.showsTitle = true
        return table.html(rows)
    }

    private func age(_ receipt: Receipt) -> HTML {
        guard file.stage(of: receipt).isUndisbursed else { return "" }
        return .age(since: receipt.arrivedOn, on: page.today, language)
    }

    /// How far it is; why it is kept, by whose leave, until when; who has it in hand.
    private func stage(_ receipt: Receipt) -> HTML {
        var html: HTML = "\(language[file.stage(of: receipt).label])"
        if let keeping = receipt.keeping {
            let review = language(.reviewOn, language[keeping.reviewOn])
            let who = keeping.approvedBy.map { language(.agreedBy, page.court.name(of: $0)) }
            html += """
                <br><span class="quiet">\(language[keeping.ground.label])：\(keeping.reason)<br>\
                \(who ?? language[.notAgreed]) \(review)</span>
                """
        }
        if let leader = receipt.leader {
            html += "<br><b>\(language(.ledBy, page.court.name(of: leader)))</b>"
        }
        return html
    }

    // MARK: Out

    private var payouts: HTML {
        var rows: HTML = ""
        for payout in file.payouts {
            rows += """
                <tr><td>\(payout.number)</td><td>\(payees(payout))</td>\
                <td class="number">\(HTML.money(payout.toCreditors))</td>\
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

    private func payees(_ payout: Payout) -> HTML {
        var html: HTML = ""
        for share in payout.shares {
            let party = file.party(share.payee)
            let account = party?.account.map { "\($0.bank) \(Mask.account($0))" } ?? ""
            if !html.isEmpty { html += "<br>" }
            html += "\(party?.name ?? "—")<br><span class=\"quiet\">\(account)</span>"
        }
        return html.isEmpty ? "—" : html
    }

    /// The three gates with who stood at each.
    private func gates(_ payout: Payout) -> HTML {
        let paid = payout.paidOn.map { language[$0] }
        let payer = [name(payout.payer), paid].compactMap { $0 }.joined(separator: " ")
        let steps: [(Phrase, String?)] = [
            (.gateComputed, name(payout.proposer)), (.gateSupervised, name(payout.supervisor)),
            (.gateApproved, name(payout.approver)), (.gatePaid, payer.isEmpty ? nil : payer),
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

    private var transfers: HTML {
        var rows: HTML = ""
        for payout in file.payouts {
            for transfer in payout.transfers ?? [] { rows += row(transfer, payout) }
        }
        var table = Table(
            .transfers,
            [
                .text(.transferNumber), .text(.payee), .text(.bankAndAccount), .number(.amount),
                .text(.batch), .text(.stateWord),
            ], language)
        table.showsTitle = true
        return table.html(rows)
    }

    private func row(_ transfer: Transfer, _ payout: Payout) -> HTML {
        let number = TransferNumber(
            file: file.id, payout: payout.number, transfer: transfer.number,
            round: transfer.round)
        return """
            <tr><td class="nowrap">\(number.description)</td><td>\(transfer.name)</td>\
            <td>\(transfer.account.bank) \(HTML.tail(transfer.account.number))</td>\
            <td class="number">\(HTML.money(transfer.amount))</td>\
            <td><a href="/funds/batches/\(Encoded.encode(transfer.batch))">\
            \(transfer.batch)</a></td>\
            <td>\(HTML.state(transfer.state, language))</td></tr>
            """
    }

    // MARK: Accounts

    /// Where the creditors' money goes, and what is asked to be changed.
    private var accounts: HTML {
        var rows: HTML = ""
        for party in file.applicants where party.account != nil || ask(of: party) != nil {
            rows += """
                <tr><td>\(party.name)</td><td>\(party.account.map { account($0) } ?? "—")</td>\
                <td>\(since(party))</td></tr>
                """
        }
        guard !rows.isEmpty else { return "" }
        var table = Table(
            .payeeAccounts, [.text(.payee), .text(.bankAndAccount), .text(.stateWord)], language)
        table.showsTitle = true
        return table.html(rows)
    }

    private func ask(of party: Party) -> AccountAsk? {
        file.accountAsks.first { $0.party == party.number }
    }

    private func account(_ account: PayeeAccount) -> HTML {
        "\(account.bank) \(HTML.tail(account.number))"
    }

    private func since(_ party: Party) -> HTML {
        if let ask = ask(of: party) {
            let who = page.court.name(of: ask.askedBy)
            return "<b>\(language(.accountAsked, ask.account.tail, who))</b>"
        }
        guard let from = party.accountFrom, from > page.today else {
            return "\(language[.accountStands])"
        }
        return "<b>\(language(.accountCooling, language[from]))</b>"
    }

    private func name(_ id: PersonID?) -> String? { id.map { page.court.name(of: $0) } }
}
