import EnforcementCore
import EnforcementOffice

/// Payment files and what the bank made of them, newest first.
struct FundsBatches {
    let batches: [PaymentBatch]
    let language: Language

    var html: HTML {
        guard !batches.isEmpty else { return .empty(language[.batchesEmpty]) }
        var rows: HTML = ""
        for batch in batches { rows += row(batch) }
        var table = Table(
            .batches,
            [
                .text(.batch), .number(.transferCount), .number(.amount), .number(.transferOrdered),
                .number(.transferPaid), .number(.transferReturned), .text(.progress),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ batch: PaymentBatch) -> HTML {
        let total = batch.total
        let words = language(.batchProgress, batch.paid.count, total.count, batch.returned.count)
        return """
            <tr data-row><td><a href="/funds/batches/\(Encoded.encode(batch.name))" data-open>\
            \(batch.name)</a></td>\
            <td class="number"\(HTML.label(.transferCount, language))>\(total.count)</td>\
            <td class="number"\(HTML.label(.amount, language))>\(HTML.money(total.sum))</td>\
            <td class="number"\(HTML.label(.transferOrdered, language))>\(batch.ordered.count)</td>\
            <td class="number"\(HTML.label(.transferPaid, language))>\(batch.paid.count)</td>\
            <td class="number"\(HTML.label(.transferReturned, language))>\
            \(batch.returned.count)</td>\
            <td class="progress"\(HTML.label(.progress, language))>\
            \(HTML.bar(batch.paid.sum, of: total.sum, words))</td></tr>
            """
    }
}

/// One payment file: its transfers by state, the files for the bank, the bank's answer.
struct FundsBatchPage {
    let batch: PaymentBatch
    /// The payout day that fills it, in this process.
    let run: PayoutRuns.Run?
    let transfers: Page<ListedTransfer>
    let state: Transfer.State?
    /// Whether the reader sends the file and takes in the result.
    let mayPay: Bool
    /// Where the next page of transfers begins.
    let next: String?
    /// What became of the result file just given.
    let intake: ResultIntake?
    let refusal: Refusal?
    let formToken: String
    let language: Language

    private var path: String { "/funds/batches/\(Encoded.encode(batch.name))" }

    var html: HTML {
        let total = batch.total
        let words = language(.batchProgress, batch.paid.count, total.count, batch.returned.count)
        return """
            <nav class="crumbs" aria-label="\(language[.crumbs])"><a href="/funds/batches">\
            \(language[.batches])</a></nav>
            <h2>\(language[.batch]) \(batch.name)<small>\
            \(language(.itemsAndSum, total.count, total.sum.grouped))</small></h2>
            \(FundsPayoutRun(run: run, language: language).html)\(told)
            <p class="batch-words">\(words)</p>\(HTML.bar(batch.paid.sum, of: total.sum, words))
            \(files)
            \(chips)
            \(transfers.rows.isEmpty ? HTML.empty(language[.transfersEmpty]) : table)
            \(more)
            """
    }

    private var more: HTML {
        guard let next else { return "" }
        return "<p class=\"rest\"><a href=\"\(next)\">\(language[.nextPage])</a></p>"
    }

    private var told: HTML {
        if let refusal { return .note(.problem, "<b>\(language[refusal.words])</b>") }
        guard let intake else { return "" }
        let words = language(
            .resultsTaken, intake.paid, intake.returned, intake.known, intake.failed.count)
        var html: HTML = .note(intake.failed.isEmpty ? .done : .problem, "\(words)")
        guard !intake.failed.isEmpty else { return html }
        html += "<ul class=\"plain-list results\">"
        for failure in intake.failed {
            html += """
                <li>\(failure.transfer) <span class="clock overdue">\(HTML.icon(.overdue))\
                \(language[failure.refusal.words])</span></li>
                """
        }
        return html + "</ul>"
    }

    private var files: HTML {
        guard mayPay else { return "" }
        return """
            <section class="panel bank-files"><h3>\(language[.fileForBank])</h3>
            <p class="buttons"><a class="button" href="\(path)/file?format=csv">\
            \(language[.downloadCSV])</a> <a class="button" href="\(path)/file?format=pain001">\
            \(language[.downloadPain])</a></p>
            <h3>\(language[.resultOfBank])</h3>
            <form method="post" action="\(path)/results" enctype="multipart/form-data">
            <input type="hidden" name="csrf" value="\(formToken)">
            <p class="upload"><label for="file">\(language[.resultFile])</label>
            <input id="file" name="file" type="file" required accept=".csv,.xml,text/csv,text/xml">
            <button class="primary">\(language[.takeResults])</button></p>
            </form></section>
            """
    }

    private var chips: HTML {
        var html: HTML = """
            <p class="chips"><a class="chip" href="\(path)"\
            \(" aria-current=\"true\"", if: state == nil)>\(language[.allTransfers])</a>
            """
        for entry in Transfer.State.allCases {
            html += """
                 <a class="chip" href="\(path)?state=\(entry.rawValue)"\
                \(" aria-current=\"true\"", if: entry == state)>\(language[entry.label])</a>
                """
        }
        return html + "</p>"
    }

    private var table: HTML {
        var rows: HTML = ""
        for row in transfers.rows { rows += self.row(row) }
        var table = Table(
            .transfers,
            [
                .text(.transferNumber), .text(.caseWord), .text(.payee), .text(.bankAndAccount),
                .number(.amount), .text(.stateWord),
            ], language)
        table.isWalked = true
        return table.html(rows)
    }

    private func row(_ row: ListedTransfer) -> HTML {
        let transfer = row.transfer
        let file = transfer.file.number
        let name = row.caseNumber ?? language(.fileNumber, file)
        return """
            <tr data-row><td class="nowrap">\(transfer.transferNumber.description)</td>\
            <td\(HTML.label(.caseWord, language))><a href="/cases/\(file)#money" data-open>\(name)\
            </a></td><td\(HTML.label(.payee, language))>\(transfer.name)</td>\
            <td\(HTML.label(.bankAndAccount, language))>\(transfer.bank) \
            \(HTML.tail(transfer.account))</td>\
            <td class="number"\(HTML.label(.amount, language))>\(HTML.money(transfer.amount))</td>\
            <td\(HTML.label(.stateWord, language))>\(HTML.state(transfer.state, language))\
            \(again(transfer, name))</td></tr>
            """
    }

    private func again(_ transfer: TransferRow, _ name: String) -> HTML {
        guard mayPay, transfer.state == .returned else { return "" }
        let path = "/cases/\(transfer.file.number)/acts/funds.reissue"
        let query = "?payout=\(transfer.payout)&transfer=\(transfer.number)"
        return """
            <br><a href="\(path)\(query)">\(language[.payAgain])\
            <span class="unseen"> \(name)</span></a>
            """
    }
}

extension TransferRow {
    /// What the bank knows it by.
    var transferNumber: TransferNumber {
        TransferNumber(file: file, payout: payout, transfer: number, round: round)
    }
}

extension Transfer.State {
    var label: Phrase {
        switch self {
        case .ordered: .transferOrdered
        case .paid: .transferPaid
        case .returned: .transferReturned
        }
    }
}

extension HTML {
    /// How a transfer stands, with a sign and words.
    static func state(_ state: Transfer.State, _ language: Language) -> HTML {
        let (kind, icon): (ClockState, Icon) =
            switch state {
            case .ordered: (.paused, .next)
            case .paid: (.inTime, .done)
            case .returned: (.overdue, .overdue)
            }
        return """
            <span class="clock \(kind.rawValue)">\(HTML.icon(icon))\(language[state.label])</span>
            """
    }
}
