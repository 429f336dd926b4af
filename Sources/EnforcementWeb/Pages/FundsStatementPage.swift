import EnforcementCore
import EnforcementOffice

/// The bank's statement is taken in here: whole or not at all, each line once.
struct FundsStatementPage {
    let account: String
    let intake: Cashier.Intake?
    let refusal: Refusal?
    let formToken: String
    let language: Language

    var html: HTML {
        """
        <p class="lead">\(language[.statementLead])</p>
        \(told)
        <form method="post" action="/funds/statement" enctype="multipart/form-data" class="act">
        <input type="hidden" name="csrf" value="\(formToken)">
        <p class="upload"><label for="file">\(language(.statementFile, account))</label>
        <input id="file" name="file" type="file" required accept=".csv,.xml,text/csv,text/xml">
        <button class="primary">\(language[.takeStatement])</button></p>
        </form>
        """
    }

    private var told: HTML {
        if let refusal {
            let words = language[.nothingBooked]
            return .note(
                .problem,
                "<b>\(language[refusal.words])</b><br><span class=\"quiet\">\(words)</span>")
        }
        guard let intake else { return "" }
        let numbers: [(Phrase, Int, String)] = [
            (.intakeLines, intake.lines, "/funds/lines?account=bank"),
            (.intakeBooked, intake.booked, "/funds/receipts"),
            (.intakeSettled, intake.settled, "/funds/batches"),
            (.intakeWaiting, intake.waiting, "/funds/suspense"),
            (.intakeKnown, intake.known, "/funds/lines?account=bank"),
        ]
        var html: HTML = .note(.done, "\(language[.statementTaken])")
        html += "<ul class=\"figures intake\">"
        for (title, number, path) in numbers {
            html += """
                <li><a class="figure" href="\(path)"><span class="figure-label">\
                \(language[title])</span> <b>\(number)</b> \
                <span class="unit">\(language[.unitItems])</span></a></li>
                """
        }
        return html + "</ul>"
    }
}
