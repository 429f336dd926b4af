import EnforcementCore

/// One act: what it asks for, and a button to do it. Made from the act's own form.
struct ActPage {
    let frame: Frame
    let deed: any Deed.Type
    let desk: (any Desk.Type)?
    let court: CourtFile
    /// Nil for an act of the court.
    let file: CaseFile?
    let form: FormView
    /// Where the form is posted, and where "back" goes.
    let action: String
    let back: String
    let formToken: String
    /// Made once for this page: sent twice, the act is done once.
    let actID: String

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        let title = language[deed.form.title]
        return frame.html(
            house,
            """
            <nav class="crumbs" aria-label="\(language[.crumbs])">\
            <a href="\(back)">\(caseName)</a></nav>
            <h1>\(title)<small>\(desk.map { language[$0.card.title] } ?? "")</small></h1>
            \(caseLine)
            \(sheetLink)
            \(problem)
            <form method="post" action="\(action)" class="act">
            <input type="hidden" name="csrf" value="\(formToken)">
            <input type="hidden" name="act_id" value="\(actID)">
            <div class="fields">\(form.html)</div>
            \(nothingAsked)
            <p class="buttons"><button class="primary">\(title)</button> \
            <a class="button" href="\(back)">\(language[.cancel])</a></p>
            </form>
            \(whoMay)
            """)
    }

    private var caseName: String {
        guard let file else { return language[.settings] }
        return file.number?.description ?? language(.fileNumber, file.id.number)
    }

    private var caseLine: HTML {
        guard let file else { return "" }
        return "<p class=\"case-title\">\(file.title)</p>"
    }

    /// What a computation is made by.
    private var sheetLink: HTML {
        guard let file, deed.name == Funds.Compute.name else { return "" }
        return """
            <p><a href="\(CasePapers.sheet(of: file))">\(language[.calculationSheet])</a> \
            <span class="quiet">\(language[.readyByRules])</span></p>
            """
    }

    /// What the office said where no single field is to blame.
    private var problem: HTML {
        guard let refusal = form.refusal else { return "" }
        let law: HTML =
            refusal.law.map { "<br><span class=\"quiet\">\($0.description)</span>" } ?? ""
        return .note(.problem, "<b>\(language[refusal.words])</b>\(law)")
    }

    private var nothingAsked: HTML {
        form.fields.isEmpty ? "<p class=\"quiet\">\(language[.nothingAsked])</p>" : ""
    }

    private var whoMay: HTML {
        let roles = deed.form.by.map { language[$0.title] }.joined(separator: language[.listComma])
        return "<p class=\"quiet\">\(language(.whoMay, roles))</p>"
    }
}
