import EnforcementCore
import EnforcementOffice

/// How far a payout day is, and what could not leave.
struct FundsPayoutRun {
    let run: PayoutRuns.Run?
    let language: Language

    var html: HTML {
        guard let run else { return "" }
        if let error = run.error { return .note(.problem, "<b>\(language[error.words])</b>") }
        guard let report = run.report else {
            let words = language(.payoutRunning, run.progress.done, run.progress.total)
            // Looks again by itself, with JavaScript off as well.
            return """
                <meta http-equiv="refresh" content="2">
                <p class="note" role="status">\(words)</p>
                <p class="progress"><progress max="\(max(1, run.progress.total))" \
                value="\(run.progress.done)" aria-label="\(words)"></progress></p>
                """
        }
        let words = language(.payoutDone, report.done + report.repeats, report.refused)
        var html: HTML = .note(report.refused == 0 ? .done : .problem, "\(words)")
        guard !report.refusals.isEmpty else { return html }
        html += "<ul class=\"plain-list results\">"
        for refused in report.refusals.prefix(100) {
            html += """
                <li><a href="/cases/\(refused.file.number)#money">\
                \(language(.fileNumber, refused.file.number))</a> \
                \(language[refused.refusal.words])</li>
                """
        }
        return html + "</ul>"
    }
}
