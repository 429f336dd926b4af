import EnforcementCore
import EnforcementOffice

/// The court's money on one screen: the two zeros, today, the ages; then what waits for a claim,
/// the three gates, and what hangs.
struct FundsOverview {
    let state: FundsState
    let today: Day
    /// Bank movements of today.
    let movement: LedgerDay?
    let suspense: FundsSuspenseList
    let gates: [FundsGate]
    let returned: Page<ListedPayout>
    let kept: Page<ListedReceipt>
    let batches: [PaymentBatch]
    let language: Language

    var html: HTML {
        """
        <div class="funds-top">\(zeros)\(figures)</div>
        \(ages)
        <section class="panel"><h2>\(language[.toClaim])<small>\
        \(language(.itemsAndSum, state.suspense.count, state.suspense.sum.grouped))</small></h2>
        \(suspense.html)</section>
        \(columns)
        \(hanging)
        """
    }

    // MARK: The numbers

    private var zeros: HTML {
        """
        <ul class="funds-zeros">
        \(zero(.zeroUndisbursed, state.undisbursedLate, "/funds/receipts?age=31"))
        \(zero(.zeroDeposited, state.depositedLate, "/funds/receipts?stage=deposited&kept=31"))
        </ul>
        """
    }

    private func zero(_ title: Phrase, _ tally: Tally, _ path: String) -> HTML {
        let isNone = tally.count == 0
        return """
            <li class="\(isNone ? "none" : "some")"><a href="\(path)">\
            <span class="figure-label">\(language[title])</span> <b>\(tally.count)</b> \
            <span class="unit">\(language[.unitReceipts])</span> \
            <span class="clock \(isNone ? "inTime" : "overdue")">\
            \(HTML.icon(isNone ? .inTime : .overdue))\
            \(isNone ? language[.zeroReached] : language(.yuan, tally.sum.grouped))</span></a></li>
            """
    }

    private var figures: HTML {
        let lines = "/funds/lines?account=bank&from=\(today)&through=\(today)"
        let ledger = state.ledger
        return """
            <ul class="figures funds-figures">
            \(figure(language[.inToday], movement?.debit ?? .zero, lines))
            \(figure(language[.outToday], movement?.credit ?? .zero, lines))
            \(figure(language[.heldNow], .zero - ledger.balance(.held), "/funds/cases"))
            \(figure(language[.bankBalance], ledger.balance(.bank), "/funds/lines?account=bank"))
            \(figure(waiting, state.suspense.sum, "/funds/suspense", isLate: isLate))
            \(figure(
                language[.onTheWay], .zero - ledger.balance(.payees),
                "/funds/lines?account=payees"))
            </ul>
            """
    }

    private var isLate: Bool { state.suspenseLate.count > 0 }

    private var waiting: String {
        isLate
            ? language(.unclaimedLate, state.suspense.count, state.suspenseLate.count)
            : language(.unclaimed, state.suspense.count)
    }

    private func figure(
        _ label: String, _ money: Money, _ path: String, isLate: Bool = false
    ) -> HTML {
        """
        <li><a class="figure\(isLate ? " soon" : "")" href="\(path)">\
        <span class="figure-label">\(label)</span> <b>\(money.grouped)</b> \
        <span class="unit">\(language[.unitYuan])</span></a></li>
        """
    }

    private var ages: HTML {
        var html: HTML = "<h2 class=\"unseen\">\(language[.agesTitle])</h2><ol class=\"ages\">"
        for (age, tally) in zip(FundsAge.allCases, state.ages) {
            html += """
                <li class="\(tally.count == 0 ? "none" : age.clock.rawValue)">\
                <a href="/funds/receipts?age=\(age.rawValue)">\
                <span class="age-name">\(HTML.icon(age.icon))\(language[age.title])</span> \
                <b>\(tally.count)</b> <span class="unit">\(language[.unitReceipts])</span> \
                <span class="quiet">\(language(.yuan, tally.sum.grouped))</span> \
                <span class="age-words">\(language[age.measure])</span></a></li>
                """
        }
        return html + "</ol>"
    }

    // MARK: The gates, and what hangs

    private var columns: HTML {
        var html: HTML = "<div class=\"gate-columns\">"
        for gate in gates { html += gate.column }
        return html + "</div>"
    }

    private var hanging: HTML {
        """
        <div class="gate-columns">
        <section class="panel"><h2>\(language[.returnedTransfers])<small>\
        \(language(.itemCount, returned.total))</small></h2>\(returnedList)</section>
        <section class="panel"><h2>\(language[.keptBack])<small>\
        \(language(.itemCount, kept.total))</small></h2>\(keptList)</section>
        <section class="panel"><h2>\(language[.batches])</h2>\(batchList)</section>
        </div>
        """
    }

    private var returnedList: HTML {
        guard !returned.rows.isEmpty else { return .empty(language[.returnedEmpty]) }
        var html: HTML = "<ul class=\"plain-list\">"
        for row in returned.rows {
            let name = row.caseNumber ?? language(.fileNumber, row.payout.file.number)
            html += """
                <li data-row><a href="/cases/\(row.payout.file.number)#money" data-open>\
                \(name)</a> <b>\(HTML.money(row.payout.total))</b><br><span class="quiet">\
                \(row.payout.payee) \(HTML.tail(row.payout.tail))</span></li>
                """
        }
        return html + "</ul>\(more("/funds/payouts?state=returned", returned.total, returned.rows))"
    }

    private var keptList: HTML {
        guard !kept.rows.isEmpty else { return .empty(language[.keptEmpty]) }
        var html: HTML = "<ul class=\"plain-list\">"
        for row in kept.rows {
            let name = row.caseNumber ?? language(.fileNumber, row.receipt.file.number)
            let review = row.receipt.review.map { language(.reviewOn, language[$0]) } ?? ""
            html += """
                <li data-row><a href="/cases/\(row.receipt.file.number)#money" data-open>\
                \(name)</a> <b>\(HTML.money(row.receipt.rest))</b><br><span class="quiet">\
                \(language.ground(row.receipt.ground)) \(review)</span></li>
                """
        }
        let path = "/funds/receipts?stage=put-off&stage=deposited"
        return html + "</ul>\(more(path, kept.total, kept.rows))"
    }

    private var batchList: HTML {
        guard !batches.isEmpty else { return .empty(language[.batchesEmpty]) }
        var html: HTML = "<ul class=\"plain-list\">"
        for batch in batches { html += "<li>\(HTML.batch(batch, language))</li>" }
        return html
            + "</ul><p class=\"rest\"><a href=\"/funds/batches\">\(language[.batches])</a></p>"
    }

    private func more<Row>(_ path: String, _ total: Int, _ rows: [Row]) -> HTML {
        guard total > rows.count else { return "" }
        return "<p class=\"rest\"><a href=\"\(path)\">\(language(.allOf, total))</a></p>"
    }
}

extension HTML {
    /// A payment batch on one line, with how far it is.
    static func batch(_ batch: PaymentBatch, _ language: Language) -> HTML {
        let total = batch.total
        let words = language(
            .batchProgress, batch.paid.count, total.count, batch.returned.count)
        return """
            <a href="/funds/batches/\(Encoded.encode(batch.name))">\(batch.name)</a> \
            <b>\(HTML.money(total.sum))</b><br><span class="quiet">\(words)</span>\
            \(HTML.bar(batch.paid.sum, of: total.sum, words))
            """
    }
}

extension Language {
    /// The ground money is kept on, as the record has it.
    func ground(_ code: String?) -> String {
        guard let code else { return "" }
        return KeepingGround(rawValue: code).map { self[$0.label] } ?? code
    }
}
