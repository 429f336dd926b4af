import EnforcementCore
import EnforcementOffice

/// 批量立案: a sheet or a folder is handed in; the batches of this day.
struct FilingBatchPage {
    let frame: Frame
    let refusal: Refusal?
    let runs: [(id: String, run: FilingDesk.Run)]
    let formToken: String
    let hasXLSX: Bool

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        var problem: HTML = ""
        if let refusal { problem = .note(.problem, "<b>\(language[refusal.words])</b>") }
        let sheets = hasXLSX ? ".csv,.xlsx" : ".csv"
        return frame.html(
            house,
            """
            <h1>\(language[.batchFiling])</h1>
            <p class="lead">\(language[.batchLead]) \
            <a href="/filing/new">\(language[.singleFiling])</a></p>\(problem)
            <form method="post" action="/filing/batch" enctype="multipart/form-data" class="panel">
            <input type="hidden" name="csrf" value="\(formToken)">
            <p><label for="sheet">\(language[.batchFile])</label>\
            <input id="sheet" name="file" type="file" accept="\(sheets)" required></p>
            <p class="buttons"><button class="primary">\(language[.startBatch])</button>\
            <a class="button" href="/filing/batch/template">\(language[.batchTemplate]) CSV</a>\
            <a class="button" href="/filing/batch/template?format=xlsx">\
            \(language[.batchTemplate]) XLSX</a></p>
            </form>
            \(folder)\(list)
            """)
    }

    private var folder: HTML {
        """
        <form method="post" action="/filing/batch" enctype="multipart/form-data" class="panel">
        <input type="hidden" name="csrf" value="\(formToken)">
        <p><label for="folder">\(language[.batchFolder])</label>\
        <input id="folder" name="file" type="file" multiple webkitdirectory required></p>
        <p class="buttons"><button>\(language[.startBatch])</button></p>
        </form>
        """
    }

    private var list: HTML {
        guard !runs.isEmpty else { return .empty(language[.noBatches]) }
        var items: HTML = ""
        for (id, run) in runs {
            items += """
                <li><a href="/filing/batch/\(id)">\(run.name)</a> \
                \(FilingRunPage.summary(run.progress, language))</li>
                """
        }
        return "<ul class=\"plain-list\">\(items)</ul>"
    }
}

/// One batch: how far it is, and what became of each row; what is to be corrected first.
struct FilingRunPage {
    let frame: Frame
    let id: String
    let run: FilingDesk.Run

    /// Rows shown of each kind; all bad ones are in the file to take along.
    private static let rowsShown = 200
    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <nav class="crumbs" aria-label="\(language[.crumbs])">\
            <a href="/filing/batch">\(language[.batchFiling])</a></nav>
            <h1>\(run.name)</h1>
            \(progress)\(table)
            """)
    }

    static func summary(_ progress: FilingProgress, _ language: Language) -> String {
        [
            language(.batchFiled, progress.filed), language(.batchKnown, progress.known),
            language(.batchBad, progress.bad), language(.batchDrafts, progress.drafts),
        ].joined(separator: language[.listComma])
    }

    private var progress: HTML {
        let progress = run.progress
        if let error = run.error {
            return .note(
                .problem, "<b>\(language[error.words])</b><br>\(language[.batchAgain])")
        }
        let words = language(.batchRunning, progress.done, progress.total)
        guard run.isOver else {
            // Looks again by itself, with JavaScript off as well.
            return """
                <meta http-equiv="refresh" content="1">
                <p class="note" role="status">\(words)</p>
                <p class="progress"><progress max="\(max(1, progress.total))" \
                value="\(progress.done)" aria-label="\(words)"></progress></p>
                """
        }
        let isClean = run.results.allSatisfy { $0.refusal == nil }
        var html: HTML = .note(
            isClean ? .done : .problem, "\(Self.summary(run.progress, language))")
        if !isClean, run.sheet != nil {
            html += """
                <p class="buttons"><a class="button primary" href="/filing/batch/\(id)/bad">\
                \(language[.badRows])</a></p>
                """
        }
        return html
    }

    private var table: HTML {
        guard run.isOver, !run.results.isEmpty else { return "" }
        let all = run.results.enumerated().map { ($0.offset, $0.element) }
        let first = all.filter { $0.1.refusal != nil || $0.1.isDraft }
        let rest = all.filter { $0.1.refusal == nil && !$0.1.isDraft }
        let shown = (first + rest).prefix(Self.rowsShown)
        var rows: HTML = ""
        for (place, result) in shown { rows += row(place, result) }
        var table = Table(
            .batchRows, [.text(.lineNumber), .text(.resultWord), .text(.batchReason)], language)
        table.isWalked = true
        let more: HTML =
            all.count > shown.count
            ? "<p class=\"quiet\">\(language(.shownFirst, shown.count, all.count))</p>" : ""
        return "\(table.html(rows))\(more)"
    }

    private func row(_ place: Int, _ result: FilingBatch.Result) -> HTML {
        let name = run.sheet.map { "\($0.rows[place].line)" } ?? run.documents[place].name
        return """
            <tr data-row><td>\(name)</td>\
            <td\(HTML.label(.resultWord, language))>\(state(result))</td>\
            <td\(HTML.label(.batchReason, language))>\(reason(place, result))</td></tr>
            """
    }

    private func state(_ result: FilingBatch.Result) -> String {
        switch result {
        case .filed: language[.resultFiled]
        case .known: language[.resultKnown]
        case .unfinished: language[.resultUnfinished]
        case .bad: language[.resultBad]
        case .draft: language[.resultDraft]
        case .submitted: language[.resultSubmitted]
        }
    }

    private func reason(_ place: Int, _ result: FilingBatch.Result) -> HTML {
        switch result {
        case .filed(let file, let number), .known(let file, let number):
            let name = number.isEmpty ? language(.fileNumber, file) : number
            return "<a href=\"/cases/\(file)\" data-open>\(name)</a>"
        case .submitted(let file): return link(file)
        case .unfinished(let file, let refusal):
            return "\(link(file)) \(language[refusal.words])"
        case .bad(let refusal): return "\(language[refusal.words])"
        case .draft(let why):
            let words = why.map { language[$0] }.joined(separator: language[.listComma])
            return """
                \(words) <a href="/filing/batch/\(id)/draft/\(place)" data-open>\
                \(language[.confirmDraft])</a>
                """
        }
    }

    private func link(_ file: Int) -> HTML {
        "<a href=\"/cases/\(file)\" data-open>\(language(.fileNumber, file))</a>"
    }
}

extension FilingBatch.Result {
    fileprivate var isDraft: Bool {
        if case .draft = self { return true }
        return false
    }
}
