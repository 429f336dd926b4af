import EnforcementCore
import EnforcementOffice

/// 立案: the document on the left with its words marked, the form on the right with its fields
/// filled from them; what the law says, and what is missing, beside.
struct FilingPage {
    let frame: Frame
    let court: CourtFile
    let values: Pairs
    /// What was dropped; empty: nothing yet.
    let text: String
    let marked: MarkedText?
    /// What the reading wants the clerk to know.
    let remarks: [Words]
    let advice: [FilingAdvice]
    /// The field or act at fault, under the page's own names.
    let refusal: Refusal?
    /// What was done before it stopped; nil: nothing yet.
    let outcome: FilingWindow.Outcome?
    let canRead: Bool
    let line: Line
    let formToken: String
    let actID: String

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <link rel="stylesheet" href="\(house.files.address(of: "filing.css"))">
            <script src="\(house.files.address(of: "filing.js"))" defer></script>
            <h1>\(language[Filing.Submit.form.title])</h1>
            <p class="lead">\(language[.filingLead]) \
            <a href="/filing/batch">\(language[.batchFiling])</a></p>
            \(problem)\(FilingDrop(canRead: canRead, isOpen: text.isEmpty, formToken: formToken,
                language: language).html)
            <form method="post" action="/filing/new" class="act filing" data-filing>
            <input type="hidden" name="csrf" value="\(formToken)">
            <input type="hidden" name="act_id" value="\(actID)">
            <textarea name="text" hidden aria-hidden="true">\(text)</textarea>
            \(hidden("ticket"))\(hidden("daysAfterEffect"))
            <div class="columns window">
            <div class="left">\(document)\(advicePanel)</div>
            <div class="right">
            <section class="panel"><h2>\(language[.claimPart])</h2>
            <div class="fields">\(view(FilingForm.application, isLists: false))\
            \(view([FilingForm.effect], isLists: false))</div></section>
            <div class="panel">\(view(FilingForm.application, isLists: true))</div>
            <section class="panel"><h2>\(language[.receptionPart])</h2>
            <div class="fields">\(view(FilingForm.reception, isLists: false))</div></section>
            \(items)\(papers)
            </div></div>
            \(buttons)
            </form>
            """)
    }

    private func hidden(_ name: String) -> HTML {
        guard let value = values[name] else { return "" }
        return "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    private var document: HTML {
        guard let marked else { return "" }
        return """
            <section class="panel original">
            <h2 id="words-title">\(language[.documentText])</h2>
            <div class="words" id="words" tabindex="0" role="region" \
            aria-labelledby="words-title" data-alt="w">\(marked.html)</div></section>
            """
    }

    private var items: HTML {
        let count = FormReader(FilingForm.items, values).rows(of: "items")
        return """
            <details class="panel"\(" open", if: refusal?.field?.hasPrefix("items") == true)>
            <summary><h2>\(language[.itemsPart])（\(count)）</h2></summary>
            <p class="quiet">\(language[.itemsHint])</p>
            \(view(FilingForm.items, isLists: true))</details>
            """
    }

    private var papers: HTML {
        var boxes: HTML = ""
        let ticked = values.all("missing")
        for paper in FilingPaper.allCases {
            boxes += """
                <p class="check"><input type="checkbox" name="missing" value="\(paper.rawValue)" \
                id="missing-\(paper.rawValue)"\(" checked", if: ticked.contains(paper.rawValue))>\
                <label for="missing-\(paper.rawValue)">\(language[paper.label])\
                <span class="quiet">\(paper.law.description)</span></label></p>
                """
        }
        return """
            <fieldset class="panel papers"><legend>\(language[.papersPart])</legend>
            <p class="quiet">\(language[.papersHint])</p>\(boxes)</fieldset>
            """
    }

    private var buttons: HTML {
        """
        <div class="buttons sticky">
        <button class="primary" name="do" value="accept" data-alt="s" \
        aria-keyshortcuts="Alt+S">\(language[.acceptNow])<kbd>Alt+S</kbd></button>
        <button name="do" value="ask" data-alt="m" aria-keyshortcuts="Alt+M">\
        \(language[.askNow])<kbd>Alt+M</kbd></button>
        <button name="do" value="submit">\(language[.submitApplication])</button>
        <button name="do" value="look" formnovalidate data-alt="r" aria-keyshortcuts="Alt+R">\
        \(language[.refresh])<kbd>Alt+R</kbd></button>
        <span class="quiet">\(language[.keysHere])</span>
        </div>
        """
    }

    private func view(_ fields: [Field], isLists: Bool) -> HTML {
        let shown = fields.filter { field in
            if case .list = field.kind { return isLists }
            return !isLists
        }
        return FormView(
            fields: shown, language: language, court: court, file: nil, values: started,
            refusal: refusal, spareRows: 0, found: marked?.found ?? [:]
        ).html
    }

    /// A new form begins with one applicant and one debtor, both natural persons.
    private var started: Pairs {
        guard values.list.isEmpty else { return values }
        var values = Pairs()
        for (row, side) in [Party.Side.applicant, .debtor].enumerated() {
            values.add("parties[\(row)].side", side.rawValue)
            values.add("parties[\(row)].kind", Party.Kind.person.rawValue)
        }
        return values
    }
}

extension FilingPage {
    /// Why it stopped, and how far it came.
    private var problem: HTML {
        guard let refusal else { return "" }
        let law: HTML =
            refusal.law.map { "<br><span class=\"quiet\">\($0.description)</span>" } ?? ""
        guard let outcome, let file = outcome.file else {
            return .note(.problem, "<b>\(language[refusal.words])</b>\(law)")
        }
        let done = outcome.done.compactMap { line.acts[$0]?.form.title }
            .map { language[$0] }.joined(separator: language[.listComma])
        return .note(
            .problem,
            """
            <b>\(language[refusal.words])</b>\(law)<br>\
            <a href="/cases/\(file.number)">\(language(.fileNumber, file.number))</a> \
            \(language(.filedSoFar, done)) \(language[.goesOn])
            """)
    }

    private var advicePanel: HTML {
        guard !advice.isEmpty || !remarks.isEmpty else { return "" }
        var list: HTML = ""
        for words in remarks {
            list += """
                <li class="is-doubt">\(HTML.icon(.soon))<b>\(language[.toCheck])</b> \
                \(language[words])</li>
                """
        }
        for item in advice {
            let isDoubt = item.grade == .doubt
            list += """
                <li class="is-\(item.grade.rawValue)">\(HTML.icon(isDoubt ? .soon : .inTime))\
                <b>\(language[isDoubt ? .adviceDoubt : .adviceNote])</b> \
                \(language[item.words]) <span class="quiet">\(item.law?.description ?? "")</span>\
                \(link(item.field))</li>
                """
        }
        return """
            <section class="panel counsel" aria-labelledby="advice-title">
            <h2 id="advice-title">\(language[.advicePart])</h2>
            <ul class="plain-list">\(list)</ul></section>
            """
    }

    private func link(_ field: String?) -> HTML {
        guard let field else { return "" }
        return " <a href=\"#\(FormView.id(field))\">\(language[.change])</a>"
    }
}

/// Where a judgment is dropped, chosen or pasted.
struct FilingDrop {
    let canRead: Bool
    let isOpen: Bool
    let formToken: String
    let language: Language

    var html: HTML {
        guard canRead else { return "<p class=\"quiet\">\(language[.readerMissing])</p>" }
        return """
            <form method="post" action="/filing/read" enctype="multipart/form-data" \
            class="drop" data-drop>
            <input type="hidden" name="csrf" value="\(formToken)">
            <p><label for="judgment">\(language[.chooseJudgment])</label>\
            <input id="judgment" name="file" type="file" data-alt="o" \
            aria-keyshortcuts="Alt+O"></p>
            <p class="quiet">\(language[.dropHint])</p>
            <details\(" open", if: isOpen)><summary>\(language[.pasteJudgment])</summary>
            <label class="unseen" for="pasted">\(language[.pasteJudgment])</label>
            <textarea id="pasted" name="text" rows="4" data-alt="p" \
            aria-keyshortcuts="Alt+P"></textarea></details>
            <p class="buttons"><button>\(language[.readJudgment])</button></p>
            </form>
            """
    }
}
